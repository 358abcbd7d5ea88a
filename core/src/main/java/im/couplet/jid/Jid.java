package im.couplet.jid;

import im.couplet.jid.JidException.Part;
import im.couplet.text.Text;
import im.couplet.text.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * An address: {@code localpart@domainpart/resourcepart}, of which only the domainpart is always there.
 *
 * <p>A value holds its parts prepared, so that two addresses of one entity are equal: the localpart by UsernameCaseMapped,
 * the domainpart in lower case with A-labels as U-labels and without the final dot, the resourcepart by OpaqueString. Each
 * part is 1 to 1023 octets of UTF-8. {@code Juliet@EXAMPLE.com./Balcony} becomes {@code juliet@example.com/Balcony}.
 *
 * <p>Source: RFC 7622. Following its erratum 4560, a resourcepart may begin with a space. The order is by domainpart, then
 * localpart, then resourcepart, an absent part before all others, by UTF-16 code units.
 *
 * <p>Immutable and thread-safe.
 */
public final class Jid implements Address, Comparable<Jid> {
    static final int MOST_OCTETS = 1023;

    private final String text;
    private final @Nullable String local;
    private final String domain;
    private final @Nullable String resource;

    private Jid(String text, @Nullable String local, String domain, @Nullable String resource) {
        this.text = text;
        this.local = local;
        this.domain = domain;
        this.resource = resource;
    }

    /**
     * Reads an address.
     *
     * @param text an address as received or typed
     * @return the address, prepared
     * @throws JidException when a part is missing, too long or holds what it may not
     */
    public static Jid parse(String text) {
        if (isPlain(Text.of(text))) {
            return ofPlain(text);
        }
        int slash = text.indexOf('/');
        int end = slash < 0 ? text.length() : slash;
        int at = text.indexOf('@');
        boolean hasLocal = at >= 0 && at < end;
        return ofParts(
                hasLocal ? text.substring(0, at) : null,
                text.substring(hasLocal ? at + 1 : 0, end),
                slash < 0 ? null : text.substring(slash + 1));
    }

    /**
     * An address from its parts.
     *
     * @param localpart the account, null for none
     * @param domainpart the server or service
     * @param resourcepart the connected client, null for none
     * @return the address, prepared
     * @throws JidException when a part is empty, too long or holds what it may not
     */
    public static Jid ofParts(@Nullable String localpart, String domainpart, @Nullable String resourcepart) {
        String local = localpart == null ? null : prepareLocal(localpart);
        checkSane(Part.DOMAINPART, domainpart);
        String domain = limit(Part.DOMAINPART, Domainpart.prepare(domainpart));
        String resource = resourcepart == null ? null : prepareResource(resourcepart);
        return joined(local, domain, resource);
    }

    /**
     * Escapes what a person typed so that it can be a localpart: space, {@code " & ' / : < > @} become a backslash and two
     * hexadecimal digits, as does a backslash that would otherwise begin such a sequence. Source: XEP-0106 1.1.1.
     *
     * @param text the unescaped localpart
     * @return the localpart, not otherwise prepared
     * @throws JidException when the text begins or ends with a space, which has no escaped form
     */
    public static String escape(String text) {
        if (!text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ')) {
            throw new JidException(Part.LOCALPART, "begins or ends with a space, which cannot be escaped");
        }
        return JidEscaping.escape(text);
    }

    /**
     * The localpart as a person should see it: the inverse of {@link #escape}. Never compare such texts. Source: XEP-0106
     * 1.1.1.
     *
     * @param localpart a localpart
     * @return what it stands for; sequences that {@link #escape} does not write stay as they are
     */
    public static String unescape(String localpart) {
        return JidEscaping.unescape(localpart);
    }

    /**
     * The account.
     *
     * @return the localpart, null if absent
     */
    public @Nullable String localpart() {
        return local;
    }

    /**
     * The server or service.
     *
     * @return the domainpart
     */
    public String domainpart() {
        return domain;
    }

    /**
     * The connected client, or the occupant of a room.
     *
     * @return the resourcepart, null if absent
     */
    public @Nullable String resourcepart() {
        return resource;
    }

    /**
     * Whether there is no resourcepart.
     *
     * @return true for a bare address, with or without localpart
     */
    public boolean isBare() {
        return resource == null;
    }

    /**
     * This address without its resourcepart.
     *
     * @return the bare address, this one when it is bare
     */
    public Jid bare() {
        return resource == null ? this : joined(local, domain, null);
    }

    /**
     * The address of the server or service alone.
     *
     * @return the domainpart as an address, this one when it is nothing else
     */
    public Jid domain() {
        return resource == null && local == null ? this : new Jid(domain, null, domain, null);
    }

    /**
     * This address with another resourcepart.
     *
     * @param resourcepart the new one, null for none
     * @return the address, with the resourcepart prepared
     * @throws JidException when the resourcepart is empty, too long or holds what it may not
     */
    public Jid withResource(@Nullable String resourcepart) {
        return resourcepart == null ? bare() : joined(local, domain, prepareResource(resourcepart));
    }

    @Override
    public int compareTo(Jid other) {
        int order = domain.compareTo(other.domain);
        if (order == 0) {
            order = compare(local, other.local);
        }
        return order != 0 ? order : compare(resource, other.resource);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Jid jid && jid.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The address as it is written in a stanza. */
    @Override
    public String toString() {
        return text;
    }

    private static int compare(@Nullable String a, @Nullable String b) {
        if (a == null) {
            return b == null ? 0 : -1;
        }
        return b == null ? 1 : a.compareTo(b);
    }

    private static Jid joined(@Nullable String local, String domain, @Nullable String resource) {
        String text = local == null ? domain : local + '@' + domain;
        return new Jid(resource == null ? text : text + '/' + resource, local, domain, resource);
    }

    private static String prepareLocal(String localpart) {
        checkSane(Part.LOCALPART, localpart);
        String prepared;
        try {
            prepared = Precis.usernameCaseMapped(localpart);
        } catch (PreparationException e) {
            throw new JidException(Part.LOCALPART, e.reason());
        }
        for (int i = 0; i < prepared.length(); i++) {
            if (PlainJid.isExcluded(prepared.charAt(i))) {
                String reason = PreparationException.name(prepared.charAt(i)) + " at index " + i + " is not allowed";
                throw new JidException(Part.LOCALPART, reason);
            }
        }
        return limit(Part.LOCALPART, prepared);
    }

    private static String prepareResource(String resourcepart) {
        checkSane(Part.RESOURCEPART, resourcepart);
        try {
            return limit(Part.RESOURCEPART, Precis.opaqueString(resourcepart));
        } catch (PreparationException e) {
            throw new JidException(Part.RESOURCEPART, e.reason());
        }
    }

    /** Refuses early what no preparation could bring under the limit, before work is spent on it. */
    private static void checkSane(Part part, String text) {
        if (text.length() > 4 * MOST_OCTETS) {
            throw new JidException(part, "is more than " + MOST_OCTETS + " octets long");
        }
    }

    private static String limit(Part part, String prepared) {
        int octets = Utf8.length(prepared);
        if (octets > MOST_OCTETS) {
            throw new JidException(part, "is " + octets + " octets long; at most " + MOST_OCTETS + " are allowed");
        }
        return prepared;
    }

    /**
     * Whether {@code text} is plainly an address that needs no preparation: lower-case ASCII in the usual form. Another text
     * may be an address too; {@link #parse} decides.
     */
    public static boolean isPlain(Text text) {
        return PlainJid.matches(text);
    }

    private static Jid ofPlain(String text) {
        int slash = text.indexOf('/');
        int end = slash < 0 ? text.length() : slash;
        int at = text.lastIndexOf('@', end);
        return new Jid(
                text,
                at < 0 ? null : text.substring(0, at),
                text.substring(at + 1, end),
                slash < 0 ? null : text.substring(slash + 1));
    }
}
