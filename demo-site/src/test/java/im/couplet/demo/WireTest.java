package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.xml.Element;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many octets go between a page and what it is connected to, and how long a message and its echo take: through the relay and at the
 * server's own WebSocket and BOSH. With each build it is tried with a few messages; {@code -Dcouplet.wire.messages=2000} gives figures,
 * on a machine that does nothing else.
 */
@Timeout(600)
class WireTest {
    private static final int MESSAGES = Integer.getInteger("couplet.wire.messages", 5);
    private static final int WARM_UP = MESSAGES / 2;
    private static final String JULIET = "juliet@localhost/wire";
    private static final String WORDS = "But soft, what light through yonder window breaks? It is the east. ";

    /** One way to be logged in and to hear what one says to oneself. */
    private interface Talk extends AutoCloseable {
        void logIn();

        void echo(int id);

        @Override
        void close();
    }

    @ParameterizedTest
    @MethodSource("im.couplet.demo.RealServerTest#servers")
    void isMeasured(Supplier<JabberServer> program) {
        try (JabberServer server = program.get();
                RunningDemo demo = RunningDemo.with("--bosh", "--tls=off", "--upstream=127.0.0.1:" + server.port())) {
            String name = server.getClass().getSimpleName();
            long relay = measure("relay, WebSocket, " + name, demo.port(), WireTest::overWebSocket);
            long own = measure(name + "'s own WebSocket", server.webSocket().getPort(), WireTest::overWebSocket);
            measure("relay, BOSH, " + name, demo.port(), port -> overBosh(port, true));
            // ejabberd ends a session whose requests overtake one another.
            boolean hurried = !(server instanceof Ejabberd);
            measure(name + "'s own BOSH", server.bosh().getPort(), port -> overBosh(port, hurried));
            // What the relay writes anew is no longer than what the server would have sent itself, but for a few
            // declarations.
            assertTrue(relay < own * 5 / 4, relay + " octets a message through the relay, and " + own + " without");
        }
    }

    private interface Opening {
        Talk at(int port);
    }

    /** Gives the octets of a message and its echo. */
    private static long measure(String name, int port, Opening opening) {
        List<Long> times = new ArrayList<>();
        try (CountingPipe pipe = new CountingPipe(port);
                Talk talk = opening.at(pipe.port())) {
            talk.logIn();
            // What the server still has to say of the login.
            talk.echo(0);
            long loginSent = pipe.takeSent();
            long loginReceived = pipe.takeReceived();
            for (int i = 1; i <= WARM_UP; i++) {
                talk.echo(i);
            }
            pipe.takeSent();
            pipe.takeReceived();
            for (int i = WARM_UP + 1; i <= WARM_UP + MESSAGES; i++) {
                long begin = System.nanoTime();
                talk.echo(i);
                times.add(System.nanoTime() - begin);
            }
            long sent = pipe.takeSent() / MESSAGES;
            long received = pipe.takeReceived() / MESSAGES;
            times.sort(null);
            System.out.printf(
                    "%s: login %d octets up, %d down; a message %d up, its echo %d down; p50 %.2f ms, p99 %.2f ms%n",
                    name,
                    loginSent,
                    loginReceived,
                    sent,
                    received,
                    times.get(MESSAGES / 2) / 1e6,
                    times.get(MESSAGES * 99 / 100) / 1e6);
            return sent + received;
        }
    }

    private static String message(int id) {
        return "<message xmlns='jabber:client' type='chat' to='" + JULIET + "' id='m" + id + "'><body>" + WORDS
                + "</body></message>";
    }

    private static Talk overWebSocket(int port) {
        LiveClient client = new WebSocketClient(
                URI.create("ws://localhost:" + port + "/xmpp-websocket"),
                JULIET,
                options -> options.withPassword(JabberServer.PASSWORD).withSasl2(false));
        return new Talk() {
            private int seen;

            @Override
            public void logIn() {
                client.logIn();
                assertEquals(SessionState.ONLINE, client.session.state(), client.outputs::toString);
                client.session.send(Element.parse("<presence xmlns='jabber:client'/>"));
            }

            @Override
            public void echo(int id) {
                client.session.send(Element.parse(message(id)));
                client.until(() -> hears("m" + id));
            }

            private boolean hears(String id) {
                while (seen < client.outputs.size()) {
                    if (client.outputs.get(seen++) instanceof SessionOutput.Received received
                            && id.equals(received.element().attribute("id"))) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }

    private static Talk overBosh(int port, boolean hurried) {
        BoshClient client =
                BoshClient.open(URI.create("http://localhost:" + port + "/http-bind"), JULIET, JabberServer.PASSWORD);
        if (hurried) {
            client.hurry();
        }
        return new Talk() {
            @Override
            public void logIn() {
                client.next(SessionOutput.Online.class);
                client.send("<presence xmlns='jabber:client'/>");
            }

            @Override
            public void echo(int id) {
                client.send(message(id));
                for (Element next = client.next("message"); !("m" + id).equals(next.attribute("id")); ) {
                    next = client.next("message");
                }
            }

            @Override
            public void close() {
                client.closeSession();
                client.close();
            }
        };
    }
}
