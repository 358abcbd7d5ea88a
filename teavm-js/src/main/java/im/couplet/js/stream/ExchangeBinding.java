package im.couplet.js.stream;

import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What an observer does with the stream that it observes: asks, answers, and says what the page knows. */
final class ExchangeBinding {
    /** How many milliseconds an answer may take when it is not said. */
    private static final int LIMIT = 60_000;

    /** Null for what nobody judges, as it is of no session. */
    private final @Nullable Hub hub;

    private final Supplier<String> nonces;
    private final CallbackResponder.Report report;
    private boolean answersUnclaimed;

    ExchangeBinding(
            @Nullable Hub hub, Supplier<String> nonces, boolean answersUnclaimed, CallbackResponder.Report report) {
        this.hub = hub;
        this.nonces = nonces;
        this.answersUnclaimed = answersUnclaimed;
        this.report = report;
    }

    Hub hub() {
        if (hub == null) {
            throw new IllegalStateException("The observer is of no session, and has no send of its own");
        }
        return hub;
    }

    /** Whether a request that nobody claims is to be refused. */
    boolean answersUnclaimed() {
        return answersUnclaimed;
    }

    void send(JSObject stanza) {
        hub().send(hub().vocabulary.element(stanza));
    }

    JSObject request(JSObject iq, JSObject options) {
        return RequestPromise.ask(hub(), iq, options, nonces.get());
    }

    JSObject respond(JSObject payload, JSObject handler, JSObject options) {
        Options given = Options.optional("options", options, PublicNames.RESPONDING);
        JSObject function = Arguments.function("handler", handler);
        boolean begins = !Listeners.isAborted(given);
        Hub to = hub();
        CallbackResponder responder = new CallbackResponder(to, function, report);
        HeldResponses held = new HeldResponses();
        for (XmlName name : StanzaFilter.names(to.vocabulary, "payload", payload)) {
            held.add(to.exchange.respond(name, responder, given.has("limit") ? given.whole("limit") : LIMIT));
        }
        answersUnclaimed = true;
        return Listeners.ending(held, given, begins);
    }

    void answer(JSObject what) {
        ReadyAnswers.switchOn(hub().exchange, what);
        answersUnclaimed = true;
    }

    /** Says of a message that the page has it from before. */
    void remember(Element message) {
        hub().exchange.remember(message);
    }

    void enter(JSObject room) {
        hub().exchange.intake().enter(AddressValue.jid("room", room));
    }

    void follow(JSObject service) {
        hub().exchange.intake().follow(AddressValue.jid("service", service));
    }

    void announces(JSObject entity, JSObject features) {
        if (!Js.isArray(features)) {
            throw Errors.argument("features", "an array of strings", features);
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Js.length(features); i++) {
            all.add(Arguments.string("features[" + i + "]", Js.at(features, i)));
        }
        hub().exchange.intake().announces(AddressValue.jid("entity", entity), all);
    }

    void bound(JSObject jid) {
        hub().exchange.bound(AddressValue.jid("jid", jid));
    }

    void tick(JSObject now) {
        if (!Js.isNumber(now)) {
            throw Errors.argument("now", "a number of milliseconds", now);
        }
        hub().tick(Clock.number(now));
    }

    void ended() {
        hub().ended();
    }
}
