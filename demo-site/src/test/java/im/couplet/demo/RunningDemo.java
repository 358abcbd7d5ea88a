package im.couplet.demo;

import im.couplet.demo.options.DemoOptions;
import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.testing.Patience;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.opentest4j.AssertionFailedError;

/** The demo on a free port, stopped with the test. */
final class RunningDemo implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final DemoServer server;

    private RunningDemo(DemoOptions options) {
        server = new DemoServer(options);
        await(vertx.deployVerticle(server));
    }

    /** With these arguments, on any free port. */
    static RunningDemo with(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--port=0");
        return new RunningDemo(DemoOptions.parse(all));
    }

    /** With these limits, whatever the arguments say of them. */
    static RunningDemo with(RelayLimits limits, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--port=0");
        return new RunningDemo(DemoOptions.parse(all).withLimits(limits));
    }

    static RunningDemo sandbox() {
        return with();
    }

    static RunningDemo sandbox(RelayLimits limits) {
        return new RunningDemo(DemoOptions.sandbox().withLimits(limits));
    }

    /** Behind a web server of this address. */
    static RunningDemo sandboxBehind(String proxy, RelayLimits limits) {
        return new RunningDemo(
                DemoOptions.parse(List.of("--port=0", "--proxy", proxy)).withLimits(limits));
    }

    static RunningDemo sandboxAllowing(String origin) {
        return with("--allow-origin", origin);
    }

    static RunningDemo upstream(int port, RelayLimits limits) {
        return upstream(new Upstream("127.0.0.1", port, TlsPolicy.OPTIONAL), limits);
    }

    static RunningDemo upstream(Upstream upstream, RelayLimits limits) {
        return new RunningDemo(DemoOptions.sandbox().withUpstream(upstream).withLimits(limits));
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
