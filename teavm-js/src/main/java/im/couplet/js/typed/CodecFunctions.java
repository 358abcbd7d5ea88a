package im.couplet.js.typed;

import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** A codec as JavaScript has it: an object with {@code parse} and {@code serialize}. */
public final class CodecFunctions {
    private CodecFunctions() {}

    public static JSObject create(Codec codec) {
        return create(
                xml -> parse(codec, xml),
                (kind, xml) -> parse(codec, kind, xml),
                (stanza, options) -> serialize(codec, stanza, options),
                stored -> fromJson(codec, stored));
    }

    /** The stanza or other event that {@code xml} is. */
    public static JSObject parse(Codec codec, JSObject xml) {
        try {
            return codec.parse(xml);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The stanza of one kind that {@code xml} is. */
    public static JSObject parse(Codec codec, JSObject kind, JSObject xml) {
        try {
            return codec.parse(Js.text(kind).string(), xml);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** What was stored as JSON. */
    public static JSObject fromJson(Codec codec, JSObject stored) {
        try {
            return codec.fromJson(stored);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The inverse of {@link #parse}. */
    public static JSObject serialize(Codec codec, JSObject stanza, JSObject options) {
        try {
            return codec.serialize(stanza, options);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    @JSFunctor
    private interface Reading extends JSObject {
        JSObject of(JSObject value);
    }

    @JSFunctor
    private interface ReadingKind extends JSObject {
        JSObject of(JSObject kind, JSObject xml);
    }

    @JSFunctor
    private interface Serialize extends JSObject {
        JSObject of(JSObject stanza, JSObject options);
    }

    @JSBody(
            params = {"parse", "parseKind", "serialize", "fromJSON"},
            script = """
            function parsing(kind) {
                return function (xml) {
                    return parseKind(kind, xml);
                };
            }
            return Object.freeze({
                parse: parse,
                parseMessage: parsing("message"),
                parsePresence: parsing("presence"),
                parseIq: parsing("iq"),
                serialize: serialize,
                fromJSON: fromJSON
            });
            """)
    private static native JSObject create(Reading parse, ReadingKind parseKind, Serialize serialize, Reading fromJSON);
}
