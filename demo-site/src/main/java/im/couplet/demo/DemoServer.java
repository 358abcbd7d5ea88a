package im.couplet.demo;

import im.couplet.demo.options.DemoOptions;
import im.couplet.demo.relay.Relay;
import im.couplet.demo.relay.upstream.Upstreams;
import im.couplet.demo.sandbox.Sandbox;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The page, the relay and, when no other Jabber server is given, the sandbox, all on one event loop. */
final class DemoServer extends VerticleBase {
    /** How long the sandbox may take to tell its clients what it has got. */
    private static final Duration SANDBOX_GOODBYE = Duration.ofSeconds(1);

    private final DemoOptions options;

    private @Nullable Sandbox sandbox;
    private @Nullable Relay relay;
    private @Nullable HttpServer http;

    /** Makes a server that listens once it is deployed. */
    DemoServer(DemoOptions options) {
        this.options = options;
    }

    @Override
    public Future<?> start() {
        Upstreams configured = options.upstreams();
        if (configured != null) {
            return listen(configured);
        }
        Sandbox started = new Sandbox(vertx);
        sandbox = started;
        return started.start().compose(port -> listen(Upstreams.any(started.upstream())));
    }

    private Future<?> listen(Upstreams upstreams) {
        Relay made = new Relay(vertx, upstreams, options.relay());
        relay = made;
        HttpServer server =
                vertx.createHttpServer(Relay.serverOptions(options.relay().limits()));
        http = server;
        made.install(server);
        Pages pages = new Pages(sandbox != null);
        server.requestHandler(request -> {
            if (!made.answers(request)) {
                pages.handle(request);
            }
        });
        return server.listen(options.port(), options.host());
    }

    /** Stops listening, then lets go of the pages, which come back by themselves when there is a server again. */
    @Override
    public Future<?> stop() {
        if (relay == null || http == null) {
            return Future.succeededFuture();
        }
        Duration patience = sandbox == null ? Duration.ZERO : SANDBOX_GOODBYE;
        Future<Void> pages = relay.close(patience);
        Future<Void> listening =
                http.shutdown(patience.plus(options.relay().limits().times().goodbye()));
        Future<Void> sandboxStopped = sandbox == null ? Future.succeededFuture() : sandbox.stop();
        return Future.all(pages, sandboxStopped, listening);
    }

    /** The port it listens on. */
    int port() {
        if (http == null) {
            throw new IllegalStateException("Not started");
        }
        return http.actualPort();
    }

    /** How many pages are connected. */
    int connections() {
        return relay == null ? 0 : relay.connections();
    }

    /** How many connections there are, of pages and of others. */
    int sockets() {
        return relay == null ? 0 : relay.sockets();
    }

    /** The sandbox; null if there is another server behind the relay. */
    @Nullable
    Sandbox sandbox() {
        return sandbox;
    }
}
