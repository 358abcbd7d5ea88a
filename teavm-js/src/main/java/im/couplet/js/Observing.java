package im.couplet.js;

import im.couplet.jid.Jid;
import im.couplet.observer.Event;
import im.couplet.observer.Match;
import im.couplet.observer.Observer;
import im.couplet.observer.Subscription;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The state of an {@code Observer} of JavaScript. */
final class Observing implements ObservingMethods {
    private static final String KINDS =
            "message,presence,iq,element,invalid,open,features,credentials,registration,registered,token,pin,online,"
                    + "acknowledged,undelivered,disconnected,close,failed";

    private final Codec codec;
    private final @Nullable JSObject errors;
    private final Observer<Seen> observer;
    private Seen current = new Seen(Js.undefined());

    /** What callbacks are given; a class of its own, as a value of JavaScript in a generic place would be wrapped. */
    private record Seen(JSObject value) {}

    private Observing(Options options) {
        errors = options.has("error") ? Arguments.function(options.name("error"), options.raw("error")) : null;
        SessionBinding session = options.has("session") ? session(options) : null;
        codec = session == null ? Codec.of(options) : session.codec();
        observer =
                new Observer<>(element -> current, (error, event) -> failed(Errors.of(error), event), this::extension);
        if (session != null) {
            session.observe(this, options.flag("answerUnclaimed"));
        }
    }

    /** The class for JavaScript. */
    static JSObject define() {
        return JsClass.define("Observer", Observing::make, "on,dispatch", "");
    }

    private static JSObject make(JSObject argument) {
        try {
            return new Observing(
                    Options.optional("options", argument, "session,answerUnclaimed,error," + Codec.OPTIONS));
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
        Plan plan = codec.extension(Js.value(key));
        return plan == null ? null : plan.type;
    }

    // ---- what comes in

    /** Tells of a first-level element; gives whether somebody claimed it. */
    boolean element(String kind, Element element, JSObject value) {
        Seen before = current;
        current = new Seen(value);
        try {
            return observer.dispatch(kind, element);
        } finally {
            current = before;
        }
    }

    /** Tells of what no element stands for. */
    void value(String kind, JSObject value) {
        observer.dispatchValue(kind, new Seen(value));
    }

    @Override
    public boolean dispatch(JSObject stanza) {
        try {
            Element element = codec.element(stanza);
            JSObject value = codec.read(element);
            return element(Js.text(Js.get(value, "kind")).string(), element, value);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    // ---- who wants to know

    @Override
    public JSObject on(JSObject kind, JSObject second, JSObject third, JSObject fourth) {
        try {
            boolean matched = !Js.isFunction(second);
            JSObject callback = Arguments.function("callback", matched ? third : second);
            Options given = Options.optional("options", matched ? fourth : third, "signal,once");
            String word = Options.word("kind", kind, KINDS);
            Match match = Js.isUndefined(second) || !matched ? Match.ANY : match(second);
            JSObject keys = matched && isStanza(word) ? keys(second) : Js.array();
            return subscribe(word, match, new Wanted(callback, keys, given.flag("once")), given);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static boolean isStanza(String kind) {
        return kind.equals("message") || kind.equals("presence") || kind.equals("iq");
    }

    /** A callback of which the properties must be there that {@code has} names: an element alone may be a bad one. */
    private final class Wanted {
        private final JSObject callback;
        private final JSObject keys;
        private final boolean once;
        private @Nullable Subscription subscription;

        Wanted(JSObject callback, JSObject keys, boolean once) {
            this.callback = callback;
            this.keys = keys;
            this.once = once;
        }

        void told(Seen seen, Event event) {
            if (hasAll(seen.value(), keys)) {
                if (once && subscription != null) {
                    subscription.close();
                }
                call(callback, seen, event);
            }
        }
    }

    private JSObject subscribe(String kind, Match match, Wanted callback, Options options) {
        boolean wanted = !Listeners.isAborted(options);
        Subscription subscription = observer.onEvent(kind, match, callback::told);
        callback.subscription = subscription;
        Listeners.Action off = subscription::close;
        if (wanted) {
            Listeners.whenAborted(options, off);
        } else {
            subscription.close();
        }
        return Listeners.function(off);
    }

    private void call(JSObject callback, Seen seen, Event event) {
        JSObject thrown = call(callback, seen.value(), event(event.kind(), claim(event)));
        if (thrown != null) {
            failed(Js.at(thrown, 0), event);
        }
    }

    private static @Nullable Claim claim(Event event) {
        return event.isRequest() ? event::claim : null;
    }

    private void failed(JSObject error, Event event) {
        if (errors == null) {
            Listeners.report(error);
            return;
        }
        JSObject thrown = call(errors, error, event(event.kind(), null));
        if (thrown != null) {
            Listeners.report(Js.at(thrown, 0));
        }
    }

    private static Match match(JSObject object) {
        Options given = Options.of("match", object, "type,from,fromFull,fromDomain,has");
        Match match = Match.ANY;
        if (given.has("type")) {
            match = match.type(types(given));
        }
        if (given.has("from")) {
            match = match.from(jid(given, "from"));
        }
        if (given.has("fromFull")) {
            match = match.fromFull(jid(given, "fromFull"));
        }
        if (given.has("fromDomain")) {
            match = match.fromDomain(jid(given, "fromDomain"));
        }
        return given.has("has") ? has(match, given) : match;
    }

    private static Jid jid(Options given, String key) {
        return Jid.parse(Arguments.string(given.name(key), given.raw(key)));
    }

    private static String[] types(Options given) {
        JSObject raw = given.raw("type");
        if (!Js.isArray(raw)) {
            return new String[] {Arguments.string(given.name("type"), raw)};
        }
        String[] types = new String[Js.length(raw)];
        for (int i = 0; i < types.length; i++) {
            types[i] = Arguments.string(given.name("type") + "[" + i + "]", Js.at(raw, i));
        }
        return types;
    }

    private static Match has(Match match, Options given) {
        JSObject raw = given.raw("has");
        if (!Js.isArray(raw)) {
            return has(match, given.name("has"), raw);
        }
        Match all = match;
        for (int i = 0; i < Js.length(raw); i++) {
            all = has(all, given.name("has") + "[" + i + "]", Js.at(raw, i));
        }
        return all;
    }

    private static Match has(Match match, String place, JSObject wanted) {
        if (Js.isString(wanted)) {
            return match.has(Js.text(wanted).string());
        }
        Options name = Options.of(place, wanted, "name,xmlns");
        return match.has(XmlName.of(
                Arguments.string(name.name("xmlns"), name.raw("xmlns")),
                Arguments.string(name.name("name"), name.raw("name"))));
    }

    /** The keys of extensions in the {@code has} of a match. */
    @JSBody(
            params = "match",
            script = "return match === undefined || match.has === undefined ? []"
                    + " : [].concat(match.has).filter(function(one) { return typeof one === 'string'; });")
    private static native JSObject keys(JSObject match);

    @JSBody(
            params = {"value", "keys"},
            script = "for (var i = 0; i < keys.length; i++)"
                    + " if (!Object.prototype.hasOwnProperty.call(value, keys[i])) return false;"
                    + "return true;")
    private static native boolean hasAll(JSObject value, JSObject keys);

    @JSFunctor
    private interface Claim extends JSObject {
        boolean claim();
    }

    @JSBody(params = "state", script = "return state;")
    private static native SessionBinding sessionOf(JSObject state);

    /** What a callback is told beside the value; only requests can be claimed. */
    @JSBody(
            params = {"kind", "claim"},
            script = "return claim === null ? {kind: kind} : {kind: kind, claim: claim};")
    private static native JSObject event(String kind, @Nullable Claim claim);

    @JSBody(
            params = {"callback", "value", "event"},
            script = "try { callback(value, event); return null; } catch (error) { return [error]; }")
    private static native @Nullable JSObject call(JSObject callback, JSObject value, JSObject event);
}
