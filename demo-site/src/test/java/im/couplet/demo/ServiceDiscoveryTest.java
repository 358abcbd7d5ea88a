package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Patience;
import im.couplet.testing.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where DNS says that the Jabber server is (RFC 6120 section 3.2, RFC 2782, XEP-0368, RFC 8305), and name servers that lie. */
@Timeout(120)
class ServiceDiscoveryTest {
    private static final String LATER = "_xmpp-client._tcp.chat.example";
    private static final String DIRECT = "_xmpps-client._tcp.chat.example";

    private final NameServer names = new NameServer();

    @AfterEach
    void stop() {
        names.close();
    }

    private RunningDemo demo(String... more) {
        List<String> all = new ArrayList<>(List.of("--resolver", names.place(), "--domain=chat.example"));
        all.addAll(List.of(more));
        return RunningDemo.with(all.toArray(String[]::new));
    }

    private static FakeUpstream greeting() {
        return FakeUpstream.that(ServiceDiscoveryTest::greet);
    }

    private static void greet(FakeUpstream.Conversation conversation) throws IOException {
        conversation.greet();
        conversation.readToEnd();
    }

    private static void finds(RunningDemo demo, String domain) {
        try (demo;
                PageClient page = PageClient.connect(demo.port())) {
            page.open(domain).next("open");
            page.next("features");
        }
    }

    private static String fails(RunningDemo demo, String domain) {
        try (demo;
                PageClient page = PageClient.connect(demo.port())) {
            page.open(domain).next("open");
            String text = page.expectFailure("remote-connection-failed");
            demo.awaitNoConnections();
            return text;
        }
    }

    private static void assertContains(String expected, String actual) {
        assertTrue(actual.contains(expected), actual);
    }

    @Test
    void goesWhereDnsSays() {
        try (FakeUpstream server = greeting()) {
            names.service(LATER, 5, 0, server.port(), "xmpp.example").address("xmpp.example", "127.0.0.1");
            finds(demo("--tls=optional"), "chat.example");
        }
    }

    @Test
    void followsAliases() {
        try (FakeUpstream server = greeting()) {
            names.alias(LATER, "_xmpp-client._tcp.hoster.example")
                    .service("_xmpp-client._tcp.hoster.example", 5, 0, server.port(), "xmpp.example")
                    .alias("xmpp.example", "machine.example")
                    .address("machine.example", "127.0.0.1");
            finds(demo("--tls=optional"), "chat.example");
        }
    }

    @Test
    void takesTheNextWhereOneIsDown() {
        try (FakeUpstream server = greeting()) {
            names.service(LATER, 1, 0, Ports.unused(), "xmpp.example")
                    .service(LATER, 2, 0, 5222, "unknown.example")
                    .service(LATER, 3, 0, server.port(), "xmpp.example")
                    .address("xmpp.example", "127.0.0.1");
            finds(demo("--tls=optional"), "chat.example");
        }
    }

    @Test
    void triesAnotherAddressWhileOneDoesNotAnswer() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getAllByName("127.0.0.78")[0]);
                Socket one = fill(deaf);
                Socket other = fill(deaf);
                Socket third = fill(deaf);
                FakeUpstream server = FakeUpstream.at("127.0.0.79", deaf.getLocalPort(), ServiceDiscoveryTest::greet)) {
            names.service(LATER, 1, 0, server.port(), "xmpp.example")
                    .address("xmpp.example", "127.0.0.78", "127.0.0.79");
            RunningDemo demo = demo("--tls=optional");
            long start = System.nanoTime();
            finds(demo, "chat.example");
            // Whoever waits for the first is told after ten seconds that nobody answers.
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(9));
            assertTrue(one.isBound() && other.isBound() && third.isBound());
        }
    }

    /** Connects until the system takes no more for this port, whether that comes about or not. */
    private static Socket fill(ServerSocket deaf) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()), 200);
        } catch (IOException e) {
            return new Socket() {
                @Override
                public boolean isBound() {
                    return true;
                }
            };
        }
        return socket;
    }

    @Test
    void fallsBackToTheAddressAndTheUsualPort() {
        try (FakeUpstream server = FakeUpstream.at("127.0.0.77", 5222, ServiceDiscoveryTest::greet)) {
            names.address("chat.example", "127.0.0.77");
            finds(demo("--tls=optional"), "chat.example");
            assertEquals(5222, server.port());
            assertEquals(1, names.asked("SRV " + LATER));
            assertEquals(1, names.asked("SRV " + DIRECT));
        }
    }

    @Test
    void asksOnceForManyPages() {
        try (FakeUpstream server = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    conversation.stay();
                });
                RunningDemo demo = demo("--tls=optional")) {
            names.service(LATER, 5, 0, server.port(), "xmpp.example").address("xmpp.example", "127.0.0.1");
            for (int i = 0; i < 5; i++) {
                try (PageClient page = PageClient.connect(demo.port())) {
                    page.open("chat.example").next("open");
                    page.next("features");
                }
            }
            assertEquals(1, names.asked("SRV " + LATER));
            assertEquals(1, names.asked("A xmpp.example"));
        }
    }

    @Test
    void believesThatThereIsNoServer() {
        names.service(LATER, 0, 0, 0, "").address("chat.example", "127.0.0.77");
        assertEquals(
                "The domain chat.example says in DNS that it has no Jabber server for clients.",
                fails(demo(), "chat.example"));
        assertEquals(0, names.asked("A chat.example"));
    }

    // ---- TLS from the beginning

    @Test
    void beginsWithTlsWhereDnsSaysSo(@TempDir Path folder) throws InterruptedException {
        try (TlsServer server = new TlsServer(folder, "chat.example")) {
            names.service(DIRECT, 1, 0, server.port(), "xmpp.example").address("xmpp.example", "127.0.0.1");
            finds(demo("--trust", server.certificate()), "chat.example");
            assertEquals(
                    "xmpp-client [type=host_name (0), value=chat.example]",
                    server.asked.poll(Patience.SECONDS, TimeUnit.SECONDS));
        }
    }

    /** The machine that DNS names may call itself what it likes; only the domain counts. */
    @Test
    void refusesACertificateForTheMachine(@TempDir Path folder) {
        try (TlsServer server = new TlsServer(folder, "xmpp.example")) {
            names.service(DIRECT, 1, 0, server.port(), "xmpp.example").address("xmpp.example", "127.0.0.1");
            assertContains(
                    "does not trust the TLS of the Jabber server for chat.example",
                    fails(demo("--trust", server.certificate()), "chat.example"));
        }
    }

    @Test
    void usesNoTlsWhereItIsToldSo(@TempDir Path folder) {
        names.service(DIRECT, 1, 0, 5223, "xmpp.example").address("xmpp.example", "127.0.0.1");
        assertContains("no Jabber server for clients without TLS", fails(demo("--tls=off"), "chat.example"));
    }

    @Test
    void refusesAServerThatWasStrippedOfTls() {
        try (FakeUpstream server = greeting()) {
            names.service(LATER, 5, 0, server.port(), "xmpp.example").address("xmpp.example", "127.0.0.1");
            assertContains("offers no TLS", fails(demo(), "chat.example"));
        }
    }

    // ---- name servers that lie

    @Test
    void anAliasThatGoesRoundLeadsNowhere() {
        names.service(LATER, 1, 0, 5222, "one.example")
                .alias("one.example", "other.example")
                .alias("other.example", "one.example");
        assertContains("is unknown", fails(demo(), "chat.example"));
        assertTrue(names.asked() < 50, names.asked() + " questions");
    }

    @Test
    void aNameThatGoesRoundLeadsNowhere() {
        // A target that points to itself, one that is cut off, and none at all.
        for (byte[] bad :
                new byte[][] {{0, 1, 0, 1, 20, 102, (byte) 0xC0, 6}, {0, 1, 0, 1, 20, 102, 9, 'a'}, {0, 1}, {}}) {
            names.badService(LATER, bad);
        }
        assertContains("is unknown", fails(demo(), "chat.example"));
    }

    @Test
    void thousandsOfServersAreFew() {
        int port = Ports.unused();
        names.address("x.example", "127.0.0.1");
        for (int i = 0; i < 10_000; i++) {
            names.service(LATER, 1, i % 100, port, "x.example");
        }
        long start = System.nanoTime();
        assertContains("is not running", fails(demo(), "chat.example"));
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(9).toNanos());
    }

    @Test
    void thousandsOfAddressesAreFew() {
        int port = Ports.unused();
        names.service(LATER, 1, 0, port, "x.example");
        for (int i = 0; i < 3000; i++) {
            names.address("x.example", "127.9." + i / 250 + "." + (1 + i % 250));
        }
        assertContains("is not running", fails(demo(), "chat.example"));
    }

    @Test
    void aNameServerThatIsSilentIsToldOf() {
        names.silent();
        assertContains("name server does not answer", fails(demo(), "chat.example"));
    }
}
