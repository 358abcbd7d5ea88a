package im.couplet.demo.sandbox.rooms;

import im.couplet.demo.sandbox.archive.ArchiveAnswers;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.DataForm;
import im.couplet.ext.DataForm.Field;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.DiscoItems;
import im.couplet.ext.Moderation;
import im.couplet.ext.MucAdmin;
import im.couplet.ext.MucOwner;
import im.couplet.ext.OccupantId;
import im.couplet.ext.Retraction;
import im.couplet.ext.VCardTemp;
import im.couplet.forms.FormType;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what clients ask a room, and passes on what they ask each other in it. */
final class RoomRequests {
    private static final int MOST_PASSED = 256;

    private final SandboxRoom room;
    private final RoomAdministration administration;
    private final RoomOwnership ownership;
    private final Clock clock;
    private final RoomCard card;
    /** The requests that wait for answers, by whom they went to and the id that they got. */
    private final Map<Passed, Asker> passed = new LinkedHashMap<>();

    private record Passed(Jid client, String id) {}

    private record Asker(Jid client, String id) {}

    RoomRequests(SandboxRoom room, RoomAdministration administration, RoomOwnership ownership, Clock clock) {
        this.room = room;
        this.administration = administration;
        this.ownership = ownership;
        this.clock = clock;
        card = new RoomCard(room);
    }

    // ---- to the room

    /** Answers a request to the room itself. */
    void toRoom(Jid client, Element iq) {
        Element payload = iq.elements().get(0);
        boolean get = Xmpp.isType(iq, "get");
        if (payload.is(DiscoInfo.TYPE.name()) && get) {
            room.answer(
                    payload.attribute("node") == null
                            ? Xmpp.result(iq, DiscoInfo.TYPE, info())
                            : Xmpp.error(iq, Condition.ITEM_NOT_FOUND));
        } else if (payload.is(DiscoItems.TYPE.name()) && get) {
            room.answer(Xmpp.result(iq).withChild(Element.of(Xmpp.DISCO_ITEMS, "query")));
        } else if (payload.is(Xmpp.PING, "ping") && get) {
            room.answer(Xmpp.result(iq));
        } else if (payload.is(MucAdmin.TYPE.name())) {
            room.answer(administration.answer(client, iq, payload));
        } else if (payload.is(MucOwner.TYPE.name())) {
            room.answer(ownership.answer(client, iq, payload));
        } else if (payload.is(VCardTemp.TYPE.name())) {
            Element answer = card.answer(client, iq, payload);
            room.answer(answer);
            if (!get && answer != null && Xmpp.isType(answer, "result")) {
                ownership.tellOfChange();
            }
        } else if (ArchiveAnswers.isFor(payload)) {
            archive(client, iq);
        } else if (payload.is(Moderation.Moderate.TYPE.name()) && !get) {
            room.answer(moderate(client, iq, payload));
        } else {
            room.answer(Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE));
        }
    }

    private DiscoInfo info() {
        RoomConfiguration configuration = room.configuration();
        List<String> features = new ArrayList<>(List.of(
                "http://jabber.org/protocol/muc",
                "http://jabber.org/protocol/muc#stable_id",
                "http://jabber.org/protocol/muc#self-ping-optimization",
                "urn:xmpp:sid:0",
                "urn:xmpp:occupant-id:0",
                "urn:xmpp:message-moderate:1",
                RoomCard.FEATURE,
                Xmpp.PING));
        features.addAll(ArchiveAnswers.FEATURES);
        features.addAll(configuration.features());
        List<Field> fields = new ArrayList<>(List.of(
                FormType.field("http://jabber.org/protocol/muc#roominfo"),
                Field.of("muc#roominfo_description", configuration.description()),
                Field.of(
                        "muc#roominfo_occupants",
                        String.valueOf(room.occupants().size())),
                Field.of("muc#roominfo_changesubject", configuration.anyoneMaySetSubject() ? "1" : "0")));
        String picture = card.pictureHash();
        if (picture != null) {
            fields.add(Field.of("muc#roominfo_avatarhash", picture));
        }
        DataForm about = new DataForm(DataForm.Type.RESULT, null, List.of(), fields, null, List.of(), List.of());
        DiscoInfo.Identity identity = new DiscoInfo.Identity("conference", "text", configuration.name(), null);
        return new DiscoInfo(null, List.of(identity), features, List.of(about));
    }

    private void archive(Jid client, Element iq) {
        boolean may = room.with(client) != null || !room.configuration().membersOnly() && !room.isLocked();
        if (may) {
            ArchiveAnswers.answer(room.archive(), iq, room::answer);
        } else {
            room.answer(Xmpp.error(iq, Condition.FORBIDDEN));
        }
    }

    // ---- others' messages taken back (XEP-0425)

    private @Nullable Element moderate(Jid client, Element iq, Element payload) {
        Moderation.Moderate wish = Moderation.Moderate.TYPE.read(payload);
        RoomOccupant moderator = room.with(client);
        if (wish == null || !wish.retract()) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        if (moderator == null || !moderator.isModerator()) {
            return Xmpp.error(iq, Condition.FORBIDDEN);
        }
        Moderation.Moderated by =
                new Moderation.Moderated(room.address(moderator), new OccupantId(room.occupantId(moderator.person())));
        boolean known = room.archive()
                .replace(
                        wish.id(),
                        message -> emptied(message)
                                .withChild(Retraction.Retracted.TYPE.write(
                                        new Retraction.Retracted(null, null, clock.instant(), by, wish.reason()))));
        if (!known) {
            return Xmpp.error(iq, Condition.ITEM_NOT_FOUND);
        }
        Element word = Element.of(Xmpp.CLIENT, "message")
                .withAttribute("type", "groupchat")
                .withAttribute("from", room.jid().toString())
                .withChild(Retraction.Retract.TYPE.write(new Retraction.Retract(wish.id(), by, wish.reason())));
        room.archive().keep(room.archive().nextId(), room.jid(), word);
        room.sendToAll(word);
        return Xmpp.result(iq);
    }

    /** What is left of a message: who said something, and when. */
    private static Element emptied(Element message) {
        Element occupant = message.child(OccupantId.TYPE.name());
        Element left = message.withChildren(List.of());
        return occupant == null ? left : left.withChild(occupant);
    }

    // ---- to an occupant

    /** Passes a request on, or the answer to one; a client that asks itself learns whether it is in (XEP-0410). */
    void toOccupant(Jid client, String nick, Element iq) {
        boolean request = Xmpp.isType(iq, "get") || Xmpp.isType(iq, "set");
        RoomOccupant sender = room.with(client);
        RoomOccupant receiver = room.called(nick);
        if (!request) {
            answered(client, sender, iq);
        } else if (sender == null) {
            room.answer(Xmpp.error(iq, Condition.NOT_ACCEPTABLE));
        } else if (receiver == null) {
            room.answer(Xmpp.error(iq, Condition.ITEM_NOT_FOUND));
        } else if (receiver == sender && iq.elements().get(0).is(Xmpp.PING, "ping")) {
            room.answer(Xmpp.result(iq));
        } else {
            pass(client, sender, receiver, iq);
        }
    }

    private void pass(Jid client, RoomOccupant sender, RoomOccupant receiver, Element iq) {
        if (passed.size() >= MOST_PASSED) {
            passed.remove(passed.keySet().iterator().next());
        }
        String id = room.archive().nextId();
        passed.put(new Passed(receiver.client(), id), new Asker(client, String.valueOf(iq.attribute("id"))));
        room.send(
                receiver.client(),
                iq.withAttribute("from", room.address(sender).toString()).withAttribute("id", id));
    }

    private void answered(Jid client, @Nullable RoomOccupant sender, Element iq) {
        String id = String.valueOf(iq.attribute("id"));
        Asker asker = passed.remove(new Passed(client, id));
        if (asker != null && sender != null) {
            room.send(
                    asker.client(),
                    iq.withAttribute("from", room.address(sender).toString()).withAttribute("id", asker.id()));
        }
    }
}
