package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.stream.HostMeta;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where pages find the relay: XEP-0156, read by the library itself. */
@Timeout(60)
class HostMetaPageTest {
    private static final String PATH = "/.well-known/host-meta";

    private static HttpResponse<String> ask(RunningDemo demo, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + demo.port() + path))
                .header("Origin", "https://elsewhere.example")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void namesWhatIsSwitchedOn() throws Exception {
        try (RunningDemo demo = RunningDemo.with("--bosh", "--public-url=https://chat.example.org:8443/x/")) {
            HostMeta expected = new HostMeta(
                    List.of("wss://chat.example.org:8443/x/xmpp-websocket"),
                    List.of("https://chat.example.org:8443/x/http-bind"));
            assertEquals(expected, HostMeta.parse(ask(demo, "GET", PATH).body()));
            assertEquals(
                    expected, HostMeta.parse(ask(demo, "GET", PATH + ".json").body()));
        }
        try (RunningDemo demo = RunningDemo.with("--public-url=https://chat.example.org")) {
            HostMeta expected = new HostMeta(List.of("wss://chat.example.org/xmpp-websocket"), List.of());
            assertEquals(expected, HostMeta.parse(ask(demo, "GET", PATH).body()));
            assertEquals(
                    expected, HostMeta.parse(ask(demo, "GET", PATH + ".json").body()));
        }
    }

    @Test
    void isForPagesOfAllSites() throws Exception {
        try (RunningDemo demo = RunningDemo.with("--public-url=https://chat.example.org")) {
            for (String path : new String[] {PATH, PATH + ".json"}) {
                HttpResponse<String> answer = ask(demo, "GET", path);
                assertEquals(
                        "*",
                        answer.headers()
                                .firstValue("Access-Control-Allow-Origin")
                                .orElseThrow());
                assertEquals(
                        path.equals(PATH) ? "application/xrd+xml; charset=utf-8" : "application/json",
                        answer.headers().firstValue("Content-Type").orElseThrow());
                assertEquals(204, ask(demo, "OPTIONS", path).statusCode());
                assertEquals(405, ask(demo, "POST", path).statusCode());
                assertEquals("", ask(demo, "HEAD", path).body());
            }
        }
    }

    /** There is nothing to say without an address that is protected by TLS. */
    @Test
    void isNotThereWithoutAnAddress() throws Exception {
        try (RunningDemo demo = RunningDemo.with("--bosh")) {
            assertEquals(404, ask(demo, "GET", PATH).statusCode());
            assertEquals(404, ask(demo, "GET", PATH + ".json").statusCode());
        }
    }
}
