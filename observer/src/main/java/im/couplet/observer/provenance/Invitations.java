package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Invitations by way of a room (XEP-0045 section 7.8.2), which come from rooms that were not entered. */
final class Invitations {
    private Invitations() {}

    /**
     * Whether the invitation in a message can be one: it comes from the bare address of a room, which has a localpart and is nobody whom
     * the account gets presence of, and the room says who invites, who is neither the room nor the invited one.
     */
    static boolean arePlausible(Element message, @Nullable Address from, Jid own, KnownContacts contacts) {
        if (!(from instanceof Jid room)
                || !room.isBare()
                || room.localpart() == null
                || contacts.follows(room) && !contacts.isChannel(room)) {
            return false;
        }
        for (Element x : message.elements(Stanzas.MUC_USER, "x")) {
            for (Element invite : x.elements(Stanzas.MUC_USER, "invite")) {
                boolean plausible = Stanzas.address(invite, Stanzas.FROM) instanceof Jid inviter
                        && !inviter.equals(room)
                        && !inviter.bare().equals(own.bare());
                if (!plausible) {
                    return false;
                }
            }
        }
        return true;
    }
}
