package im.couplet.observer.model;

import im.couplet.chat.MucStatus;
import im.couplet.chat.SelfPing;
import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Stanzas;
import im.couplet.observer.provenance.Way;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that the account enters, with who is there: XEP-0045. What is said there is in {@code ConversationsModel}. A ping that is
 * sent to the own occupant (XEP-0410) tells whether the account is still there.
 *
 * <p>Only who was asked to let the account in has a room here. Of one it holds so many occupants as it was told to, 20,000 if nothing
 * else is said; {@link LiveRoom#lost} counts the others.
 */
public final class RoomsModel extends Model<LiveRoom> {
    private static final String MUC = "http://jabber.org/protocol/muc";
    private static final String PING = "urn:xmpp:ping";
    /** How many occupants of a room are held if nothing else is said. */
    public static final int MOST_OCCUPANTS = 20_000;

    private static final int MOST_PINGS = 64;

    private final int most;
    /** The rooms that were pinged, by the ids of the requests. */
    private Map<String, Jid> pings = new LinkedHashMap<>();

    /** Makes one without rooms. */
    public RoomsModel(Basis basis) {
        this(basis, MOST_OCCUPANTS);
    }

    /**
     * The same with another bound.
     *
     * @param most how many occupants of each room to hold
     */
    public RoomsModel(Basis basis, int most) {
        super(basis, Snapshot.empty());
        this.most = most;
    }

    /** Makes one that begins with what was written down of another. */
    public RoomsModel(Basis basis, int most, PortableSource written) {
        super(basis, new Snapshot<>(ItemList.read(written.values("all"), LiveRoom::read), null, false, 0));
        this.most = most;
    }

    /** Forgets a room that was left; does nothing otherwise. */
    public void forget(Jid room) {
        Edit<LiveRoom> edit = edit();
        LiveRoom known = edit.get(room.bare().toString());
        if (known != null && known.state().equals(LiveRoom.LEFT)) {
            edit.remove(known.key());
        }
        commit(edit);
    }

    // ---- what is sent

    @Override
    public void sent(Element stanza) {
        Jid to = Facts.to(stanza);
        if (to == null || to.isBare()) {
            return;
        }
        if (stanza.localName().equals("presence") && stanza.attribute("type") == null) {
            if (stanza.child(MUC, "x") != null) {
                entering(to);
            }
        } else if (stanza.localName().equals("iq") && stanza.child(PING, "ping") != null) {
            LiveRoom room = current().get(to.bare().toString());
            String id = stanza.attribute("id");
            if (id != null && room != null && room.isJoined() && room.nick().equals(to.resourcepart())) {
                pings.put(id, to);
                if (pings.size() > MOST_PINGS) {
                    pings.remove(pings.keySet().iterator().next());
                }
            }
        }
    }

    private void entering(Jid occupant) {
        Edit<LiveRoom> edit = edit();
        LiveRoom known = edit.get(occupant.bare().toString());
        String nick = String.valueOf(occupant.resourcepart());
        if (known == null || !known.isJoined()) {
            LiveRoom begun = LiveRoom.joining(occupant.bare(), nick);
            edit.put(known == null || known.subject() == null ? begun : begun.with(known.subject()));
        }
        commit(edit);
    }

    // ---- what arrives

    @Override
    void received(Element stanza, Provenance provenance) {
        Jid from = Facts.from(stanza);
        if (from == null) {
            return;
        }
        if (stanza.localName().equals("iq")) {
            pinged(stanza, from);
        } else if (provenance.way() == Way.ROOM || provenance.way() == Way.ROOM_HISTORY) {
            Edit<LiveRoom> edit = edit();
            if (stanza.localName().equals("presence")) {
                presence(edit, from, stanza, provenance);
            } else {
                message(edit, from, stanza, provenance);
            }
            commit(edit);
        }
    }

    private void message(Edit<LiveRoom> edit, Jid from, Element message, Provenance provenance) {
        LiveRoom room = edit.get(from.bare().toString());
        if (room == null || !Facts.is(message, "type", "groupchat")) {
            return;
        }
        Element x = message.child(Stanzas.MUC_USER, "x");
        if (x != null && from.isBare()) {
            room = room.with(room.flags().after(x));
        }
        String subject = Facts.text(message, Facts.CLIENT, "subject");
        if (subject != null && message.child(Facts.CLIENT, "body") == null) {
            room = room.with(new Subject(subject, from.resourcepart(), provenance.at()));
        }
        edit.put(room);
    }

    private void presence(Edit<LiveRoom> edit, Jid from, Element presence, Provenance provenance) {
        String nick = from.resourcepart();
        LiveRoom known = edit.get(from.bare().toString());
        String type = presence.attribute("type");
        if ("error".equals(type)) {
            if (known != null) {
                refused(edit, known, presence);
            }
            return;
        }
        Element x = presence.child(Stanzas.MUC_USER, "x");
        boolean self = x != null && Departure.has(x, MucStatus.SELF);
        if (nick == null) {
            if (known != null && "unavailable".equals(type)) {
                gone(edit, known, Departure.of(known.nick(), presence, x));
            }
            return;
        }
        LiveRoom room = known;
        if (room == null || room.state().equals(LiveRoom.LEFT)) {
            if ("unavailable".equals(type)) {
                explained(edit, known, Departure.of(nick, presence, x));
                return;
            }
            room = LiveRoom.joining(from.bare(), nick);
        }
        self |= room.isJoined() && room.nick().equals(nick);
        if (type == null) {
            Element item = x == null ? null : Occupant.item(x);
            Occupant occupant = Occupant.of(nick, item, provenance.occupantId(), presence);
            there(edit, self ? entered(room, nick, x) : room, occupant);
        } else if (type.equals("unavailable")) {
            left(edit, room, nick, presence, self);
        }
    }

    /** A room may say that it is gone before it says why, as ejabberd does when one is destroyed. */
    private static void explained(Edit<LiveRoom> edit, @Nullable LiveRoom known, Departure departure) {
        if (known != null && known.nick().equals(departure.nick()) && known.departedWithoutReason()) {
            edit.put(known.left(departure));
        }
    }

    private static LiveRoom entered(LiveRoom room, String nick, @Nullable Element x) {
        LiveRoom now = room.isJoined() && room.nick().equals(nick) ? room : room.in(LiveRoom.JOINED, nick);
        return x == null ? now : now.with(now.flags().after(x));
    }

    private void there(Edit<LiveRoom> edit, LiveRoom room, Occupant occupant) {
        Occupant before = room.occupants().get(occupant.nick());
        boolean own = room.nick().equals(occupant.nick());
        if (before == null && !own && room.occupants().size() >= most) {
            edit.put(room.with(room.occupants(), room.lost() + 1));
            return;
        }
        if (occupant.equals(before)) {
            edit.put(room);
        } else {
            LiveRoom now = room.with(room.occupants().with(occupant), room.lost());
            edit.put(now, List.of(new Difference<>(occupant.nick(), before, occupant, List.of())));
        }
    }

    private void left(Edit<LiveRoom> edit, LiveRoom room, String nick, Element presence, boolean self) {
        Element x = presence.child(Stanzas.MUC_USER, "x");
        Departure departure = Departure.of(nick, presence, x);
        Element item = x == null ? null : Occupant.item(x);
        String called = item == null ? null : item.attribute("nick");
        boolean renamed = departure.why().equals("renamed") && called != null && !called.isEmpty();
        if (self && !renamed) {
            gone(edit, room, departure);
            return;
        }
        Occupant before = room.occupants().get(nick);
        if (before == null) {
            edit.put(room.with(room.occupants(), Math.max(0, room.lost() - 1)).departed(departure));
            return;
        }
        List<Difference<Occupant>> parts = new ArrayList<>();
        parts.add(new Difference<>(nick, before, null, List.of()));
        ItemList<Occupant> others = room.occupants().without(nick);
        if (renamed && called != null) {
            Occupant after = before.called(called);
            parts.add(new Difference<>(called, others.get(called), after, List.of()));
            others = others.with(after);
        }
        LiveRoom now = room.with(others, room.lost()).departed(departure);
        edit.put(self && called != null ? now.in(LiveRoom.JOINED, called) : now, parts);
    }

    private void refused(Edit<LiveRoom> edit, LiveRoom room, Element presence) {
        String condition = Facts.condition(presence);
        if (room.state().equals(LiveRoom.JOINING)) {
            String text = Facts.errorText(presence);
            gone(edit, room, new Departure(room.nick(), "refused", null, text, null, condition));
        } else {
            edit.put(room.failed(condition));
        }
    }

    private static void gone(Edit<LiveRoom> edit, LiveRoom room, Departure why) {
        List<Difference<Occupant>> parts = new ArrayList<>();
        for (Occupant one : room.occupants()) {
            parts.add(new Difference<>(one.nick(), one, null, List.of()));
        }
        edit.put(room.left(why), parts);
    }

    private void pinged(Element answer, Jid from) {
        String id = answer.attribute("id");
        boolean result = Facts.is(answer, "type", "result");
        if (id == null || !result && !Facts.is(answer, "type", "error") || !from.equals(pings.get(id))) {
            return;
        }
        pings.remove(id);
        Edit<LiveRoom> edit = edit();
        LiveRoom room = edit.get(from.bare().toString());
        if (room == null || !room.isJoined()) {
            return;
        }
        SelfPing said = result ? SelfPing.IN_ROOM : SelfPing.of(Facts.condition(answer));
        if (said == SelfPing.NOT_IN_ROOM) {
            Departure lost = new Departure(room.nick(), "lost", null, null, null, Facts.condition(answer));
            gone(edit, room.pinged("not-in-room"), lost);
        } else {
            edit.put(room.pinged(said == SelfPing.IN_ROOM ? "in-room" : "unknown"));
        }
        commit(edit);
    }

    @Override
    public void sessionEnded() {
        Edit<LiveRoom> edit = edit();
        for (LiveRoom room : current().all()) {
            if (!room.state().equals(LiveRoom.LEFT)) {
                gone(edit, room, Departure.of(room.nick(), "ended"));
            }
        }
        pings = new LinkedHashMap<>();
        commit(edit);
    }
}
