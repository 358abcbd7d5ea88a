package im.couplet.session;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** Hands outputs to a listener in order, even when the listener causes more of them. */
final class Outbox {
    private final Consumer<SessionOutput> listener;
    private final ArrayDeque<SessionOutput> waiting = new ArrayDeque<>();
    private boolean delivering;

    Outbox(Consumer<SessionOutput> listener) {
        this.listener = listener;
    }

    void put(SessionOutput output) {
        waiting.add(output);
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
