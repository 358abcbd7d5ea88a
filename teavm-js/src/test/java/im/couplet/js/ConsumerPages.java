package im.couplet.js;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves the pages of {@code src/test/bundlers} and beside them, as {@code couplet}, the unpacked package. */
final class ConsumerPages implements HttpHandler {
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=utf-8", "js", "text/javascript", "map", "application/json");

    private final Path pages;
    private final Path couplet;

    ConsumerPages(Path folder) {
        pages = folder.resolve("pages");
        couplet = folder.resolve("node_modules").resolve("couplet");
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        Path file = path.startsWith("couplet/")
                ? couplet.resolve(path.substring("couplet/".length()))
                : pages.resolve(path.isEmpty() ? "index.html" : path);
        if (Files.isRegularFile(file)) {
            byte[] bytes = Files.readAllBytes(file);
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            exchange.getResponseHeaders().set("Content-Type", type == null ? TYPES.get("html") : type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }
}
