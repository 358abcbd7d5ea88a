package im.couplet.js.border;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * What callbacks are given; a class of its own, as a value of JavaScript in a generic place would be wrapped. Nobody can change
 * what others are given: it is frozen, and where it holds dates or octets, which cannot be, each is given a copy.
 */
public final class CallbackValue {
    private final JSObject value;
    private boolean frozen;
    private boolean whole;

    public CallbackValue(JSObject value) {
        this.value = value;
    }

    /** The value, to be looked at only. */
    public JSObject value() {
        return value;
    }

    /** What one callback is given. */
    public JSObject told() {
        if (!frozen) {
            frozen = true;
            whole = freeze(value);
        }
        return whole ? value : copy(value);
    }

    /** Freezes a value with all in it; gives whether nothing of it can be changed then. */
    @JSBody(params = "value", script = """
            function freeze(value) {
                if (typeof value !== "object" || value === null) return true;
                if (value instanceof Date || ArrayBuffer.isView(value)) return false;
                var keys = Object.keys(value),
                    whole = true;
                for (var i = 0; i < keys.length; i++) whole = freeze(value[keys[i]]) && whole;
                Object.freeze(value);
                return whole;
            }
            return freeze(value);
            """)
    private static native boolean freeze(JSObject value);

    /** A copy that shares nothing that can be changed. */
    @JSBody(params = "value", script = """
            function copy(value) {
                if (typeof value !== "object" || value === null) return value;
                if (value instanceof Date) return new Date(value.getTime());
                if (ArrayBuffer.isView(value)) return value.slice();
                var made = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
                Object.keys(value).forEach(function (key) {
                    Object.defineProperty(made, key, { enumerable: true, value: copy(value[key]) });
                });
                return Object.freeze(made);
            }
            return copy(value);
            """)
    public static native JSObject copy(JSObject value);
}
