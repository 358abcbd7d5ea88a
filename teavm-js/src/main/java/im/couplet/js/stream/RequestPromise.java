package im.couplet.js.stream;

import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Events;
import im.couplet.observer.PendingRequest;
import im.couplet.observer.Settlement;
import im.couplet.observer.Subscription;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** A request of JavaScript: a promise for its answer. */
final class RequestPromise implements Subscription {
    /** How many milliseconds an answer may take when it is not said. */
    private static final int TIMEOUT = 60_000;

    private final Hub hub;
    private final JSObject signal;
    private final Settle resolve;
    private final Settle reject;
    private @Nullable PendingRequest asked;
    private @Nullable Runnable last;
    private boolean over;

    private RequestPromise(Hub hub, JSObject signal, Settle resolve, Settle reject) {
        this.hub = hub;
        this.signal = signal;
        this.resolve = resolve;
        this.reject = reject;
    }

    /** Takes a value, or an error. */
    @JSFunctor
    interface Settle extends JSObject {
        void with(JSObject value);
    }

    /** Begins what a promise is for. */
    @JSFunctor
    private interface Start extends JSObject {
        void with(Settle resolve, Settle reject);
    }

    /** Sends a request; gives the promise for its answer. */
    static JSObject ask(Hub hub, JSObject iq, JSObject options, String id) {
        Options given = Options.optional("options", options, PublicNames.REQUESTING);
        boolean begins = !Listeners.isAborted(given);
        int timeout = given.has("timeout") ? given.whole("timeout") : TIMEOUT;
        Element element = hub.vocabulary.element(identified(iq, id));
        JSObject signal = given.raw("signal");
        return promise((resolve, reject) -> {
            RequestPromise request = new RequestPromise(hub, signal, resolve, reject);
            if (begins) {
                request.begin(element, timeout, given);
            } else {
                reject.with(aborted(signal));
            }
        });
    }

    private void begin(Element iq, int timeout, Options given) {
        try {
            asked = hub.exchange.request(iq, timeout, this::settled);
        } catch (RuntimeException e) {
            reject.with(Errors.of(e));
            return;
        }
        if (!isClosed()) {
            Listeners.ending(this, given, true);
        }
    }

    private void settled(Settlement settlement) {
        over = true;
        Element answer = settlement.answer();
        if (answer != null && settlement.kind() == Settlement.Kind.RESULT) {
            resolve.with(hub.valueOf(answer));
        } else {
            reject.with(error(hub, settlement, signal));
        }
        Runnable action = last;
        last = null;
        if (action != null) {
            action.run();
        }
    }

    /** The error for a request that has no result. */
    static JSObject error(Hub hub, Settlement settlement, JSObject signal) {
        Element answer = settlement.answer();
        return answer != null
                ? refusal(hub.valueOf(answer), settlement)
                : switch (settlement.kind()) {
                    case TIMEOUT -> failure("TimeoutError", "The request was not answered in time");
                    case CANCELLED -> aborted(signal);
                    default -> failure("NetworkError", "The session ended before the request was answered");
                };
    }

    // ---- as what a signal ends

    @Override
    public void close() {
        if (asked != null) {
            asked.cancel();
        }
    }

    @Override
    public boolean isClosed() {
        return over;
    }

    @Override
    public void whenClosed(Runnable action) {
        last = action;
    }

    @JSBody(params = "start", script = """
            return new Promise(function (resolve, reject) {
                start(resolve, reject);
            });
            """)
    private static native JSObject promise(Start start);

    /** The request with an id, which it has already or is given. */
    @JSBody(
            params = {"iq", "id"},
            script = """
            if (typeof iq !== "object" || iq === null) return iq;
            if (Object.prototype.hasOwnProperty.call(iq, "name")) {
                var attributes = iq.attributes || {};
                return attributes.id === undefined
                    ? Object.assign({}, iq, { attributes: Object.assign({}, attributes, { id: id }) })
                    : iq;
            }
            return iq.id === undefined ? Object.assign({}, iq, { id: id }) : iq;
            """)
    private static native JSObject identified(JSObject iq, String id);

    @JSBody(
            params = {"name", "message"},
            script = """
            var error = new Error(message);
            Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
            return error;
            """)
    private static native JSObject failure(String name, String message);

    private static JSObject aborted(JSObject signal) {
        JSObject reason = reason(signal);
        return Js.isUndefined(reason) ? failure("AbortError", "The request was cancelled") : reason;
    }

    @JSBody(params = "signal", script = "return signal ? signal.reason : undefined;")
    private static native JSObject reason(JSObject signal);

    /** The error for an answer that is one. */
    private static JSObject refusal(JSObject stanza, Settlement settlement) {
        String condition = settlement.condition();
        String text = settlement.text();
        String message = text != null && !text.isEmpty() ? text : condition;
        JSObject error = failure("StanzaError", message == null ? "The request was refused" : message);
        Events.put(error, "condition", condition);
        Js.set(error, "stanza", stanza);
        return error;
    }
}
