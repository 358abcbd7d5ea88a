package im.couplet.js.testing;

import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.tree.Trees;
import im.couplet.observer.testing.SessionPair;
import im.couplet.xml.Element;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The state of a {@code SessionPair} of JavaScript. */
public final class PairBinding implements PairMethods {
    private final SessionPair pair;

    private PairBinding(Options first, Options second) {
        pair = new SessionPair(jid(first), deliver(first), jid(second), deliver(second));
    }

    /** The class. */
    public static JSObject define() {
        return JsClass.define("SessionPair", PairBinding::make, "sentByFirst,sentBySecond", "undelivered");
    }

    private static JSObject make(JSObject argument) {
        Options given = Options.of("options", argument, PublicNames.SESSION_PAIR);
        return new PairBinding(side(given, "first"), side(given, "second"));
    }

    private static Options side(Options given, String name) {
        return Options.of(given.name(name), given.raw(name), PublicNames.SCRIPTED_SERVER);
    }

    private static Jid jid(Options side) {
        return AddressValue.jid(side.name("jid"), side.raw("jid"));
    }

    private static Consumer<Element> deliver(Options side) {
        JSObject deliver = Arguments.function(side.name("deliver"), side.raw("deliver"));
        return stanza -> call(deliver, Trees.of(stanza));
    }

    @JSBody(
            params = {"deliver", "stanza"},
            script = "deliver(stanza);")
    private static native void call(JSObject deliver, JSObject stanza);

    @Override
    public void sentByFirst(JSObject stanza) {
        pair.sentByFirst(Element.parse(Arguments.string("stanza", stanza)));
    }

    @Override
    public void sentBySecond(JSObject stanza) {
        pair.sentBySecond(Element.parse(Arguments.string("stanza", stanza)));
    }

    @Override
    public JSObject undelivered() {
        JSObject array = Js.array();
        for (Element one : pair.undelivered()) {
            Js.push(array, Trees.of(one));
        }
        return array;
    }
}
