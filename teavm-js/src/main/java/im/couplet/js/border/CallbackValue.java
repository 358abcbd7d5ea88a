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
            var all = [value],
                whole = true;
            for (var i = 0; i < all.length; i++) {
                var one = all[i];
                if (typeof one !== "object" || one === null) continue;
                if (one instanceof Date || ArrayBuffer.isView(one)) {
                    whole = false;
                    continue;
                }
                var keys = Object.keys(one);
                for (var k = 0; k < keys.length; k++) all.push(one[keys[k]]);
                Object.freeze(one);
            }
            return whole;
            """)
    private static native boolean freeze(JSObject value);

    /** A frozen copy in an array, with more in that when something of it can be changed; undefined for what is not plain, or deep. */
    @JSBody(params = "object", script = """
            var whole = true,
                plain = true;
            for (var inherited in Object.prototype) plain = false;
            function copy(value, depth) {
                if (typeof value !== "object" || value === null) return value;
                if (depth > 100) plain = false;
                if (!plain) return value;
                var made;
                if (Array.isArray(value)) {
                    made = [];
                    for (var i = 0; i < value.length; i++) made.push(copy(value[i], depth + 1));
                    return Object.freeze(made);
                }
                var prototype = Object.getPrototypeOf(value);
                if (prototype !== Object.prototype && prototype !== null) {
                    whole = false;
                    if (prototype === Date.prototype) return new Date(value.getTime());
                    if (prototype === Uint8Array.prototype) return value.slice();
                    plain = false;
                    return value;
                }
                made = {};
                for (var key in value) {
                    var one = value[key];
                    if (one === undefined) continue;
                    if (key === "__proto__") plain = false;
                    else made[key] = typeof one === "object" ? copy(one, depth + 1) : one;
                }
                return Object.freeze(made);
            }
            var all = copy(object, 0);
            return plain ? (whole ? [all] : [all, whole]) : undefined;
            """)
    private static native JSObject plainCopy(JSObject object);

    /** A copy that shares nothing that can be changed. */
    @JSBody(params = "value", script = """
            var pairs = [];
            function begun(value) {
                if (typeof value !== "object" || value === null) return value;
                if (value instanceof Date) return new Date(value.getTime());
                if (ArrayBuffer.isView(value)) return value.slice();
                var made = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
                pairs.push([value, made]);
                return made;
            }
            var whole = begun(value);
            for (var pair = pairs.pop(); pair; pair = pairs.pop()) {
                var from = pair[0],
                    made = pair[1];
                Object.keys(from).forEach(function (key) {
                    Object.defineProperty(made, key, { enumerable: true, value: begun(from[key]) });
                });
                Object.freeze(made);
            }
            return whole;
            """)
    public static native JSObject copy(JSObject value);
}
