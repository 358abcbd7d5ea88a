package im.couplet.js.stream;

import im.couplet.jid.Jid;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.border.Turn;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.js.typed.Vocabulary;
import im.couplet.observer.Request;
import im.couplet.observer.Requests;
import im.couplet.sasl.SaslPin;
import im.couplet.sasl.SaslStep;
import im.couplet.session.FastToken;
import im.couplet.session.Session;
import im.couplet.session.SessionFailure;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.stream.HostPort;
import im.couplet.stream.StreamEvent;
import im.couplet.xml.Element;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The state of a {@code Session} of JavaScript. */
public final class SessionBinding implements SessionMethods {
    private final Listeners listeners = new Listeners(PublicNames.SESSION_EVENTS);
    private final Session session;
    private final Form form;
    private final Vocabulary vocabulary;
    private final Events events;
    private final boolean ticking;
    private final Requests requests;
    private final Supplier<String> nonces;
    private Traffic traffic;
    private final Turn turn = new Turn();
    private @Nullable JSObject timer;
    private SaslStep.@Nullable DeriveKey wanted;

    private SessionBinding(Options options, Form form) {
        ticking = options.choice("timer", "own", PublicNames.TIMERS).equals("own");
        this.form = form;
        vocabulary = form.vocabulary();
        events = form.events();
        nonces = SessionLogin.nonces(options);
        session = new Session(SessionLogin.of(options), this::output);
        requests = new Requests(session::send, session::jid);
        traffic = new UnobservedTraffic(requests);
    }

    /** The class for JavaScript, whose instances know the extensions of {@code known} by themselves. */
    public static JSObject define(KnownExtensions known) {
        return define(PublicNames.SESSION, Form.typed(known));
    }

    /** The class for JavaScript whose instances know elements alone. */
    public static JSObject defineForElements() {
        return define(PublicNames.ELEMENT_SESSION, Form.elements());
    }

    private static JSObject define(String options, Form.Maker form) {
        return JsClass.defineWithTurns(
                "Session",
                argument -> make(argument, options, form),
                "open,attach,receive,authenticate,register,send,active,close,disconnected,tick",
                "on",
                "state,jid,features");
    }

    private static JSObject make(JSObject argument, String known, Form.Maker form) {
        Options options = Options.of("options", argument, known);
        return new SessionBinding(options, form.of(options));
    }

    // ---- what comes out

    /** Tells what there is to tell; what goes wrong in that is reported, and stops neither the session nor what follows. */
    private void output(SessionOutput output) {
        JSObject thrown = Listeners.attempt(() -> Turn.guard(() -> tell(output)));
        if (thrown != null) {
            Listeners.report(Js.at(thrown, 0));
        }
    }

    private void tell(SessionOutput output) {
        if (output instanceof SessionOutput.Send e) {
            listeners.dispatch("send", Js.value(e.text()));
        } else if (output instanceof SessionOutput.KeyWanted e) {
            derive(e.request());
        } else if (output instanceof SessionOutput.Received e) {
            received(e.element());
        } else if (output instanceof SessionOutput.Opened e) {
            dispatch(events.of(new StreamEvent.Opened(e.header())));
        } else if (output instanceof SessionOutput.FeaturesReceived e) {
            dispatch(events.of(new StreamEvent.Features(e.features())));
        } else if (output instanceof SessionOutput.CredentialsWanted) {
            dispatch(Events.kind("credentials"));
        } else if (output instanceof SessionOutput.Online e) {
            if (e.resumed()) {
                traffic.resumed();
            } else {
                ended();
            }
            JSObject event = Events.kind("online");
            Events.put(event, "jid", e.jid().toString());
            Js.set(event, "resumed", Js.value(e.resumed()));
            dispatch(event);
        } else if (output instanceof SessionOutput.Failed e) {
            stopTimer();
            ended();
            dispatch(failure("failed", e.failure()));
        } else if (output instanceof SessionOutput.Closed) {
            stopTimer();
            ended();
            dispatch(Events.kind("close"));
        } else {
            more(output);
        }
    }

    private void more(SessionOutput output) {
        if (output instanceof SessionOutput.Disconnected e) {
            stopTimer();
            JSObject event = failure("disconnected", e.failure());
            Js.set(event, "resumable", Js.value(e.resumable()));
            Events.put(event, "location", e.location());
            Events.put(event, e.location() == null ? null : HostPort.parse(e.location()));
            dispatch(event);
        } else if (output instanceof SessionOutput.Acknowledged e) {
            JSObject event = Events.kind("acknowledged");
            Js.set(event, "stanza", events.sent(e.stanza()));
            dispatch(event);
        } else if (output instanceof SessionOutput.Undelivered e) {
            JSObject event = Events.kind("undelivered");
            JSObject stanzas = Js.array();
            for (Element stanza : e.stanzas()) {
                Js.push(stanzas, events.sent(stanza));
            }
            Js.set(event, "stanzas", stanzas);
            dispatch(event);
        } else if (output instanceof SessionOutput.TokenChanged e) {
            JSObject event = Events.kind("token");
            FastToken token = e.token();
            if (token != null) {
                JSObject given = Js.object();
                Events.put(given, "mechanism", token.mechanism());
                Events.put(given, "token", token.token());
                Events.put(given, "expiry", token.expiry());
                if (token.count() > 0) {
                    Js.set(given, "count", Js.value((double) token.count()));
                }
                Js.set(event, "token", given);
            }
            dispatch(event);
        } else if (output instanceof SessionOutput.PinChanged e) {
            dispatch(pin(e.pin()));
        } else if (output instanceof SessionOutput.RegistrationWanted e) {
            dispatch(Events.untyped("registration", e.query()));
        } else if (output instanceof SessionOutput.RegistrationRefused e) {
            JSObject event = Events.untyped("registration", e.answer());
            Events.put(event, "condition", e.condition());
            Events.put(event, "text", e.text());
            dispatch(event);
        } else {
            dispatch(Events.kind("registered"));
        }
    }

    private static JSObject pin(SaslPin pin) {
        JSObject given = Js.object();
        Events.put(given, "mechanism", pin.mechanism());
        if (pin.iterations() > 0) {
            Js.set(given, "iterations", Js.value((double) pin.iterations()));
        }
        Js.set(given, "channelBinding", Js.value(pin.channelBinding()));
        Js.set(given, "sasl2", Js.value(pin.sasl2()));
        Js.set(given, "encrypted", Js.value(pin.encrypted()));
        JSObject event = Events.kind("pin");
        Js.set(event, "pin", given);
        return event;
    }

    /** Derives a key, unless the session has gone on to something else by the time it is there. */
    private void derive(SaslStep.DeriveKey request) {
        wanted = request;
        KeyDerivation.derive(request, key -> {
            if (wanted == request) {
                wanted = null;
                guard(() -> session.derived(key));
            }
        });
    }

    private void dispatch(JSObject event) {
        String kind = Js.text(Js.get(event, "kind")).string();
        listeners.dispatch(kind, event);
        traffic.happened(kind, event);
    }

    private void received(Element element) {
        Request request = requests.received(element);
        JSObject event = events.received(element);
        String kind = Js.text(Js.get(event, "kind")).string();
        listeners.dispatch(kind, event);
        // What listeners had is theirs to change.
        JSObject own = listeners.has(kind) ? events.received(element) : event;
        if (traffic.received(element, request, own) && session.state() == SessionState.ONLINE) {
            requests.refuseUnclaimed(request);
        }
    }

    /** Who takes the stanzas. */
    Traffic traffic() {
        return traffic;
    }

    /** Has another take the stanzas from now on. */
    void direct(Traffic observed) {
        traffic = observed;
    }

    Requests requests() {
        return requests;
    }

    @Nullable
    Jid address() {
        return session.jid();
    }

    Supplier<String> nonces() {
        return nonces;
    }

    /** What stanzas are to the page. */
    Form form() {
        return form;
    }

    private static JSObject failure(String kind, SessionFailure failure) {
        JSObject event = Events.kind(kind);
        Events.put(event, "reason", Errors.word(failure.kind().name()));
        Events.put(event, "state", Errors.word(failure.state().name()));
        Events.put(event, "message", failure.message());
        Events.put(event, "retry", Errors.word(failure.retry().name()));
        Events.put(event, "condition", failure.condition());
        Events.put(event, "text", failure.text());
        Js.set(event, "mechanisms", Events.strings(failure.mechanisms()));
        Events.put(event, "elsewhere", failure.elsewhere());
        Events.put(event, failure.elsewhereHostPort());
        Js.set(event, "delay", Js.value((double) failure.delay()));
        return event;
    }

    // ---- what goes in

    @Override
    public JSObject on(JSObject kind, JSObject callback, JSObject options) {
        return listeners.on(kind, callback, options);
    }

    @Override
    public void open(JSObject options) {
        wanted = null;
        Options given = Options.optional("options", options, PublicNames.OPENING);
        if (given.has("channelBindings")) {
            session.open(SessionLogin.channelBindings(given));
        } else {
            session.open();
        }
        startTimer();
    }

    @Override
    public void attach(JSObject jid) {
        wanted = null;
        session.attach(Jid.parse(Arguments.string("jid", jid)));
        startTimer();
    }

    private void startTimer() {
        stopTimer();
        if (ticking) {
            timer = Clock.startTimer(() -> guard(() -> ticked(Clock.now())));
        }
    }

    @Override
    public void receive(JSObject data) {
        if (Js.isString(data)) {
            session.receive(Js.text(data));
        } else {
            session.receive(Arguments.octets("data", data));
        }
    }

    @Override
    public void authenticate(JSObject first, JSObject second) {
        if (Js.isUndefined(second)) {
            session.authenticate(Arguments.string("password", first));
        } else {
            session.authenticate(Arguments.string("username", first), Arguments.string("password", second));
        }
    }

    @Override
    public void register(JSObject first, JSObject second) {
        if (Js.isUndefined(second)) {
            session.register(vocabulary.element(first));
        } else {
            session.register(Arguments.string("username", first), Arguments.string("password", second));
        }
    }

    @Override
    public void active(JSObject active) {
        if (!Js.isBoolean(active)) {
            throw Errors.argument("active", "a boolean", active);
        }
        session.active(Js.truth(active));
    }

    @Override
    public void send(JSObject stanza) {
        Element element = vocabulary.element(stanza);
        traffic.send(element);
    }

    @Override
    public void close() {
        session.close();
    }

    @Override
    public void disconnected(JSObject reason) {
        session.disconnected(Js.isUndefined(reason) ? null : Arguments.string("reason", reason));
    }

    @Override
    public void tick(JSObject now) {
        if (!Js.isNumber(now)) {
            throw Errors.argument("now", "a number of milliseconds", now);
        }
        ticked(Clock.number(now));
    }

    private void ticked(double now) {
        session.tick((long) now);
        traffic.tick(now);
    }

    private void ended() {
        traffic.ended();
    }

    @Override
    public void within(JSObject action) {
        turn.take(session::interrupted, action);
    }

    private void guard(Runnable action) {
        turn.take(session::interrupted, action);
    }

    // ---- the clock

    private void stopTimer() {
        if (timer != null) {
            Clock.stopTimer(timer);
            timer = null;
        }
    }

    // ---- what can be seen

    @Override
    public JSObject state() {
        return Js.value(Errors.word(session.state().name()));
    }

    @Override
    public JSObject jid() {
        return session.jid() == null ? Js.undefined() : Js.value(session.jid().toString());
    }

    @Override
    public JSObject features() {
        return session.features() == null
                ? Js.undefined()
                : vocabulary.read(session.features().element());
    }
}
