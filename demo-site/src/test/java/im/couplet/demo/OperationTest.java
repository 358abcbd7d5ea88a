package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.http.EventLog;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.AssertionFailedError;

/** What operators see and do. */
@Timeout(120)
class OperationTest {
    private static HttpResponse<String> get(int port, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    @Test
    void tellsHowItIs() {
        try (RunningDemo demo = RunningDemo.with("--admin=127.0.0.1:0");
                PageClient juliet = PageClient.connect(demo.port())) {
            int admin = demo.server().adminPort();
            assertEquals(200, get(admin, "/health").statusCode());
            assertEquals("ready\n", get(admin, "/ready").body());
            assertEquals(404, get(admin, "/").statusCode());
            assertEquals(404, get(demo.port(), "/metrics").statusCode());
            juliet.logIn("juliet", "couplet", "counted");
            juliet.send("<message xmlns='jabber:client' to='juliet@localhost/counted'/>");
            juliet.next("message");
            assertThrows(RuntimeException.class, () -> PageClient.connect(demo.port(), "https://evil.example"));
            String metrics = get(admin, "/metrics").body();
            for (String line : new String[] {
                "couplet_pages 1.0",
                "couplet_logins_total 1.0",
                "couplet_stanzas_total{from=\"page\",kind=\"message\"} 1.0",
                "couplet_stanzas_total{from=\"server\",kind=\"message\"} 1.0",
                "couplet_refused_total{reason=\"handshake-403\"} 1.0",
                "couplet_upstream_connect_seconds_count 1",
            }) {
                assertTrue(metrics.contains("\n" + line + "\n"), line + " is not in " + metrics);
            }
            assertFalse(metrics.contains("couplet_upstream_octets_total{from=\"page\"} 0.0"), metrics);
            assertFalse(metrics.contains("juliet"), metrics);
        }
    }

    @Test
    void letsThoseWhoAreThereFinish() {
        try (DemoProcess demo = DemoProcess.start("--port=0", "--drain=60", "--admin=127.0.0.1:0", "--log");
                PageClient juliet = PageClient.connect(demo.port())) {
            juliet.logIn("juliet", "couplet", "last");
            demo.terminate();
            int status = 101;
            for (int i = 0; i < 100 && status != 503; i++) {
                try (RawConnection late = RawConnection.open(demo.port())) {
                    status = late.send(RawConnection.handshake()).head().contains(" 503 ") ? 503 : 101;
                }
            }
            assertEquals(503, status);
            juliet.send("<message xmlns='jabber:client' to='juliet@localhost/last' id='1'/>");
            assertEquals("1", juliet.next("message").attribute("id"));
            juliet.closeStream();
            demo.awaitEnd();
        }
    }

    @Test
    void writesNoMoreThanIsAskedFor() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLog log = new EventLog(new PrintStream(out, true, StandardCharsets.UTF_8), false);
        log.write("refused", "reason", "a \"quoted\"\nline", "address", log.shown("192.0.2.77"));
        log.write("refused", "reason", "x".repeat(1000), "address", log.shown("2001:db8:1:2:3:4:5:6"));
        log.write("login", "address", null);
        for (int i = 0; i < 1000; i++) {
            log.write("much");
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        JsonObject first = new JsonObject(lines.get(0));
        assertEquals("refused", first.getString("event"));
        assertEquals("a \"quoted\"\nline", first.getString("reason"));
        assertEquals("192.0.2.0", first.getString("address"));
        assertEquals(300, new JsonObject(lines.get(1)).getString("reason").length());
        assertEquals("2001:db8:1::", new JsonObject(lines.get(1)).getString("address"));
        assertFalse(new JsonObject(lines.get(2)).containsKey("address"));
        assertTrue(lines.size() < 110, lines.size() + " lines");
        EventLog whole = new EventLog(new PrintStream(out, true, StandardCharsets.UTF_8), true);
        whole.write("refused", "address", whole.shown("192.0.2.77"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("192.0.2.77"));
    }
}
