package im.couplet.demo;

import im.couplet.demo.sandbox.Sandbox;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the pages and the documentation from the class path, with headers that let them load nothing from anywhere else. */
final class Pages {
    private static final String FOLDER = "/im/couplet/demo/web/";
    private static final String DOCS = "docs/";
    /** What pages of other sites may load: the messenger's script, and what that loads. */
    private static final String MESSENGER = "couplet-chat";

    /**
     * Scripts and styles from here only, no inline ones, and no markup but what the messenger's templates are. WebSockets and files may
     * go anywhere: the page lets its user choose the relay, and people send each other pictures.
     */
    private static final String CHAT_POLICY =
            policy("'self' ws: wss: https:", "'self' https: blob: data:", "couplet-chat");

    /** The same for the documentation, which has no relay, and whose playground may start its worker. */
    private static final String DOCS_POLICY = policy("'self'", "'self'", "couplet-docs");

    private final Map<String, Buffer> files = new HashMap<>();

    /**
     * Makes the pages.
     *
     * @param sandbox whether the sandbox is behind the relay, whose people the page then offers
     */
    Pages(boolean sandbox) {
        files.put("demo.json", Buffer.buffer(sandbox ? people().encode() : "{}"));
    }

    private static String policy(String connections, String pictures, String trustedTypes) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src " + pictures + "; media-src "
                + pictures + "; connect-src " + connections
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
                + "trusted-types " + trustedTypes;
    }

    private static JsonObject people() {
        JsonArray users = new JsonArray();
        for (String user : Sandbox.USERS) {
            users.add(user + "@" + Sandbox.DOMAIN);
        }
        return new JsonObject()
                .put("sandbox", new JsonObject().put("users", users).put("password", Sandbox.PASSWORD));
    }

    void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        boolean head = request.method().equals(HttpMethod.HEAD);
        if (!request.method().equals(HttpMethod.GET) && !head) {
            response.setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
            return;
        }
        String path = String.valueOf(request.path());
        if (isFolder(path)) {
            response.setStatusCode(301).putHeader("Location", path + "/").end();
            return;
        }
        String name = name(path);
        String type = type(name);
        Buffer file = type == null ? null : file(name);
        if (type == null || file == null) {
            response.setStatusCode(404)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("There is nothing here.\n");
            return;
        }
        response.putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", name.startsWith(DOCS) ? DOCS_POLICY : CHAT_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", name.startsWith(MESSENGER) ? "cross-origin" : "same-origin")
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Length", String.valueOf(file.length()));
        if (name.startsWith(MESSENGER)) {
            response.putHeader("Access-Control-Allow-Origin", "*");
        }
        if (head) {
            response.end();
        } else {
            response.end(file);
        }
    }

    /** Whether a path is that of a folder with pages, without the stroke at its end. */
    private boolean isFolder(String path) {
        return endOfLetters(path, 1) == path.length()
                && path.length() > 1
                && file(path.substring(1) + "/index.html") != null;
    }

    private static int endOfLetters(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        return end;
    }

    /** The name of the file at a path; a folder has its {@code index.html}. */
    private static String name(String path) {
        String name = path.startsWith("/") ? path.substring(1) : "";
        return name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    }

    /** The content type by the name's ending; null if the name is none that is served, which may begin with a folder. */
    private static @Nullable String type(String name) {
        int folder = endOfLetters(name, 0);
        int start = folder > 0 && name.startsWith("/", folder) ? folder + 1 : 0;
        for (int i = start; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!(letter || c >= '0' && c <= '9' || c == '-' || c == '.')) {
                return null;
            }
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "json", "map" -> "application/json";
            default -> null;
        };
    }

    private @Nullable Buffer file(String name) {
        Buffer known = files.get(name);
        if (known != null) {
            return known;
        }
        try (InputStream in = Pages.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return null;
            }
            Buffer file = Buffer.buffer(in.readAllBytes());
            files.put(name, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
