package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.jid.Jid;
import im.couplet.session.SessionFailure;
import im.couplet.session.SessionOutput;
import im.couplet.stream.BoshOptions;
import im.couplet.stream.BoshOutput;
import im.couplet.testing.Patience;
import im.couplet.xml.Element;
import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions over HTTP with the servers that people run. */
@Timeout(300)
class BoshServerTest {
    private static final String JULIET = "juliet@localhost/balcony";
    private static final String ROMEO = "romeo@localhost/orchard";

    @ParameterizedTest
    @MethodSource("im.couplet.demo.RealServerTest#servers")
    void carriesSessions(Supplier<JabberServer> program) throws Exception {
        try (JabberServer server = program.get()) {
            talk(server.bosh());
            saysThatThePasswordIsWrong(server.bosh());
            saysThatTheDomainIsUnknown(server.bosh());
            goesOnElsewhere(server.bosh());
        }
    }

    /** The same through the relay, in front of a server that is spoken to over TCP. */
    @Test
    void carriesSessionsThroughTheRelay() throws Exception {
        try (JabberServer server = new Prosody();
                RunningDemo demo = RunningDemo.with(
                        "--bosh", "--upstream=127.0.0.1:" + server.port(), "--trust", server.certificate())) {
            URI uri = URI.create("http://127.0.0.1:" + demo.port() + "/http-bind");
            talk(uri);
            saysThatThePasswordIsWrong(uri);
            try (BoshClient client = BoshClient.open(uri, "juliet@unknown.example", "x")) {
                SessionFailure failure = client.next(SessionOutput.Failed.class).failure();
                assertEquals(SessionFailure.Kind.HOST_UNKNOWN, failure.kind());
            }
            goesOnElsewhere(uri);
        }
    }

    private static void talk(URI uri) {
        try (BoshClient juliet = BoshClient.open(uri, JULIET, JabberServer.PASSWORD, true);
                BoshClient romeo = BoshClient.open(uri, ROMEO, JabberServer.PASSWORD)) {
            assertEquals(JULIET, juliet.next(SessionOutput.Online.class).jid().toString());
            romeo.next(SessionOutput.Online.class);
            juliet.send("<iq xmlns='jabber:client' type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>");
            assertEquals("r1", juliet.next("iq").attribute("id"));
            for (int i = 0; i < 40; i++) {
                // Some answers are lost, and asked for again.
                if (i % 8 == 3) {
                    juliet.loseAnAnswer();
                    romeo.loseAnAnswer();
                }
                juliet.send(message(ROMEO, "j" + i));
                romeo.send(message(JULIET, "r" + i));
                if (i % 10 == 9) {
                    for (int j = i - 9; j <= i; j++) {
                        assertEquals("j" + j, romeo.next("message").attribute("id"));
                        assertEquals("r" + j, juliet.next("message").attribute("id"));
                    }
                }
            }
            juliet.closeSession();
            juliet.next(SessionOutput.Closed.class);
            assertNull(juliet.next(BoshOutput.Ended.class).condition());
        }
    }

    private static String message(String to, String id) {
        return "<message xmlns='jabber:client' type='chat' to='" + to + "' id='" + id + "'><body>" + id
                + " &lt;\u00E9\uD83D\uDE00</body></message>";
    }

    private static void saysThatThePasswordIsWrong(URI uri) {
        try (BoshClient client = BoshClient.open(uri, JULIET, "wrong")) {
            SessionFailure failure = client.next(SessionOutput.Failed.class).failure();
            assertEquals(SessionFailure.Kind.AUTHENTICATION_REJECTED, failure.kind());
        }
    }

    private static void saysThatTheDomainIsUnknown(URI uri) {
        try (BoshClient client = BoshClient.open(uri, "juliet@unknown.example", "x")) {
            SessionFailure failure = client.next(SessionOutput.Failed.class).failure();
            // Prosody says improper-addressing, ejabberd internal-server-error.
            assertEquals(SessionFailure.Kind.STREAM_ERROR, failure.kind());
        }
    }

    /** A page begins a session, and another goes on with it. */
    private static void goesOnElsewhere(URI uri) throws Exception {
        BoshOptions stream;
        Jid bound;
        try (BoshClient first = BoshClient.open(uri, JULIET, JabberServer.PASSWORD)) {
            bound = first.next(SessionOutput.Online.class).jid();
            stream = first.handOver();
        }
        try (BoshClient second = BoshClient.attach(uri, stream, bound)) {
            assertEquals(bound, second.next(SessionOutput.Online.class).jid());
            // What a server says on a connection that is gone, before it sees that, is lost: nobody keeps asking for
            // it.
            Element echo = null;
            for (int i = 0; echo == null && i < Patience.SECONDS / 5; i++) {
                second.send(message(JULIET, "self"));
                echo = second.next("message", 5);
            }
            assertEquals("self", Objects.requireNonNull(echo).attribute("id"));
            second.closeSession();
            second.next(SessionOutput.Closed.class);
            assertNull(second.next(BoshOutput.Ended.class).condition());
        }
    }
}
