package im.couplet.demo;

import im.couplet.demo.relay.RelayLimits;
import im.couplet.demo.relay.TlsPolicy;
import im.couplet.demo.relay.Upstream;
import im.couplet.testing.Patience;
import io.vertx.core.Vertx;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.opentest4j.AssertionFailedError;

/** The demo on a free port, stopped with the test. */
final class RunningDemo implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final DemoServer server;

    private RunningDemo(Upstream upstream, RelayLimits limits, Set<String> origins) {
        this(upstream, limits, origins, Set.of());
    }

    private RunningDemo(Upstream upstream, RelayLimits limits, Set<String> origins, Set<String> proxies) {
        server = new DemoServer("127.0.0.1", 0, upstream, origins, proxies, limits);
        await(vertx.deployVerticle(server));
    }

    static RunningDemo sandbox() {
        return new RunningDemo(null, RelayLimits.DEFAULT, Set.of());
    }

    static RunningDemo sandbox(RelayLimits limits) {
        return new RunningDemo(null, limits, Set.of());
    }

    /** Behind a web server of this address. */
    static RunningDemo sandboxBehind(String proxy, RelayLimits limits) {
        return new RunningDemo(null, limits, Set.of(), Set.of(proxy));
    }

    static RunningDemo sandboxAllowing(String origin) {
        return new RunningDemo(null, RelayLimits.DEFAULT, Set.of(origin));
    }

    static RunningDemo upstream(int port, RelayLimits limits) {
        return new RunningDemo(new Upstream("127.0.0.1", port, TlsPolicy.OPTIONAL), limits, Set.of());
    }

    static RunningDemo upstream(Upstream upstream, RelayLimits limits) {
        return new RunningDemo(upstream, limits, Set.of());
    }

    int port() {
        return server.port();
    }

    DemoServer server() {
        return server;
    }

    /** Waits until no page is connected any more. */
    void awaitNoConnections() {
        awaitConnections(0);
    }

    void awaitConnections(int wanted) {
        await(wanted, server::connections, "pages");
    }

    /** Waits until nobody is connected any more, for whatever. */
    void awaitNoSockets() {
        awaitSockets(0);
    }

    void awaitSockets(int wanted) {
        await(wanted, server::sockets, "connections");
    }

    /** Waits until the sandbox has no client any more. */
    void awaitNoSandboxClients() {
        await(0, () -> server.sandbox().connections(), "clients of the sandbox");
    }

    private void await(int wanted, IntSupplier count, String what) {
        for (int i = 0; i < 20 * Patience.SECONDS; i++) {
            int now = await(vertx.executeBlocking(count::getAsInt));
            if (now == wanted) {
                return;
            }
            sleep();
        }
        throw new AssertionFailedError("There are still " + count.getAsInt() + " " + what);
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionFailedError("The demo does not do what it should", e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
