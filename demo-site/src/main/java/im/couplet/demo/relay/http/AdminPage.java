package im.couplet.demo.relay.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.BooleanSupplier;

/** What an operator's machines ask: {@code /health}, {@code /ready}, {@code /metrics}. */
public final class AdminPage {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final RelayReport report;
    private final BooleanSupplier ready;

    /**
     * Makes the page.
     *
     * @param ready whether new pages are let in
     */
    public AdminPage(RelayReport report, BooleanSupplier ready) {
        this.report = report;
        this.ready = ready;
    }

    /** Answers a request. */
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response().putHeader("Cache-Control", "no-store");
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            response.setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
            return;
        }
        switch (String.valueOf(request.path())) {
            case "/health" -> response.putHeader("Content-Type", TEXT).end("up\n");
            case "/ready" -> {
                boolean isReady = ready.getAsBoolean();
                response.setStatusCode(isReady ? 200 : 503)
                        .putHeader("Content-Type", TEXT)
                        .end(isReady ? "ready\n" : "going away\n");
            }
            case "/metrics" ->
                response.putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(Buffer.buffer(report.text()));
            default -> response.setStatusCode(404).end();
        }
    }
}
