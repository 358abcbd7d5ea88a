package im.couplet.sdp;

/** A text is not a session description, or a value cannot stand in one (RFC 8866). */
public final class SdpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    SdpException(int line, String message) {
        super(line == 0 ? message : "line " + line + ": " + message);
        this.line = line;
    }

    /** The number of the wrong line, from 1; 0 if it is not about a line. */
    public int line() {
        return line;
    }
}
