package im.couplet.stream;

/**
 * Good XML that is no XMPP stream, such as a web page where the stream header should be. The parse is at its end: the
 * stream error to send is {@link #condition}.
 */
public final class StreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StreamCondition condition;

    StreamException(StreamCondition condition, String message) {
        super(message);
        this.condition = condition;
    }

    /** The defined condition of the stream error that tells the peer (RFC 6120 section 4.9.3). */
    public StreamCondition condition() {
        return condition;
    }
}
