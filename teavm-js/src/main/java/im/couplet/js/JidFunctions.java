package im.couplet.js;

import im.couplet.jid.Jid;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The object {@code Jid}: functions over addresses, which are strings in JavaScript. */
final class JidFunctions {
    private JidFunctions() {}

    static JSObject create() {
        return create(
                JidFunctions::parse,
                JidFunctions::of,
                JidFunctions::bare,
                JidFunctions::equal,
                JidFunctions::escape,
                JidFunctions::unescape);
    }

    private static @Nullable JSObject parse(JSObject text) {
        try {
            Jid jid = Jid.parse(Arguments.string("text", text));
            return parts(jid.localpart(), jid.domainpart(), jid.resourcepart());
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static JSObject of(JSObject parts) {
        try {
            Options given = Options.of("parts", parts, "local,domain,resource");
            Jid jid = Jid.of(
                    given.text("local", null),
                    Arguments.string("parts.domain", given.raw("domain")),
                    given.text("resource", null));
            return Js.value(jid.toString());
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static JSObject bare(JSObject text) {
        try {
            return Js.value(Jid.parse(Arguments.string("text", text)).bare().toString());
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static boolean equal(JSObject one, JSObject other) {
        try {
            Jid first = Jid.parse(Arguments.string("one", one));
            return first.equals(Jid.parse(Arguments.string("other", other)));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static JSObject escape(JSObject text) {
        try {
            return Js.value(Jid.escape(Arguments.string("text", text)));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static JSObject unescape(JSObject text) {
        try {
            return Js.value(Jid.unescape(Arguments.string("localpart", text)));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    @JSFunctor
    private interface Function extends JSObject {
        @Nullable
        JSObject of(JSObject argument);
    }

    @JSFunctor
    private interface Comparison extends JSObject {
        boolean of(JSObject one, JSObject other);
    }

    /** The parts, those that are absent missing. */
    @JSBody(
            params = {"local", "domain", "resource"},
            script = "var parts = {domain: domain};"
                    + "if (local !== null) parts.local = local;"
                    + "if (resource !== null) parts.resource = resource;"
                    + "return parts;")
    private static native JSObject parts(@Nullable String local, String domain, @Nullable String resource);

    @JSBody(
            params = {"parse", "of", "bare", "equal", "escape", "unescape"},
            script = "return Object.freeze({parse: parse, of: of, bare: bare, equal: equal, escape: escape,"
                    + " unescape: unescape});")
    private static native JSObject create(
            Function parse, Function of, Function bare, Comparison equal, Function escape, Function unescape);
}
