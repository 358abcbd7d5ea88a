package im.couplet.stanza;

/**
 * An element that is well-formed but cannot be a stanza, or not this one. The stream goes on; {@link #condition} is what a
 * reply would say.
 */
public final class StanzaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String condition;

    StanzaException(String condition, String message) {
        super(message);
        this.condition = condition;
    }

    /** The stanza error condition for it (RFC 6120 section 8.3.3), such as {@code bad-request}. */
    public String condition() {
        return condition;
    }
}
