package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Patience;
import im.couplet.testing.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Text through to the server and back, unaltered. */
@Timeout(120)
class RawModeTest {
    private static final String WORDS = "\u00e9\u4e16\ud83d\ude00 ";

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

    private WebSocket connect(RunningDemo demo, String path) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + demo.port() + path),
                        new FrameListener(frames, status -> "closed " + status, e -> "failed " + e))
                .join();
    }

    private static RunningDemo demo(FakeUpstream upstream, String... more) {
        String[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = "--raw";
        all[more.length + 1] = "--upstream=127.0.0.1:" + upstream.port();
        return RunningDemo.with(all);
    }

    /** Reads messages until they hold so many characters, and all of them together are this text. */
    private void expect(String text) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        while (all.length() < text.length()) {
            String frame = frames.poll(Patience.SECONDS, TimeUnit.SECONDS);
            assertNotNull(frame, "only " + all.length() + " of " + text.length() + " characters");
            all.append(frame);
        }
        assertEquals(text, all.toString());
    }

    @Test
    void passesTextOnUnaltered() throws Exception {
        String strange = "<?xml version='1.0'?>\r\n<!DOCTYPE a>&<<<\u0000" + WORDS;
        try (FakeUpstream echo = FakeUpstream.that(conversation -> {
                    byte[] all = conversation.readBytes(strange.getBytes(StandardCharsets.UTF_8).length);
                    conversation.write(all);
                    conversation.readToEnd();
                });
                RunningDemo demo = demo(echo)) {
            WebSocket page = connect(demo, "/raw");
            page.sendText(strange.substring(0, 7), true).join();
            // A message in two frames, cut within a character as far as UTF-8 goes.
            page.sendText(strange.substring(7, 12), false).join();
            page.sendText(strange.substring(12), true).join();
            expect(strange);
            page.sendClose(1000, "").join();
            demo.awaitNoConnections();
            echo.awaitFinished();
        }
    }

    @Test
    void keepsCharactersWholeThatComeInPieces() throws Exception {
        byte[] octets = WORDS.repeat(3).getBytes(StandardCharsets.UTF_8);
        try (FakeUpstream dripping = FakeUpstream.that(conversation -> {
                    for (byte octet : octets) {
                        conversation.write(new byte[] {octet});
                        pause();
                    }
                    conversation.readToEnd();
                });
                RunningDemo demo = demo(dripping)) {
            WebSocket page = connect(demo, "/");
            expect(WORDS.repeat(3));
            page.abort();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void carriesALoginAndKeepsItsPlace() throws Exception {
        try (RunningDemo demo = RunningDemo.with("--raw", "--login-timeout=3")) {
            WebSocket page = connect(demo, "/raw");
            String header = "<stream:stream to='localhost' version='1.0' xmlns='jabber:client' "
                    + "xmlns:stream='http://etherx.jabber.org/streams'>";
            page.sendText(header, true).join();
            awaitText("</stream:features>");
            page.sendText(
                            "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGp1bGlldABjb3VwbGV0</auth>",
                            true)
                    .join();
            awaitText("<success");
            Thread.sleep(4000);
            page.sendText(header, true).join();
            awaitText("urn:ietf:params:xml:ns:xmpp-bind");
            page.abort();
            demo.awaitNoConnections();
        }
    }

    private void awaitText(String wanted) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        while (all.indexOf(wanted) < 0) {
            String frame = frames.poll(Patience.SECONDS, TimeUnit.SECONDS);
            assertNotNull(frame, "only " + all);
            all.append(frame);
        }
    }

    private String closed() throws InterruptedException {
        String frame;
        do {
            frame = frames.poll(Patience.SECONDS, TimeUnit.SECONDS);
            assertNotNull(frame);
        } while (!frame.startsWith("closed"));
        return frame;
    }

    @Test
    void isOffUnlessAskedFor() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            for (String path : new String[] {"/", "/raw"}) {
                CompletionException e = assertThrows(CompletionException.class, () -> connect(demo, path));
                assertEquals(
                        404,
                        ((WebSocketHandshakeException) e.getCause())
                                .getResponse()
                                .statusCode());
            }
        }
    }

    @Test
    void sendsWhoDoesNotLogInAway() throws Exception {
        try (FakeUpstream quiet = FakeUpstream.that(FakeUpstream.Conversation::readToEnd);
                RunningDemo demo = demo(quiet, "--login-timeout=1")) {
            connect(demo, "/raw");
            assertEquals("closed 1008", closed());
            demo.awaitNoConnections();
            quiet.awaitFinished();
        }
    }

    @Test
    void refusesMessagesThatAreTooLong() throws Exception {
        try (FakeUpstream quiet = FakeUpstream.that(FakeUpstream.Conversation::readToEnd);
                RunningDemo demo = demo(quiet)) {
            WebSocket page = connect(demo, "/raw");
            page.sendText("x".repeat(300_000), true).join();
            String end = frames.poll(Patience.SECONDS, TimeUnit.SECONDS);
            assertTrue(end.startsWith("closed 1009") || end.startsWith("failed"), end);
            demo.awaitNoConnections();
            quiet.awaitFinished();
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        try (RunningDemo demo = RunningDemo.with("--raw", "--upstream=127.0.0.1:" + Ports.unused())) {
            connect(demo, "/raw");
            assertEquals("closed 1014", closed());
            demo.awaitNoConnections();
        }
    }

    @Test
    void endsWithTheServer() throws Exception {
        try (FakeUpstream brief = FakeUpstream.that(conversation -> conversation.write("</stream:stream>"));
                RunningDemo demo = demo(brief)) {
            connect(demo, "/raw");
            expect("</stream:stream>");
            assertEquals("closed 1000", closed());
            demo.awaitNoConnections();
        }
    }

    @Test
    void refusesWhatIsNotText() throws Exception {
        try (FakeUpstream binary = FakeUpstream.that(conversation -> {
                    conversation.write(new byte[] {'a', (byte) 0xC0, (byte) 0x80});
                    conversation.readToEnd();
                });
                RunningDemo demo = demo(binary)) {
            connect(demo, "/raw");
            assertEquals("closed 1014", closed());
            binary.awaitFinished();
        }
    }

    private static String handshake() {
        return RawConnection.handshake()
                .replace("/xmpp-websocket", "/raw")
                .replace("Sec-WebSocket-Protocol: xmpp\r\n", "");
    }

    @Test
    void aPageThatReadsNothingMakesTheServerWait() throws Exception {
        byte[] much = "y".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        long[] written = new long[1];
        try (FakeUpstream flood = FakeUpstream.that(conversation -> {
                    while (written[0] < 300L << 20) {
                        conversation.write(much);
                        written[0] += much.length;
                    }
                });
                RunningDemo demo = demo(flood)) {
            try (RawConnection page = RawConnection.narrow(demo.port())) {
                page.send(handshake()).head();
                long last = -1;
                for (int i = 0; i < 50 && (last != written[0] || last == 0); i++) {
                    last = written[0];
                    Thread.sleep(300);
                }
                assertTrue(written[0] < 64L << 20, "It took in " + written[0] + " bytes that nobody read");
            }
            demo.awaitNoConnections();
            flood.awaitFinished();
        }
    }

    @Test
    void aServerThatReadsNothingMakesThePageWait() throws Exception {
        try (FakeUpstream deaf = FakeUpstream.that(FakeUpstream.Conversation::stay);
                RunningDemo demo = demo(deaf);
                RawConnection page = RawConnection.open(demo.port())) {
            page.send(RawConnection.handshake()
                            .replace("/xmpp-websocket", "/raw")
                            .replace("Sec-WebSocket-Protocol: xmpp\r\n", ""))
                    .head();
            byte[] frame = new byte[8 + 65_000];
            frame[0] = (byte) (0x80 | RawConnection.TEXT);
            frame[1] = (byte) (0x80 | 126);
            frame[2] = (byte) (65_000 >> 8);
            frame[3] = (byte) (65_000 & 0xFF);
            Arrays.fill(frame, 8, frame.length, (byte) 'z');
            assertTrue(page.sendAsMuchAsPossible(frame, 300L << 20) < 64L << 20);
        }
    }

    @Test
    void givesWayAndGoesWithTheRelay() throws Exception {
        try (FakeUpstream quiet = FakeUpstream.that(FakeUpstream.Conversation::stay)) {
            try (RunningDemo demo = demo(quiet, "--max-connections=1")) {
                connect(demo, "/raw");
                demo.awaitConnections(1);
                connect(demo, "/raw");
                assertEquals("closed 1013", closed());
            }
            assertEquals("closed 1001", closed());
        }
    }
}
