package im.couplet.js.tools;

import im.couplet.jid.Address;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import im.couplet.stanza.StanzaError;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Functions over the plain objects of stanzas. They are written in JavaScript, as they look at objects of JavaScript alone;
 * core has the same for Java.
 */
public final class StanzaFunctions {
    private StanzaFunctions() {}

    @JSFunctor
    private interface Check extends JSObject {
        void of(JSObject object, JSObject key);
    }

    /** The function {@code inLanguage}. */
    public static JSObject inLanguage() {
        return inLanguage(StanzaFunctions::guardedCheck);
    }

    private static void guardedCheck(JSObject object, JSObject key) {
        try {
            requireText(object, key);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** What answers a message or a request. */
    public static JSObject reply(JSObject stanza, JSObject content) {
        boolean message = is(stanza, "kind", "message");
        if (!message && !is(stanza, "kind", "iq")) {
            throw Errors.argument("stanza", "a message or an iq", stanza);
        }
        boolean request = is(stanza, "type", "get") || is(stanza, "type", "set");
        if (message ? is(stanza, "type", "error") : !request) {
            throw new BadArgument("stanza must not be answered, as it is an error or a result");
        }
        if (!Js.isUndefined(content) && !Js.isObject(content)) {
            throw Errors.argument("content", "an object", content);
        }
        return replying(stanza, message, sender(stanza), content);
    }

    /** To whom a reply goes: the sender, or the room. */
    private static JSObject sender(JSObject stanza) {
        JSObject from = Js.get(stanza, "from");
        return is(stanza, "type", "groupchat") && !Js.isUndefined(from) ? AddressValue.room("stanza.from", from) : from;
    }

    /** What refuses a stanza. */
    public static JSObject errorReply(JSObject stanza, JSObject error) {
        JSObject given = stanza;
        JSObject wanted = error;
        if (is(stanza, "kind", "invalid")) {
            given = ofElement(Js.get(stanza, "element"));
            address(given, "from");
            address(given, "to");
            wanted = Js.isUndefined(error) ? Js.get(stanza, "condition") : error;
        }
        if (!is(given, "kind", "message") && !is(given, "kind", "presence") && !is(given, "kind", "iq")) {
            throw Errors.argument("stanza", "a stanza", stanza);
        }
        if (is(given, "type", "error") || is(given, "type", "result")) {
            throw new BadArgument("stanza must not be answered, as it is an error or a result");
        }
        JSObject condition = Js.isObject(wanted) ? Js.get(wanted, "condition") : wanted;
        if (!Js.isString(condition)) {
            throw Errors.argument("error", "a condition or an object with one", error);
        }
        String word = Js.text(condition).string();
        if (!StanzaError.Condition.isDefined(word)) {
            throw Errors.argument("error", "a condition of RFC 6120, such as undefined-condition", condition);
        }
        return refusing(given, condition, wanted, StanzaError.Condition.usualType(word));
    }

    /** Refuses what is no text by language: of stanzas it is known what is one, also where it is absent. */
    private static void requireText(JSObject object, JSObject key) {
        JSObject value = Js.isString(key) ? Js.get(object, key) : key;
        boolean known = Js.isString(key) && (Js.isUndefined(value) || Js.isString(value));
        for (ElementType<?> stanza : List.<ElementType<?>>of(Message.TYPE, Presence.TYPE, Iq.TYPE)) {
            if (known && is(object, "kind", stanza.key())) {
                known = false;
                for (Field<?, ?> field : stanza.fields()) {
                    known |= field.kind() == Field.Kind.LOCALIZED && Js.is(key, field.key());
                }
            }
        }
        if (!known) {
            throw Errors.argument("key", "the name of a text that comes by language, such as \"body\"", key);
        }
        String meant = Js.isUndefined(value) ? Options.nearest(key, others(object, key)) : "";
        if (!meant.isEmpty()) {
            throw new BadArgument("key: there is no \"" + Js.text(key).string() + "\"; did you mean " + meant + "?");
        }
    }

    /** What may be meant by a name that an object does not have; nothing for names that are usual. */
    @JSBody(
            params = {"object", "key"},
            script =
                    "return ['body', 'subject', 'status', 'text'].indexOf(key) >= 0 ? '' : Object.keys(object).join();")
    private static native String others(JSObject object, JSObject key);

    /** Makes an address of an attribute that is to be one. */
    private static void address(JSObject stanza, String key) {
        JSObject text = Js.get(stanza, key);
        if (!Js.isUndefined(text)) {
            Js.set(stanza, key, AddressValue.of(Address.read(Js.text(text).string())));
        }
    }

    private static boolean is(JSObject object, String key, String word) {
        return Js.isObject(object) && Js.is(Js.get(object, key), word);
    }

    /** The attributes of a stanza that could not be read. */
    @JSBody(params = "element", script = "return Object.assign({}, element.attributes, {kind: element.name});")
    private static native JSObject ofElement(JSObject element);

    @JSBody(
            params = {"stanza", "message", "sender", "content"},
            script = """
            var reply = message ? { kind: "message" } : { kind: "iq", type: "result", id: stanza.id };
            if (sender !== undefined) reply.to = sender;
            if (message)
                ["type", "thread", "parentThread"].forEach(function (key) {
                    if (stanza[key] !== undefined) reply[key] = stanza[key];
                });
            else if (stanza.to !== undefined) reply.from = stanza.to;
            return Object.assign(reply, content);
            """)
    private static native JSObject replying(JSObject stanza, boolean message, JSObject sender, JSObject content);

    @JSBody(
            params = {"stanza", "condition", "error", "type"},
            script = """
            var reply = { kind: stanza.kind, type: "error" };
            if (stanza.id !== undefined || stanza.kind === "iq") reply.id = stanza.id || "";
            if (stanza.from !== undefined) reply.to = stanza.from;
            if (stanza.to !== undefined) reply.from = stanza.to;
            reply.error = Object.assign(
                { type: type, condition: condition },
                typeof error === "object" ? error : undefined
            );
            if (reply.error.type === undefined) reply.error.type = type;
            return reply;
            """)
    private static native JSObject refusing(JSObject stanza, JSObject condition, JSObject error, String type);

    /** {@code inLanguage} is RFC 4647 section 3.4. Texts that are absent are not told from misspelt ones unless these are near. */
    @JSBody(params = "check", script = """
            return function inLanguage(object, key, languages) {
                if (object === null || typeof object !== "object")
                    throw new TypeError("object must be an object, not " + (object && typeof object));
                check(object, key);
                if (
                    !Array.isArray(languages) ||
                    !languages.every(function (one) {
                        return typeof one === "string";
                    })
                )
                    throw new TypeError("languages must be an array of strings");
                var texts = object[key + "ByLanguage"] || {};
                var tags = Object.keys(texts);
                function found(range) {
                    var tag = tags.find(function (one) {
                        return one.toLowerCase() === range;
                    });
                    return tag === undefined && String(object.lang).toLowerCase() === range ? "" : tag;
                }
                for (var i = 0; i < languages.length; i++) {
                    for (
                        var range = languages[i].toLowerCase();
                        range;
                        range = range.replace(/(^|(-[^-])?-)[^-]*$/, "")
                    ) {
                        var tag = found(range);
                        if (tag !== undefined && texts[tag] !== undefined) return texts[tag];
                    }
                }
                return object[key];
            };
            """)
    private static native JSObject inLanguage(Check check);
}
