package im.couplet.js.stream;

import im.couplet.observer.Subscription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers requests, to be ended as a whole. */
final class HeldResponses implements Subscription {
    private final List<Runnable> ends = new ArrayList<>();
    private @Nullable Runnable last;
    private boolean closed;

    void add(Runnable end) {
        ends.add(end);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            for (Runnable end : ends) {
                end.run();
            }
            if (last != null) {
                last.run();
            }
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void whenClosed(Runnable action) {
        last = action;
    }
}
