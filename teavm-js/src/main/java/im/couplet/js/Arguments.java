package im.couplet.js;

import im.couplet.xml.Text;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Checks what callers hand in. A wrong type is a {@code TypeError} that names the parameter and says what was found. */
final class Arguments {
    private Arguments() {}

    static Text text(String name, @Nullable JSObject value) {
        if (value == null || !Js.isString(value)) {
            throw Errors.argument(name, "a string", value);
        }
        return Js.text(value);
    }

    static String string(String name, @Nullable JSObject value) {
        return text(name, value).string();
    }

    static JSObject function(String name, @Nullable JSObject value) {
        if (value == null || !Js.isFunction(value)) {
            throw Errors.argument(name, "a function", value);
        }
        return value;
    }
}
