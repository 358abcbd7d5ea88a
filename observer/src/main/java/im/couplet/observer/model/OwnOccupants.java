package im.couplet.observer.model;

import im.couplet.chat.MucStatus;
import im.couplet.chat.Venue;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Stanzas;
import im.couplet.xml.Element;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who the account is in rooms, and so in which conversation a message is. */
final class OwnOccupants {
    private static final String MUC = "http://jabber.org/protocol/muc";

    /** The own occupants by the bare addresses of the rooms. */
    private Map<Jid, Jid> occupants = new HashMap<>();

    /** Takes notice of presence that is sent. */
    void sent(Element presence) {
        Jid to = Facts.to(presence);
        if (to != null && !to.isBare() && presence.child(MUC, "x") != null) {
            occupants.put(to.bare(), to);
        }
    }

    /** Takes notice of presence in a room. */
    void received(Jid occupant, Element presence) {
        Element x = presence.child(Stanzas.MUC_USER, "x");
        if (x != null && Stanzas.hasStatus(x, MucStatus.SELF.code())) {
            occupants.put(occupant.bare(), occupant);
        }
    }

    void forget() {
        occupants = new HashMap<>();
    }

    /** Where a message belongs; null for nowhere. */
    @Nullable
    Venue venue(Element message, Jid account, @Nullable Provenance provenance) {
        Address from = Stanzas.address(message, Stanzas.FROM);
        boolean own = from == null || account.equals(Stanzas.bare(from));
        Jid other = own ? Facts.to(message) : from instanceof Jid jid ? jid : null;
        other = other == null && own && message.attribute("to") == null ? account : other;
        if (other == null) {
            return null;
        }
        Jid bare = other.bare();
        boolean entered = occupants.containsKey(bare);
        boolean names = provenance != null && provenance.stanzaId() != null;
        if (Facts.is(message, "type", "groupchat")) {
            boolean tells = provenance != null && provenance.occupantId() != null;
            return new Venue(bare, occupants.get(bare), true, names, tells);
        }
        boolean occupant = !other.isBare() && (entered || message.child(Stanzas.MUC_USER, "x") != null);
        Venue venue = Venue.direct(account, other, occupant);
        return entered && !occupant ? null : new Venue(venue.with(), venue.own(), false, names, false);
    }
}
