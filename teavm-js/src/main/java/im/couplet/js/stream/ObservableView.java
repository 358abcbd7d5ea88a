package im.couplet.js.stream;

import im.couplet.js.border.Listeners;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The values of a subscription as an observable: {@code subscribe} as RxJS, Svelte and React call it, {@code Symbol.observable}, and the
 * latest value as {@code getSnapshot}.
 */
final class ObservableView {
    private ObservableView() {}

    /** Subscribes; gives the function that ends it. */
    @JSFunctor
    interface Begin extends JSObject {
        JSObject begin(JSObject callback, Listeners.Action completed);
    }

    @JSBody(params = "begin", script = """
            var latest;
            var observable = {
                subscribe: function (next, error, complete) {
                    var given = typeof next === "object" && next !== null;
                    if (!given && typeof next !== "function")
                        throw new TypeError("next must be a function, or an object with one of this name");
                    return begin(
                        function (value) {
                            latest = value;
                            if (!given) return next(value);
                            if (typeof next.next === "function") return next.next(value);
                        },
                        function () {
                            if (given && typeof next.complete === "function") next.complete();
                            else if (!given && typeof complete === "function") complete();
                        }
                    );
                },
                getSnapshot: function () {
                    return latest;
                }
            };
            function self() {
                return observable;
            }
            Object.defineProperty(observable, "@@observable", { value: self });
            if (typeof Symbol.observable === "symbol")
                Object.defineProperty(observable, Symbol.observable, { value: self });
            return observable;
            """)
    static native JSObject of(Begin begin);
}
