package im.couplet.js.stream;

import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.typed.Vocabulary;
import im.couplet.observer.Exchange;
import im.couplet.observer.Settlement;
import im.couplet.observer.model.Basis;
import im.couplet.observer.provenance.Provenance;
import im.couplet.xml.Element;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The session or stream that an observer of JavaScript is of, for what else is told of it. */
public final class Observed {
    private final Hub hub;

    private Observed(Hub hub) {
        this.hub = hub;
    }

    /** That of the option {@code observer}, which must be of a session or stream. */
    public static Observed of(Options options) {
        JSObject given = options.raw("observer");
        JSObject state = JsClass.state(given, "dispatch");
        Hub hub = Js.isUndefined(state) ? null : observing(state).hubIfAny();
        if (hub == null) {
            throw Errors.argument(options.name("observer"), "an Observer of a session or with a send", given);
        }
        return new Observed(hub);
    }

    @JSBody(params = "state", script = "return state;")
    private static native ObserverBinding observing(JSObject state);

    public Exchange exchange() {
        return hub.exchange;
    }

    public Vocabulary vocabulary() {
        return hub.vocabulary;
    }

    /** What models are made of. */
    public Basis basis() {
        return new Basis(hub.self, error -> Listeners.report(Errors.of(error)));
    }

    /** Another text each time that nobody can guess. */
    public String nonce() {
        return hub.nonces.get();
    }

    /** The typed object of a stanza. */
    public JSObject valueOf(Element stanza) {
        return hub.valueOf(stanza);
    }

    /** Where a stanza came from. */
    public JSObject origin(Provenance provenance) {
        return hub.origin(provenance);
    }

    /** The error for a request that has no result. */
    public JSObject failure(Settlement settlement) {
        return RequestPromise.error(hub, settlement, Js.undefined());
    }
}
