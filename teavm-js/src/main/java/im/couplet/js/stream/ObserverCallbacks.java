package im.couplet.js.stream;

import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Listeners;
import im.couplet.observer.Event;
import im.couplet.observer.Request;
import im.couplet.observer.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Calls the callbacks of an observer; tells what they throw, and what their promises are rejected with. */
final class ObserverCallbacks {
    /** Is told of errors; null when the platform is to report them. */
    private final @Nullable JSObject errors;

    private final Origins origins;

    /** Makes what is told of a provenance. */
    interface Origins {
        JSObject of(Provenance provenance);
    }

    ObserverCallbacks(@Nullable JSObject errors, Origins origins) {
        this.errors = errors;
        this.origins = origins;
    }

    /** What one callback has taken upon itself. */
    private static final class Duty {
        final Request request;
        private boolean taken;

        Duty(Request request) {
            this.request = request;
        }

        boolean claim() {
            boolean first = request.claim();
            taken |= first;
            return first;
        }
    }

    /** Tells a callback what happened. */
    void call(CallbackSubscription subscription, JSObject value, Event event) {
        Request request = event.request();
        Duty duty = request == null ? null : new Duty(request);
        JSObject origin = origin(event);
        JSObject told = event(event.kind(), duty == null ? null : duty::claim, origin);
        JSObject outcome = call(subscription.callback(), value, told);
        if (outcome == null) {
            return;
        }
        Failure failure = new Failure(event.kind(), value, origin, subscription.handle());
        if (Js.isArray(outcome)) {
            failed(Js.at(outcome, 0), failure, duty);
        } else {
            whenRejected(outcome, error -> failed(error, failure, duty));
        }
    }

    /** Tells what the predicate of a match has thrown. */
    void failed(JSObject error, CallbackSubscription subscription, JSObject value, Event event) {
        failed(error, new Failure(event.kind(), value, origin(event), subscription.handle()));
    }

    private JSObject origin(Event event) {
        Provenance provenance = event.provenance();
        return provenance == null ? Js.undefined() : origins.of(provenance);
    }

    /** Who failed will not answer what he has claimed. */
    private void failed(JSObject error, Failure failure, @Nullable Duty duty) {
        if (duty != null && duty.taken) {
            try {
                duty.request.fail();
            } catch (IllegalStateException e) {
                // Nothing can be sent, so the peer will not wait for it.
            }
        }
        failed(error, failure);
    }

    /** Where something went wrong; {@code undefined} for what there is not. No record, which would wrap what it holds. */
    private static final class Failure {
        private final String kind;
        private final JSObject value;
        private final JSObject origin;
        private final JSObject handle;

        Failure(String kind, JSObject value, JSObject origin, JSObject handle) {
            this.kind = kind;
            this.value = value;
            this.origin = origin;
            this.handle = handle;
        }
    }

    void failed(Throwable error, Event event) {
        failed(Errors.of(error), new Failure(event.kind(), Js.undefined(), Js.undefined(), Js.undefined()));
    }

    /** Tells what went wrong in answering a request. */
    void answerFailed(JSObject error, JSObject request) {
        failed(error, new Failure("iq", request, Js.undefined(), Js.undefined()));
    }

    private void failed(JSObject error, Failure failure) {
        if (errors == null) {
            Listeners.report(error);
            return;
        }
        JSObject event = event(failure.kind, null, failure.origin);
        if (!Js.isUndefined(failure.value)) {
            Js.set(event, "value", failure.value);
        }
        if (!Js.isUndefined(failure.handle)) {
            Js.set(event, "subscription", failure.handle);
        }
        JSObject outcome = call(errors, error, event);
        if (outcome != null && Js.isArray(outcome)) {
            Listeners.report(Js.at(outcome, 0));
        } else if (outcome != null) {
            whenRejected(outcome, Listeners::report);
        }
    }

    @JSFunctor
    private interface Claim extends JSObject {
        boolean claim();
    }

    @JSFunctor
    private interface Rejected extends JSObject {
        void with(JSObject error);
    }

    /** What a callback is told beside the value; only requests can be claimed. */
    @JSBody(
            params = {"kind", "claim", "provenance"},
            script = """
            var event = { kind: kind };
            if (provenance !== undefined) event.provenance = provenance;
            if (claim !== null) event.claim = claim;
            return event;
            """)
    private static native JSObject event(String kind, @Nullable Claim claim, JSObject provenance);

    /** Calls back; gives what was thrown in an array, the promise that came of it, or null. */
    @JSBody(
            params = {"callback", "value", "event"},
            script = """
            try {
                var result = callback(value, event);
                return typeof result === "object" && result !== null && typeof result.then === "function"
                    ? { promise: result }
                    : null;
            } catch (error) {
                return [error];
            }
            """)
    private static native @Nullable JSObject call(JSObject callback, JSObject value, JSObject event);

    @JSBody(
            params = {"outcome", "rejected"},
            script = """
            try {
                outcome.promise.then(undefined, function (error) {
                    rejected(error);
                });
            } catch (error) {
                rejected(error);
            }
            """)
    private static native void whenRejected(JSObject outcome, Rejected rejected);
}
