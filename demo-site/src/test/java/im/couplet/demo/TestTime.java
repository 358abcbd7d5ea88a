package im.couplet.demo;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.demo.sandbox.Wakeups;
import im.couplet.session.SessionOptions;
import im.couplet.testing.Patience;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.opentest4j.AssertionFailedError;

/** A sandbox whose time passes when a test says so. */
final class TestTime implements Wakeups, AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Sandbox sandbox = new Sandbox(vertx, new Moved(), this);
    private final List<Wakeup> waiting = new ArrayList<>();
    private volatile Duration now = Duration.ZERO;
    private final int port;

    /** The time of this machine, and what has passed beside it. */
    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return Instant.now().plus(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record Wakeup(Duration due, Runnable action) {}

    TestTime() {
        CompletableFuture<Integer> started = new CompletableFuture<>();
        context.runOnContext(
                nothing -> sandbox.start().onSuccess(started::complete).onFailure(started::completeExceptionally));
        port = await(started);
    }

    LiveClient client(String jid) {
        return client(jid, o -> o.withPassword(Sandbox.PASSWORD).withResumption(true));
    }

    LiveClient client(String jid, UnaryOperator<SessionOptions> options) {
        return new TcpClient(port, null, jid, options);
    }

    @Override
    public Runnable after(Duration time, Runnable action) {
        Wakeup wakeup = new Wakeup(now.plus(time), action);
        waiting.add(wakeup);
        return () -> waiting.remove(wakeup);
    }

    /** Waits until the sandbox knows of so many clients. */
    void awaitConnections(int wanted) {
        for (int i = 0; i < 200; i++) {
            if (onLoop(sandbox::connections) == wanted) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionFailedError("Interrupted", e);
            }
        }
        throw new AssertionFailedError("There are still " + onLoop(sandbox::connections) + " connections");
    }

    /** Lets time pass at once. */
    void passes(Duration time) {
        onLoop(() -> {
            now = now.plus(time);
            List<Wakeup> due = waiting.stream()
                    .filter(one -> one.due.compareTo(now) <= 0)
                    .sorted(Comparator.comparing(Wakeup::due))
                    .toList();
            for (Wakeup wakeup : due) {
                if (waiting.remove(wakeup)) {
                    wakeup.action.run();
                }
            }
            return due.size();
        });
    }

    private <T> T onLoop(Callable<T> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        context.runOnContext(nothing -> {
            try {
                done.complete(action.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return await(done);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(Patience.SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        await(vertx.close().toCompletionStage().toCompletableFuture());
    }
}
