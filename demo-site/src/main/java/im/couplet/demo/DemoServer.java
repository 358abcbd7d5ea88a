package im.couplet.demo;

import im.couplet.demo.options.DemoOptions;
import im.couplet.demo.relay.Relay;
import im.couplet.demo.relay.http.AdminPage;
import im.couplet.demo.relay.http.KeyFiles;
import im.couplet.demo.relay.http.RelayReport;
import im.couplet.demo.relay.upstream.Upstreams;
import im.couplet.demo.sandbox.Sandbox;
import im.couplet.stream.HostPort;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The page, the relay and, when no other Jabber server is given, the sandbox, all on one event loop. */
final class DemoServer extends VerticleBase {
    /** How long the sandbox may take to tell its clients what it has got. */
    private static final Duration SANDBOX_GOODBYE = Duration.ofSeconds(1);

    /** How soon new certificates are used. */
    private static final Duration LOOK_AT_KEYS = Duration.ofSeconds(2);

    private static final int ADMIN_IDLE_SECONDS = 10;
    private static final int DRAIN_MILLIS = 100;

    private final DemoOptions options;

    private @Nullable Sandbox sandbox;
    private @Nullable Relay relay;
    private @Nullable HttpServer http;
    private @Nullable HttpServer admin;

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
        HttpServerOptions listening = Relay.serverOptions(options.relay());
        KeyFiles keys = options.keys();
        if (keys != null) {
            try {
                listening.setSsl(true).setKeyCertOptions(keys.read(vertx));
            } catch (IOException e) {
                return Future.failedFuture(e);
            }
        }
        RelayReport report = new RelayReport(options.operation().log());
        Relay made = new Relay(vertx, upstreams, options.relay(), report);
        relay = made;
        HttpServer server = vertx.createHttpServer(listening);
        http = server;
        made.install(server);
        Pages pages = new Pages(sandbox != null);
        server.requestHandler(request -> {
            if (!made.answers(request) && (sandbox == null || !sandbox.files().handle(request))) {
                pages.handle(request);
            }
        });
        return server.listen(options.port(), options.host())
                .onSuccess(there -> {
                    if (sandbox != null) {
                        String scheme = keys == null ? "http" : "https";
                        sandbox.files().servedAt(scheme + "://" + options.host() + ":" + there.actualPort());
                    }
                    if (keys != null) {
                        keys.watch(vertx, server, LOOK_AT_KEYS);
                    }
                })
                .compose(there -> listenForOperators(made, report));
    }

    private Future<?> listenForOperators(Relay of, RelayReport report) {
        HostPort place = options.operation().admin();
        if (place == null) {
            return Future.succeededFuture();
        }
        report.gauge("couplet_pages", "Pages that are connected.", of::connections);
        report.gauge("couplet_connections", "Connections, of pages and of others.", of::sockets);
        HttpServerOptions bounds = new HttpServerOptions().setIdleTimeout(ADMIN_IDLE_SECONDS);
        HttpServer server = vertx.createHttpServer(bounds);
        admin = server;
        return server.requestHandler(new AdminPage(report, of::isOpen)::handle).listen(place.port(), place.host());
    }

    /** Lets nobody in any more, and waits until all are gone, or for as long as the operator said. */
    Future<?> drain() {
        Relay of = relay;
        if (of == null) {
            return Future.succeededFuture();
        }
        Promise<Void> empty = Promise.promise();
        long end = System.nanoTime() + options.operation().drain().toNanos();
        context.runOnContext(now -> {
            of.drain();
            vertx.setPeriodic(1, DRAIN_MILLIS, again -> {
                if (of.connections() == 0 || System.nanoTime() >= end) {
                    vertx.cancelTimer(again);
                    empty.tryComplete();
                }
            });
        });
        return empty.future();
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

    /** The port for operators. */
    int adminPort() {
        if (admin == null) {
            throw new IllegalStateException("There is none");
        }
        return admin.actualPort();
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
