package im.couplet.js.stream;

import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.CallbackValue;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.tree.Trees;
import im.couplet.observer.discovery.Discovery;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The state of a {@code Discovery} of JavaScript. */
public final class DiscoveryBinding implements DiscoveryMethods {
    /** How many milliseconds each who is asked may take when it is not said. */
    private static final int TIMEOUT = 30_000;

    private final Hub hub;
    private final Discovery discovery;

    private DiscoveryBinding(Options options) {
        JSObject state = JsClass.state(options.raw("observer"), "respond");
        if (Js.isUndefined(state)) {
            throw Errors.argument(options.name("observer"), "an Observer", options.raw("observer"));
        }
        hub = binding(state).hub();
        discovery = new Discovery(hub.exchange, known(options));
        hub.exchange.add(discovery);
    }

    /** The class for JavaScript. */
    public static JSObject define() {
        return JsClass.disposable(JsClass.define("Discovery", DiscoveryBinding::make, "info,supports,close", "known"));
    }

    private static JSObject make(JSObject argument) {
        return new DiscoveryBinding(Options.of("options", argument, PublicNames.DISCOVERY));
    }

    /** What an earlier one knew; what is none of it is left out, as what has not its hash. */
    private List<Element> known(Options options) {
        List<Element> known = new ArrayList<>();
        JSObject given = options.raw("known");
        if (options.has("known") && !Js.isArray(given)) {
            throw Errors.argument(options.name("known"), "an array of elements", given);
        }
        for (int i = 0; options.has("known") && i < Js.length(given); i++) {
            try {
                known.add(hub.vocabulary.element(Js.at(given, i)));
            } catch (RuntimeException e) {
                // A store of the page may hold anything.
            }
        }
        return known;
    }

    @Override
    public JSObject info(JSObject jid, JSObject options) {
        Jid whom = AddressValue.jid("jid", jid);
        Options given = Options.optional("options", options, PublicNames.DISCOVERING);
        int timeout = given.has("timeout") ? given.whole("timeout") : TIMEOUT;
        return promise(resolve -> discovery.ask(whom, timeout, info -> resolve.with(value(info))));
    }

    private JSObject value(@Nullable Element info) {
        return info == null ? Js.undefined() : new CallbackValue(hub.vocabulary.payload(info, "discoInfo")).told();
    }

    @Override
    public JSObject supports(JSObject jid, JSObject feature) {
        Element info = discovery.info(AddressValue.jid("jid", jid));
        String wanted = Arguments.string("feature", feature);
        return info == null ? Js.undefined() : Js.value(Discovery.features(info).contains(wanted));
    }

    @Override
    public JSObject known() {
        JSObject all = Js.array();
        for (Element query : discovery.known()) {
            Js.push(all, Trees.of(query));
        }
        return all;
    }

    @Override
    public void close() {
        hub.exchange.remove(discovery);
    }

    /** Takes the value of a promise. */
    @JSFunctor
    interface Resolve extends JSObject {
        void with(JSObject value);
    }

    /** Begins what a promise is for. */
    @JSFunctor
    private interface Start extends JSObject {
        void with(Resolve resolve);
    }

    @JSBody(params = "start", script = """
            return new Promise(function (resolve) {
                start(resolve);
            });
            """)
    private static native JSObject promise(Start start);

    @JSBody(params = "state", script = "return state;")
    private static native ObserverBinding binding(JSObject state);
}
