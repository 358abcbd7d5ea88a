package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.session.SessionOptions;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Connections that are cut, and what has to come of it with any server that keeps streams (XEP-0198). */
final class Interruptions {
    private Interruptions() {}

    private static LiveClient client(
            Transport transport, String jid, String password, UnaryOperator<SessionOptions> change) {
        return transport.client(jid, options -> change.apply(options.withPassword(password)));
    }

    private static void say(LiveClient from, String to, String id) {
        from.session.send(Element.parse("<message xmlns='jabber:client' type='chat' to='" + to + "' id='" + id
                + "'><body>" + id + "</body></message>"));
    }

    private static List<String> heard(LiveClient client) {
        List<String> ids = new ArrayList<>();
        for (SessionOutput output : client.outputs) {
            if (output instanceof SessionOutput.Received received
                    && received.element().localName().equals("message")) {
                ids.add(received.element().attribute("id"));
            }
        }
        return ids;
    }

    /** A connection is cut with messages on the way in both directions. */
    static void resumes(Transport transport, String password, boolean sasl2) {
        try (LiveClient juliet = client(
                        transport,
                        "juliet@localhost/r",
                        password,
                        o -> o.withResumption(true).withSasl2(sasl2));
                LiveClient romeo = client(transport, "romeo@localhost/r", password, o -> o.withSasl2(sasl2))
                        .logIn()) {
            juliet.logIn();
            romeo.session.send(Element.of("jabber:client", "presence"));
            juliet.session.send(Element.of("jabber:client", "presence"));
            say(juliet, "romeo@localhost/r", "j1");
            romeo.until(() -> heard(romeo).contains("j1"));
            say(romeo, "juliet@localhost/r", "r1");
            juliet.until(() -> heard(juliet).contains("r1"));
            // Nobody reads this before the connection is gone.
            say(romeo, "juliet@localhost/r", "r2");
            say(romeo, "romeo@localhost/r", "echo");
            romeo.until(() -> heard(romeo).contains("echo"));
            say(juliet, "romeo@localhost/r", "j2");
            juliet.cut();
            juliet.session.disconnected("cut");
            assertTrue(juliet.last(SessionOutput.Disconnected.class).resumable());
            say(juliet, "romeo@localhost/r", "j3");
            say(romeo, "juliet@localhost/r", "r3");
            juliet.logIn();
            assertTrue(juliet.last(SessionOutput.Online.class).resumed(), () -> juliet.outputs.toString());
            juliet.until(() -> heard(juliet).contains("r3"));
            romeo.until(() -> heard(romeo).contains("j3"));
            assertEquals(List.of("r1", "r2", "r3"), heard(juliet));
            assertEquals(List.of("j1", "echo", "j2", "j3"), heard(romeo));
            assertFalse(juliet.has(SessionOutput.Undelivered.class));
        }
    }

    /** The server has forgotten the stream, as another took the resource: what is not acknowledged comes back. */
    static void givesBack(Transport transport, String password, boolean sasl2) {
        try (LiveClient juliet = client(
                transport,
                "juliet@localhost/g",
                password,
                o -> o.withResumption(true).withSasl2(sasl2))) {
            juliet.logIn();
            String first = juliet.session.jid().toString();
            juliet.cut();
            juliet.session.disconnected("cut");
            say(juliet, "romeo@localhost", "g1");
            say(juliet, "romeo@localhost", "g2");
            try (LiveClient other = client(transport, first, password, o -> o).logIn()) {
                assertEquals(SessionState.ONLINE, other.session.state());
            }
            juliet.logIn();
            if (!juliet.last(SessionOutput.Online.class).resumed()) {
                List<String> lost = juliet.last(SessionOutput.Undelivered.class).stanzas().stream()
                        .map(stanza -> stanza.attribute("id"))
                        .toList();
                assertEquals(List.of("g1", "g2"), lost);
            }
        }
    }
}
