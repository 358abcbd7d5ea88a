package im.couplet.js.stream;

import im.couplet.js.border.Listeners;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The kinds of an observer as events of an {@code EventTarget}. A listener is a subscription, and nothing when it is gone. */
final class EventTargetView {
    private EventTargetView() {}

    /** Subscribes; gives the function that ends it. */
    @JSFunctor
    interface Begin extends JSObject {
        JSObject begin(JSObject kind, JSObject callback, JSObject options, Listeners.Action ended);
    }

    @JSBody(params = "begin", script = """
            var target = typeof EventTarget === "function" ? Object.create(EventTarget.prototype) : {};
            var kinds = new Map();
            function event(kind, value, told) {
                var made =
                    typeof CustomEvent === "function"
                        ? new CustomEvent(kind, { detail: value })
                        : { type: kind, detail: value };
                Object.defineProperty(made, "target", { value: target });
                Object.defineProperty(made, "currentTarget", { value: target });
                if (told.provenance) made.provenance = told.provenance;
                if (told.claim) made.claim = told.claim;
                return made;
            }
            function define(name, value) {
                Object.defineProperty(target, name, { value: value });
            }
            define("addEventListener", function (kind, listener, options) {
                if (listener === null || listener === undefined) return;
                var known = kinds.get(kind) || new Map();
                if (known.has(listener)) return;
                var given = typeof options === "object" && options !== null ? options : {};
                var callback = function (value, told) {
                    var made = event(told.kind, value, told);
                    return typeof listener === "function" ? listener.call(target, made) : listener.handleEvent(made);
                };
                var ended = function () {
                    known["delete"](listener);
                };
                known.set(listener, undefined);
                kinds.set(kind, known);
                try {
                    var handle = begin(kind, callback, { signal: given.signal, once: !!given.once }, ended);
                    if (known.has(listener)) known.set(listener, handle);
                } catch (error) {
                    known["delete"](listener);
                    throw error;
                }
            });
            define("removeEventListener", function (kind, listener) {
                var known = kinds.get(kind);
                var handle = known && known.get(listener);
                if (handle) handle();
            });
            return target;
            """)
    static native JSObject of(Begin begin);
}
