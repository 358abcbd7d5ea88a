package im.couplet.js.stream;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.border.Seen;
import im.couplet.js.typed.Codec;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.observer.Event;
import im.couplet.observer.Match;
import im.couplet.observer.Observer;
import im.couplet.observer.Request;
import im.couplet.observer.Subscription;
import im.couplet.schema.ElementType;
import im.couplet.schema.ObjectLayout;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The state of an {@code Observer} of JavaScript. */
public final class Observing implements ObservingMethods {
    private final Codec codec;
    private final @Nullable JSObject errors;
    private final Observer<Seen> observer;
    private final @Nullable SessionBinding session;
    private final boolean answersUnclaimed;

    private Observing(Options options, KnownExtensions known) {
        errors = options.has("error") ? Arguments.function(options.name("error"), options.raw("error")) : null;
        answersUnclaimed = options.flag("answerUnclaimed");
        session = options.has("session") ? session(options) : null;
        codec = session == null ? Codec.of(options, known) : session.codec();
        observer = new Observer<>(
                element -> new Seen(Js.undefined()),
                (error, event) -> failed(Errors.of(error), event.kind()),
                this::extension);
        if (session != null) {
            session.observe(this);
        }
    }

    /** The class for JavaScript, whose instances know the extensions of {@code known} by themselves. */
    public static JSObject define(KnownExtensions known) {
        return JsClass.disposable(
                JsClass.define("Observer", argument -> make(argument, known), "on,dispatch,close", "closed"));
    }

    private static JSObject make(JSObject argument, KnownExtensions known) {
        try {
            return new Observing(Options.optional("options", argument, PublicNames.OBSERVER), known);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static SessionBinding session(Options options) {
        JSObject state = JsClass.state(options.raw("session"), "receive");
        if (Js.isUndefined(state)) {
            throw Errors.argument(options.name("session"), "a Session", options.raw("session"));
        }
        return sessionOf(state);
    }

    private @Nullable ElementType<?> extension(String key) {
        ObjectLayout layout = codec.extension(Text.of(key));
        return layout == null ? null : layout.type();
    }

    // ---- what comes in

    /** Tells of a first-level element, with the duty to answer it. */
    void element(String kind, Element element, @Nullable Request request, JSObject value) {
        observer.dispatch(kind, element, request, new Seen(value));
    }

    /** Tells of what no element stands for. */
    void value(String kind, JSObject value) {
        observer.dispatchValue(kind, new Seen(value));
    }

    /** Whether a request that nobody claims is to be refused. */
    boolean answersUnclaimed() {
        return answersUnclaimed;
    }

    @Override
    public boolean dispatch(JSObject stanza) {
        try {
            Element element = codec.element(stanza);
            JSObject value = codec.read(element);
            String kind = Js.text(Js.get(value, "kind")).string();
            return observer.dispatch(kind, element, Request.of(kind, element), new Seen(value));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.leave(this);
        }
        observer.close();
    }

    @Override
    public boolean closed() {
        return observer.isClosed();
    }

    // ---- who wants to know

    @Override
    public JSObject on(JSObject kind, JSObject second, JSObject third, JSObject fourth) {
        try {
            boolean matched = !Js.isFunction(second);
            JSObject callback = Arguments.function("callback", matched ? third : second);
            Options given = Options.optional("options", matched ? fourth : third, PublicNames.LISTENER);
            String word = Options.word("kind", kind, PublicNames.OBSERVER_EVENTS);
            boolean any = Js.isUndefined(second) || !matched;
            Matching matching = any ? null : new Matching(codec, word, second);
            boolean begins = !Listeners.isAborted(given);
            Wanted wanted = new Wanted(callback, matching, given.flag("once"));
            Match match = matching == null ? Match.ANY : matching.match();
            Subscription subscription = observer.onEvent(word, match, wanted::told);
            wanted.subscription = subscription;
            return Listeners.ending(subscription, given, begins);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private final class Wanted {
        private final JSObject callback;
        private final @Nullable Matching matching;
        private final boolean once;
        private @Nullable Subscription subscription;

        Wanted(JSObject callback, @Nullable Matching matching, boolean once) {
            this.callback = callback;
            this.matching = matching;
            this.once = once;
        }

        void told(Seen seen, Event event) {
            if (matching == null || matching.holds(seen.value())) {
                if (once && subscription != null) {
                    subscription.close();
                }
                call(callback, seen, event);
            }
        }
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

    private void call(JSObject callback, Seen seen, Event event) {
        Request request = event.request();
        Duty duty = request == null ? null : new Duty(request);
        String kind = event.kind();
        JSObject outcome = call(callback, seen.value(), event(kind, duty == null ? null : duty::claim));
        if (outcome == null) {
            return;
        }
        if (Js.isArray(outcome)) {
            failed(Js.at(outcome, 0), kind, duty);
        } else {
            whenRejected(outcome, error -> failed(error, kind, duty));
        }
    }

    /** Who failed will not answer what he has claimed. */
    private void failed(JSObject error, String kind, @Nullable Duty duty) {
        if (duty != null && duty.taken) {
            try {
                duty.request.fail();
            } catch (IllegalStateException e) {
                // Nothing can be sent, so the peer will not wait for it.
            }
        }
        failed(error, kind);
    }

    private void failed(JSObject error, String kind) {
        if (errors == null) {
            Listeners.report(error);
            return;
        }
        JSObject outcome = call(errors, error, event(kind, null));
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

    @JSBody(params = "state", script = "return state;")
    private static native SessionBinding sessionOf(JSObject state);

    /** What a callback is told beside the value; only requests can be claimed. */
    @JSBody(
            params = {"kind", "claim"},
            script = "return claim === null ? {kind: kind} : {kind: kind, claim: claim};")
    private static native JSObject event(String kind, @Nullable Claim claim);

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
