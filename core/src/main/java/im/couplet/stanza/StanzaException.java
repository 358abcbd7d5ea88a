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

    /** What is thrown for an element that is no stanza. */
    public static StanzaException notStanza(String name, String namespace) {
        return new StanzaException(
                "bad-request",
                "Expected a message, presence or iq in the namespace " + Stanza.NAMESPACE + ", found "
                        + name + " in "
                        + (namespace.isEmpty() ? "no namespace" : "the namespace " + namespace));
    }

    /** What is thrown where one kind of stanza was wanted and another is there; both by the names of their elements. */
    public static StanzaException otherKind(String wanted, String found) {
        return new StanzaException("bad-request", "Expected " + withArticle(wanted) + ", found " + withArticle(found));
    }

    private static String withArticle(String kind) {
        return switch (kind) {
            case "presence" -> kind;
            case "iq" -> "an iq";
            default -> "a " + kind;
        };
    }

    /** The stanza error condition for it (RFC 6120 section 8.3.3), such as {@code bad-request}. */
    public String condition() {
        return condition;
    }
}
