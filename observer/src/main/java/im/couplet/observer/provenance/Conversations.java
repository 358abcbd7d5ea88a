package im.couplet.observer.provenance;

import im.couplet.chat.Outcome;
import im.couplet.chat.Refusal;
import im.couplet.chat.Timeline;
import im.couplet.chat.TimelineEntry;
import im.couplet.chat.Venue;
import im.couplet.chat.Verdict;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may correct, take back, react to and acknowledge which message, by the rules of {@link im.couplet.chat}, in all conversations
 * of an account at once. What strangers begin is forgotten before those that the account takes part in.
 */
final class Conversations {
    private static final int MOST = 2048;
    private static final String RECEIPTS = "urn:xmpp:receipts";
    private static final String MARKERS = "urn:xmpp:chat-markers:0";

    /**
     * What is wrong with a message.
     *
     * @param about which message it is about that is not known; null when it is known
     */
    record Fault(Reason reason, @Nullable String about) {}

    private final Map<String, KnownConversation> places = new HashMap<>();
    private final ArrayDeque<KnownConversation> order = new ArrayDeque<>();

    /** The conversation in a room. */
    KnownConversation room(Jid bare, List<String> features) {
        String key = "room " + bare;
        Venue venue = Venue.room(bare, null, features);
        KnownConversation place = place(key, venue);
        if (!place.timeline.venue().equals(venue)) {
            place.at(venue);
        }
        return place;
    }

    /** The conversation of two. */
    KnownConversation direct(Jid own, Jid other, boolean occupant) {
        Venue venue = Venue.direct(own, other, occupant);
        return place((occupant ? "occupant " : "contact ") + venue.with(), venue);
    }

    private KnownConversation place(String key, Venue venue) {
        KnownConversation place = places.get(key);
        if (place == null) {
            place = new KnownConversation(key, venue);
            places.put(key, place);
            order.add(place);
            forget();
        }
        return place;
    }

    private void forget() {
        for (int i = 0; order.size() > MOST && i < MOST; i++) {
            KnownConversation oldest = order.remove();
            if (oldest.own && i < MOST - 1) {
                order.add(oldest);
            } else {
                places.remove(oldest.key);
            }
        }
    }

    /** What is wrong with a message in a conversation, of which notice is taken otherwise; null for nothing. */
    @Nullable
    Fault judge(KnownConversation place, ElementMessage message) {
        if (message.isError()) {
            return null;
        }
        Fault fault = acknowledgements(place, message);
        if (fault != null) {
            return fault;
        }
        List<ElementMessage> claims = message.claims();
        if (claims.size() > ElementMessage.MOST_CLAIMS) {
            return new Fault(reason(message), null);
        }
        for (ElementMessage claim : claims) {
            fault = fault(claim, place.timeline.apply(claim));
            if (fault != null) {
                return fault;
            }
        }
        Timeline.Applied<TimelineEntry<Boolean, Boolean>, Boolean, Boolean> applied = place.timeline.apply(message);
        fault = fault(message, applied);
        if (fault == null) {
            place.timeline = applied.timeline();
            place.forget();
        }
        return fault;
    }

    private static @Nullable Fault fault(ElementMessage message, Timeline.Applied<?, ?, ?> applied) {
        if (applied.outcome() == Outcome.WAITING) {
            return new Fault(reason(message), target(message));
        }
        boolean forged = applied.outcome() == Outcome.REFUSED && isForged(message, applied.refusal());
        return forged ? new Fault(reason(message), null) : null;
    }

    private static boolean isForged(ElementMessage message, @Nullable Refusal refusal) {
        return refusal == Refusal.OTHER_SENDER
                || refusal == Refusal.NOT_THE_ROOM
                || refusal == Refusal.LEFT
                || refusal == Refusal.NOT_HERE && reason(message) != Reason.OTHER_AUTHOR;
    }

    private static @Nullable Fault acknowledgements(KnownConversation place, ElementMessage message) {
        for (int i = 0; i < message.element().childCount(); i++) {
            Element child = message.element().childAt(i) instanceof Element element ? element : null;
            Reason claim = child == null ? null : acknowledges(child);
            if (child == null || claim == null) {
                continue;
            }
            String given = child.attribute("id");
            // Before version 1.1 of XEP-0184 a receipt had the id of the message that it was for.
            String id = given == null ? message.id() : given;
            Verdict verdict = id == null ? null : place.timeline.acknowledged(message, id);
            if (verdict == null || verdict.outcome() != Outcome.KNOWN) {
                return new Fault(claim, verdict != null && verdict.outcome() == Outcome.WAITING ? id : null);
            }
        }
        return null;
    }

    private static @Nullable Reason acknowledges(Element child) {
        if (child.is(RECEIPTS, "received")) {
            return Reason.RECEIPT;
        }
        return child.namespace().equals(MARKERS) && !child.localName().equals("markable") ? Reason.MARKER : null;
    }

    /** Which rule a message comes under that is about another one; null for one of its own. */
    static @Nullable Reason claim(ElementMessage message) {
        if (message.isError()) {
            return null;
        }
        Reason reason = reason(message);
        for (Element child : message.element().elements()) {
            reason = reason == Reason.OTHER_AUTHOR && acknowledges(child) != null ? Reason.RECEIPT : reason;
        }
        return reason == Reason.OTHER_AUTHOR ? null : reason;
    }

    /** Which message it is about; null when it is one of its own. */
    private static @Nullable String target(ElementMessage message) {
        var retract = message.retract();
        return retract != null ? retract.id() : message.reactsTo() != null ? message.reactsTo() : message.replaces();
    }

    private static Reason reason(ElementMessage message) {
        var retract = message.retract() == null ? message.tombstone() : message.retract();
        if (retract != null) {
            return retract.moderated() ? Reason.MODERATION : Reason.RETRACTION;
        }
        return message.reactsTo() != null
                ? Reason.REACTION
                : message.replaces() != null ? Reason.CORRECTION : Reason.OTHER_AUTHOR;
    }

    /** Takes notice that an occupant has left a room. */
    void left(KnownConversation place, Jid occupant) {
        place.timeline = place.timeline.left(occupant.toString());
    }
}
