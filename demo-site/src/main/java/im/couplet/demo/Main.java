package im.couplet.demo;

import im.couplet.demo.options.DemoOptions;
import im.couplet.stream.HostPort;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts the demo: one command for the page, the relay and, without {@code --upstream}, a sandbox server. */
public final class Main {
    private static final int BAD_ARGUMENTS = 2;
    private static final int CANNOT_START = 1;

    private static final Duration STOP = Duration.ofSeconds(5);

    private Main() {}

    /**
     * Runs until it is interrupted.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.out, System.err);
        if (status >= 0) {
            System.exit(status);
        }
    }

    /** Starts what the arguments say; gives -1 if it goes on running, or else the status to exit with. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        DemoOptions options;
        try {
            options = DemoOptions.parse(arguments);
            if (options.help()) {
                out.print(DemoOptions.helpText());
                return 0;
            }
        } catch (IllegalArgumentException e) {
            err.println("couplet: " + e.getMessage());
            err.println("Try --help.");
            return BAD_ARGUMENTS;
        }
        return start(options, out, err);
    }

    private static int start(DemoOptions options, PrintStream out, PrintStream err) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(4));
        DemoServer server = new DemoServer(options);
        try {
            vertx.deployVerticle(server)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            err.println("couplet: cannot listen on " + options.host() + ", port " + options.port() + ": "
                    + String.valueOf(cause.getMessage()));
            vertx.close();
            return CANNOT_START;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            vertx.close();
            return CANNOT_START;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx, server, options), "stop"));
        announce(options, server.port(), out);
        return -1;
    }

    private static void announce(DemoOptions options, int port, PrintStream out) {
        HostPort own = new HostPort(options.host().equals("0.0.0.0") ? "127.0.0.1" : options.host(), port);
        if (options.upstreams() == null) {
            out.println("Sandbox: a Jabber server in memory, on this machine only. What is said there is forgotten.");
            out.println(
                    "Log in as juliet@localhost, romeo@localhost or nurse@localhost, with the password \"couplet\".");
        } else {
            out.println("Relaying to " + options.upstreams() + ".");
        }
        out.println(
                "Open " + (options.keys() == null ? "http://" : "https://") + own + "/ in a browser. Ctrl-C stops.");
        out.flush();
    }

    private static void stop(Vertx vertx, DemoServer server, DemoOptions options) {
        Duration drain = options.operation().drain();
        if (!drain.isZero()) {
            options.operation().log().write("draining");
            await(server.drain(), drain.plusSeconds(1));
        }
        options.operation().log().write("stopping");
        await(vertx.close(), STOP);
    }

    private static void await(Future<?> future, Duration patience) {
        try {
            future.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("couplet: stopping took too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
