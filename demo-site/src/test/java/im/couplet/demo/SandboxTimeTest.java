package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long the sandbox waits for clients. */
@Timeout(300)
class SandboxTimeTest {
    private final TestTime time = new TestTime();

    @AfterEach
    void stop() {
        time.close();
    }

    private LiveClient online(String jid) {
        LiveClient client = time.client(jid).logIn();
        client.session.send(Element.of("jabber:client", "presence"));
        return client;
    }

    private static void cut(LiveClient client) {
        client.cut();
        client.session.disconnected("cut");
    }

    private static void say(LiveClient from, String to, String id) {
        from.session.send(Element.parse("<message xmlns='jabber:client' type='chat' to='" + to + "' id='" + id
                + "'><body>" + id + "</body></message>"));
    }

    /** The ids of the stanzas that a client got, and of presence the types with their senders. */
    private static List<String> heard(LiveClient client) {
        return client.outputs.stream()
                .filter(SessionOutput.Received.class::isInstance)
                .map(output -> ((SessionOutput.Received) output).element())
                .map(stanza -> stanza.localName().equals("presence")
                        ? stanza.attribute("type") + " " + stanza.attribute("from")
                        : String.valueOf(stanza.attribute("id")))
                .toList();
    }

    /** Reads everything up to a message to oneself. */
    private static void drain(LiveClient client, String id) {
        say(client, client.session.jid().toString(), id);
        client.until(() -> heard(client).contains(id));
    }

    @Test
    void aStreamCanBeResumedForTwoMinutes() {
        try (LiveClient romeo = online("romeo@localhost/r");
                LiveClient juliet = online("juliet@localhost/j")) {
            romeo.until(() -> heard(romeo).contains("null juliet@localhost/j"));
            cut(juliet);
            time.awaitConnections(1);
            say(romeo, "juliet@localhost/j", "m1");
            drain(romeo, "d1");
            time.passes(Duration.ofSeconds(119));
            drain(romeo, "d2");
            assertFalse(heard(romeo).contains("unavailable juliet@localhost/j"));
            juliet.logIn();
            assertTrue(juliet.last(SessionOutput.Online.class).resumed());
            juliet.until(() -> heard(juliet).contains("m1"));

            // Whoever is back is not waited for.
            time.passes(Duration.ofMinutes(10));
            drain(romeo, "d3");
            assertFalse(heard(romeo).contains("unavailable juliet@localhost/j"));
            assertEquals(SessionState.ONLINE, juliet.session.state());
        }
    }

    @Test
    void afterTwoMinutesTheClientIsGone() {
        try (LiveClient romeo = online("romeo@localhost/r");
                LiveClient juliet = online("juliet@localhost/j")) {
            romeo.until(() -> heard(romeo).contains("null juliet@localhost/j"));
            cut(juliet);
            time.awaitConnections(1);
            say(juliet, "romeo@localhost/r", "lost");
            say(romeo, "juliet@localhost/j", "kept");
            drain(romeo, "d1");
            time.passes(Duration.ofMinutes(2));
            romeo.until(() -> heard(romeo).contains("unavailable juliet@localhost/j"));

            juliet.logIn();
            assertFalse(juliet.last(SessionOutput.Online.class).resumed());
            List<Element> undelivered =
                    juliet.last(SessionOutput.Undelivered.class).stanzas();
            assertEquals("lost", undelivered.get(undelivered.size() - 1).attribute("id"));
            // What was on its way to her waits with the messages of those who are away.
            juliet.session.send(Element.of("jabber:client", "presence"));
            juliet.until(() -> heard(juliet).contains("kept"));
            assertFalse(heard(romeo).contains("lost"));
        }
    }

    @Test
    void nobodyWaitsForALoginLongerThanFiveMinutes() {
        try (LiveClient slow = time.client("juliet@localhost/s").open()) {
            time.awaitConnections(1);
            time.passes(Duration.ofMinutes(5));
            slow.until(() -> slow.has(SessionOutput.Disconnected.class) || slow.has(SessionOutput.Failed.class));
            assertTrue(slow.outputs.toString().contains("connection-timeout"), () -> slow.outputs.toString());
        }
    }
}
