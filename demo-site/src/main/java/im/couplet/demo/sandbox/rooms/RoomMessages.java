package im.couplet.demo.sandbox.rooms;

import im.couplet.demo.sandbox.archive.KeptMessage;
import im.couplet.demo.sandbox.archive.WorthKeeping;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.Delay;
import im.couplet.ext.Muc;
import im.couplet.ext.MucUser;
import im.couplet.ext.MucUser.Affiliation;
import im.couplet.ext.MucUser.Role;
import im.couplet.ext.OccupantId;
import im.couplet.ext.StanzaIds;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said in a room, to all and to one, and who is asked in (XEP-0045 sections 7.4 to 8.1). */
final class RoomMessages {
    private static final int USUAL_HISTORY = 20;
    private static final int MOST_HISTORY = 200;

    private final SandboxRoom room;
    private final Clock clock;

    RoomMessages(SandboxRoom room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    // ---- to all

    /** Takes a message of a client to the room itself. */
    void toRoom(Jid client, Element message) {
        if (Xmpp.isType(message, "error")) {
            return;
        }
        RoomOccupant sender = room.with(client);
        if (sender == null) {
            if (!decline(client, message)) {
                room.answer(Xmpp.error(message, Condition.NOT_ACCEPTABLE));
            }
        } else if (Xmpp.isType(message, "groupchat")) {
            toAll(sender, message);
        } else if (!invite(sender, message)) {
            room.answer(Xmpp.error(message, Condition.BAD_REQUEST));
        }
    }

    private void toAll(RoomOccupant sender, Element message) {
        boolean isSubject = message.child(Xmpp.CLIENT, "subject") != null
                && message.child(Xmpp.CLIENT, "body") == null
                && message.child(Xmpp.CLIENT, "thread") == null;
        boolean may = isSubject
                ? sender.isModerator() || room.configuration().anyoneMaySetSubject() && sender.role() != Role.VISITOR
                : sender.role() != Role.VISITOR;
        if (!may) {
            room.answer(Xmpp.error(message, Condition.FORBIDDEN));
            return;
        }
        Element said = SandboxRoom.withoutRoomsWords(message)
                .withAttribute("from", room.address(sender).toString())
                .withAttribute("to", null)
                .withChild(OccupantId.TYPE.write(new OccupantId(room.occupantId(sender.person()))));
        if (isSubject) {
            room.subject(said);
        }
        if (!isSubject && WorthKeeping.isWorthKeeping(said)) {
            String id = room.archive().nextId();
            room.archive().keep(id, room.address(sender), withAddress(sender, said));
            said = named(id, said);
        }
        room.sendToAll(said);
    }

    /** What the archive says of who said something: a page may have been elsewhere when that one had the nickname. */
    private Element withAddress(RoomOccupant sender, Element said) {
        if (!room.configuration().showsAddresses()) {
            return said;
        }
        MucUser.Item item = new MucUser.Item(
                room.affiliation(sender.person()), sender.role(), sender.client(), null, null, null, null);
        return said.withChild(
                MucUser.TYPE.write(new MucUser(List.of(item), List.of(), List.of(), null, null, null, null)));
    }

    private Element named(String id, Element message) {
        return message.withChild(StanzaIds.StanzaId.TYPE.write(new StanzaIds.StanzaId(id, room.jid())));
    }

    // ---- to one

    /** Takes a message of a client to one of the occupants. */
    void toOccupant(Jid client, String nick, Element message) {
        if (Xmpp.isType(message, "error")) {
            return;
        }
        RoomOccupant sender = room.with(client);
        RoomOccupant receiver = room.called(nick);
        if (Xmpp.isType(message, "groupchat")) {
            room.answer(Xmpp.error(message, Condition.BAD_REQUEST));
        } else if (sender == null) {
            room.answer(Xmpp.error(message, Condition.NOT_ACCEPTABLE));
        } else if (receiver == null) {
            room.answer(Xmpp.error(message, Condition.ITEM_NOT_FOUND));
        } else {
            Element mark = Element.of(MucUser.TYPE.name().namespace(), "x");
            room.sendTo(
                    receiver,
                    SandboxRoom.withoutRoomsWords(message)
                            .withAttribute("from", room.address(sender).toString())
                            .withChild(OccupantId.TYPE.write(new OccupantId(room.occupantId(sender.person()))))
                            .withChild(mark));
        }
    }

    // ---- invitations

    private boolean invite(RoomOccupant sender, Element message) {
        MucUser asked = read(message);
        if (asked == null || asked.invites().isEmpty()) {
            return false;
        }
        boolean may = !room.configuration().membersOnly() || sender.isModerator();
        for (MucUser.Invite invite : asked.invites()) {
            if (!may) {
                room.answer(Xmpp.error(message, Condition.FORBIDDEN));
            } else if (invite.to() instanceof Jid to) {
                if (room.configuration().membersOnly() && room.affiliation(to) == Affiliation.NONE) {
                    room.affiliate(to, Affiliation.MEMBER);
                }
                String password = room.configuration().password();
                MucUser.Invite passed =
                        new MucUser.Invite(room.address(sender), null, invite.continues(), invite.reason());
                pass(
                        to,
                        new MucUser(
                                List.of(),
                                List.of(),
                                List.of(passed),
                                null,
                                null,
                                password.isEmpty() ? null : password,
                                null));
            }
        }
        return true;
    }

    private boolean decline(Jid client, Element message) {
        MucUser asked = read(message);
        MucUser.Decline decline = asked == null ? null : asked.decline();
        if (decline == null || !(decline.to() instanceof Jid to)) {
            return false;
        }
        boolean isOccupant = to.bare().equals(room.jid());
        List<RoomOccupant> inviters =
                isOccupant ? Stream.ofNullable(room.called(to.resourcepart())).toList() : room.of(to.bare());
        MucUser passed = new MucUser(
                List.of(),
                List.of(),
                List.of(),
                new MucUser.Decline(client.bare(), null, decline.reason()),
                null,
                null,
                null);
        for (RoomOccupant inviter : inviters) {
            inviter.clients().forEach(each -> pass(each, passed));
        }
        return true;
    }

    private void pass(Jid to, MucUser word) {
        room.send(
                to,
                Element.of(Xmpp.CLIENT, "message")
                        .withAttribute("from", room.jid().toString())
                        .withChild(MucUser.TYPE.write(word)));
    }

    private static @Nullable MucUser read(Element message) {
        Element x = message.child(MucUser.TYPE.name());
        return x == null ? null : MucUser.TYPE.read(x);
    }

    // ---- who has just come

    /** Tells a client what was said before, and what the room is about. */
    void welcome(Jid client, Element presence) {
        Element join = presence.child(Muc.TYPE.name());
        Muc asked = join == null ? null : Muc.TYPE.read(join);
        HistoryWish wish = HistoryWish.of(asked == null ? null : asked.history(), clock.instant());
        for (KeptMessage message : wish.of(room.archive().messages(), USUAL_HISTORY, MOST_HISTORY)) {
            Element said = SandboxRoom.withoutRoomsWords(message.message());
            room.send(
                    client,
                    named(message.id(), withOccupant(message.message(), said))
                            .withChild(Delay.TYPE.write(new Delay(message.stamp(), room.jid(), null))));
        }
        Element subject = room.subject();
        room.send(
                client,
                subject != null
                        ? subject
                        : Element.of(Xmpp.CLIENT, "message")
                                .withAttribute("type", "groupchat")
                                .withAttribute("from", room.jid().toString())
                                .withChild(Element.of(Xmpp.CLIENT, "subject")));
    }

    private static Element withOccupant(Element kept, Element said) {
        Element occupant = kept.child(OccupantId.TYPE.name());
        return occupant == null ? said : said.withChild(occupant);
    }
}
