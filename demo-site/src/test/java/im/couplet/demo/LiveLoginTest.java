package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.FastToken;
import im.couplet.session.SessionFailure;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.session.SessionOptions;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.session.UserAgent;
import im.couplet.stream.StreamFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions with the servers that people run, over TCP and TLS. */
@Timeout(300)
class LiveLoginTest {
    private static final UserAgent AGENT = new UserAgent("d4565fa7-4d72-4749-b3d3-740edbf87770", "Couplet", "test");

    private Transport transport;

    static Stream<Named<Supplier<JabberServer>>> servers() {
        return Stream.of(Named.of("Prosody", Prosody::new), Named.of("ejabberd", Ejabberd::new));
    }

    private LiveClient client(String jid, String password, UnaryOperator<SessionOptions> change) {
        return transport.client(jid, options -> change.apply(options.withPassword(password)));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void logsInResumesAndFailsAsItShould(Supplier<JabberServer> program) {
        try (JabberServer server = program.get()) {
            LiveTls usual = LiveTls.usual();
            transport = (jid, change) -> new TcpClient(server.port(), usual, jid, change);
            everything("tcp");
            transport = (jid, change) -> new WebSocketClient(server.webSocket(), jid, change);
            everything("websocket");
        }
    }

    private void everything(String account) {
        StreamFeatures offered = everyMechanism();
        refusals();
        anonymous();
        replaced();
        registers(offered, account);
        for (boolean sasl2 : offered.sasl2Mechanisms().isEmpty() ? List.of(false) : List.of(false, true)) {
            Interruptions.resumes(transport, JabberServer.PASSWORD, sasl2);
            Interruptions.givesBack(transport, JabberServer.PASSWORD, sasl2);
        }
        if (!offered.sasl2Mechanisms().isEmpty()) {
            token();
        }
    }

    private StreamFeatures everyMechanism() {
        StreamFeatures offered;
        try (LiveClient probe = client("juliet@localhost", null, o -> o).logIn()) {
            offered = probe.last(SessionOutput.FeaturesReceived.class).features();
        }
        List<String> used = new ArrayList<>();
        for (String mechanism : List.of("SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-512", "PLAIN")) {
            for (boolean sasl2 : new boolean[] {false, true}) {
                List<String> mechanisms = sasl2 ? offered.sasl2Mechanisms() : offered.mechanisms();
                if (!mechanisms.contains(mechanism)) {
                    continue;
                }
                for (String account : new String[] {"juliet@localhost", "jülïet@localhost/balcony"}) {
                    SaslPolicy policy = SaslPolicy.of(true).withMechanisms(List.of(mechanism));
                    try (LiveClient client = client(
                                    account,
                                    JabberServer.PASSWORD,
                                    o -> o.withPolicy(policy).withSasl2(sasl2))
                            .logIn()) {
                        assertEquals(SessionState.ONLINE, client.session.state(), () -> client.outputs.toString());
                        assertEquals(
                                account.substring(0, account.indexOf('@')),
                                client.session.jid().localpart());
                    }
                    used.add(mechanism);
                }
            }
        }
        assertTrue(used.contains("SCRAM-SHA-1") && used.contains("PLAIN"), used.toString());
        return offered;
    }

    private void refusals() {
        for (boolean sasl2 : new boolean[] {false, true}) {
            for (String account : new String[] {"juliet@localhost", "nobody@localhost"}) {
                try (LiveClient client =
                        client(account, "wrong", o -> o.withSasl2(sasl2)).logIn()) {
                    SessionFailure failure =
                            client.last(SessionOutput.Failed.class).failure();
                    assertEquals(SessionFailure.Kind.AUTHENTICATION_REJECTED, failure.kind());
                    assertEquals("not-authorized", failure.condition());
                    assertEquals(Retry.WITH_OTHER_CREDENTIALS, failure.retry());
                }
            }
        }
    }

    private void anonymous() {
        try (LiveClient client = transport
                .client("anonymous.localhost", o -> o.withSecret(Kind.ANONYMOUS, ""))
                .logIn()) {
            assertEquals(SessionState.ONLINE, client.session.state(), () -> client.outputs.toString());
        }
    }

    /** One resource, twice: the server takes it from the first or gives the second another. */
    private void replaced() {
        try (LiveClient first = client("juliet@localhost/x", JabberServer.PASSWORD, o -> o.withResumption(true))
                        .logIn();
                LiveClient second = client("juliet@localhost/x", JabberServer.PASSWORD, o -> o)
                        .logIn()) {
            assertEquals(SessionState.ONLINE, second.session.state());
            if (second.session.jid().equals(first.session.jid())) {
                first.until(() -> first.session.state().isFinal());
                SessionFailure failure = first.last(SessionOutput.Failed.class).failure();
                assertEquals(SessionFailure.Kind.REPLACED, failure.kind());
                assertEquals(Retry.NO, failure.retry());
            }
        }
    }

    private void registers(StreamFeatures offered, String account) {
        if (!offered.offersRegistration()) {
            return;
        }
        try (LiveClient client = client(account + "@localhost", null, o -> o.withRegistration(true))
                .logIn()) {
            client.last(SessionOutput.RegistrationWanted.class);
            client.session.register("juliet", "taken");
            client.until(() -> client.has(SessionOutput.RegistrationRefused.class));
            assertEquals(
                    "conflict",
                    client.last(SessionOutput.RegistrationRefused.class).condition());
            client.session.register(account, "new & <password>");
            client.until(() -> client.session.state() == SessionState.ONLINE);
            assertTrue(client.has(SessionOutput.Registered.class));
        }
    }

    private void token() {
        FastToken token;
        try (LiveClient first = client(
                        "juliet@localhost",
                        JabberServer.PASSWORD,
                        o -> o.withUserAgent(AGENT).withTokenRequest(true))
                .logIn()) {
            token = first.last(SessionOutput.TokenChanged.class).token();
            assertNotEquals(null, token);
        }
        try (LiveClient second = client(
                        "juliet@localhost",
                        null,
                        o -> o.withUserAgent(AGENT).withToken(token).withTag("Couplet"))
                .logIn()) {
            assertEquals(SessionState.ONLINE, second.session.state(), () -> second.outputs.toString());
        }
        FastToken bad = new FastToken(token.mechanism(), "no such token", null);
        try (LiveClient third = client(
                        "juliet@localhost",
                        JabberServer.PASSWORD,
                        o -> o.withUserAgent(AGENT).withToken(bad))
                .logIn()) {
            assertNull(third.last(SessionOutput.TokenChanged.class).token());
            // Prosody's module takes only tokens on this stream from now on; the next one is as good as ever.
            assertEquals(
                    Retry.LATER,
                    third.last(SessionOutput.Failed.class).failure().retry());
        }
    }
}
