package im.couplet.js.stream;

import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.CallbackValue;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.js.typed.ReadyStanza;
import im.couplet.js.typed.Vocabulary;
import im.couplet.observer.Audience;
import im.couplet.observer.Observer;
import im.couplet.observer.OwnAddress;
import im.couplet.observer.Request;
import im.couplet.observer.Requests;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Rejection;
import im.couplet.schema.ElementType;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamWriter;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The state of an {@code Observer} of JavaScript. */
public final class ObserverBinding implements ObserverMethods, Audience {
    private final Vocabulary vocabulary;
    private final Observer<CallbackValue> observer;
    private final Subscriptions subscriptions;
    private final @Nullable SessionBinding session;
    /** Null for what nobody judges, as it is of no session. */
    private final @Nullable Hub hub;

    private final ExchangeBinding exchange;
    private final @Nullable JSObject timer;

    private ObserverBinding(Options options, Form.Maker maker) {
        JSObject errors = options.has("error") ? Arguments.function(options.name("error"), options.raw("error")) : null;
        options.requireOneOf(PublicNames.OBSERVED);
        session = options.has("session") ? session(options) : null;
        Form form = session == null ? maker.of(options) : session.form();
        vocabulary = form.vocabulary();
        ObserverCallbacks callbacks = new ObserverCallbacks(errors, provenance -> hub().origin(provenance));
        observer = new Observer<>(element -> new CallbackValue(Js.undefined()), callbacks::failed, this::extension);
        subscriptions = new Subscriptions(observer, vocabulary, callbacks);
        boolean bare = options.has("send");
        Supplier<String> nonces = session != null ? session.nonces() : bare ? SessionLogin.nonces(options) : () -> "";
        hub = session != null ? hub(session) : bare ? hub(options, form, nonces) : null;
        exchange = new ExchangeBinding(hub, nonces, options.flag("answerUnclaimed"), callbacks::answerFailed);
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
        Hub made = new Hub(session.requests(), session::address, session.nonces(), session.form());
        if (session.traffic() instanceof UnobservedTraffic before) {
            for (UnobservedTraffic.Past one : before.past()) {
                made.exchange.past(one.element(), one.sent());
            }
        }
        session.direct(made);
        return made;
    }

    /** The exchange of a stream whose page sends by a function of its own. */
    private static Hub hub(Options options, Form form, Supplier<String> nonces) {
        JSObject send = Arguments.function(options.name("send"), options.raw("send"));
        OwnAddress self = new OwnAddress();
        StreamWriter writer = new StreamWriter(Framing.WEBSOCKET);
        Requests requests = new Requests(element -> transmit(send, writer.element(element)), self);
        Hub made = new Hub(requests, self, nonces, form);
        if (options.has("jid")) {
            made.exchange.bound(AddressValue.jid(options.name("jid"), options.raw("jid")));
        }
        return made;
    }

    @JSBody(
            params = {"send", "text"},
            script = "send(text);")
    private static native void transmit(JSObject send, String text);

    /** The class for JavaScript, whose instances know the extensions of {@code known} by themselves. */
    public static JSObject define(KnownExtensions known) {
        return define(PublicNames.OBSERVER, Form.typed(known));
    }

    /** The class for JavaScript whose instances know elements alone. */
    public static JSObject defineForElements() {
        return define(PublicNames.ELEMENT_OBSERVER, Form.elements());
    }

    private static JSObject define(String options, Form.Maker form) {
        return JsClass.disposable(JsClass.define(
                "Observer",
                argument -> make(argument, options, form),
                "on,once,off,stream,observable,eventTarget,dispatch,send,request,respond,answer,remember,enter,follow,announces,bound,tick,ended,close",
                "closed"));
    }

    private static JSObject make(JSObject argument, String known, Form.Maker form) {
        return new ObserverBinding(Options.optional("options", argument, known), form);
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
        return vocabulary.declaration(Text.of(key));
    }

    // ---- what comes in

    @Override
    public void believed(Element stanza, Provenance provenance, @Nullable Request request) {
        CallbackValue seen = hub().seen(stanza);
        String kind = Js.text(Js.get(seen.value(), "kind")).string();
        observer.believed(kind, stanza, provenance, request, seen);
    }

    @Override
    public void rejected(Rejection rejection) {
        observer.rejected(rejection, new CallbackValue(hub().rejection(rejection)));
    }

    /** The same; null when it is of no session or stream. */
    @Nullable
    Hub hubIfAny() {
        return hub;
    }

    /** What all observers of the session share. */
    Hub hub() {
        return exchange.hub();
    }

    /** Tells of what no element stands for. */
    void value(String kind, JSObject value) {
        observer.dispatchValue(kind, new CallbackValue(CallbackValue.copy(value)));
    }

    /** Whether a request that nobody claims is to be refused. */
    boolean answersUnclaimed() {
        return exchange.answersUnclaimed();
    }

    @Override
    public boolean dispatch(JSObject stanza) {
        ReadyStanza ready = vocabulary.ready(stanza);
        if (hub != null && session == null) {
            return ready == null
                    ? hub.received(vocabulary.element(stanza), null)
                    : hub.received(vocabulary.element(ready), ready.value());
        }
        if (ready != null) {
            return observer.dispatch(ready.kind(), ready.stanza(), ready.value());
        }
        Element element = vocabulary.element(stanza);
        JSObject value = vocabulary.read(element);
        String kind = Js.text(Js.get(value, "kind")).string();
        return observer.dispatch(kind, element, Request.of(kind, element), new CallbackValue(value));
    }

    // ---- what goes out

    @Override
    public void send(JSObject stanza) {
        exchange.send(stanza);
    }

    @Override
    public JSObject request(JSObject iq, JSObject options) {
        return exchange.request(iq, options);
    }

    @Override
    public JSObject respond(JSObject payload, JSObject handler, JSObject options) {
        return exchange.respond(payload, handler, options);
    }

    @Override
    public void answer(JSObject what) {
        exchange.answer(what);
    }

    // ---- what the page knows

    @Override
    public void remember(JSObject message) {
        exchange.remember(vocabulary.element(message));
    }

    @Override
    public void enter(JSObject room) {
        exchange.enter(room);
    }

    @Override
    public void follow(JSObject service) {
        exchange.follow(service);
    }

    @Override
    public void announces(JSObject entity, JSObject features) {
        exchange.announces(entity, features);
    }

    @Override
    public void bound(JSObject jid) {
        exchange.bound(jid);
    }

    @Override
    public void tick(JSObject now) {
        exchange.tick(now);
    }

    @Override
    public void ended() {
        exchange.ended();
    }

    // ---- who wants to know

    @Override
    public JSObject on(JSObject kind, JSObject second, JSObject third, JSObject fourth) {
        return subscriptions.on(kind, second, third, fourth, false);
    }

    @Override
    public JSObject once(JSObject kind, JSObject second, JSObject third, JSObject fourth) {
        return subscriptions.on(kind, second, third, fourth, true);
    }

    @Override
    public void off(JSObject handle) {
        Subscriptions.off(handle);
    }

    @Override
    public JSObject stream(JSObject kind, JSObject match, JSObject options) {
        return subscriptions.stream(kind, match, options);
    }

    @Override
    public JSObject observable(JSObject kind, JSObject match) {
        return subscriptions.observable(kind, match);
    }

    @Override
    public JSObject eventTarget() {
        return subscriptions.eventTarget();
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
