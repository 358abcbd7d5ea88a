package im.couplet.js.models;

import im.couplet.observer.Subscription;
import org.jspecify.annotations.Nullable;

/** Something that can be ended, once. */
final class Ending implements Subscription {
    private final Runnable end;
    private @Nullable Runnable last;
    private boolean over;

    Ending(Runnable end) {
        this.end = end;
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            end.run();
            if (last != null) {
                last.run();
            }
        }
    }

    @Override
    public boolean isClosed() {
        return over;
    }

    @Override
    public void whenClosed(Runnable action) {
        if (over) {
            action.run();
        } else {
            Runnable before = last;
            last = before == null
                    ? action
                    : () -> {
                        before.run();
                        action.run();
                    };
        }
    }
}
