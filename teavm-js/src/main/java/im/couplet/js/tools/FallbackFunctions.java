package im.couplet.js.tools;

import im.couplet.ext.Fallback;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.text.CodePoints;
import im.couplet.text.TextPieces;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The object {@code Fallback}: texts for clients that do not know an extension (XEP-0428), in code points (XEP-0426). */
public final class FallbackFunctions {
    private FallbackFunctions() {}

    public static JSObject create() {
        return new Functions()
                .add("strip", FallbackFunctions::strip)
                .add(
                        "prefix",
                        (namespace, prefix, unused) -> prefix(
                                Js.value(Arguments.text("namespace", namespace)),
                                CodePoints.count(Arguments.string("prefix", prefix))))
                .add("quote", (text, unused, none) -> Js.value(Fallback.quote(Arguments.string("text", text))))
                .add(
                        "count",
                        (text, unused, none) -> Js.value((double) CodePoints.count(Arguments.string("text", text))))
                .add(
                        "slice",
                        (text, start, end) -> Js.value(CodePoints.slice(
                                Arguments.string("text", text),
                                place("start", start),
                                Js.isUndefined(end) ? Integer.MAX_VALUE : place("end", end))))
                .frozen();
    }

    private static int place(String name, JSObject place) {
        if (!Js.isNumber(place)) {
            throw Errors.argument(name, "a number", place);
        }
        return Js.integer(place);
    }

    /** The body of a message, or the subject, without what is only for clients that do not know {@code namespace}. */
    static JSObject strip(JSObject message, JSObject namespace, JSObject key) {
        if (!Js.isObject(message)) {
            throw Errors.argument("message", "a message", message);
        }
        String of = Js.isUndefined(key) ? "body" : Options.word("key", key, PublicNames.FALLBACK_TEXTS);
        JSObject text = Js.get(message, of);
        if (Js.isUndefined(text)) {
            return text;
        }
        JSObject named = named(message, Arguments.text("namespace", namespace).string(), of);
        TextPieces pieces = new TextPieces();
        for (int i = 0; i < Js.length(named); i++) {
            JSObject one = Js.at(named, i);
            if (Js.isNumber(one)) {
                pieces.addElement(Js.integer(one));
            } else {
                pieces.add(bound(one, "start"), bound(one, "end"));
            }
        }
        return Js.value(pieces.without(Arguments.string("message." + of, text)));
    }

    private static double bound(JSObject piece, String name) {
        JSObject bound = Js.get(piece, name);
        return Js.isUndefined(bound) ? Double.NaN : number(bound);
    }

    @JSBody(params = "bound", script = "return +bound || 0;")
    private static native double number(JSObject bound);

    /** Of each element for {@code namespace}: how many pieces it names, and then those of this text. */
    @JSBody(
            params = {"message", "namespace", "key"},
            script = """
            var named = [];
            var all = message.fallback ? [message.fallback] : [];
            if (message.more && message.more.fallback) all = all.concat(message.more.fallback);
            all.forEach(function (one) {
                if (one["for"] !== namespace) return;
                var bodies = one.bodies || [],
                    subjects = one.subjects || [];
                var pieces = key === "body" ? bodies : subjects;
                named.push(bodies.length + subjects.length);
                for (var i = 0; i < pieces.length; i++) named.push(pieces[i]);
            });
            return named;
            """)
    private static native JSObject named(JSObject message, String namespace, String key);

    @JSBody(
            params = {"namespace", "count"},
            script = "return {'for': namespace, bodies: [{start: 0, end: count}]};")
    private static native JSObject prefix(JSObject namespace, int count);
}
