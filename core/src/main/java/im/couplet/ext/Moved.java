package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.JID;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has another account now: {@code <moved xmlns='urn:xmpp:moved:1'><new-jid>juliet@capulet.example</new-jid></moved>},
 * published by the old one, or in a request for a subscription by the new one. Only what both say is to be believed. XEP-0283
 * 0.2.0 (2021-07-20).
 *
 * @param newJid the new address; null where the new account says it
 * @param oldJid the old address; null where the old account says it
 */
public record Moved(@Nullable Address newJid, @Nullable Address oldJid) {
    public static final ElementType<Moved> TYPE = ElementType.of(
            "moved",
            "urn:xmpp:moved:1",
            "moved",
            childText("newJid", "new-jid", JID, Moved::newJid),
            childText("oldJid", "old-jid", JID, Moved::oldJid),
            Moved::new);
}
