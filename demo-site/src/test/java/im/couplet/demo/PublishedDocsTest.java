package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The documentation as files of a web server that knows nothing of it, below some path, in Chromium. */
@Timeout(300)
class PublishedDocsTest {
    private static final String PLACE = "/some/where/";

    private static final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private static HttpServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", PublishedDocsTest::serve);
        server.start();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.stop(0);
    }

    @AfterEach
    void asksForItsFilesAlone() {
        assertEquals(List.of(), browser.complaints());
        assertTrue(asked.stream().allMatch(path -> path.startsWith(PLACE)), asked::toString);
        browser.closeTabs();
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        Path file = DocsTest.SITE.resolve(path.replace(PLACE, ""));
        boolean there = path.startsWith(PLACE) && Files.isRegularFile(file);
        byte[] body = there ? Files.readAllBytes(file) : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", type(path.substring(path.lastIndexOf('.') + 1)));
        exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(String ending) {
        return switch (ending) {
            case "html" -> "text/html";
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> "application/json";
        };
    }

    private static Browser.Tab open(String page) {
        return browser.open(server.getAddress().getPort(), PLACE + page);
    }

    @Test
    void hasAPlaygroundThatWorks() {
        open("playground.html").await("#status", "This is a message.").await("#tree", "Wherefore art thou?");
    }

    @Test
    void opensExamplesInThePlayground() {
        Browser.Tab tab = open("first-stanza.html").click(".try");
        tab.await("#problems", "delay.stamp");
    }

    @Test
    void findsWordsInTheGuideAndInTheReferences() {
        open("search.html#q=archive+page").await("#search-results", "Archive: The next page");
        open("search.html")
                .type("#search-text", "StreamParser")
                .await("#search-results", "Classes: StreamParser")
                .await("#search-results", "im.couplet.stream: StreamParser");
    }

    @Test
    void filtersTheExtensions() {
        Browser.Tab tab = open("extensions.html").type("#filter-text", "0313").await("#filter-count", "1 of ");
        assertEquals(1, tab.count("#xep-0313", "Message Archive Management"));
        assertEquals("", tab.text("#xep-0004"));
        tab.type("#filter-text", "no such document").await("#filter-count", "0 of ");
    }
}
