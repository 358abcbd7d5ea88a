package im.couplet.js.stream;

import im.couplet.js.border.CallbackValue;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.observer.Event;
import im.couplet.observer.Subscription;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A callback of JavaScript with what it is for. */
final class CallbackSubscription {
    private final ObserverCallbacks callbacks;
    private final JSObject callback;
    private final @Nullable StanzaFilter filter;
    private final boolean once;
    private @Nullable Subscription subscription;
    private JSObject handle = Js.undefined();

    CallbackSubscription(ObserverCallbacks callbacks, JSObject callback, @Nullable StanzaFilter filter, boolean once) {
        this.callbacks = callbacks;
        this.callback = callback;
        this.filter = filter;
        this.once = once;
    }

    /** Takes notice of what ends it, and of the function that does so for the page. */
    void begun(Subscription made, JSObject ending) {
        subscription = made;
        handle = ending;
    }

    void told(CallbackValue seen, Event event) {
        if (isWanted(seen, event)) {
            if (once && subscription != null) {
                subscription.close();
            }
            callbacks.call(this, seen.told(), event);
        }
    }

    private boolean isWanted(CallbackValue seen, Event event) {
        try {
            return filter == null || filter.holds(seen);
        } catch (RuntimeException e) {
            callbacks.failed(Errors.of(e), this, seen.told(), event);
            return false;
        }
    }

    JSObject callback() {
        return callback;
    }

    /** The function that ends it; {@code undefined} before it has begun. */
    JSObject handle() {
        return handle;
    }
}
