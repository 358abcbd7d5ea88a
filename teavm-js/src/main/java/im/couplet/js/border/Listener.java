package im.couplet.js.border;

import im.couplet.observer.Chain;
import im.couplet.observer.Subscription;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A callback for one kind of event. */
final class Listener implements Subscription {
    private final JSObject callback;
    private final boolean once;
    private final Chain.Link<Listener> place;
    private @Nullable Runnable action;
    private boolean closed;

    Listener(Chain<Listener> others, JSObject callback, boolean once) {
        this.callback = callback;
        this.once = once;
        place = others.add(this);
    }

    /** The callback, which is to be called. */
    JSObject take() {
        if (once) {
            close();
        }
        return callback;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        place.leave();
        if (action != null) {
            action.run();
            action = null;
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void whenClosed(Runnable then) {
        if (closed) {
            then.run();
        } else {
            action = then;
        }
    }
}
