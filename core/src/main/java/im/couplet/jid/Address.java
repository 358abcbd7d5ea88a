package im.couplet.jid;

/**
 * What stands where an address belongs: a {@link Jid}, or an {@link UnreadableAddress}, which RFC 7622 refuses. Where a value
 * may also be null there is no address at all, which is a third thing: a stanza without {@code from} comes from the own
 * account, one whose {@code from} cannot be read comes from somebody who cannot be told.
 *
 * <pre>{@code
 * if (message.from() instanceof Jid sender) … // somebody who can be told
 * else if (message.from() == null) …          // the own account
 * else …                                      // nobody: show it as from an unknown sender, or drop it; it may be answered
 * }</pre>
 *
 * <p>Only what was read can be unreadable: a program makes addresses by {@link Jid}. Entities are compared by their {@link Jid};
 * an unreadable address equals no other, not even one of the same text.
 */
public sealed interface Address permits Jid, UnreadableAddress {
    /**
     * What {@code text} is, as received.
     *
     * @return a {@link Jid}, prepared, or an {@link UnreadableAddress}
     */
    static Address read(String text) {
        try {
            return Jid.parse(text);
        } catch (JidException refused) {
            return new UnreadableAddress(text, refused);
        }
    }

    /** The text that stands in a stanza: of a {@link Jid} the prepared address, else what was received. */
    @Override
    String toString();
}
