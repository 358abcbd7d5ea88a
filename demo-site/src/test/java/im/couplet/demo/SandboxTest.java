package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.sasl.SaslClient;
import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslPolicy;
import im.couplet.sasl.SaslStep;
import im.couplet.xml.Element;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sandbox server as clients see it: RFC 6120 and RFC 6121. */
@Timeout(60)
class SandboxTest {
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private static final SaslPolicy POLICY = SaslPolicy.of(false);

    private RunningDemo demo;

    @BeforeEach
    void start() {
        demo = RunningDemo.sandbox();
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private PageClient logIn(String user, String resource) {
        return PageClient.connect(demo.port()).logIn(user, Sandbox.PASSWORD, resource);
    }

    /** Logs in, asks for the roster, and sends presence; what comes of that is read. */
    private PageClient available(String user, String resource) {
        PageClient client = logIn(user, resource);
        client.send("<iq xmlns='jabber:client' type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>");
        client.next("iq");
        client.send("<presence xmlns='jabber:client'/>");
        drain(client);
        return client;
    }

    /** Reads everything up to the answer to a ping. */
    private static void drain(PageClient client) {
        client.send(
                "<iq xmlns='jabber:client' type='get' id='drain' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>");
        Element next = client.next();
        while (!"drain".equals(next.attribute("id"))) {
            next = client.next();
        }
    }

    private static void assertError(String condition, Element stanza) {
        assertEquals("error", stanza.attribute("type"));
        Element error = stanza.child("jabber:client", "error");
        assertNotNull(error.child(STANZAS, condition), stanza::toString);
    }

    // ---- login

    @Test
    void scramLogsInAndProvesTheServer() {
        for (String mechanism : new String[] {"SCRAM-SHA-256", "SCRAM-SHA-1"}) {
            try (PageClient page = PageClient.connect(demo.port())) {
                page.open("localhost").next("open");
                page.next("features");
                SaslClient client = SaslMechanisms.client(
                        mechanism, SaslCredentials.of("juliet", Sandbox.PASSWORD), "fyko+d2lbbFgONRv9qkxdawL", POLICY);
                page.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='" + mechanism + "'>"
                        + payload(client.start()) + "</auth>");
                SaslStep derive = client.receive(page.next("challenge").text());
                SaslStep response = client.derived(
                        assertInstanceOf(SaslStep.DeriveKey.class, derive).derive());
                page.send("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + payload(response) + "</response>");
                SaslStep end = client.success(page.next("success").text());
                assertInstanceOf(SaslStep.Completed.class, end, mechanism);
            }
        }
    }

    private static String payload(SaslStep step) {
        return assertInstanceOf(SaslStep.Respond.class, step).payload();
    }

    @Test
    void saysWhyALoginFails() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost").next("open");
            page.next("features");
            page.plain("juliet", "wrong");
            assertNotNull(page.next("failure").child("urn:ietf:params:xml:ns:xmpp-sasl", "not-authorized"));
            page.plain("nobody", "couplet");
            assertNotNull(page.next("failure").child("urn:ietf:params:xml:ns:xmpp-sasl", "not-authorized"));
            page.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/>");
            assertNotNull(page.next("failure").child("urn:ietf:params:xml:ns:xmpp-sasl", "invalid-mechanism"));
            page.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>*</auth>");
            assertNotNull(page.next("failure").child("urn:ietf:params:xml:ns:xmpp-sasl", "incorrect-encoding"));
            page.plain("juliet", "wrong");
            page.next("failure");
            page.expectFailure("policy-violation");
        }
    }

    @Test
    void takesNoStanzasBeforeTheLogin() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost").next("open");
            page.next("features");
            page.send("<message xmlns='jabber:client' to='romeo@localhost'><body>hi</body></message>");
            page.expectFailure("not-authorized");
        }
    }

    @Test
    void theNewerConnectionOfAResourceWins() {
        try (PageClient older = logIn("juliet", "balcony");
                PageClient newer = logIn("juliet", "balcony")) {
            older.expectFailure("conflict");
            drain(newer);
        }
    }

    // ---- messages

    @Test
    void deliversToFullAndBareAddresses() {
        try (PageClient juliet = available("juliet", "a");
                PageClient one = available("romeo", "1");
                PageClient two = available("romeo", "2")) {
            drain(one);
            juliet.send("<message xmlns='jabber:client' to='romeo@localhost/1' type='chat'><body>one</body></message>");
            assertEquals(
                    "one", one.skipTo("message").child("jabber:client", "body").text());
            juliet.send("<message xmlns='jabber:client' to='romeo@localhost' type='chat'><body>both</body></message>");
            assertEquals(
                    "both", one.skipTo("message").child("jabber:client", "body").text());
            assertEquals(
                    "both", two.skipTo("message").child("jabber:client", "body").text());
            juliet.send(
                    "<message xmlns='jabber:client' to='romeo@localhost/gone' type='chat'><body>x</body></message>");
            assertEquals(
                    "x", one.skipTo("message").child("jabber:client", "body").text());
        }
    }

    @Test
    void refusesWhatItCannotDeliver() {
        try (PageClient juliet = available("juliet", "a")) {
            juliet.send("<message xmlns='jabber:client' id='1' to='nobody@localhost'><body>x</body></message>");
            assertError("service-unavailable", juliet.next("message"));
            juliet.send("<message xmlns='jabber:client' id='2' to='romeo@example.org'><body>x</body></message>");
            assertError("remote-server-not-found", juliet.next("message"));
            juliet.send("<message xmlns='jabber:client' id='3' to='@'><body>x</body></message>");
            assertError("jid-malformed", juliet.next("message"));
            juliet.send(
                    "<message xmlns='jabber:client' id='4' type='groupchat' to='romeo@localhost'><body>x</body></message>");
            assertError("service-unavailable", juliet.next("message"));
            juliet.send("<message xmlns='jabber:client' type='error' to='nobody@localhost'/>");
            assertTrue(juliet.isSilentFor(Duration.ofMillis(200)));
        }
    }

    @Test
    void keepsMessagesForTheNextLogin() {
        try (PageClient juliet = available("juliet", "a")) {
            juliet.send("<message xmlns='jabber:client' to='nurse@localhost' type='chat'><body>Now?</body></message>");
            juliet.send("<message xmlns='jabber:client' to='nurse@localhost' type='chat'>"
                    + "<composing xmlns='http://jabber.org/protocol/chatstates'/></message>");
            drain(juliet);
            try (PageClient nurse = logIn("nurse", "b")) {
                nurse.send("<presence xmlns='jabber:client'/>");
                Element message = nurse.skipTo("message");
                assertEquals("Now?", message.child("jabber:client", "body").text());
                Element delay = message.child("urn:xmpp:delay", "delay");
                assertEquals("localhost", delay.attribute("from"));
                assertTrue(Duration.between(Instant.parse(delay.attribute("stamp")), Instant.now())
                                .toSeconds()
                        < 60);
                drain(nurse);
            }
        }
    }

    @Test
    void keepsOnlySoManyMessages() {
        try (PageClient juliet = available("juliet", "a")) {
            for (int i = 0; i < 101; i++) {
                juliet.send(
                        "<message xmlns='jabber:client' id='m" + i + "' to='nurse@localhost'><body>x</body></message>");
            }
            Element refused = juliet.next("message");
            assertEquals("m100", refused.attribute("id"));
            assertError("service-unavailable", refused);
        }
    }

    @Test
    void stampsTheSenderAndRefusesAnother() {
        try (PageClient juliet = available("juliet", "a")) {
            juliet.send(
                    "<message xmlns='jabber:client' from='romeo@localhost' to='nurse@localhost'><body>x</body></message>");
            juliet.expectFailure("invalid-from");
        }
    }

    // ---- presence

    @Test
    void tellsContactsWhoComesAndGoes() {
        try (PageClient romeo = available("romeo", "b")) {
            PageClient juliet = available("juliet", "a");
            Element there = romeo.next("presence");
            assertEquals("juliet@localhost/a", there.attribute("from"));
            assertNull(there.attribute("type"));
            juliet.send("<presence xmlns='jabber:client'><show>away</show></presence>");
            assertEquals(
                    "away",
                    romeo.next("presence").child("jabber:client", "show").text());
            juliet.abort();
            Element gone = romeo.next("presence");
            assertEquals("unavailable", gone.attribute("type"));
            assertEquals("juliet@localhost/a", gone.attribute("from"));
        }
    }

    @Test
    void tellsStrangersNothing() {
        try (PageClient mercutio = available("mercutio", "m");
                PageClient juliet = available("juliet", "a")) {
            assertTrue(mercutio.isSilentFor(Duration.ofMillis(200)));
            juliet.send("<presence xmlns='jabber:client' to='mercutio@localhost'/>");
            assertEquals("juliet@localhost/a", mercutio.next("presence").attribute("from"));
            juliet.closeStream();
            assertEquals("unavailable", mercutio.next("presence").attribute("type"));
        }
    }

    @Test
    void subscribesInBothSteps() {
        try (PageClient mercutio = available("mercutio", "m");
                PageClient juliet = available("juliet", "a")) {
            juliet.send("<presence xmlns='jabber:client' type='subscribe' to='mercutio@localhost'/>");
            assertEquals("subscribe", item(juliet.next("iq")).attribute("ask"));
            Element request = mercutio.next("presence");
            assertEquals("subscribe", request.attribute("type"));
            assertEquals("juliet@localhost", request.attribute("from"));
            mercutio.send("<presence xmlns='jabber:client' type='subscribed' to='juliet@localhost'/>");
            assertEquals("from", item(mercutio.next("iq")).attribute("subscription"));
            assertEquals("subscribed", juliet.next("presence").attribute("type"));
            assertEquals("to", item(juliet.next("iq")).attribute("subscription"));
            assertEquals("mercutio@localhost/m", juliet.next("presence").attribute("from"));
        }
    }

    private static Element item(Element push) {
        return push.child("jabber:iq:roster", "query").child("jabber:iq:roster", "item");
    }

    // ---- roster and requests

    @Test
    void changesTheRosterAndTellsEveryClient() {
        try (PageClient one = available("juliet", "1");
                PageClient two = available("juliet", "2")) {
            drain(one);
            one.send("<iq xmlns='jabber:client' type='set' id='s1'><query xmlns='jabber:iq:roster'>"
                    + "<item jid='romeo@localhost' name='Montague'><group>Love</group></item></query></iq>");
            Element push = two.next("iq");
            assertEquals("set", push.attribute("type"));
            assertEquals("Montague", item(push).attribute("name"));
            assertEquals("both", item(push).attribute("subscription"));
            assertEquals("Montague", item(one.next("iq")).attribute("name"));
            assertEquals("result", one.next("iq").attribute("type"));
            one.send("<iq xmlns='jabber:client' type='set' id='s2'><query xmlns='jabber:iq:roster'>"
                    + "<item jid='romeo@localhost' subscription='remove'/></query></iq>");
            assertEquals("remove", item(skipToRemoval(two)).attribute("subscription"));
        }
    }

    private static Element skipToRemoval(PageClient client) {
        Element iq = client.skipTo("iq");
        while (!"remove".equals(item(iq).attribute("subscription"))) {
            iq = client.skipTo("iq");
        }
        return iq;
    }

    @Test
    void refusesBadRosterChanges() {
        try (PageClient juliet = logIn("juliet", "a")) {
            juliet.send("<iq xmlns='jabber:client' type='set' id='1'><query xmlns='jabber:iq:roster'/></iq>");
            assertError("bad-request", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='set' id='2'><query xmlns='jabber:iq:roster'>"
                    + "<item jid='@'/></query></iq>");
            assertError("jid-malformed", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='set' id='3'><query xmlns='jabber:iq:roster'>"
                    + "<item jid='x@y' subscription='remove'/></query></iq>");
            assertError("item-not-found", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='get' id='4' to='romeo@localhost'>"
                    + "<query xmlns='jabber:iq:roster'/></iq>");
            assertError("service-unavailable", juliet.next("iq"));
        }
    }

    @Test
    void answersEveryRequest() {
        try (PageClient juliet = logIn("juliet", "a")) {
            juliet.send("<iq xmlns='jabber:client' type='get' id='1' to='localhost'>"
                    + "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
            Element info = juliet.next("iq").child("http://jabber.org/protocol/disco#info", "query");
            Element identity = info.child("http://jabber.org/protocol/disco#info", "identity");
            assertEquals("server", identity.attribute("category"));
            juliet.send("<iq xmlns='jabber:client' type='get' id='2' to='localhost'><x xmlns='urn:x'/></iq>");
            assertError("service-unavailable", juliet.next("iq"));
            juliet.send(
                    "<iq xmlns='jabber:client' type='get' id='3' to='romeo@localhost/none'><x xmlns='urn:x'/></iq>");
            assertError("service-unavailable", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='get' id='4'/>");
            assertError("bad-request", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='result' id='5' to='romeo@localhost/none'/>");
            assertTrue(juliet.isSilentFor(Duration.ofMillis(200)));
        }
    }

    @Test
    void refusesElementsThatAreNoStanzas() {
        try (PageClient juliet = logIn("juliet", "a")) {
            juliet.send("<enable xmlns='urn:xmpp:sm:3'/>");
            juliet.expectFailure("unsupported-stanza-type");
        }
    }
}
