package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Asks a gateway for the address of one of its users: {@code <query xmlns='jabber:iq:gateway'/>}. It answers with what to
 * ask for, is told that, and answers with the address. XEP-0100 1.0 (2005-10-05).
 *
 * @param description what to enter, for people; null if absent
 * @param prompt in the gateway's answer what to ask for, for people; then what the user entered; null if absent
 * @param jid the address; null before the last answer
 */
public record Gateway(
        @Nullable String description,
        @Nullable String prompt,
        @Nullable Address jid) {
    public static final ElementType<Gateway> TYPE = ElementType.of(
            "gateway",
            "jabber:iq:gateway",
            "query",
            childText("description", "desc", STRING, Gateway::description),
            childText("prompt", STRING, Gateway::prompt),
            childText("jid", JID, Gateway::jid),
            Gateway::new);
}
