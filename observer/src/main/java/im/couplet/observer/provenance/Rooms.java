package im.couplet.observer.provenance;

import im.couplet.chat.MucStatus;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rooms that the account enters or is in: who did not ask to enter a room is told nothing by it. */
final class Rooms {
    private static final String MUC = "http://jabber.org/protocol/muc";

    private Map<Jid, Room> rooms = new HashMap<>();

    /** The room of this address; null when it was not entered. */
    @Nullable
    Room of(@Nullable Jid bare) {
        return bare == null ? null : rooms.get(bare);
    }

    /** Takes a room for entered, whatever was sent. */
    void enter(Jid bare) {
        rooms.computeIfAbsent(bare, key -> new Room()).inside = true;
    }

    void leave(Jid bare) {
        rooms.remove(bare);
    }

    void clear() {
        rooms = new HashMap<>();
    }

    /** Takes notice of presence that is sent (XEP-0045 section 7.2.1). */
    void sent(Element presence) {
        if (presence.attribute("type") == null
                && presence.child(MUC, "x") != null
                && Stanzas.address(presence, Stanzas.TO) instanceof Jid occupant
                && !occupant.isBare()) {
            Room room = rooms.computeIfAbsent(occupant.bare(), key -> new Room());
            room.catchingUp = true;
            if (!room.inside) {
                room.nick = occupant.resourcepart();
            }
        }
    }

    /**
     * Takes notice of presence that a room sends.
     *
     * @return whether the occupant has left
     */
    boolean received(Room room, Jid occupant, Element presence) {
        String type = presence.attribute("type");
        if ("error".equals(type)) {
            if (!room.inside) {
                rooms.remove(occupant.bare());
            }
            return false;
        }
        Element x = presence.child(Stanzas.MUC_USER, "x");
        boolean self = x != null && Stanzas.hasStatus(x, MucStatus.SELF.code())
                || room.inside
                        && occupant.resourcepart() != null
                        && occupant.resourcepart().equals(room.nick);
        boolean renamed = x != null && Stanzas.hasStatus(x, MucStatus.NICK_CHANGED.code());
        if ("unavailable".equals(type)) {
            if (self && !renamed) {
                rooms.remove(occupant.bare());
            }
            return true;
        }
        if (self) {
            room.inside = true;
            room.nick = occupant.resourcepart();
        }
        return false;
    }

    /**
     * When a message of a room was said that is of its history, which comes before the subject and before all that is said now
     * (XEP-0045 sections 7.2.13 and 7.2.14); null when it is said now.
     */
    @Nullable
    Instant history(Room room, Jid bare, Element message) {
        Instant at = room.catchingUp ? Stanzas.delay(message, bare::equals) : null;
        boolean subject =
                message.child(Stanzas.CLIENT, "subject") != null && message.child(Stanzas.CLIENT, "body") == null;
        if (at == null || subject) {
            room.catchingUp = false;
        }
        return at;
    }
}
