package im.couplet.js.border;

import org.jspecify.annotations.Nullable;
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

    /** A copy of a plain object, in which properties that are undefined are left out; null for one with other objects in it. */
    public static @Nullable CallbackValue snapshot(JSObject object) {
        JSObject copy = plainCopy(object);
        if (Js.isUndefined(copy)) {
            return null;
        }
        CallbackValue made = new CallbackValue(Js.at(copy, 0));
        made.frozen = true;
        made.whole = Js.length(copy) == 1;
        return made;
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

    /** A frozen copy in an array, with more in that when something of it can be changed; undefined for what is not plain. */
    @JSBody(params = "object", script = """
            var whole = true,
                plain = true;
            function copy(value) {
                if (typeof value !== "object" || value === null) return value;
                if (Array.isArray(value)) return Object.freeze(value.map(copy));
                var prototype = Object.getPrototypeOf(value);
                if (prototype !== Object.prototype && prototype !== null) {
                    whole = false;
                    if (prototype === Date.prototype) return new Date(value.getTime());
                    if (prototype === Uint8Array.prototype) return value.slice();
                    plain = false;
                    return value;
                }
                var made = {};
                var keys = Object.keys(value);
                for (var i = 0; i < keys.length; i++) {
                    var key = keys[i],
                        one = value[key];
                    if (one === undefined) continue;
                    if (key === "__proto__") plain = false;
                    else made[key] = typeof one === "object" ? copy(one) : one;
                }
                return Object.freeze(made);
            }
            var made = copy(object);
            return plain ? (whole ? [made] : [made, whole]) : undefined;
            """)
    private static native JSObject plainCopy(JSObject object);

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
