package im.couplet.js;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Chromium, with the ES module. */
final class ChromiumEngine implements Engine {
    private static final String RUN = """
            const [script, input, done] = arguments;
            import("/full.js")
              .then(async (Couplet) => (0, eval)("(" + script + ")")(Couplet, input))
              .then(done, (error) => done("failed: " + error + "\\n" + error.stack));
            """;

    private final Chromium browser = new Chromium(ChromiumEngine::serve);

    private static void serve(HttpExchange exchange) throws IOException {
        boolean bundle = exchange.getRequestURI().getPath().equals("/full.js");
        String body = bundle ? Engine.published("full.js") : "<!doctype html><title>Couplet</title>";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", bundle ? "text/javascript" : "text/html");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public String run(String script, String input) {
        return browser.run(RUN, script, input);
    }

    @Override
    public void close() {
        browser.close();
    }
}
