package im.couplet.js.stream;

import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Seen;
import im.couplet.observer.Event;
import im.couplet.observer.Subscription;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A callback of JavaScript with what it is for. */
final class Subscribed {
    private final Calling calling;
    private final JSObject callback;
    private final @Nullable Matching matching;
    private final boolean once;
    private @Nullable Subscription subscription;
    private JSObject handle = Js.undefined();

    Subscribed(Calling calling, JSObject callback, @Nullable Matching matching, boolean once) {
        this.calling = calling;
        this.callback = callback;
        this.matching = matching;
        this.once = once;
    }

    /** Takes notice of what ends it, and of the function that does so for the page. */
    void begun(Subscription made, JSObject ending) {
        subscription = made;
        handle = ending;
    }

    void told(Seen seen, Event event) {
        if (isWanted(seen, event)) {
            if (once && subscription != null) {
                subscription.close();
            }
            calling.call(this, seen.told(), event);
        }
    }

    private boolean isWanted(Seen seen, Event event) {
        try {
            return matching == null || matching.holds(seen);
        } catch (RuntimeException e) {
            calling.failed(Errors.of(e), this, seen.told(), event);
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
