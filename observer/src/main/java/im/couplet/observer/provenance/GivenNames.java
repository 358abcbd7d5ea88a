package im.couplet.observer.provenance;

import im.couplet.chat.Venue;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names in a stanza: who gave them, and who may. Of two by the same neither counts, as who gives them deletes others. */
final class GivenNames {
    private static final String HATS = "urn:xmpp:hats:0";

    private final @Nullable Jid room;
    private final Jid own;
    private final boolean roomNames;
    private final boolean ownNames;
    private final boolean roomTells;
    private final boolean roomGivesHats;
    private @Nullable String ofRoom;
    private @Nullable String ofOwn;
    private @Nullable String occupant;
    private int byRoom;
    private int byOwn;
    private int occupants;

    /**
     * None yet.
     *
     * @param room the room that the stanza is of; null for none
     */
    GivenNames(@Nullable Jid room, Jid own, Map<Jid, List<String>> features) {
        this.room = room;
        this.own = own;
        List<String> ofRoom = room == null ? List.of() : features.getOrDefault(room, List.of());
        this.roomNames = Venue.namesMessages(ofRoom);
        this.roomGivesHats = ofRoom.contains(HATS);
        this.roomTells = Venue.tellsOccupants(ofRoom);
        this.ownNames = Venue.namesMessages(features.getOrDefault(own, List.of()));
    }

    void see(XmlNode node) {
        if (isOccupantId(node)) {
            occupants++;
            occupant = ((Element) node).attribute("id");
        } else if (isStanzaId(node)) {
            Address by = by(node);
            if (by != null && by.equals(room)) {
                byRoom++;
                ofRoom = ((Element) node).attribute("id");
            } else if (own.equals(by)) {
                byOwn++;
                ofOwn = ((Element) node).attribute("id");
            }
        }
    }

    /** Why a child does not count, when all have been seen; null when it does, or is no name. */
    @Nullable
    Reason wrong(XmlNode node) {
        if (isOccupantId(node)) {
            return occupantId() == null ? Reason.OCCUPANT_ID : null;
        }
        if (node instanceof Element element && element.is(HATS, "hats")) {
            return roomGivesHats ? null : Reason.HATS;
        }
        if (!isStanzaId(node)) {
            return null;
        }
        Address by = by(node);
        boolean counts = by != null && by.equals(room) ? roomName() != null : own.equals(by) && ownName() != null;
        return counts ? null : Reason.STANZA_ID;
    }

    /** What the room, or else the account, calls the stanza. */
    @Nullable
    String stanzaId() {
        return room == null ? ownName() : roomName();
    }

    private @Nullable String roomName() {
        return roomNames && byRoom == 1 ? ofRoom : null;
    }

    private @Nullable String ownName() {
        return ownNames && byOwn == 1 ? ofOwn : null;
    }

    /** Who the room says that the occupant is. */
    @Nullable
    String occupantId() {
        return roomTells && occupants == 1 ? occupant : null;
    }

    private static boolean isStanzaId(XmlNode node) {
        return node instanceof Element element && element.is(Stanzas.STANZA_IDS, "stanza-id");
    }

    private static boolean isOccupantId(XmlNode node) {
        return node instanceof Element element && element.is(Stanzas.OCCUPANT_ID, "occupant-id");
    }

    private static @Nullable Address by(XmlNode stanzaId) {
        return stanzaId instanceof Element element ? Stanzas.address(element, Stanzas.BY) : null;
    }
}
