package im.couplet.demo;

import im.couplet.demo.relay.Origins;
import im.couplet.demo.relay.Relay;
import im.couplet.demo.relay.RelayLimits;
import im.couplet.demo.relay.Upstream;
import im.couplet.demo.sandbox.Sandbox;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page, the relay and, when no other Jabber server is given, the sandbox, all on one event loop. */
final class DemoServer extends VerticleBase {
    private final String host;
    private final int wantedPort;
    private final @Nullable Upstream configured;
    private final Set<String> allowedOrigins;
    private final RelayLimits limits;

    private @Nullable Sandbox sandbox;
    private @Nullable Relay relay;
    private @Nullable HttpServer http;

    /**
     * Makes a server that listens once it is deployed.
     *
     * @param configured the Jabber server; null for the sandbox
     */
    DemoServer(String host, int port, @Nullable Upstream configured, Set<String> allowedOrigins, RelayLimits limits) {
        this.host = host;
        wantedPort = port;
        this.configured = configured;
        this.allowedOrigins = allowedOrigins;
        this.limits = limits;
    }

    @Override
    public Future<?> start() {
        if (configured != null) {
            return listen(configured);
        }
        Sandbox started = new Sandbox(vertx);
        sandbox = started;
        return started.start().compose(port -> listen(started.upstream()));
    }

    private Future<?> listen(Upstream upstream) {
        Relay made = new Relay(vertx, upstream, new Origins(allowedOrigins, host), limits);
        relay = made;
        HttpServer server = vertx.createHttpServer(Relay.serverOptions(limits));
        http = server;
        made.install(server);
        return server.requestHandler(new Pages(configured == null)::handle).listen(wantedPort, host);
    }

    @Override
    public Future<?> stop() {
        if (relay == null) {
            return Future.succeededFuture();
        }
        relay.close();
        Future<Void> sandboxStopped = sandbox == null ? Future.succeededFuture() : sandbox.stop();
        // The goodbyes are on their way to the pages for a moment before the connections are cut.
        Promise<Void> said = Promise.promise();
        vertx.setTimer(relay.connections() == 0 ? 1 : 200, timer -> said.complete());
        return said.future().compose(nothing -> sandboxStopped);
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

    /** The sandbox; null when there is another server behind the relay. */
    @Nullable
    Sandbox sandbox() {
        return sandbox;
    }
}
