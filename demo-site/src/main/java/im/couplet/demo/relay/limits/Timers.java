package im.couplet.demo.relay.limits;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The timers of one connection. One of them is the deadline, which each step of the connection sets anew. */
public final class Timers {
    private final Vertx vertx;
    private final List<Long> others = new ArrayList<>();
    private long deadline = -1;

    /** No timers yet. */
    public Timers(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Does this after a while, unless another deadline is set before. */
    public void deadline(Duration time, Runnable action) {
        cancelDeadline();
        deadline = vertx.setTimer(Math.max(1, time.toMillis()), timer -> action.run());
    }

    /** Forgets the deadline. */
    public void cancelDeadline() {
        vertx.cancelTimer(deadline);
    }

    /** Does this once after a while. */
    public void once(Duration time, Runnable action) {
        others.add(vertx.setTimer(Math.max(1, time.toMillis()), timer -> action.run()));
    }

    /** Does this again and again. */
    public void again(Duration interval, Runnable action) {
        others.add(vertx.setPeriodic(interval.toMillis(), timer -> action.run()));
    }

    /** Forgets all. */
    public void cancelAll() {
        cancelDeadline();
        for (long timer : others) {
            vertx.cancelTimer(timer);
        }
    }
}
