package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void showsItsHelp() {
        assertEquals(0, run("--help", "--port=0"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("--upstream HOST[:PORT]"));
    }

    @Test
    void badArgumentsEndWithTheirReason() {
        assertEquals(2, run("--port", "x"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("--port needs a number"));
        assertEquals(2, run("--upstream", "localhost", "--trust", "/no/such/file.pem"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("no readable file /no/such/file.pem"));
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(1, run("--port", String.valueOf(taken.getLocalPort())));
            String text = err.toString(StandardCharsets.UTF_8);
            assertTrue(text.contains("cannot listen on 127.0.0.1, port " + taken.getLocalPort()), text);
            assertTrue(text.contains("Address already in use"), text);
        }
    }

    @Test
    void startsAndEndsWhenInterrupted() {
        try (DemoProcess process = DemoProcess.start("--port=0")) {
            assertTrue(process.said().contains("Sandbox"), process.said());
            assertTrue(process.said().contains("juliet@localhost"), process.said());
            process.terminate().awaitEnd();
        }
    }

    // ---- the pages

    static HttpResponse<String> get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void servesThePageWithStrictHeaders() throws Exception {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            HttpResponse<String> page = get(demo.port(), "/");
            assertEquals(200, page.statusCode());
            assertEquals(
                    "text/html; charset=utf-8",
                    page.headers().firstValue("Content-Type").orElseThrow());
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.contains("default-src 'none'; script-src 'self'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals(
                    "nosniff",
                    page.headers().firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals(200, get(demo.port(), "/page.js").statusCode());
            assertEquals(200, get(demo.port(), "/couplet.js").statusCode());
            assertEquals(
                    "cross-origin",
                    get(demo.port(), "/couplet-chat.js")
                            .headers()
                            .firstValue("Cross-Origin-Resource-Policy")
                            .orElseThrow());
            assertTrue(get(demo.port(), "/demo.json").body().contains("juliet@localhost"));
        }
    }

    @Test
    void servesNothingElse() throws Exception {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            for (String path :
                    new String[] {"/../Main.class", "/Main.class", "/x/../index.html", "/%2e%2e/", "/no.js"}) {
                assertEquals(404, get(demo.port(), path).statusCode(), path);
            }
        }
    }

    @Test
    void keepsTheSandboxOutOfThePageWhenThereIsAServer() throws Exception {
        try (RunningDemo demo =
                RunningDemo.upstream(Ports.unused(), im.couplet.demo.relay.limits.RelayLimits.DEFAULT)) {
            assertEquals("{}", get(demo.port(), "/demo.json").body());
        }
    }
}
