package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.RelayTimes;
import im.couplet.demo.servers.Certificates;
import im.couplet.xml.Element;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Those who want the relay to hang or to grow, at its entrances beside the WebSocket of RFC 7395. */
@Timeout(180)
class EntranceFaultsTest {
    private static final RelayLimits IMPATIENT = RelayLimits.DEFAULT.withTimes(
            RelayTimes.DEFAULT.withRequest(Duration.ofSeconds(2)).withFetch(Duration.ofSeconds(2)));

    private static String post(String headers, String body) {
        return "POST /http-bind HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
    }

    private static boolean answers(RunningDemo demo) {
        try (RawConnection other = RawConnection.open(demo.port())) {
            return other.send("GET /demo.json HTTP/1.1\r\nHost: a\r\n\r\n")
                    .head()
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    // ---- over HTTP

    @Test
    void aBodyThatDripsIsCutOff() throws Exception {
        try (RunningDemo demo = RunningDemo.with(IMPATIENT, "--bosh")) {
            List<RawConnection> slow = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                slow.add(RawConnection.open(demo.port()).send(post("Content-Length: 1000\r\n", "<body")));
            }
            for (int i = 0; i < 5; i++) {
                Thread.sleep(300);
                drip(slow);
            }
            assertTrue(answers(demo));
            for (RawConnection one : slow) {
                assertTrue(one.isClosedWithin(Duration.ofSeconds(15)));
            }
            assertEquals(0, demo.server().connections());
        }
    }

    private static void drip(List<RawConnection> connections) {
        for (RawConnection one : connections) {
            try {
                one.send(" ");
            } catch (java.io.UncheckedIOException e) {
                // Cut off by then.
            }
        }
    }

    /** Whoever stands in front may see another request than the relay does. */
    @Test
    void aRequestWithTwoEndsIsNone() {
        String hidden = "GET /demo.json HTTP/1.1\r\nHost: a\r\n\r\n";
        String[] both = {
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
            "Content-Length: 4\r\nContent-Length: 40\r\n",
            "Transfer-Encoding: xchunked\r\nContent-Length: 4\r\n",
            "Content-Length: +4\r\n",
            "Content-Length : 4\r\n",
        };
        try (RunningDemo demo = RunningDemo.with(IMPATIENT, "--bosh")) {
            for (String headers : both) {
                try (RawConnection page = RawConnection.open(demo.port())) {
                    page.send(post(headers, "0\r\n\r\n" + hidden));
                    String answer = page.read(Duration.ofSeconds(10));
                    assertTrue(
                            answer != null && !answer.contains("HTTP/1.1 200 OK\r\nContent-Type: application/json"),
                            headers + answer);
                }
            }
            assertTrue(answers(demo));
        }
    }

    @Test
    void bombsOfXmlAreRefused() {
        try (RunningDemo demo = RunningDemo.with("--bosh")) {
            for (String bomb : new String[] {
                "<a>".repeat(60_000),
                "<a xmlns:x='y'>".repeat(300) + "</a>".repeat(300),
                "<a " + attributes(20_000) + "/>",
            }) {
                BoshPage page = new BoshPage(demo.port()).open();
                Element answer = BoshPage.element(page.next("", bomb));
                assertEquals("terminate", answer.attribute("type"), answer.toString());
            }
            assertTrue(answers(demo));
        }
    }

    private static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append('a').append(i).append("='' ");
        }
        return all.toString();
    }

    @Test
    void manySessionsHaveFewPlaces() throws Exception {
        try (RunningDemo demo = RunningDemo.with("--bosh", "--max-connections=20", "--max-per-address=10")) {
            CompletableFuture<HttpResponse<String>> last = null;
            for (int i = 0; i < 300; i++) {
                last = new BoshPage(demo.port())
                        .post(BoshPage.body("rid='" + i + "' ver='1.11' to='localhost' wait='20' hold='1'", ""));
                if (i % 10 == 9) {
                    Thread.sleep(20);
                    assertTrue(demo.server().connections() <= 10, demo.server().connections() + " sessions");
                }
            }
            assertEquals(200, BoshPage.await(last).statusCode());
        }
    }

    @Test
    void aServerThatGoesIsToldOf() {
        try (FakeUpstream brief = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    conversation.readUntil("<go");
                });
                RunningDemo demo = RunningDemo.with("--bosh", "--upstream=127.0.0.1:" + brief.port())) {
            BoshPage page = new BoshPage(demo.port()).open();
            Element answer = BoshPage.element(page.next("", "<go xmlns='urn:x'/>"));
            assertEquals("remote-connection-failed", answer.attribute("condition"), answer.toString());
            assertTrue(answer.toString().contains("closed the connection"), answer.toString());
            demo.awaitNoConnections();
        }
    }

    // ---- text as it is

    private static String raw(String more) {
        return RawConnection.handshake(more)
                .replace("/xmpp-websocket", "/raw")
                .replace("Sec-WebSocket-Protocol: xmpp\r\n", "");
    }

    @Test
    void otherSitesHaveNoWayThrough() {
        try (RunningDemo demo = RunningDemo.with("--raw");
                RawConnection page = RawConnection.open(demo.port())) {
            assertTrue(page.send(raw("Origin: https://evil.example\r\n")).head().startsWith("HTTP/1.1 403 "));
        }
    }

    @Test
    void whoGivesNoSignOfLifeIsCutOff() {
        try (FakeUpstream quiet = FakeUpstream.that(FakeUpstream.Conversation::readToEnd);
                RunningDemo demo =
                        RunningDemo.with("--raw", "--upstream=127.0.0.1:" + quiet.port(), "--idle-timeout=2");
                RawConnection dead = RawConnection.open(demo.port())) {
            assertTrue(dead.send(raw("")).head().startsWith("HTTP/1.1 101 "));
            assertTrue(dead.isClosedWithin(Duration.ofSeconds(15)));
            demo.awaitNoConnections();
            quiet.awaitFinished();
        }
    }

    // ---- over TLS

    @Test
    void manyHandshakesLeaveNothing(@TempDir Path folder) throws IOException {
        Certificates.write(folder, "localhost");
        try (RunningDemo demo = RunningDemo.with(
                IMPATIENT,
                "--key=" + folder.resolve("key.pem"),
                "--certificate=" + folder.resolve("certificate.pem"))) {
            byte[] garbage = new byte[600];
            for (int i = 0; i < 200; i++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), demo.port())) {
                    if (i % 2 == 0) {
                        socket.getOutputStream().write(garbage);
                    }
                }
            }
            for (int i = 0; i < 30; i++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), demo.port())) {
                    LiveTls.usual().encrypt(socket, "localhost", demo.port()).close();
                }
            }
            demo.awaitNoSockets();
        }
    }
}
