package im.couplet.js.stream;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.observer.Exchange;
import im.couplet.observer.ReadyResponders;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Switches on what {@link ReadyResponders} answer, by an object of JavaScript. */
final class ReadyAnswers {
    private static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";

    private ReadyAnswers() {}

    static void switchOn(Exchange exchange, JSObject what) {
        Options given = Options.of("what", what, PublicNames.READY);
        ReadyResponders ready = new ReadyResponders(exchange);
        if (given.flag("ping")) {
            ready.ping();
        }
        if (given.flag("time")) {
            ready.time(() -> (long) now(), ReadyAnswers::offset);
        }
        if (given.has("lastActivity")) {
            JSObject seconds = Arguments.function(given.name("lastActivity"), given.raw("lastActivity"));
            ready.lastActivity(() -> (long) seconds(seconds));
        }
        if (given.has("version")) {
            Options version = Options.of(given.name("version"), given.raw("version"), PublicNames.VERSION);
            ready.version(
                    Arguments.string(version.name("name"), version.raw("name")),
                    Arguments.string(version.name("version"), version.raw("version")),
                    version.text("os", null));
        }
        if (given.has("disco")) {
            Options disco = Options.of(given.name("disco"), given.raw("disco"), PublicNames.DISCO);
            ready.disco(identities(disco), strings(disco, "features"), strings(disco, "nodes"));
        }
    }

    private static List<Element> identities(Options disco) {
        JSObject list = disco.raw("identities");
        if (!Js.isArray(list)) {
            throw Errors.argument(disco.name("identities"), "an array of identities", list);
        }
        List<Element> identities = new ArrayList<>();
        for (int i = 0; i < Js.length(list); i++) {
            Options one = Options.of(disco.name("identities") + "[" + i + "]", Js.at(list, i), PublicNames.IDENTITY);
            identities.add(Element.builder(DISCO_INFO, "identity")
                    .attribute("category", Arguments.string(one.name("category"), one.raw("category")))
                    .attribute("type", Arguments.string(one.name("type"), one.raw("type")))
                    .attribute("name", one.text("name", null))
                    .build());
        }
        return identities;
    }

    private static List<String> strings(Options disco, String key) {
        List<String> strings = new ArrayList<>();
        if (disco.has(key)) {
            JSObject list = disco.raw(key);
            if (!Js.isArray(list)) {
                throw Errors.argument(disco.name(key), "an array of strings", list);
            }
            for (int i = 0; i < Js.length(list); i++) {
                strings.add(Arguments.string(disco.name(key) + "[" + i + "]", Js.at(list, i)));
            }
        }
        return strings;
    }

    @JSBody(script = "return Date.now();")
    private static native double now();

    @JSBody(script = "return -new Date().getTimezoneOffset();")
    private static native int offset();

    @JSBody(params = "seconds", script = "return Math.floor(Number(seconds())) || 0;")
    private static native double seconds(JSObject seconds);
}
