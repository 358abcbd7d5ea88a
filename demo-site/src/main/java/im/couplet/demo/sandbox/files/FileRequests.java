package im.couplet.demo.sandbox.files;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** Takes and gives files by HTTP. What a stranger put here must not run in the page of the demo. */
final class FileRequests {
    static final String FOLDER = "/files/";

    private final SharedFiles files;

    FileRequests(SharedFiles files) {
        this.files = files;
    }

    boolean handle(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        if (!path.startsWith(FOLDER)) {
            return false;
        }
        SharedFile file = files.find(path.substring(FOLDER.length()));
        if (file == null) {
            end(request, 404, "There is no such file.");
        } else if (request.method().equals(HttpMethod.PUT)) {
            put(request, file);
        } else if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            get(request, file);
        } else {
            request.response().putHeader("Allow", "GET, HEAD, PUT");
            end(request, 405, "Files are put and got.");
        }
        return true;
    }

    private static void end(HttpServerRequest request, int status, String words) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(words + "\n");
    }

    private void put(HttpServerRequest request, SharedFile place) {
        String length = request.getHeader("Content-Length");
        String type = request.getHeader("Content-Type");
        if (length == null) {
            end(request, 411, "How long is it?");
        } else if (!length.equals(String.valueOf(place.size()))) {
            end(request, 413, "There is room for " + place.size() + " bytes, as was asked for.");
        } else if (type != null && !type.equals(place.type())) {
            end(request, 415, "It was to be " + place.type() + ".");
        } else if (place.content() != null) {
            end(request, 409, "The file is here already.");
        } else {
            take(request, place);
        }
    }

    private void take(HttpServerRequest request, SharedFile place) {
        Buffer content = Buffer.buffer(place.size());
        request.handler(piece -> {
            if (content.length() + piece.length() <= place.size()) {
                content.appendBuffer(piece);
            }
        });
        request.endHandler(all -> {
            boolean taken = files.fill(place.path(), content);
            end(request, taken ? 201 : 409, taken ? "It is here." : "There is no place for it any more.");
        });
    }

    private static void get(HttpServerRequest request, SharedFile file) {
        @Nullable Buffer content = file.content();
        if (content == null) {
            end(request, 404, "The file has not come yet.");
            return;
        }
        HttpServerResponse response = request.response()
                .putHeader("Content-Type", file.isShown() ? file.type() : "application/octet-stream")
                .putHeader("Content-Disposition", file.isShown() ? "inline" : "attachment")
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Content-Length", String.valueOf(content.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(content);
        }
    }
}
