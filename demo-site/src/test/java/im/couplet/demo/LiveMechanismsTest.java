package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.JabberServer;
import im.couplet.sasl.ChannelBinding;
import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.SessionFailure;
import im.couplet.session.SessionOptions;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.stream.StreamFeatures;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logins that need more than a password: channel bindings, certificates, tokens of OAuth. */
@Timeout(300)
class LiveMechanismsTest {
    private JabberServer server;

    @ParameterizedTest
    @MethodSource("im.couplet.demo.RealServerTest#servers")
    void logsInByWhatTheServerOffers(Supplier<JabberServer> program) {
        try (JabberServer started = program.get()) {
            server = started;
            bindsToTheChannel();
            if (server.certificateJid() != null) {
                showsCertificates();
            }
            if (server.bearer() != null) {
                showsTokens(server.bearer());
            }
        }
    }

    private TcpClient client(LiveTls tls, String jid, UnaryOperator<SessionOptions> change) {
        return new TcpClient(server.port(), tls, jid, change);
    }

    /** Both know tls-unique, and that in TLS 1.2 alone. */
    private void bindsToTheChannel() {
        LiveTls tls = LiveTls.telling();
        StreamFeatures offered;
        try (LiveClient probe = client(tls, "juliet@localhost", o -> o).logIn()) {
            offered = probe.last(SessionOutput.FeaturesReceived.class).features();
        }
        List<String> bound = offered.mechanisms().stream()
                .filter(name -> name.endsWith("-PLUS"))
                .toList();
        assertTrue(bound.containsAll(List.of("SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS")), bound.toString());
        for (String mechanism : bound) {
            UnaryOperator<SessionOptions> change = options -> options.withPassword(JabberServer.PASSWORD)
                    .withPolicy(SaslPolicy.of(true).withMechanisms(List.of(mechanism)));
            try (LiveClient client = client(tls, "juliet@localhost", change).logIn()) {
                assertOnline(client);
            }
            try (TcpClient client = client(tls, "juliet@localhost", change)) {
                client.bindTo(List.of(ChannelBinding.of("tls-unique", new byte[12])));
                client.logIn();
                SessionFailure failure = client.last(SessionOutput.Failed.class).failure();
                assertEquals(SessionFailure.Kind.AUTHENTICATION_REJECTED, failure.kind());
            }
        }
    }

    private void showsCertificates() {
        UnaryOperator<SessionOptions> change = options -> options.withSecret(Kind.CERTIFICATE, "");
        LiveTls tls = LiveTls.with(server.clientCertificate());
        try (LiveClient client = client(tls, server.certificateJid(), change).logIn()) {
            assertOnline(client);
            assertEquals(server.certificateJid(), client.session.jid().bare().toString());
        }
        try (LiveClient client =
                client(LiveTls.usual(), server.certificateJid(), change).logIn()) {
            assertTrue(client.has(SessionOutput.Failed.class), () -> client.outputs.toString());
        }
    }

    private void showsTokens(JabberServer.Bearer bearer) {
        for (boolean good : new boolean[] {true, false}) {
            String token = good ? bearer.token() : "wrong";
            UnaryOperator<SessionOptions> change = options -> options.withSecret(Kind.BEARER_TOKEN, token);
            try (LiveClient client =
                    client(LiveTls.usual(), bearer.jid(), change).logIn()) {
                List<String> offered = client.outputs.stream()
                        .filter(SessionOutput.FeaturesReceived.class::isInstance)
                        .findFirst()
                        .map(output -> ((SessionOutput.FeaturesReceived) output)
                                .features()
                                .mechanisms())
                        .orElseThrow();
                assertTrue(offered.contains(bearer.mechanism()), offered.toString());
                if (good) {
                    assertOnline(client);
                } else {
                    assertEquals(
                            "not-authorized",
                            client.last(SessionOutput.Failed.class).failure().condition());
                }
            }
        }
    }

    private static void assertOnline(LiveClient client) {
        assertEquals(SessionState.ONLINE, client.session.state(), () -> client.outputs.toString());
    }
}
