package im.couplet.demo;

import im.couplet.demo.options.DemoOptions;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.demo.sandbox.Sandbox;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Objects;

/** The demo as it is published, on a free port, with one thread for all that it does. */
final class GrowthServer implements AutoCloseable {
    private static final Vertx VERTX = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final DemoServer server;
    private final String id;

    private GrowthServer(DemoOptions options) {
        server = new DemoServer(options);
        id = await(VERTX.deployVerticle(server));
    }

    static GrowthServer sandbox() {
        return new GrowthServer(DemoOptions.sandbox());
    }

    static GrowthServer before(Upstream upstream) {
        return new GrowthServer(DemoOptions.sandbox().withUpstream(upstream));
    }

    /** Nanoseconds of that thread. */
    static long time() {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("vert.x-eventloop-thread")) {
                return THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return 0;
    }

    /** The port for pages. */
    int port() {
        return server.port();
    }

    /** The port of the sandbox for clients over TCP. */
    int sandboxPort() {
        Sandbox sandbox = Objects.requireNonNull(server.sandbox());
        return sandbox.upstream().port();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    /** Does not wait for what a server has to say to whom before it stops; what comes after needs another. */
    @Override
    public void close() {
        VERTX.undeploy(id).onFailure(Throwable::printStackTrace);
    }

    static void end() {
        await(VERTX.close());
    }
}
