package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.text.Base64;
import im.couplet.text.Text;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What plain objects are in JSON: the same with texts where they have dates and octets. {@link Codec#fromJson} is the inverse. */
public final class JsonForm {
    private JsonForm() {}

    /** The form of a value, which is left as it is. */
    public static JSObject of(JSObject value) {
        return copy(value, octets -> Js.value(Text.of(Base64.encode(Js.byteArray(octets)))));
    }

    @JSFunctor
    private interface Encoding extends JSObject {
        JSObject encode(JSObject octets);
    }

    @JSBody(
            params = {"value", "encode"},
            script = """
            function copy(value) {
                if (Array.isArray(value)) return value.map(copy);
                var tag = Object.prototype.toString.call(value);
                if (tag === "[object Date]") return value.toISOString();
                if (tag === "[object Uint8Array]") return encode(value);
                if (tag !== "[object Object]") return value;
                var object = {};
                Object.keys(value).forEach(function (key) {
                    if (value[key] === undefined) return;
                    Object.defineProperty(object, key, {
                        value: copy(value[key]),
                        configurable: true,
                        enumerable: true,
                        writable: true
                    });
                });
                return object;
            }
            return copy(value);
            """)
    private static native JSObject copy(JSObject value, Encoding encode);
}
