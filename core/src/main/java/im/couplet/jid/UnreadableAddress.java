package im.couplet.jid;

import im.couplet.jid.JidException.Part;

/**
 * What stood where an address belongs, and is none by RFC 7622. Servers that prepare addresses by the older RFC 6122 let some
 * of them through, such as {@code ♥@example.com}.
 *
 * <p>It names nobody: it equals no other address, nor another one of the same text, and it is never shown or taken as that of
 * the own server or account. An answer may carry it back as it stands. Made by {@link Address#read} alone. Immutable and
 * thread-safe.
 */
public final class UnreadableAddress implements Address {
    private final String raw;
    private final Part part;
    private final String reason;

    UnreadableAddress(String raw, JidException refused) {
        this.raw = raw;
        this.part = refused.part();
        this.reason = refused.reason();
    }

    /** What was received, as it stood; may be empty. */
    public String raw() {
        return raw;
    }

    /** The first part that is wrong. */
    public Part part() {
        return part;
    }

    /** What is wrong with it, in English: {@code U+0020 (space) at index 3 is not allowed}. */
    public String reason() {
        return reason;
    }

    /** What was received, as it stood. */
    @Override
    public String toString() {
        return raw;
    }
}
