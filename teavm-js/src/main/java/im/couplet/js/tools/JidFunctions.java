package im.couplet.js.tools;

import im.couplet.jid.Jid;
import im.couplet.jid.Precis;
import im.couplet.jid.XmppUri;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Events;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The object {@code Jid}: functions over addresses, which are strings in JavaScript. */
public final class JidFunctions {
    private JidFunctions() {}

    public static JSObject create() {
        return new Functions()
                .add("parse", (text, unused, none) -> parts(AddressValue.jid("text", text)))
                .add("of", (parts, unused, none) -> of(parts))
                .add(
                        "bare",
                        (text, unused, none) ->
                                text(AddressValue.jid("text", text).bare()))
                .add(
                        "equal",
                        (one, other, none) -> Js.value(
                                equal(AddressValue.readable("one", one), AddressValue.readable("other", other))))
                .add(
                        "compare",
                        (one, other, none) -> compare(AddressValue.jid("one", one), AddressValue.jid("other", other)))
                .add("escape", (text, unused, none) -> Js.value(Jid.escape(Arguments.string("text", text))))
                .add("unescape", (text, unused, none) -> Js.value(Jid.unescape(Arguments.string("localpart", text))))
                .add("nickname", (text, unused, none) -> Js.value(Precis.nickname(Arguments.string("text", text))))
                .add(
                        "equalNicknames",
                        (one, other, none) -> Js.value(folded("one", one).equals(folded("other", other))))
                .add("parseUri", (text, unused, none) -> parts(XmppUri.parse(Arguments.string("text", text))))
                .add("uri", (parts, unused, none) -> Js.value(uri(parts).toString()))
                .add("iri", (parts, unused, none) -> Js.value(uri(parts).toIri()))
                .frozen();
    }

    private static boolean equal(@Nullable Jid one, @Nullable Jid other) {
        return one != null && one.equals(other);
    }

    private static JSObject text(Jid jid) {
        return Js.value(jid.toString());
    }

    private static String folded(String name, JSObject nickname) {
        return Precis.nicknameForComparison(Arguments.string(name, nickname));
    }

    private static JSObject compare(Jid one, Jid other) {
        return Js.value((double) one.compareTo(other));
    }

    private static JSObject parts(Jid jid) {
        JSObject parts = Js.object();
        Events.put(parts, "domain", jid.domainpart());
        Events.put(parts, "local", jid.localpart());
        Events.put(parts, "resource", jid.resourcepart());
        return parts;
    }

    private static JSObject of(JSObject parts) {
        Options given = Options.of("parts", parts, PublicNames.JID_PARTS);
        return text(Jid.ofParts(
                given.text("local", null),
                Arguments.string("parts.domain", given.raw("domain")),
                given.text("resource", null)));
    }

    private static JSObject parts(XmppUri uri) {
        JSObject parts = Js.object();
        put(parts, "jid", uri.jid());
        Events.put(parts, "action", uri.action());
        JSObject parameters = Js.object();
        for (int i = 0; i < uri.parameterCount(); i++) {
            XmppUri.Parameter parameter = uri.parameterAt(i);
            if (!Js.has(parameters, parameter.key())) {
                define(parameters, parameter.key(), parameter.value());
            }
        }
        Js.set(parts, "parameters", parameters);
        put(parts, "account", uri.account());
        Events.put(parts, "fragment", uri.fragment());
        return parts;
    }

    private static void put(JSObject parts, String key, @Nullable Jid jid) {
        Events.put(parts, key, jid == null ? null : jid.toString());
    }

    private static XmppUri uri(JSObject parts) {
        Options given = Options.of("parts", parts, PublicNames.URI_PARTS);
        XmppUri.Parameter[] parameters = parameters(given);
        return new XmppUri(
                given.has("jid") ? AddressValue.jid("parts.jid", given.raw("jid")) : null,
                given.text("action", null),
                given.has("account") ? AddressValue.jid("parts.account", given.raw("account")) : null,
                given.text("fragment", null),
                parameters);
    }

    private static XmppUri.Parameter[] parameters(Options given) {
        if (!given.has("parameters")) {
            return new XmppUri.Parameter[0];
        }
        JSObject all = given.raw("parameters");
        if (!Js.isObject(all)) {
            throw Errors.argument("parts.parameters", "an object", all);
        }
        JSObject keys = Js.keys(all);
        XmppUri.Parameter[] parameters = new XmppUri.Parameter[Js.length(keys)];
        for (int i = 0; i < parameters.length; i++) {
            JSObject key = Js.at(keys, i);
            String name = Js.text(key).string();
            parameters[i] = new XmppUri.Parameter(name, Arguments.string("parts.parameters." + name, Js.get(all, key)));
        }
        return parameters;
    }

    @JSBody(
            params = {"object", "key", "value"},
            script = """
            Object.defineProperty(object, key, {
                value: value,
                enumerable: true,
                configurable: true,
                writable: true
            });
            """)
    private static native void define(JSObject object, String key, String value);
}
