package im.couplet.js.border;

import im.couplet.observer.Subscription;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * The callbacks for one kind of event, in the order in which they came: a chain, from which each can leave at once, however long it is.
 */
final class ListenerList {
    private @Nullable Listener first;
    private @Nullable Listener last;
    private int serials;

    /** What callbacks are called by. */
    interface Call {
        void of(JSObject callback);
    }

    Subscription add(JSObject callback, boolean once) {
        Listener listener = new Listener(callback, once, serials++);
        listener.before = last;
        if (last == null) {
            first = listener;
        } else {
            last.next = listener;
        }
        last = listener;
        return listener;
    }

    /** Calls those that are there now, unless they leave before their turn. */
    void each(Call call) {
        int end = serials;
        // One that has left still knows who came next.
        for (Listener one = first; one != null && one.serial < end; one = one.next) {
            if (!one.closed) {
                if (one.once) {
                    one.close();
                }
                call.of(one.callback);
            }
        }
    }

    private final class Listener implements Subscription {
        private final JSObject callback;
        private final boolean once;
        private final int serial;
        private @Nullable Listener before;
        private @Nullable Listener next;
        private @Nullable Runnable action;
        private boolean closed;

        Listener(JSObject callback, boolean once, int serial) {
            this.callback = callback;
            this.once = once;
            this.serial = serial;
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            if (before == null) {
                first = next;
            } else {
                before.next = next;
            }
            if (next == null) {
                last = before;
            } else {
                next.before = before;
            }
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
}
