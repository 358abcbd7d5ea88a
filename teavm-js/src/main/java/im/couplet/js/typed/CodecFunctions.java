package im.couplet.js.typed;

import im.couplet.js.border.Errors;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** A codec as JavaScript has it: an object with {@code parse} and {@code serialize}. */
public final class CodecFunctions {
    private CodecFunctions() {}

    public static JSObject create(Codec codec) {
        return create(xml -> parse(codec, xml), (stanza, options) -> serialize(codec, stanza, options));
    }

    private static JSObject parse(Codec codec, JSObject xml) {
        try {
            return codec.parse(xml);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static JSObject serialize(Codec codec, JSObject stanza, JSObject options) {
        try {
            return codec.serialize(stanza, options);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    @JSFunctor
    private interface Parse extends JSObject {
        JSObject of(JSObject xml);
    }

    @JSFunctor
    private interface Serialize extends JSObject {
        JSObject of(JSObject stanza, JSObject options);
    }

    @JSBody(
            params = {"parse", "serialize"},
            script = "return Object.freeze({parse: parse, serialize: serialize});")
    private static native JSObject create(Parse parse, Serialize serialize);
}
