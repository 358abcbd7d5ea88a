package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.testing.Ports;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo is stopped in the middle of a conversation, as an operator does it, and started again. */
@Timeout(300)
class RestartTest {
    static Stream<Named<Supplier<JabberServer>>> servers() {
        return Stream.of(Named.of("Prosody", Prosody::new), Named.of("ejabberd", Ejabberd::new));
    }

    private static String[] arguments(JabberServer server, int port) {
        return new String[] {
            "--port=" + port,
            "--upstream=127.0.0.1:" + server.port(),
            "--tls=required",
            "--trust=" + server.certificate()
        };
    }

    @ParameterizedTest
    @MethodSource("servers")
    void streamsGoOnWhereTheyWere(Supplier<JabberServer> program) throws Exception {
        try (JabberServer server = program.get()) {
            goesOn(JabberServer.PASSWORD, true, arguments(server, Ports.unused()));
        }
    }

    /** The sandbox forgets its streams, but everybody knows before what it has got. */
    @Test
    void theSandboxBeginsAnewAndNothingIsLost() throws Exception {
        goesOn(Sandbox.PASSWORD, false, "--port=" + Ports.unused());
    }

    private static void goesOn(String password, boolean resumes, String... arguments) throws Exception {
        DemoProcess demo = DemoProcess.start(arguments);
        URI uri = URI.create("ws://127.0.0.1:" + demo.port() + "/xmpp-websocket");
        try (demo;
                Talker juliet = new Talker(uri, "juliet@localhost", password);
                Talker romeo = new Talker(uri, "romeo@localhost", password)) {
            juliet.logIn();
            romeo.logIn();
            // Each hears the other, so that both are there.
            juliet.say(1, romeo);
            romeo.hears(1);
            romeo.say(1, juliet);
            juliet.hears(1);
            for (int i = 0; i < 30; i++) {
                juliet.say(1, romeo);
                romeo.say(1, juliet);
            }
            demo.terminate();
            for (int i = 0; i < 30; i++) {
                juliet.say(1, romeo);
                romeo.say(1, juliet);
                Thread.sleep(2);
            }
            demo.awaitEnd();
            juliet.losesConnection();
            romeo.losesConnection();
            juliet.say(10, romeo);
            romeo.say(10, juliet);
            try (DemoProcess again = DemoProcess.start(arguments)) {
                assertTrue(again.port() == demo.port());
                romeo.returns(resumes);
                juliet.returns(resumes);
                juliet.say(5, romeo);
                romeo.say(5, juliet);
                romeo.hears(76);
                juliet.hears(76);
                juliet.heardEachOnceAndInOrder(76);
                romeo.heardEachOnceAndInOrder(76);
            }
        }
    }

    /** While it stops nobody new is let in, and those who are there are told so in the way of WebSocket. */
    @Test
    void pagesAreToldWithoutAnErrorThatItGoesAway() throws Exception {
        try (JabberServer server = new Prosody();
                DemoProcess demo = DemoProcess.start(arguments(server, 0));
                PageClient page = PageClient.connect(demo.port());
                RawConnection stalled =
                        RawConnection.open(demo.port()).upgrade().openStream()) {
            page.logIn("juliet", JabberServer.PASSWORD, "stays");
            long begin = System.nanoTime();
            demo.terminate();
            assertEquals(1001, page.closed());
            demo.awaitEnd();
            assertTrue(System.nanoTime() - begin < 8_000_000_000L, "It waits for who does not answer");
            String said = stalled.read(java.time.Duration.ofSeconds(1));
            assertTrue(said != null && !said.contains("error") && !said.contains("<close"), said);
            org.junit.jupiter.api.Assertions.assertThrows(
                    ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), demo.port()).close());
        }
    }

    // ---- in Chromium

    @Test
    void pagesComeBackByThemselves() {
        try (JabberServer server = new Prosody();
                Browser browser = new Browser()) {
            comeBack(browser, JabberServer.PASSWORD, arguments(server, Ports.unused()));
            browser.closeTabs();
            comeBack(browser, Sandbox.PASSWORD, "--port=" + Ports.unused());
        }
    }

    private static void comeBack(Browser browser, String password, String... arguments) {
        try (DemoProcess demo = DemoProcess.start(arguments)) {
            Browser.Tab juliet = browser.open(demo.port()).logIn("juliet@localhost", password);
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", password);
            juliet.address("romeo@localhost");
            romeo.address("juliet@localhost");
            juliet.say("Before.");
            romeo.await(".message:not(.mine) .text", "Before.");
            demo.terminate();
            juliet.say("Meanwhile.");
            demo.awaitEnd();
            juliet.await("#chat-error", "Trying again").say("Nobody there.");
            romeo.await("#chat-error", "Trying again").say("Nor here.");
            try (DemoProcess again = DemoProcess.start(arguments)) {
                assertEquals(demo.port(), again.port());
                romeo.await(".message:not(.mine) .text", "Nobody there.");
                juliet.await(".message:not(.mine) .text", "Nor here.");
                juliet.say("After.");
                romeo.await(".message:not(.mine) .text", "After.");
                for (String once : new String[] {"Before.", "Meanwhile.", "Nobody there.", "After."}) {
                    assertEquals(1, romeo.count(".message:not(.mine) .text", once), once);
                }
                assertEquals(1, juliet.count(".message:not(.mine) .text", "Nor here."));
            }
        }
    }
}
