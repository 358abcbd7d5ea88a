package im.couplet.jid;

/**
 * A text that is not an address. The message names the part, the code point and its index within that part.
 *
 * <p>Source: RFC 7622.
 */
public final class JidException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The part that is wrong. */
    private final Part part;

    /** What is wrong with it. */
    private final String reason;

    JidException(Part part, String reason) {
        super(part.text + ": " + reason);
        this.part = part;
        this.reason = reason;
    }

    /** The three parts of an address, and the link that it stands in. */
    public enum Part {
        /** Before the first {@code @}: the account. */
        LOCALPART("localpart"),
        /** The server or service. */
        DOMAINPART("domainpart"),
        /** After the first {@code /}: the connected client, or the occupant of a room. */
        RESOURCEPART("resourcepart"),
        /** What is around the address in an {@link XmppUri}. */
        URI("uri");

        private final String text;

        Part(String text) {
            this.text = text;
        }

        /** The word of RFC 7622, such as {@code localpart}; {@code uri} for a link. */
        public String text() {
            return text;
        }
    }

    /**
     * The part that is wrong.
     *
     * @return the first part that is wrong
     */
    public Part part() {
        return part;
    }

    /**
     * What is wrong with the part, in English.
     *
     * @return for example {@code U+0020 (space) at index 3 is not allowed}
     */
    public String reason() {
        return reason;
    }
}
