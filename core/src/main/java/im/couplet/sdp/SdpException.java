package im.couplet.sdp;

/** Says that a text is no session description that can be read, or that values cannot stand in one (RFC 8866). */
public final class SdpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    SdpException(int line, String message) {
        super(line == 0 ? message : "line " + line + ": " + message);
        this.line = line;
    }

    /** The line that is wrong, from 1; 0 when it is no line. */
    public int line() {
        return line;
    }
}
