package im.couplet.session;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** Hands outputs to a listener in order, even when the listener causes more of them, and none behind the last. */
final class Outbox {
    private final Consumer<SessionOutput> listener;
    private final ArrayDeque<SessionOutput> waiting = new ArrayDeque<>();
    private boolean delivering;
    private boolean ended;

    Outbox(Consumer<SessionOutput> listener) {
        this.listener = listener;
    }

    /** Adds an output; behind the end it is dropped. */
    void put(SessionOutput output) {
        if (!ended) {
            waiting.add(output);
            ended = output instanceof SessionOutput.Failed || output instanceof SessionOutput.Closed;
        }
    }

    /** Forgets that it delivers, as whoever did was cut off. */
    void interrupted() {
        delivering = false;
    }

    void deliver() {
        if (delivering) {
            return;
        }
        delivering = true;
        try {
            for (SessionOutput output = waiting.poll(); output != null; output = waiting.poll()) {
                listener.accept(output);
            }
        } finally {
            delivering = false;
        }
    }
}
