package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Says which message this one answers: {@code <reply xmlns='urn:xmpp:reply:0' to='anna@example.com/tablet' id='…'/>}.
 * XEP-0461 0.2.1 (2026-02-25).
 *
 * @param to who wrote that message; null if absent
 * @param id the message: its id, in rooms the {@link StanzaIds.StanzaId} that the room gave it
 */
public record Reply(@Nullable Address to, String id) {
    public static final ElementType<Reply> TYPE = ElementType.of(
            "reply",
            "urn:xmpp:reply:0",
            "reply",
            optionalAttribute("to", JID, Reply::to),
            attribute("id", STRING, Reply::id),
            Reply::new);
}
