package im.couplet.demo.sandbox.rooms;

import im.couplet.demo.sandbox.archive.MessageArchive;
import im.couplet.demo.sandbox.protocol.Delivery;
import im.couplet.demo.sandbox.protocol.Service;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.DiscoItems;
import im.couplet.ext.MucUser.Affiliation;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All rooms, and their list (XEP-0045). A room is made for who enters it first. */
public final class RoomService implements Service {
    /** Where the rooms are. */
    public static final Jid DOMAIN = Jid.parse("rooms." + Xmpp.DOMAIN);

    private static final int MOST = 200;

    private final Clock clock;
    private final Supplier<String> ids;
    private final Delivery out;
    private final Map<Jid, OpenRoom> rooms = new LinkedHashMap<>();

    /** A room with those who take what is sent to it. */
    private record OpenRoom(SandboxRoom room, RoomPresences presences, RoomMessages messages, RoomRequests requests) {}

    /**
     * Makes a service without rooms.
     *
     * @param ids gives each thing another name
     */
    public RoomService(Clock clock, Supplier<String> ids, Delivery out) {
        this.clock = clock;
        this.ids = ids;
        this.out = out;
    }

    /** Makes a room that stays. */
    public void found(String localpart, String name, String description, Jid owner) {
        Jid jid = Jid.ofParts(localpart, DOMAIN.domainpart(), null);
        OpenRoom made = make(jid);
        made.room.configure(new RoomConfiguration(name, description, true, true, false, false, true, true, ""));
        made.room.affiliate(owner, Affiliation.OWNER);
        rooms.put(jid, made);
    }

    private OpenRoom make(Jid jid) {
        SandboxRoom room = new SandboxRoom(jid, new MessageArchive(clock, ids), ids, out);
        RoomMessages messages = new RoomMessages(room, clock);
        RoomPresences presences = new RoomPresences(room, messages);
        RoomAdministration administration = new RoomAdministration(room, presences);
        RoomOwnership ownership = new RoomOwnership(room, administration, () -> rooms.remove(jid));
        return new OpenRoom(room, presences, messages, new RoomRequests(room, administration, ownership, clock));
    }

    @Override
    public DiscoItems.Item item() {
        return new DiscoItems.Item(DOMAIN, "Rooms", null, null, null);
    }

    @Override
    public void received(Element stanza) {
        Jid client = Jid.parse(String.valueOf(stanza.attribute("from")));
        Jid to = Jid.parse(String.valueOf(stanza.attribute("to")));
        if (to.localpart() == null) {
            if (stanza.localName().equals("iq")) {
                out.deliver(answer(stanza));
            }
            return;
        }
        OpenRoom room = rooms.get(to.bare());
        switch (stanza.localName()) {
            case "presence" -> presence(client, to, stanza, room);
            case "message" -> message(client, to, stanza, room);
            default -> request(client, to, stanza, room);
        }
        OpenRoom after = rooms.get(to.bare());
        if (after != null
                && after.room.occupants().isEmpty()
                && !after.room.configuration().isPersistent()) {
            rooms.remove(to.bare());
        }
    }

    private void presence(Jid client, Jid to, Element presence, @Nullable OpenRoom room) {
        String nick = to.resourcepart();
        if (nick == null) {
            out.deliver(Xmpp.isType(presence, null) ? Xmpp.error(presence, Condition.JID_MALFORMED) : null);
        } else if (room != null) {
            room.presences.received(client, nick, presence, false);
        } else if (Xmpp.isType(presence, null)) {
            if (rooms.size() >= MOST) {
                out.deliver(Xmpp.error(presence, Condition.RESOURCE_CONSTRAINT));
                return;
            }
            OpenRoom made = make(to.bare());
            rooms.put(to.bare(), made);
            made.presences.received(client, nick, presence, true);
        }
    }

    private void message(Jid client, Jid to, Element message, @Nullable OpenRoom room) {
        if (room == null) {
            out.deliver(Xmpp.error(message, Condition.ITEM_NOT_FOUND));
        } else if (to.resourcepart() == null) {
            room.messages.toRoom(client, message);
        } else {
            room.messages.toOccupant(client, to.resourcepart(), message);
        }
    }

    private void request(Jid client, Jid to, Element iq, @Nullable OpenRoom room) {
        if (room == null) {
            out.deliver(Xmpp.error(iq, Condition.ITEM_NOT_FOUND));
        } else if (to.resourcepart() != null) {
            room.requests.toOccupant(client, to.resourcepart(), iq);
        } else if (Xmpp.isType(iq, "get") || Xmpp.isType(iq, "set")) {
            room.requests.toRoom(client, iq);
        }
    }

    private @Nullable Element answer(Element iq) {
        if (!Xmpp.isType(iq, "get")) {
            return Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
        }
        Element payload = iq.elements().get(0);
        if (payload.attribute("node") != null) {
            return Xmpp.error(iq, Condition.ITEM_NOT_FOUND);
        }
        if (payload.is(DiscoInfo.TYPE.name())) {
            return Xmpp.result(iq, DiscoInfo.TYPE, info());
        }
        if (payload.is(DiscoItems.TYPE.name())) {
            List<DiscoItems.Item> items = new ArrayList<>();
            for (OpenRoom room : rooms.values()) {
                RoomConfiguration configuration = room.room.configuration();
                if (configuration.isPublic() && !room.room.isLocked()) {
                    items.add(new DiscoItems.Item(room.room.jid(), configuration.name(), null, null, null));
                }
            }
            return Xmpp.result(iq, DiscoItems.TYPE, new DiscoItems(null, items, null, null, null));
        }
        return payload.is(Xmpp.PING, "ping") ? Xmpp.result(iq) : Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
    }

    private static DiscoInfo info() {
        return new DiscoInfo(
                null,
                List.of(new DiscoInfo.Identity("conference", "text", "Rooms", null)),
                List.of(Xmpp.DISCO_INFO, Xmpp.DISCO_ITEMS, Xmpp.PING, "http://jabber.org/protocol/muc"),
                List.of());
    }
}
