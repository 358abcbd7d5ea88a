package im.couplet.js.stream;

import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.border.Seen;
import im.couplet.js.typed.Codec;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.observer.Audience;
import im.couplet.observer.Observer;
import im.couplet.observer.Request;
import im.couplet.observer.Requests;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Rejection;
import im.couplet.schema.ElementType;
import im.couplet.schema.ObjectLayout;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamWriter;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The state of an {@code Observer} of JavaScript. */
public final class Observing implements ObservingMethods, Audience {
    private final Codec codec;
    private final Observer<Seen> observer;
    private final Subscriptions subscriptions;
    private final @Nullable SessionBinding session;
    /** Null for what nobody judges, as it is of no session. */
    private final @Nullable Hub hub;

    private final Exchanging exchanging;
    private final @Nullable JSObject timer;

    private Observing(Options options, KnownExtensions known) {
        JSObject errors = options.has("error") ? Arguments.function(options.name("error"), options.raw("error")) : null;
        options.requireOneOf(PublicNames.OBSERVED);
        session = options.has("session") ? session(options) : null;
        codec = session == null ? Codec.of(options, known) : session.codec();
        Calling calling = new Calling(errors, provenance -> hub().origin(provenance));
        observer = new Observer<>(element -> new Seen(Js.undefined()), calling::failed, this::extension);
        subscriptions = new Subscriptions(observer, codec, calling);
        boolean bare = options.has("send");
        Supplier<String> nonces = session != null ? session.nonces() : bare ? SessionLogin.nonces(options) : () -> "";
        hub = session != null ? hub(session) : bare ? hub(options, codec, nonces) : null;
        exchanging = new Exchanging(hub, nonces, options.flag("answerUnclaimed"), calling::answerFailed);
        boolean ticking = options.choice("timer", "own", PublicNames.TIMERS).equals("own");
        timer = bare && ticking ? Clock.startTimer(() -> hub().tick(Clock.now())) : null;
        if (hub != null) {
            hub.add(this);
        }
    }

    /** The exchange that all observers of a session share. */
    private static Hub hub(SessionBinding session) {
        if (session.traffic() instanceof Hub known) {
            return known;
        }
        Hub made = new Hub(session.requests(), session::address, session.nonces(), session.codec(), session.events());
        if (session.traffic() instanceof Unobserved before) {
            for (Unobserved.Past one : before.past()) {
                made.exchange.past(one.element(), one.sent());
            }
        }
        session.direct(made);
        return made;
    }

    /** The exchange of a stream whose page sends by a function of its own. */
    private static Hub hub(Options options, Codec codec, Supplier<String> nonces) {
        JSObject send = Arguments.function(options.name("send"), options.raw("send"));
        Jid self = AddressValue.jid(options.name("jid"), options.raw("jid"));
        StreamWriter writer = new StreamWriter(Framing.WEBSOCKET);
        Requests requests = new Requests(element -> transmit(send, writer.element(element)), () -> self);
        return new Hub(requests, () -> self, nonces, codec, new Events(codec));
    }

    @JSBody(
            params = {"send", "text"},
            script = "send(text);")
    private static native void transmit(JSObject send, String text);

    /** The class for JavaScript, whose instances know the extensions of {@code known} by themselves. */
    public static JSObject define(KnownExtensions known) {
        return JsClass.disposable(JsClass.define(
                "Observer",
                argument -> make(argument, known),
                "on,once,off,stream,observable,eventTarget,dispatch,send,request,respond,answer,remember,enter,follow,announces,tick,ended,close",
                "closed"));
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

    @JSBody(params = "state", script = "return state;")
    private static native SessionBinding sessionOf(JSObject state);

    private @Nullable ElementType<?> extension(String key) {
        ObjectLayout layout = codec.extension(Text.of(key));
        return layout == null ? null : layout.type();
    }

    // ---- what comes in

    @Override
    public void believed(Element stanza, Provenance provenance, @Nullable Request request) {
        Seen seen = hub().seen(stanza);
        String kind = Js.text(Js.get(seen.value(), "kind")).string();
        observer.believed(kind, stanza, provenance, request, seen);
    }

    @Override
    public void rejected(Rejection rejection) {
        observer.rejected(rejection, new Seen(hub().rejection(rejection)));
    }

    /** What all observers of the session share. */
    Hub hub() {
        return exchanging.hub();
    }

    /** Tells of what no element stands for. */
    void value(String kind, JSObject value) {
        observer.dispatchValue(kind, new Seen(Seen.copy(value)));
    }

    /** Whether a request that nobody claims is to be refused. */
    boolean answersUnclaimed() {
        return exchanging.answersUnclaimed();
    }

    @Override
    public boolean dispatch(JSObject stanza) {
        try {
            Element element = codec.element(stanza);
            if (hub != null && session == null) {
                return hub.received(element);
            }
            JSObject value = codec.read(element);
            String kind = Js.text(Js.get(value, "kind")).string();
            return observer.dispatch(kind, element, Request.of(kind, element), new Seen(value));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    // ---- what goes out

    @Override
    public void send(JSObject stanza) {
        act(() -> exchanging.send(stanza));
    }

    @Override
    public JSObject request(JSObject iq, JSObject options) {
        return get(() -> exchanging.request(iq, options));
    }

    @Override
    public JSObject respond(JSObject payload, JSObject handler, JSObject options) {
        return get(() -> exchanging.respond(payload, handler, options));
    }

    @Override
    public void answer(JSObject what) {
        act(() -> exchanging.answer(what));
    }

    // ---- what the page knows

    @Override
    public void remember(JSObject message) {
        act(() -> exchanging.remember(codec.element(message)));
    }

    @Override
    public void enter(JSObject room) {
        act(() -> exchanging.enter(room));
    }

    @Override
    public void follow(JSObject service) {
        act(() -> exchanging.follow(service));
    }

    @Override
    public void announces(JSObject entity, JSObject features) {
        act(() -> exchanging.announces(entity, features));
    }

    @Override
    public void tick(JSObject now) {
        act(() -> exchanging.tick(now));
    }

    @Override
    public void ended() {
        act(exchanging::ended);
    }

    private static void act(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** What gives a value of JavaScript, which a supplier would wrap. */
    private interface Action {
        JSObject get();
    }

    private static JSObject get(Action action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    // ---- who wants to know

    @Override
    public JSObject on(JSObject kind, JSObject second, JSObject third, JSObject fourth) {
        return get(() -> subscriptions.on(kind, second, third, fourth, false));
    }

    @Override
    public JSObject once(JSObject kind, JSObject second, JSObject third, JSObject fourth) {
        return get(() -> subscriptions.on(kind, second, third, fourth, true));
    }

    @Override
    public void off(JSObject handle) {
        act(() -> Subscriptions.off(handle));
    }

    @Override
    public JSObject stream(JSObject kind, JSObject match, JSObject options) {
        return get(() -> subscriptions.stream(kind, match, options));
    }

    @Override
    public JSObject observable(JSObject kind, JSObject match) {
        return get(() -> subscriptions.observable(kind, match));
    }

    @Override
    public JSObject eventTarget() {
        return get(subscriptions::eventTarget);
    }

    @Override
    public void close() {
        if (timer != null) {
            Clock.stopTimer(timer);
        }
        if (hub != null) {
            hub.remove(this);
            if (session == null) {
                hub.ended();
            }
        }
        observer.close();
    }

    @Override
    public boolean closed() {
        return observer.isClosed();
    }
}
