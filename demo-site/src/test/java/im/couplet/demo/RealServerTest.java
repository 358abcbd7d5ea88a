package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.xml.Element;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The relay in front of the servers that people run. */
@Timeout(300)
class RealServerTest {
    static Stream<Named<Supplier<JabberServer>>> servers() {
        return Stream.of(Named.of("Prosody", Prosody::new), Named.of("ejabberd", Ejabberd::new));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void relaysAConversation(Supplier<JabberServer> program) {
        try (JabberServer server = program.get()) {
            talk(server.upstream());
            talk(server.upstreamTrustingAll());
            talk(server.upstream(TlsPolicy.OFF));
            refusesTheCertificate(server.upstream(TlsPolicy.REQUIRED));
            saysThatTheDomainIsUnknown(server.upstream(TlsPolicy.OFF));
            saysThatThePasswordIsWrong(server.upstream());
            saysThatTheServerIsGone(server);
        }
    }

    private static void talk(Upstream upstream) {
        try (RunningDemo demo = RunningDemo.upstream(upstream, RelayLimits.DEFAULT);
                PageClient juliet = PageClient.connect(demo.port());
                PageClient romeo = PageClient.connect(demo.port())) {
            juliet.open("localhost").next("open");
            Element features = juliet.next("features");
            assertNull(features.child("urn:ietf:params:xml:ns:xmpp-tls", "starttls"));
            assertTrue(features.child("urn:ietf:params:xml:ns:xmpp-sasl", "mechanisms")
                    .toString()
                    .contains("SCRAM-SHA-1"));
            juliet.closeStream();
            juliet.skipTo("close");
            try (PageClient again = PageClient.connect(demo.port())) {
                again.logIn("juliet", JabberServer.PASSWORD, "balcony");
                romeo.logIn("romeo", JabberServer.PASSWORD, "orchard");
                again.send("<message xmlns='jabber:client' to='romeo@localhost/orchard' type='chat' id='m1'>"
                        + "<body>Wherefore &lt;art&gt; thou?</body></message>");
                Element message = romeo.skipTo("message");
                assertEquals("juliet@localhost/balcony", message.attribute("from"));
                assertEquals(
                        "Wherefore <art> thou?",
                        message.child("jabber:client", "body").text());
                again.closeStream();
                again.skipTo("close");
                assertEquals(1000, again.closed());
            }
        }
    }

    private static void refusesTheCertificate(Upstream upstream) {
        try (RunningDemo demo = RunningDemo.upstream(upstream, RelayLimits.DEFAULT);
                PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost").next("open");
            String text = page.expectFailure("remote-connection-failed");
            assertTrue(text.contains("does not trust the TLS of the Jabber server for localhost"), text);
        }
    }

    private static void saysThatTheDomainIsUnknown(Upstream upstream) {
        try (RunningDemo demo = RunningDemo.upstream(upstream, RelayLimits.DEFAULT);
                PageClient page = PageClient.connect(demo.port())) {
            page.open("example.org").next("open");
            page.expectFailure("host-unknown");
        }
    }

    private static void saysThatThePasswordIsWrong(Upstream upstream) {
        try (RunningDemo demo = RunningDemo.upstream(upstream, RelayLimits.DEFAULT);
                PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost").next("open");
            page.next("features");
            page.plain("juliet", "wrong");
            Element failure = page.next("failure");
            assertTrue(failure.toString().contains("not-authorized"), failure.toString());
        }
    }

    private static void saysThatTheServerIsGone(JabberServer server) {
        try (RunningDemo demo = RunningDemo.upstream(server.upstream(), RelayLimits.DEFAULT);
                PageClient page = PageClient.connect(demo.port())) {
            page.logIn("juliet", JabberServer.PASSWORD, "left-alone");
            server.kill();
            String text = page.expectFailure("remote-connection-failed");
            assertTrue(text.contains("in the middle of the stream") || text.contains("broke"), text);
        }
    }
}
