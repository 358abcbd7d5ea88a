package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.RelayTimes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs that want the relay to hang or to grow. */
@Timeout(300)
class HostileClientsTest {
    private static final Duration SOON = Duration.ofSeconds(8);
    private static final RelayTimes SHORT = RelayTimes.DEFAULT
            .withRequest(Duration.ofMillis(600))
            .withFetch(Duration.ofMillis(1500))
            .withOpening(Duration.ofMillis(600))
            .withLogin(Duration.ofMillis(1500))
            .withGoodbye(Duration.ofMillis(500));
    private static final RelayLimits IMPATIENT = RelayLimits.DEFAULT.withTimes(SHORT);

    // ---- who is slow

    @Test
    void aRequestThatDoesNotArriveIsNotAwaited() {
        try (RunningDemo demo = RunningDemo.sandbox(IMPATIENT)) {
            for (String sent : List.of("", "G", "GET / HTTP/1.1\r\nHost: a\r\n", "GET / HTTP/1.1\r\nX-A: b")) {
                try (RawConnection slow = RawConnection.open(demo.port()).send(sent)) {
                    assertTrue(slow.isClosedWithin(SOON), sent);
                }
            }
            demo.awaitNoSockets();
        }
    }

    @Test
    void aRequestThatArrivesDropByDropIsNotAwaited() throws Exception {
        try (RunningDemo demo = RunningDemo.sandbox(IMPATIENT);
                RawConnection slow = RawConnection.open(demo.port()).send("GET / HTTP/1.1\r\n")) {
            long begin = System.nanoTime();
            Thread drops = new Thread(() -> {
                try {
                    while (System.nanoTime() - begin < SOON.toNanos()) {
                        slow.send("X-Header: value\r\n");
                        Thread.sleep(100);
                    }
                } catch (RuntimeException | InterruptedException e) {
                    // Closed, which is what is wanted.
                }
            });
            drops.setDaemon(true);
            drops.start();
            assertTrue(slow.isClosedWithin(SOON));
            drops.join();
        }
    }

    @Test
    void aConnectionThatIsKeptForTheNextRequestIsNotKeptForLong() {
        try (RunningDemo demo = RunningDemo.sandbox(IMPATIENT);
                RawConnection idle = RawConnection.open(demo.port())) {
            String answer =
                    idle.send("GET /demo.json HTTP/1.1\r\nHost: a\r\n\r\n").read(SOON);
            assertNotNull(answer);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    @Test
    void aBodyThatNobodyAskedForIsNotAwaited() {
        try (RunningDemo demo = RunningDemo.sandbox(IMPATIENT);
                RawConnection slow = RawConnection.open(demo.port())) {
            slow.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nx");
            String answer = slow.read(SOON);
            assertNotNull(answer);
            assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
        }
    }

    @Test
    void anAnswerThatIsNotTakenIsNotKept() {
        try (RunningDemo demo = RunningDemo.sandbox(IMPATIENT);
                RawConnection slow = RawConnection.narrow(demo.port())) {
            slow.send("GET /couplet.js HTTP/1.1\r\nHost: a\r\n\r\n");
            demo.awaitSockets(1);
            demo.awaitNoSockets();
        }
    }

    @Test
    void aPageThatSaysNothingIsSentAway() {
        try (RunningDemo demo = RunningDemo.sandbox(IMPATIENT);
                RawConnection silent = RawConnection.open(demo.port()).upgrade()) {
            String said = silent.read(SOON);
            assertNotNull(said);
            assertTrue(said.contains("connection-timeout"), said);
            demo.awaitNoSockets();
        }
    }

    @Test
    void aPageThatOnlyOpensIsSentAway() {
        try (RunningDemo demo = RunningDemo.sandbox(IMPATIENT);
                RawConnection silent = RawConnection.open(demo.port()).upgrade().openStream()) {
            String said = silent.read(SOON);
            assertNotNull(said);
            assertTrue(said.contains("connection-timeout"), said);
            demo.awaitNoSockets();
            demo.awaitNoSandboxClients();
        }
    }

    /** The goodbye itself cannot be said to who does not read. */
    @Test
    void aPageThatNeitherReadsNorAnswersLosesItsConnection() throws Exception {
        RelayLimits limits = RelayLimits.DEFAULT.withTimes(RelayTimes.DEFAULT.withPing(Duration.ofMillis(400)));
        byte[] stanza = ("<message><body>" + "y".repeat(10_000) + "</body></message>").getBytes(StandardCharsets.UTF_8);
        try (FakeUpstream fake = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    while (true) {
                        conversation.write(stanza);
                    }
                });
                RunningDemo demo = RunningDemo.upstream(fake.port(), limits);
                StalledPage page = StalledPage.open(demo.port())) {
            assertNotNull(page);
            demo.awaitNoSockets();
            fake.awaitFinished();
        }
    }

    // ---- who is loud

    /** Frames are as long as they are on the wire: there is no compression to ask for. */
    @Test
    void compressedFramesAreRefused() {
        byte[] payload = new byte[64 << 20];
        java.util.Arrays.fill(payload, (byte) 'a');
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(payload);
        byte[] bomb = new byte[1 << 18];
        int length = deflater.deflate(bomb, 0, bomb.length, Deflater.SYNC_FLUSH);
        deflater.end();
        for (String asked : new String[] {"permessage-deflate", "x-webkit-deflate-frame"}) {
            try (RunningDemo demo = RunningDemo.sandbox();
                    RawConnection page = RawConnection.open(demo.port())) {
                String head = page.send(RawConnection.handshake("Sec-WebSocket-Extensions: " + asked + "\r\n"))
                        .head();
                assertTrue(head.startsWith("HTTP/1.1 101 "), head);
                assertFalse(head.toLowerCase(java.util.Locale.ROOT).contains("extensions"), head);
                page.frame(0xC0 | RawConnection.TEXT, java.util.Arrays.copyOf(bomb, length - 4));
                assertNotNull(page.read(SOON));
                demo.awaitNoSockets();
            }
        }
    }

    @Test
    void requestsAreNotTakenFasterThanAnswers() {
        byte[] requests =
                "GET /couplet.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        try (RunningDemo demo = RunningDemo.sandbox();
                RawConnection greedy = RawConnection.narrow(demo.port())) {
            assertTrue(greedy.sendAsMuchAsPossible(requests, 64 << 20) < 16 << 20);
            demo.awaitNoSockets();
        }
    }

    @Test
    void pingsAreNotAnsweredFasterThanAnswersAreTaken() {
        byte[] ping = new byte[131];
        ping[0] = (byte) (0x80 | RawConnection.PING);
        ping[1] = (byte) (0x80 | 125);
        byte[] pings = new byte[131 * 1000];
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(ping, 0, pings, i * 131, 131);
        }
        try (RunningDemo demo = RunningDemo.sandbox();
                RawConnection loud = RawConnection.narrow(demo.port()).upgrade().openStream()) {
            long before = usedMemory();
            loud.sendAsMuchAsPossible(pings, 200 << 20);
            assertTrue(usedMemory() - before < 48 << 20, "It keeps the answers");
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory()
                - Runtime.getRuntime().freeMemory()
                + io.netty.util.internal.PlatformDependent.usedDirectMemory();
    }

    @Test
    void aServerThatReadsNothingMakesThePageWait() {
        try (FakeUpstream deaf = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    conversation.awaitEnd();
                });
                RunningDemo demo = RunningDemo.upstream(deaf.port(), RelayLimits.DEFAULT);
                PageClient other = PageClient.connect(demo.port());
                RawConnection page = RawConnection.open(demo.port()).upgrade().openStream()) {
            byte[] message = ("<message xmlns='jabber:client'><body>" + "x".repeat(80) + "</body></message>")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] frames = new byte[1000 * (message.length + 8)];
            for (int i = 0; i < 1000; i++) {
                int at = i * (message.length + 8);
                frames[at] = (byte) (0x80 | RawConnection.TEXT);
                frames[at + 1] = (byte) (0x80 | 126);
                frames[at + 2] = (byte) (message.length >> 8);
                frames[at + 3] = (byte) message.length;
                System.arraycopy(message, 0, frames, at + 8, message.length);
            }
            assertTrue(page.sendAsMuchAsPossible(frames, 256 << 20) < 64 << 20);
            assertNotNull(other);
        }
    }

    @Test
    void aMessageInPartsWithoutEndIsTooLong() {
        try (RunningDemo demo = RunningDemo.sandbox();
                RawConnection page = RawConnection.open(demo.port()).upgrade().openStream()) {
            page.frame(RawConnection.TEXT, "<a>".getBytes(StandardCharsets.US_ASCII));
            byte[] part = " ".repeat(60_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 5; i++) {
                page.frame(0, part);
            }
            String said = page.read(SOON);
            assertNotNull(said);
            assertTrue(said.contains("policy-violation"), said);
        }
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        try (RunningDemo demo = RunningDemo.sandbox();
                RawConnection page = RawConnection.open(demo.port()).upgrade().openStream()) {
            page.frame(0x80 | RawConnection.TEXT, new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0x80});
            String said = page.read(SOON);
            assertNotNull(said);
            assertTrue(said.contains("policy-violation"), said);
        }
    }

    // ---- who is strange

    @Test
    void strangeRequestsAreAnsweredAndForgotten() {
        try (RunningDemo demo = RunningDemo.sandbox(IMPATIENT)) {
            for (String target : new String[] {
                "*",
                "",
                "?",
                "#",
                "x",
                "//",
                "http://evil.example/",
                "http://evil.example",
                "/%",
                "/%00",
                "/..%2f",
                "/\\..\\x",
                "/demo.json?" + "a".repeat(3000),
                "/" + "a".repeat(8000)
            }) {
                for (String method : new String[] {"GET", "OPTIONS", "CONNECT", "TRACE", "BREW"}) {
                    try (RawConnection client = RawConnection.open(demo.port())) {
                        client.send(method + " " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                        String answer = client.read(SOON);
                        assertNotNull(answer, target);
                        assertTrue(answer.matches("(?s)(HTTP/1.. (200|4..) .*)?"), answer);
                    }
                }
            }
            try (RawConnection client = RawConnection.open(demo.port())) {
                client.send("GET / HTTP/1.1\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");
                assertTrue(client.head().startsWith("HTTP/1.1 4"));
            }
            demo.awaitNoSockets();
        }
    }

    @Test
    void isNotSpokenToInHttp2() {
        try (RunningDemo demo = RunningDemo.sandbox(IMPATIENT);
                RawConnection client = RawConnection.open(demo.port())) {
            String answer = client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").read(SOON);
            assertNotNull(answer);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/"), answer);
        }
    }
}
