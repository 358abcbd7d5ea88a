package im.couplet.demo;

import static im.couplet.demo.SandboxClients.ask;
import static im.couplet.demo.SandboxClients.assertError;
import static im.couplet.demo.SandboxClients.drain;
import static im.couplet.demo.SandboxClients.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.Element;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the sandbox server does for accounts: XEP-0049, 0054, 0077, 0092, 0191, 0202, 0280 and 0313. */
@Timeout(300)
class SandboxAccountsTest {
    private static final String CARBONS = "urn:xmpp:carbons:2";
    private static final String FORWARD = "urn:xmpp:forward:0";

    @RegisterExtension
    final SandboxClients sandbox = new SandboxClients();

    private static void chat(PageClient client, String to, String text) {
        client.send("<message xmlns='jabber:client' type='chat' id='" + text + "' to='" + to + "'><body>" + text
                + "</body></message>");
    }

    private static String body(Element message) {
        return message.child("jabber:client", "body").text();
    }

    @Test
    void copiesMessagesToOtherClients() {
        try (PageClient desk = sandbox.available("juliet", "desk");
                PageClient phone = sandbox.available("juliet", "phone");
                PageClient romeo = sandbox.available("romeo", "b")) {
            assertEquals(
                    "result",
                    ask(phone, "set", null, "<enable xmlns='urn:xmpp:carbons:2'/>")
                            .attribute("type"));
            drain(phone);
            chat(desk, "romeo@localhost/b", "sent");
            assertEquals("sent", body(romeo.skipTo("message")));
            Element copy = phone.skipTo("message");
            assertEquals("juliet@localhost", copy.attribute("from"));
            assertEquals("juliet@localhost/phone", copy.attribute("to"));
            Element inner =
                    copy.child(CARBONS, "sent").child(FORWARD, "forwarded").child("jabber:client", "message");
            assertEquals("juliet@localhost/desk", inner.attribute("from"));
            assertEquals("sent", body(inner));
            chat(romeo, "juliet@localhost/desk", "got");
            assertEquals("got", body(desk.skipTo("message")));
            assertEquals(
                    "got",
                    body(phone.next("message")
                            .child(CARBONS, "received")
                            .child(FORWARD, "forwarded")
                            .child("jabber:client", "message")));
            desk.send("<message xmlns='jabber:client' type='chat' to='romeo@localhost/b'><body>secret</body>"
                    + "<private xmlns='urn:xmpp:carbons:2'/><no-copy xmlns='urn:xmpp:hints'/></message>");
            assertEquals("secret", body(romeo.next("message")));
            assertTrue(phone.isSilentFor(Duration.ofMillis(200)));
        }
    }

    @Test
    void archivesWhatWasSaidToBoth() {
        try (PageClient juliet = sandbox.available("juliet", "a");
                PageClient romeo = sandbox.available("romeo", "b")) {
            juliet.send("<message xmlns='jabber:client' type='chat' id='1' to='romeo@localhost'><body>one</body>"
                    + "<stanza-id xmlns='urn:xmpp:sid:0' by='romeo@localhost' id='forged'/></message>");
            Element first = romeo.skipTo("message");
            Element named = first.child("urn:xmpp:sid:0", "stanza-id");
            assertEquals(1, first.elements("urn:xmpp:sid:0", "stanza-id").size());
            assertEquals("romeo@localhost", named.attribute("by"));
            chat(romeo, "juliet@localhost", "two");
            chat(romeo, "nurse@localhost", "other");
            drain(romeo);
            String with = "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'>"
                    + "<value>urn:xmpp:mam:2</value></field><field var='with'><value>juliet@localhost</value></field></x>";
            romeo.send("<iq xmlns='jabber:client' type='set' id='m'><query xmlns='urn:xmpp:mam:2'>" + with
                    + "</query></iq>");
            Element one = romeo.next("message").child("urn:xmpp:mam:2", "result");
            assertEquals(named.attribute("id"), one.attribute("id"));
            assertNotNull(one.child(FORWARD, "forwarded").child("urn:xmpp:delay", "delay"));
            Element two = romeo.next("message").child("urn:xmpp:mam:2", "result");
            assertEquals("two", body(two.child(FORWARD, "forwarded").child("jabber:client", "message")));
            assertEquals("true", romeo.next("iq").child("urn:xmpp:mam:2", "fin").attribute("complete"));
            assertError(
                    "item-not-found",
                    ask(
                            romeo,
                            "set",
                            null,
                            "<query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'>"
                                    + "<after>nothing</after></set></query>"));
            assertError(
                    "feature-not-implemented",
                    ask(
                            romeo,
                            "set",
                            null,
                            "<query xmlns='urn:xmpp:mam:2'>" + with.replace("'with'", "'without'") + "</query>"));
        }
    }

    @Test
    void blocksAndTellsNobodyOfIt() {
        try (PageClient juliet = sandbox.available("juliet", "a");
                PageClient romeo = sandbox.available("romeo", "b")) {
            ask(juliet, "get", null, "<blocklist xmlns='urn:xmpp:blocking'/>");
            drain(romeo);
            juliet.send("<iq xmlns='jabber:client' type='set' id='k'><block xmlns='urn:xmpp:blocking'>"
                    + "<item jid='romeo@localhost'/></block></iq>");
            assertEquals("set", juliet.next("iq").attribute("type"));
            assertEquals("k", juliet.next("iq").attribute("id"));
            Element gone = romeo.next("presence");
            assertEquals("juliet@localhost/a", gone.attribute("from"));
            assertEquals("unavailable", gone.attribute("type"));
            chat(romeo, "juliet@localhost", "hello");
            assertError("service-unavailable", romeo.next("message"));
            chat(juliet, "romeo@localhost", "hello");
            Element refused = juliet.next("message");
            assertError("not-acceptable", refused);
            assertNotNull(refused.child("jabber:client", "error").child("urn:xmpp:blocking:errors", "blocked"));
            Element list = result(juliet, "get", null, "<blocklist xmlns='urn:xmpp:blocking'/>");
            assertEquals("romeo@localhost", list.elements().get(0).attribute("jid"));
            ask(juliet, "set", null, "<unblock xmlns='urn:xmpp:blocking'/>");
            Element back = romeo.next("presence");
            assertEquals("juliet@localhost/a", back.attribute("from"));
            chat(romeo, "juliet@localhost", "again");
            assertEquals("again", body(juliet.skipTo("message")));
        }
    }

    @Test
    void keepsCardsAndPrivateThings() {
        try (PageClient juliet = sandbox.available("juliet", "a");
                PageClient romeo = sandbox.available("romeo", "b")) {
            assertTrue(result(juliet, "get", null, "<vCard xmlns='vcard-temp'/>")
                    .elements()
                    .isEmpty());
            ask(juliet, "set", null, "<vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN></vCard>");
            Element card = result(romeo, "get", "juliet@localhost", "<vCard xmlns='vcard-temp'/>");
            assertEquals("Juliet Capulet", card.child("vcard-temp", "FN").text());
            assertError(
                    "service-unavailable",
                    ask(romeo, "set", "juliet@localhost", "<vCard xmlns='vcard-temp'><FN>Rude</FN></vCard>"));
            String notes = "<storage xmlns='storage:rosternotes'>";
            ask(
                    juliet,
                    "set",
                    null,
                    "<query xmlns='jabber:iq:private'>" + notes + "<note jid='a@b'>x</note></storage></query>");
            Element stored =
                    result(juliet, "get", null, "<query xmlns='jabber:iq:private'>" + notes + "</storage></query>");
            assertEquals("x", stored.elements().get(0).elements().get(0).text());
            assertError("bad-request", ask(juliet, "get", null, "<query xmlns='jabber:iq:private'/>"));
        }
    }

    @Test
    void tellsItsVersionAndTheTime() {
        try (PageClient juliet = sandbox.available("juliet", "a")) {
            Element version = result(juliet, "get", "localhost", "<query xmlns='jabber:iq:version'/>");
            assertEquals(
                    "Couplet sandbox",
                    version.child("jabber:iq:version", "name").text());
            Element time = result(juliet, "get", "localhost", "<time xmlns='urn:xmpp:time'/>");
            assertTrue(time.child("urn:xmpp:time", "utc").text().endsWith("Z"));
        }
    }

    @Test
    void makesChangesAndEndsAccounts() {
        String register = "<query xmlns='jabber:iq:register'>";
        try (PageClient stranger = sandbox.connect()) {
            stranger.open("localhost");
            stranger.next("open");
            assertNotNull(stranger.next("features").child("http://jabber.org/features/iq-register", "register"));
            Element form = result(stranger, "get", null, register + "</query>");
            assertNotNull(form.child("jabber:iq:register", "password"));
            assertError("not-acceptable", ask(stranger, "set", null, register + "<username>tybalt</username></query>"));
            assertError(
                    "conflict",
                    ask(stranger, "set", null, register + "<username>Romeo</username><password>x</password></query>"));
            assertError(
                    "jid-malformed",
                    ask(stranger, "set", null, register + "<username>a@b</username><password>x</password></query>"));
            assertEquals(
                    "result",
                    ask(stranger, "set", null, register + "<username>tybalt</username><password>cat</password></query>")
                            .attribute("type"));
        }
        try (PageClient tybalt = sandbox.connect().logIn("tybalt", "cat", "t")) {
            ask(tybalt, "set", null, register + "<username>tybalt</username><password>prince</password></query>");
        }
        try (PageClient old = sandbox.connect()) {
            old.open("localhost");
            old.next("open");
            old.next("features");
            old.plain("tybalt", "cat");
            old.next("failure");
        }
        try (PageClient tybalt = sandbox.connect().logIn("tybalt", "prince", "t")) {
            assertEquals(
                    "result",
                    ask(tybalt, "set", null, register + "<remove/></query>").attribute("type"));
            tybalt.expectFailure("not-authorized");
        }
    }
}
