package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody into a room, past the room: {@code <x xmlns='jabber:x:conference' jid='darkcave@macbeth.example'/>}.
 * XEP-0249 1.2 (2011-09-22).
 *
 * @param jid the room, a bare JID
 * @param password what the room asks for at the door; null if it asks for nothing
 * @param reason why, for people; null if absent
 * @param continues whether a chat between two goes on in the room; null if absent, which means no
 * @param thread the identifier of that chat; null if absent
 */
public record DirectInvite(
        Address jid,
        @Nullable String password,
        @Nullable String reason,
        @Nullable Boolean continues,
        @Nullable String thread) {
    public static final ElementType<DirectInvite> TYPE = ElementType.of(
            "directInvite",
            "jabber:x:conference",
            "x",
            attribute("jid", JID, DirectInvite::jid),
            optionalAttribute("password", STRING, DirectInvite::password),
            optionalAttribute("reason", STRING, DirectInvite::reason),
            optionalAttribute("continues", "continue", BOOLEAN, DirectInvite::continues),
            optionalAttribute("thread", STRING, DirectInvite::thread),
            DirectInvite::new);
}
