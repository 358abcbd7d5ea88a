package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may say what in messages. Takes notice of what it lets pass, as that decides what others may say about it. */
final class MessageJudge {
    private static final String CALLS = "calls";

    private final Rooms rooms;
    private final KnownContacts contacts;
    private final Withheld withheld;
    private final Conversations conversations = new Conversations();
    private final Calls calls = new Calls();
    private final HeldBack heldBack = new HeldBack();
    private final Map<Jid, List<String>> features = new HashMap<>();

    MessageJudge(Rooms rooms, KnownContacts contacts, Withheld withheld) {
        this.rooms = rooms;
        this.contacts = contacts;
        this.withheld = withheld;
    }

    /** Takes notice of presence that the account sends. */
    void present(Element presence) {
        rooms.sent(presence);
        heldBack.sent(presence);
    }

    /** Takes notice that the session goes on where it was lost. */
    void resumed() {
        heldBack.resumed();
    }

    /** Takes notice that no room is entered any more, and nothing known that what was withheld is about. */
    void ended() {
        rooms.clear();
        withheld.clear();
        heldBack.ended();
    }

    /** Takes notice of what an entity says that it can do. */
    void announces(Jid entity, List<String> all) {
        features.put(entity, all);
    }

    /** Takes notice of a message that the account has said, which is believed. */
    void said(Element message, Jid own, Recipient to) {
        Arrival arrival = Arrival.of(message, message, Provenance.of(Way.DIRECT, own.bare()));
        Jid other = arrival.other(own);
        if (other == null || arrival.isOf("error") || arrival.isOf("groupchat") && arrival.isOwn(own)) {
            return;
        }
        List<Element> calling = arrival.isOf("groupchat") ? List.of() : Calls.in(message);
        for (Element call : calling) {
            if (arrival.isOwn(own)) {
                calls.said(call, other.bare());
            }
        }
        KnownConversation place = place(arrival, own, other);
        place.own = true;
        conversations.judge(place, view(arrival, own));
        known(place, arrival, own, to);
        for (Element call : calling) {
            release(CALLS, call.attribute("id"), own, to);
        }
    }

    /** Takes notice that an occupant has left a room. */
    void left(Jid occupant) {
        conversations.left(place(occupant.bare()), occupant);
    }

    private KnownConversation place(Jid room) {
        return conversations.room(room, features.getOrDefault(room, List.of()));
    }

    private KnownConversation place(Arrival arrival, Jid own, Jid other) {
        if (arrival.isOf("groupchat")) {
            return place(other.bare());
        }
        boolean occupant = !other.isBare()
                && (rooms.of(other.bare()) != null || arrival.message().child(Stanzas.MUC_USER, "x") != null);
        return conversations.direct(own, other, occupant);
    }

    private static ElementMessage view(Arrival arrival, Jid own) {
        Provenance from = arrival.provenance();
        // An archive of somebody else names nothing here.
        Jid archive = arrival.isOf("groupchat") ? Stanzas.bare(arrival.from()) : own.bare();
        boolean names = archive != null && archive.equals(from.by());
        return new ElementMessage(arrival.message(), arrival.from(), names ? from.archiveId() : null);
    }

    /** Tells whether a message can be believed, and what was withheld for it. */
    void judge(Arrival given, Jid own, Recipient to) {
        Room room = given.way() == Way.DIRECT ? rooms.of(Stanzas.room(given.from())) : null;
        Arrival arrival = placed(given, room, own);
        Reason wrong = wrong(arrival, room, own);
        if (wrong != null) {
            to.rejected(new Rejection(wrong, given.outer(), null, false));
            return;
        }
        boolean calling = !arrival.isOf("groupchat") && !arrival.isOf("error");
        List<Element> said = calling ? Calls.in(arrival.message()) : List.of();
        for (Element call : said) {
            if (!isCall(call, arrival, own, to)) {
                return;
            }
        }
        EntitledMessage entitled = EntitledMessage.of(arrival, own, features);
        Jid other = arrival.other(own);
        Arrival clean = arrival.with(entitled.message()).with(entitled.provenance());
        KnownConversation place = other == null ? null : place(clean, own, other);
        if (!isAllowed(clean, place, own, to)) {
            return;
        }
        tell(entitled, to);
        if (place != null) {
            place.own |= arrival.isOwn(own);
            known(place, clean, own, to);
        }
        for (Element call : said) {
            release(CALLS, call.attribute("id"), own, to);
        }
    }

    /** Tells of what was published, after a look at what else is in it. */
    void published(Arrival arrival, Jid own, Recipient to) {
        Element message = arrival.message();
        boolean more = Conversations.claim(view(arrival, own)) != null
                || !Calls.in(message).isEmpty()
                || RoomWords.in(message) != RoomWords.NONE;
        if (more) {
            judge(arrival, own, to);
        } else {
            deliver(arrival, own, to);
        }
    }

    /** Tells of presence in a room, without names that are not the room's. */
    void deliver(Arrival arrival, Jid own, Recipient to) {
        tell(EntitledMessage.of(arrival, own, features), to);
    }

    private static void tell(EntitledMessage entitled, Recipient to) {
        for (Rejection one : entitled.rejections()) {
            to.rejected(one);
        }
        to.believed(entitled.message(), entitled.provenance());
    }

    private boolean isAllowed(Arrival arrival, @Nullable KnownConversation place, Jid own, Recipient to) {
        ElementMessage view = view(arrival, own);
        if (place == null) {
            Reason claim = Conversations.claim(view);
            if (claim != null) {
                to.rejected(new Rejection(claim, arrival.outer(), null, false));
            }
            return claim == null;
        }
        Conversations.Fault fault = conversations.judge(place, view);
        if (fault == null) {
            return true;
        }
        to.rejected(new Rejection(fault.reason(), arrival.outer(), null, fault.about() != null));
        if (fault.about() != null) {
            withheld.hold(place.key, fault.about(), arrival);
        }
        return false;
    }

    /** Tells what was withheld until this message was known. */
    private void known(KnownConversation place, Arrival arrival, Jid own, Recipient to) {
        ElementMessage view = view(arrival, own);
        release(place.key, view.id(), own, to);
        release(place.key, view.originId(), own, to);
        String archived = view.archiveId();
        release(place.key, archived, own, to);
        String named = arrival.provenance().stanzaId();
        if (named != null && !named.equals(archived)) {
            release(place.key, named, own, to);
        }
    }

    private void release(String group, @Nullable String target, Jid own, Recipient to) {
        for (Arrival one : withheld.release(group, target)) {
            judge(one, own, to);
        }
    }

    // ---- where it came from

    private Arrival placed(Arrival given, @Nullable Room room, Jid own) {
        if (given.way() != Way.DIRECT) {
            return given;
        }
        Jid of = Stanzas.room(given.from());
        if (room != null && of != null) {
            Instant at = given.isOf("groupchat") ? rooms.history(room, of, given.message()) : null;
            return given.with(Provenance.at(at == null ? Way.ROOM : Way.ROOM_HISTORY, of, at));
        }
        Jid sender = given.from() == null ? own.bare() : given.from() instanceof Jid from ? from : null;
        Instant at = heldBack.at(given, sender, own);
        return given.with(Provenance.at(at == null ? Way.DIRECT : Way.OFFLINE, sender, at));
    }

    // ---- what is wrong with it

    private @Nullable Reason wrong(Arrival arrival, @Nullable Room room, Jid own) {
        boolean direct = arrival.way() == Way.DIRECT || arrival.way() == Way.OFFLINE;
        Address from = arrival.from();
        if (direct && arrival.isOf("groupchat") && !(from instanceof Jid jid && contacts.isChannel(jid.bare()))) {
            return Reason.NOT_JOINED;
        }
        boolean bare = from instanceof Jid jid && jid.isBare();
        boolean archive = arrival.way() == Way.ARCHIVE
                && !own.bare().equals(arrival.provenance().by());
        return switch (RoomWords.in(arrival.message())) {
            case NONE -> null;
            case INVITATION ->
                arrival.isOwn(own) || Invitations.arePlausible(arrival.message(), from, own, contacts)
                        ? null
                        : Reason.INVITATION;
            case OCCUPANT -> bare && room != null || archive ? null : Reason.ROOM_WORD;
            case ROOM -> room == null && !archive ? Reason.NOT_JOINED : bare || archive ? null : Reason.ROOM_WORD;
        };
    }

    /** Whether what it says of a call can be believed. */
    private boolean isCall(Element call, Arrival arrival, Jid own, Recipient to) {
        Jid other = arrival.other(own);
        if (arrival.isOwn(own)) {
            calls.said(call, Stanzas.bare(other));
            return true;
        }
        String id = call.attribute("id");
        if (other != null && id != null && calls.isUnknown(call)) {
            to.rejected(new Rejection(Reason.CALL, arrival.outer(), null, true));
            withheld.hold(CALLS, id, arrival);
            return false;
        }
        boolean accepted = other != null && calls.accepts(call, other.bare());
        if (!accepted) {
            to.rejected(new Rejection(Reason.CALL, arrival.outer(), null, false));
        }
        return accepted;
    }
}
