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

    /** The form of a value, which is left as it is. What is deep in it is no deeper on the stack. */
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
            var open = [];
            function begin(value) {
                var list = Array.isArray(value);
                var tag = Object.prototype.toString.call(value);
                if (tag === "[object Date]") return value.toISOString();
                if (tag === "[object Uint8Array]") return encode(value);
                if (!list && tag !== "[object Object]") return value;
                var made = list ? [] : {};
                open.push([value, made]);
                return made;
            }
            function put(made, key, value) {
                if (value !== undefined)
                    Object.defineProperty(made, key, {
                        value: begin(value),
                        configurable: true,
                        enumerable: true,
                        writable: true
                    });
            }
            function fill(made, from) {
                if (Array.isArray(from)) for (var i = 0; i < from.length; i++) made.push(begin(from[i]));
                else
                    Object.keys(from).forEach(function (key) {
                        put(made, key, from[key]);
                    });
            }
            var form = begin(value);
            while (open.length > 0) {
                var next = open.pop();
                fill(next[1], next[0]);
            }
            return form;
            """)
    private static native JSObject copy(JSObject value, Encoding encode);
}
