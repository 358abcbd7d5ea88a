package im.couplet.demo;

import static im.couplet.demo.SandboxClients.assertError;
import static im.couplet.demo.SandboxClients.drain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.sasl.SaslClient;
import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslPolicy;
import im.couplet.sasl.SaslStep;
import im.couplet.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logins and messages at the sandbox server: RFC 6120 and RFC 6121. */
@Timeout(300)
class SandboxTest {

    private static final SaslPolicy POLICY = SaslPolicy.of(false);

    @RegisterExtension
    final SandboxClients sandbox = new SandboxClients();

    // ---- login

    @Test
    void scramLogsInAndProvesTheServer() {
        for (String mechanism : new String[] {"SCRAM-SHA-256", "SCRAM-SHA-1"}) {
            try (PageClient page = sandbox.connect()) {
                page.open("localhost").next("open");
                page.next("features");
                SaslClient client = SaslMechanisms.client(
                        mechanism,
                        SaslCredentials.of("juliet", Sandbox.PASSWORD),
                        "fyko+d2lbbFgONRv9qkxdawL",
                        POLICY,
                        SaslOffer.of(List.of("SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN")));
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
        try (PageClient page = sandbox.connect()) {
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
        try (PageClient page = sandbox.connect()) {
            page.open("localhost").next("open");
            page.next("features");
            page.send("<message xmlns='jabber:client' to='romeo@localhost'><body>hi</body></message>");
            page.expectFailure("not-authorized");
        }
    }

    @Test
    void theNewerConnectionOfAResourceWins() {
        try (PageClient older = sandbox.logIn("juliet", "balcony");
                PageClient newer = sandbox.logIn("juliet", "balcony")) {
            older.expectFailure("conflict");
            drain(newer);
        }
    }

    // ---- messages

    @Test
    void deliversToFullAndBareAddresses() {
        try (PageClient juliet = sandbox.available("juliet", "a");
                PageClient one = sandbox.available("romeo", "1");
                PageClient two = sandbox.available("romeo", "2")) {
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
        try (PageClient juliet = sandbox.available("juliet", "a")) {
            juliet.send("<message xmlns='jabber:client' id='1' to='nobody@localhost'><body>x</body></message>");
            assertError("service-unavailable", juliet.next("message"));
            juliet.send("<message xmlns='jabber:client' id='2' to='romeo@example.org'><body>x</body></message>");
            assertError("remote-server-not-found", juliet.next("message"));
            juliet.send("<message xmlns='jabber:client' id='3' to='@'><body>x</body></message>");
            assertError("jid-malformed", juliet.next("message"));
            juliet.send("<message xmlns='jabber:client' id='4' type='groupchat'"
                    + " to='romeo@localhost'><body>x</body></message>");
            assertError("service-unavailable", juliet.next("message"));
            juliet.send("<message xmlns='jabber:client' type='error' to='nobody@localhost'/>");
            assertTrue(juliet.isSilentFor(Duration.ofMillis(200)));
        }
    }

    @Test
    void keepsMessagesForTheNextLogin() {
        try (PageClient juliet = sandbox.available("juliet", "a")) {
            juliet.send("<message xmlns='jabber:client' to='nurse@localhost' type='chat'><body>Now?</body></message>");
            juliet.send("<message xmlns='jabber:client' to='nurse@localhost' type='chat'>"
                    + "<composing xmlns='http://jabber.org/protocol/chatstates'/></message>");
            drain(juliet);
            try (PageClient nurse = sandbox.logIn("nurse", "b")) {
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
        try (PageClient juliet = sandbox.available("juliet", "a")) {
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
        try (PageClient juliet = sandbox.available("juliet", "a")) {
            juliet.send("<message xmlns='jabber:client' from='romeo@localhost'"
                    + " to='nurse@localhost'><body>x</body></message>");
            juliet.expectFailure("invalid-from");
        }
    }
}
