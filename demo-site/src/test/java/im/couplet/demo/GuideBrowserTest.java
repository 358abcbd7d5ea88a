package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The JavaScript of the guide that is about sockets runs in Chromium with the package and the sandbox, and prints what it says. */
@Timeout(300)
class GuideBrowserTest {
    /** Imports a module and waits for so many lines, and a little for more. */
    private static final String RUN = """
            const [file, wanted, done] = arguments;
            const lines = [];
            console.log = (...values) => lines.push(values.map(String).join(" "));
            const until = Date.now() + 20000;
            const look = () => {
              if (lines.length < wanted && Date.now() < until) setTimeout(look, 20);
              else setTimeout(() => done(lines), 200);
            };
            import(file).then(look, (error) => done([String(error.stack)]));
            """;

    private final Map<String, String> files = new HashMap<>();

    @Test
    void printsWhatItSays() throws Exception {
        List<GuideExample> examples = GuideExample.in("js").stream()
                .filter(GuideExample::isForBrowsers)
                .toList();
        assertFalse(examples.isEmpty(), "no example to run");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        int port = server.getAddress().getPort();
        try (RunningDemo demo = RunningDemo.sandboxAllowing("http://127.0.0.1:" + port);
                Browser browser = new Browser()) {
            for (GuideExample example : examples) {
                files.put(path(example), code(example, demo.port()));
            }
            for (GuideExample example : examples) {
                if (example.file() == null) {
                    Browser.Tab tab = browser.open(port);
                    List<String> printed = strings(tab.run(RUN, path(example), example.lines()));
                    assertNull(example.fault(printed), () -> printed + " " + browser.complaints());
                    assertEquals(List.of(), browser.complaints());
                    browser.closeTabs();
                }
            }
        } finally {
            server.stop(0);
        }
    }

    private static List<String> strings(Object lines) {
        return ((List<?>) lines).stream().map(String::valueOf).toList();
    }

    private static String path(GuideExample example) {
        String file = example.file();
        return "/" + (file == null ? example.name() + ".js" : file);
    }

    /** With the paths of modules in place of their names, and the demo that is running in place of the usual one. */
    private static String code(GuideExample example, int port) {
        return example.code()
                .replaceAll("from \"couplet\"", "from \"/couplet.module.js\"")
                .replaceAll("from \"couplet/(\\w+)\"", "from \"/$1.module.js\"")
                .replace("127.0.0.1:6222", "127.0.0.1:" + port);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path published = GuideNodeTest.NPM.resolve(path.substring(1));
        String code = files.get(path);
        byte[] body = path.equals("/")
                ? "<!doctype html><link rel=icon href=data:,><title>Example</title>".getBytes(StandardCharsets.UTF_8)
                : code != null ? code.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(published);
        exchange.getResponseHeaders().set("Content-Type", path.equals("/") ? "text/html" : "text/javascript");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
