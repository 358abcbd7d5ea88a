package im.couplet.observer.provenance;

import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a message says in the name of a room (XEP-0045, {@code http://jabber.org/protocol/muc#user}). Rooms pass on what occupants
 * put there (XEP-0313 section 8.4), so it counts only in what the room itself says.
 */
enum RoomWords {
    /** There is nothing, or the mark of a private message (XEP-0045 section 7.5). */
    NONE,
    /** Who an occupant is. */
    OCCUPANT,
    /** An invitation (section 7.8.2), which comes from rooms that were not entered. */
    INVITATION,
    /** What has become of the room. */
    ROOM;

    static RoomWords in(Element message) {
        RoomWords words = NONE;
        for (Element x : message.elements(Stanzas.MUC_USER, "x")) {
            for (Element child : x.elements()) {
                RoomWords one = switch (child.localName()) {
                    case "item" -> OCCUPANT;
                    case "invite" -> INVITATION;
                    case "password" -> NONE;
                    default -> ROOM;
                };
                words = one.compareTo(words) > 0 ? one : words;
            }
        }
        return words;
    }

    /**
     * The presence of an occupant with what the room says of it alone, which it adds behind what the occupant has sent.
     *
     * @param others is told what is left out
     */
    static Element last(Element presence, Consumer<Element> others) {
        List<Element> all = presence.elements(Stanzas.MUC_USER, "x");
        if (all.size() < 2) {
            return presence;
        }
        int left = all.size() - 1;
        List<XmlNode> kept = new ArrayList<>();
        for (int i = 0; i < presence.childCount(); i++) {
            XmlNode node = presence.childAt(i);
            if (left > 0 && node instanceof Element child && child.is(Stanzas.MUC_USER, "x")) {
                left--;
                others.accept(child);
            } else {
                kept.add(node);
            }
        }
        return presence.withChildren(kept);
    }
}
