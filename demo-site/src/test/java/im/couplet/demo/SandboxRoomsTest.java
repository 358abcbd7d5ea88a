package im.couplet.demo;

import static im.couplet.demo.SandboxClients.ask;
import static im.couplet.demo.SandboxClients.assertError;
import static im.couplet.demo.SandboxClients.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.ext.DiscoInfo;
import im.couplet.ext.DiscoItems;
import im.couplet.ext.MucUser;
import im.couplet.ext.MucUser.Affiliation;
import im.couplet.ext.MucUser.Role;
import im.couplet.ext.OccupantId;
import im.couplet.ext.Retraction;
import im.couplet.ext.StanzaIds;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rooms at the sandbox server: XEP-0045, with 0313, 0359, 0410, 0421 and 0425. */
@Timeout(300)
class SandboxRoomsTest {
    private static final String ROOM = "balcony@rooms.localhost";
    private static final String INFO = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
    private static final String PING = "<ping xmlns='urn:xmpp:ping'/>";

    @RegisterExtension
    final SandboxClients sandbox = new SandboxClients();

    private static void enter(PageClient client, String room, String nick) {
        enter(client, room, nick, "");
    }

    private static void enter(PageClient client, String room, String nick, String wish) {
        client.send("<presence xmlns='jabber:client' to='" + room + "/" + nick
                + "'><x xmlns='http://jabber.org/protocol/muc'>" + wish + "</x></presence>");
    }

    /** The next stanza of this name from a room; what comes in between is passed over. */
    private static Element next(PageClient client, String name) {
        Element next = client.skipTo(name);
        while (!String.valueOf(next.attribute("from")).contains("@rooms.localhost")) {
            next = client.skipTo(name);
        }
        return next;
    }

    private static MucUser user(Element stanza) {
        Element x = stanza.child(MucUser.TYPE.name());
        assertNotNull(x, stanza::toString);
        return MucUser.TYPE.readStrict(x);
    }

    private static MucUser.Item item(Element presence) {
        return user(presence).items().get(0);
    }

    private static void unlock(PageClient owner, String room, String fields) {
        Element answer = ask(
                owner,
                "set",
                room,
                "<query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'>"
                        + (fields.isEmpty()
                                ? ""
                                : "<field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>")
                        + fields + "</x></query>");
        assertEquals("result", answer.attribute("type"), answer::toString);
    }

    /** Makes a room with juliet as its owner. */
    private PageClient founder() {
        PageClient juliet = sandbox.available("juliet", "a");
        enter(juliet, ROOM, "Juliet");
        next(juliet, "presence");
        next(juliet, "message");
        unlock(juliet, ROOM, "");
        return juliet;
    }

    /** Somebody enters; what the one who enters gets is read up to the subject. */
    private PageClient guest(String user, String nick) {
        PageClient client = sandbox.available(user, "g");
        enter(client, ROOM, nick);
        Element next = client.next();
        while (next.child("jabber:client", "subject") == null) {
            next = client.next();
        }
        return client;
    }

    private static void say(PageClient client, String text) {
        client.send("<message xmlns='jabber:client' type='groupchat' to='" + ROOM + "' id='" + text + "'><body>" + text
                + "</body></message>");
    }

    private static Element administer(PageClient client, String item) {
        return ask(client, "set", ROOM, "<query xmlns='http://jabber.org/protocol/muc#admin'>" + item + "</query>");
    }

    // ---- coming

    @Test
    void listsRoomsAndSaysWhatTheyAre() {
        try (PageClient juliet = sandbox.available("juliet", "a")) {
            Element services =
                    result(juliet, "get", "localhost", "<query xmlns='http://jabber.org/protocol/disco#items'/>");
            assertTrue(DiscoItems.TYPE.readStrict(services).items().stream()
                    .anyMatch(one -> one.jid().toString().equals("rooms.localhost")));
            DiscoInfo service = DiscoInfo.TYPE.readStrict(result(juliet, "get", "rooms.localhost", INFO));
            assertEquals("conference", service.identities().get(0).category());
            assertTrue(service.features().contains("http://jabber.org/protocol/muc"));
            Element rooms =
                    result(juliet, "get", "rooms.localhost", "<query xmlns='http://jabber.org/protocol/disco#items'/>");
            assertEquals(
                    "verona@rooms.localhost",
                    DiscoItems.TYPE.readStrict(rooms).items().get(0).jid().toString());
            DiscoInfo room = DiscoInfo.TYPE.readStrict(result(juliet, "get", "verona@rooms.localhost", INFO));
            assertEquals("Verona", room.identities().get(0).name());
            assertTrue(room.features().containsAll(List.of("muc_persistent", "muc_open", "urn:xmpp:mam:2")));
            assertError("item-not-found", ask(juliet, "get", "nowhere@rooms.localhost", INFO));
        }
    }

    @Test
    void makesALockedRoomForWhoComesFirst() {
        try (PageClient juliet = sandbox.available("juliet", "a");
                PageClient romeo = sandbox.available("romeo", "b")) {
            enter(juliet, ROOM, "Juliet");
            Element self = next(juliet, "presence");
            assertEquals(ROOM + "/Juliet", self.attribute("from"));
            assertTrue(user(self).statusCodes().containsAll(List.of(110, 201)));
            assertEquals(Affiliation.OWNER, item(self).affiliation());
            assertEquals(Role.MODERATOR, item(self).role());
            assertEquals(
                    "",
                    next(juliet, "message").child("jabber:client", "subject").text());
            enter(romeo, ROOM, "Romeo");
            assertError("item-not-found", next(romeo, "presence"));
            unlock(juliet, ROOM, "");
            enter(romeo, ROOM, "Romeo");
            Element first = next(romeo, "presence");
            assertEquals(ROOM + "/Juliet", first.attribute("from"));
            assertEquals("juliet@localhost/a", item(first).jid().toString());
            Element own = next(romeo, "presence");
            assertTrue(user(own).statusCodes().containsAll(List.of(100, 110)));
            assertEquals(ROOM + "/Romeo", next(juliet, "presence").attribute("from"));
        }
    }

    @Test
    void refusesWhoMayNotEnter() {
        try (PageClient juliet = founder();
                PageClient nurse = sandbox.available("nurse", "n")) {
            enter(nurse, ROOM, "Juliet");
            assertError("conflict", next(nurse, "presence"));
            unlock(
                    juliet,
                    ROOM,
                    "<field var='muc#roomconfig_passwordprotectedroom'><value>1</value></field>"
                            + "<field var='muc#roomconfig_roomsecret'><value>rose</value></field>");
            enter(nurse, ROOM, "Nurse");
            assertError("not-authorized", next(nurse, "presence"));
            enter(nurse, ROOM, "Nurse", "<password>thorn</password>");
            assertError("not-authorized", next(nurse, "presence"));
            unlock(juliet, ROOM, "<field var='muc#roomconfig_membersonly'><value>1</value></field>");
            enter(nurse, ROOM, "Nurse", "<password>rose</password>");
            assertError("registration-required", next(nurse, "presence"));
            administer(juliet, "<item affiliation='member' jid='nurse@localhost'/>");
            enter(nurse, ROOM, "Nurse", "<password>rose</password>");
            assertEquals(ROOM + "/Juliet", next(nurse, "presence").attribute("from"));
            nurse.send("<presence xmlns='jabber:client' to='" + ROOM + "'/>");
            next(nurse, "message");
            assertError("jid-malformed", next(nurse, "presence"));
        }
    }

    @Test
    void tellsWhoComesWhatWasSaid() {
        try (PageClient juliet = founder()) {
            for (int i = 0; i < 5; i++) {
                say(juliet, "word" + i);
                next(juliet, "message");
            }
            PageClient romeo = sandbox.available("romeo", "b");
            enter(romeo, ROOM, "Romeo", "<history maxstanzas='2'/>");
            Element third = next(romeo, "message");
            assertEquals("word3", third.child("jabber:client", "body").text());
            assertNotNull(third.child("urn:xmpp:delay", "delay"));
            assertNotNull(third.child(StanzaIds.StanzaId.TYPE.name()));
            assertEquals(
                    "word4",
                    next(romeo, "message").child("jabber:client", "body").text());
            assertNotNull(next(romeo, "message").child("jabber:client", "subject"));
            romeo.close();
        }
    }

    // ---- saying

    @Test
    void reflectsWhatIsSaidUnderTheNickname() {
        try (PageClient juliet = founder();
                PageClient romeo = guest("romeo", "Romeo")) {
            next(juliet, "presence");
            romeo.send("<message xmlns='jabber:client' type='groupchat' to='" + ROOM + "' id='m1'><body>Hi</body>"
                    + "<stanza-id xmlns='urn:xmpp:sid:0' by='" + ROOM + "' id='forged'/>"
                    + "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/></message>");
            for (PageClient client : List.of(juliet, romeo)) {
                Element said = next(client, "message");
                assertEquals(ROOM + "/Romeo", said.attribute("from"));
                assertEquals("m1", said.attribute("id"));
                assertEquals(1, said.elements("urn:xmpp:sid:0", "stanza-id").size());
                assertNotEquals(
                        "forged", said.child("urn:xmpp:sid:0", "stanza-id").attribute("id"));
                assertNotEquals("forged", said.child(OccupantId.TYPE.name()).attribute("id"));
            }
            try (PageClient nurse = sandbox.available("nurse", "n")) {
                say(nurse, "stranger");
                assertError("not-acceptable", next(nurse, "message"));
            }
        }
    }

    @Test
    void passesPrivateWordsAndRequestsOn() {
        try (PageClient juliet = founder();
                PageClient romeo = guest("romeo", "Romeo")) {
            next(juliet, "presence");
            romeo.send("<message xmlns='jabber:client' type='chat' to='" + ROOM
                    + "/Juliet'><body>Only you</body></message>");
            Element word = next(juliet, "message");
            assertEquals(ROOM + "/Romeo", word.attribute("from"));
            assertEquals("chat", word.attribute("type"));
            assertNotNull(word.child(MucUser.TYPE.name()));
            romeo.send("<iq xmlns='jabber:client' type='get' id='v1' to='" + ROOM
                    + "/Juliet'><query xmlns='jabber:iq:version'/></iq>");
            Element asked = next(juliet, "iq");
            assertEquals(ROOM + "/Romeo", asked.attribute("from"));
            juliet.send("<iq xmlns='jabber:client' type='result' id='" + asked.attribute("id") + "' to='" + ROOM
                    + "/Romeo'><query xmlns='jabber:iq:version'><name>Balcony</name></query></iq>");
            Element answer = next(romeo, "iq");
            assertEquals("v1", answer.attribute("id"));
            assertEquals(ROOM + "/Juliet", answer.attribute("from"));
            // XEP-0410: who is in is told so, and who is not, too.
            assertEquals("result", ask(romeo, "get", ROOM + "/Romeo", PING).attribute("type"));
            try (PageClient nurse = sandbox.available("nurse", "n")) {
                assertError("not-acceptable", ask(nurse, "get", ROOM + "/Nurse", PING));
            }
        }
    }

    @Test
    void changesSubjectsAndNicknames() {
        try (PageClient juliet = founder();
                PageClient romeo = guest("romeo", "Romeo")) {
            next(juliet, "presence");
            juliet.send("<message xmlns='jabber:client' type='groupchat' to='" + ROOM
                    + "'><subject>Night</subject></message>");
            assertEquals(
                    "Night",
                    next(romeo, "message").child("jabber:client", "subject").text());
            next(juliet, "message");
            romeo.send("<presence xmlns='jabber:client' to='" + ROOM + "/Montague'/>");
            Element gone = next(juliet, "presence");
            assertEquals("unavailable", gone.attribute("type"));
            assertEquals("Montague", item(gone).nick());
            assertEquals(List.of(303), user(gone).statusCodes());
            Element back = next(juliet, "presence");
            assertEquals(ROOM + "/Montague", back.attribute("from"));
            romeo.send("<presence xmlns='jabber:client' to='" + ROOM + "/Juliet'/>");
            next(romeo, "presence");
            next(romeo, "presence");
            assertError("conflict", next(romeo, "presence"));
        }
    }

    // ---- who may do what

    @Test
    void kicksBansAndModerates() {
        try (PageClient juliet = founder();
                PageClient romeo = guest("romeo", "Romeo")) {
            next(juliet, "presence");
            assertError("forbidden", administer(romeo, "<item nick='Juliet' role='none'/>"));
            say(romeo, "rude");
            String id =
                    next(juliet, "message").child("urn:xmpp:sid:0", "stanza-id").attribute("id");
            String moderate = "<moderate xmlns='urn:xmpp:message-moderate:1' id='" + id
                    + "'><retract xmlns='urn:xmpp:message-retract:1'/><reason>rude</reason></moderate>";
            assertError("forbidden", ask(romeo, "set", ROOM, moderate));
            juliet.send("<iq xmlns='jabber:client' type='set' id='mod' to='" + ROOM + "'>" + moderate + "</iq>");
            Retraction.Retract retract =
                    Retraction.Retract.TYPE.readStrict(next(juliet, "message").child(Retraction.Retract.TYPE.name()));
            assertEquals(id, retract.id());
            assertEquals(ROOM + "/Juliet", retract.moderated().by().toString());
            assertEquals("result", next(juliet, "iq").attribute("type"));
            assertEquals(
                    "result",
                    administer(juliet, "<item nick='Romeo' role='none'><reason>Avaunt</reason></item>")
                            .attribute("type"));
            Element kicked = next(romeo, "presence");
            assertEquals("unavailable", kicked.attribute("type"));
            assertTrue(user(kicked).statusCodes().containsAll(List.of(110, 307)));
            assertEquals("Avaunt", item(kicked).reason());
            assertEquals(Role.NONE, item(kicked).role());
            administer(juliet, "<item affiliation='outcast' jid='romeo@localhost'/>");
            enter(romeo, ROOM, "Romeo");
            assertError("forbidden", next(romeo, "presence"));
            assertError("conflict", administer(juliet, "<item affiliation='member' jid='juliet@localhost'/>"));
            assertError(
                    "not-acceptable",
                    ask(
                            juliet,
                            "set",
                            ROOM,
                            "<query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'>"
                                    + "<field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>"
                                    + "<field var='muc#roomconfig_whois'><value>nobody</value></field></x></query>"));
        }
    }

    @Test
    void givesVoiceInAModeratedRoom() {
        try (PageClient juliet = founder()) {
            unlock(juliet, ROOM, "<field var='muc#roomconfig_moderatedroom'><value>1</value></field>");
            try (PageClient romeo = guest("romeo", "Romeo")) {
                say(romeo, "mute");
                assertError("forbidden", next(romeo, "message"));
                administer(juliet, "<item nick='Romeo' role='participant'/>");
                assertEquals(Role.PARTICIPANT, item(next(romeo, "presence")).role());
                say(romeo, "voice");
                assertEquals(
                        "voice",
                        next(romeo, "message").child("jabber:client", "body").text());
            }
        }
    }

    @Test
    void hidesAddressesWhenToldTo() {
        try (PageClient juliet = founder()) {
            unlock(juliet, ROOM, "<field var='muc#roomconfig_whois'><value>moderators</value></field>");
            try (PageClient romeo = guest("romeo", "Romeo");
                    PageClient nurse = sandbox.available("nurse", "n")) {
                enter(nurse, ROOM, "Nurse");
                assertNull(item(next(nurse, "presence")).jid());
                assertNull(item(next(nurse, "presence")).jid());
                assertEquals(
                        "nurse@localhost/n", item(next(nurse, "presence")).jid().toString());
                Element seen = next(juliet, "presence");
                assertEquals("romeo@localhost/g", item(seen).jid().toString());
                assertNull(item(next(romeo, "presence")).jid());
            }
        }
    }

    @Test
    void invitesAndDestroys() {
        try (PageClient juliet = founder();
                PageClient romeo = sandbox.available("romeo", "b")) {
            juliet.send(
                    "<message xmlns='jabber:client' to='" + ROOM + "'><x xmlns='http://jabber.org/protocol/muc#user'>"
                            + "<invite to='romeo@localhost'><reason>Come</reason></invite></x></message>");
            Element invitation = next(romeo, "message");
            assertEquals(ROOM, invitation.attribute("from"));
            MucUser.Invite invite = user(invitation).invites().get(0);
            assertEquals(ROOM + "/Juliet", invite.from().toString());
            assertEquals("Come", invite.reason());
            enter(romeo, ROOM, "Romeo");
            next(romeo, "message");
            next(juliet, "presence");
            Element destroyed = ask(
                    juliet,
                    "set",
                    ROOM,
                    "<query xmlns='http://jabber.org/protocol/muc#owner'><destroy><reason>Dawn</reason></destroy></query>");
            assertEquals("result", destroyed.attribute("type"));
            Element gone = next(romeo, "presence");
            assertEquals("unavailable", gone.attribute("type"));
            assertEquals("Dawn", user(gone).destroy().reason());
            assertError("item-not-found", ask(juliet, "get", ROOM, INFO));
        }
    }

    // ---- going

    @Test
    void tellsOthersWhoIsLost() {
        try (PageClient juliet = founder()) {
            PageClient romeo = guest("romeo", "Romeo");
            next(juliet, "presence");
            romeo.abort();
            Element gone = next(juliet, "presence");
            assertEquals(ROOM + "/Romeo", gone.attribute("from"));
            assertEquals("unavailable", gone.attribute("type"));
        }
    }

    @Test
    void keepsAnOccupantWhileOneClientIsLeft() {
        try (PageClient juliet = founder();
                PageClient one = guest("romeo", "Romeo");
                PageClient two = sandbox.available("romeo", "second")) {
            enter(two, ROOM, "Romeo");
            next(two, "message");
            SandboxClients.drain(juliet);
            one.send("<presence xmlns='jabber:client' type='unavailable' to='" + ROOM + "/Romeo'/>");
            Element own = next(one, "presence");
            while (!"unavailable".equals(own.attribute("type"))) {
                own = next(one, "presence");
            }
            assertTrue(user(own).statusCodes().contains(110));
            assertNull(next(juliet, "presence").attribute("type"));
            assertTrue(juliet.isSilentFor(Duration.ofMillis(200)));
            say(juliet, "still");
            assertEquals(
                    "still", next(two, "message").child("jabber:client", "body").text());
        }
    }

    @Test
    void givesItsArchiveAway() {
        try (PageClient juliet = founder()) {
            for (int i = 0; i < 3; i++) {
                say(juliet, "word" + i);
                next(juliet, "message");
            }
            juliet.send("<iq xmlns='jabber:client' type='set' id='a1' to='" + ROOM
                    + "'><query xmlns='urn:xmpp:mam:2' queryid='q'><set xmlns='http://jabber.org/protocol/rsm'>"
                    + "<max>2</max><before/></set></query></iq>");
            Element result = next(juliet, "message").child("urn:xmpp:mam:2", "result");
            assertEquals("q", result.attribute("queryid"));
            Element message = result.child("urn:xmpp:forward:0", "forwarded").child("jabber:client", "message");
            assertEquals(ROOM + "/Juliet", message.attribute("from"));
            assertEquals("word1", message.child("jabber:client", "body").text());
            next(juliet, "message");
            Element fin = next(juliet, "iq").child("urn:xmpp:mam:2", "fin");
            assertNull(fin.attribute("complete"));
            Element set = fin.child("http://jabber.org/protocol/rsm", "set");
            assertEquals(
                    "3", set.child("http://jabber.org/protocol/rsm", "count").text());
            assertEquals(
                    "1", set.child("http://jabber.org/protocol/rsm", "first").attribute("index"));
        }
    }
}
