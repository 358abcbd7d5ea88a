package im.couplet.observer.provenance;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stanza without the names that others have given it who may not: {@code <stanza-id/>} is of the own account or the room, and
 * {@code <occupant-id/>} and {@code <hats/>} of the room, and only where these say that they do so; anybody can put them there otherwise.
 *
 * @param message the stanza without them
 * @param provenance with the names that are left
 * @param rejections what was left out
 */
record EntitledMessage(Element message, Provenance provenance, List<Rejection> rejections) {
    /** What is left of a stanza of a conversation, by what entities say that they can do. */
    static EntitledMessage of(Arrival arrival, Jid own, Map<Jid, List<String>> features) {
        Jid room = room(arrival);
        GivenNames names = new GivenNames(room, own.bare(), features);
        Element message = arrival.message();
        for (int i = 0; i < message.childCount(); i++) {
            names.see(message.childAt(i));
        }
        List<Rejection> rejections = new ArrayList<>();
        List<XmlNode> left = new ArrayList<>();
        for (int i = 0; i < message.childCount(); i++) {
            XmlNode child = message.childAt(i);
            Reason reason = names.wrong(child);
            if (reason == null || !(child instanceof Element part)) {
                left.add(child);
            } else {
                rejections.add(new Rejection(reason, arrival.outer(), part, false));
            }
        }
        return new EntitledMessage(
                rejections.isEmpty() ? message : message.withChildren(left),
                arrival.provenance().named(names.stanzaId(), names.occupantId()),
                rejections);
    }

    /** The room that the stanza is of; null for none. */
    private static @Nullable Jid room(Arrival arrival) {
        return switch (arrival.way()) {
            case ROOM, ROOM_HISTORY -> Stanzas.room(arrival.from());
            default -> arrival.isOf("groupchat") ? Stanzas.bare(arrival.from()) : null;
        };
    }
}
