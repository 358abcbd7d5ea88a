package im.couplet.js.border;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/** The few things that are said in JavaScript itself: looking at values, and making plain objects. */
public final class Js {
    private Js() {}

    @JSBody(params = "value", script = "return value === undefined;")
    public static native boolean isUndefined(@Nullable JSObject value);

    @JSBody(params = "value", script = "return typeof value === 'string';")
    public static native boolean isString(@Nullable JSObject value);

    @JSBody(params = "value", script = "return typeof value === 'function';")
    public static native boolean isFunction(@Nullable JSObject value);

    @JSBody(params = "value", script = "return typeof value === 'number' && isFinite(value);")
    public static native boolean isNumber(@Nullable JSObject value);

    @JSBody(params = "value", script = "return typeof value === 'boolean';")
    public static native boolean isBoolean(@Nullable JSObject value);

    @JSBody(params = "value", script = "return Array.isArray(value);")
    public static native boolean isArray(@Nullable JSObject value);

    @JSBody(params = "value", script = "return typeof value === 'object' && value !== null && !Array.isArray(value);")
    public static native boolean isObject(@Nullable JSObject value);

    /** Whether it is an object that stands for its properties: no array, and no {@code Map}, {@code Date} or the like. */
    @JSBody(params = "value", script = "return Object.prototype.toString.call(value) === '[object Object]';")
    public static native boolean isRecord(@Nullable JSObject value);

    /** An object that inherits nothing, with the own properties of another; each getter is called once. */
    @JSBody(params = "value", script = "return Object.assign(Object.create(null), value);")
    public static native JSObject own(JSObject value);

    /** A property that {@code object} itself has; undefined for one that it inherits. */
    @JSBody(
            params = {"object", "key"},
            script = "return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;")
    public static native JSObject own(JSObject object, String key);

    /** What a value is, for a message: {@code number 5}. */
    @JSBody(params = "value", script = """
            if (value === null || value === undefined) return String(value);
            if (Array.isArray(value)) return "an array";
            if (typeof value === "function") return "a function";
            if (typeof value === "object") {
                var tag = Object.prototype.toString.call(value).slice(8, -1);
                if (tag === "Object") return "an object";
                if (tag === "Date" && isNaN(Date.prototype.getTime.call(value))) return "an invalid Date";
                return (/^[AEIOU]/.test(tag) && tag[1] !== "i" ? "an " : "a ") + tag;
            }
            var text = String(value);
            if (text.length > 40) text = text.slice(0, 40) + "\\u2026";
            return typeof value === "string" ? JSON.stringify(text) : typeof value + " " + text;
            """)
    static native String describe(@Nullable JSObject value);

    /** The value as text; only for what {@link #isString}. */
    @JSBody(params = "value", script = "return value;")
    public static native Text text(JSObject value);

    /** The number that some digits write. */
    @JSBody(params = "digits", script = "return +digits;")
    public static native int whole(Text digits);

    /** What JavaScript's {@code String(value)} gives. */
    @JSBody(params = "value", script = "return String(value);")
    public static native Text stringOf(JSObject value);

    @JSBody(params = "text", script = "return text;")
    public static native JSObject value(Text text);

    @JSBody(params = "text", script = "return text;")
    public static native JSObject value(String text);

    @JSBody(params = "truth", script = "return !!truth;")
    public static native JSObject value(boolean truth);

    @JSBody(params = "number", script = "return number;")
    public static native JSObject value(double number);

    @JSBody(params = "value", script = "return value | 0;")
    public static native int integer(JSObject value);

    /** The value as a number; only for what {@link #isNumber}. */
    @JSBody(params = "value", script = "return value;")
    public static native double decimal(JSObject value);

    @JSBody(params = "value", script = "return value;")
    public static native boolean truth(JSObject value);

    @JSBody(script = "return undefined;")
    public static native JSObject undefined();

    @JSBody(script = "return {};")
    public static native JSObject object();

    @JSBody(script = "return [];")
    public static native JSObject array();

    /** The same value, whose own properties nobody can change any more. */
    @JSBody(params = "value", script = "return Object.freeze(value);")
    public static native JSObject frozen(JSObject value);

    @JSBody(params = "array", script = "return array.length;")
    public static native int length(JSObject array);

    @JSBody(
            params = {"array", "index"},
            script = "return array[index];")
    public static native JSObject at(JSObject array, int index);

    @JSBody(
            params = {"array", "value"},
            script = "array.push(value);")
    public static native void push(JSObject array, JSObject value);

    @JSBody(
            params = {"array", "text"},
            script = "array.push(text);")
    public static native void push(JSObject array, Text text);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key];")
    public static native JSObject get(JSObject object, String key);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key];")
    public static native JSObject get(JSObject object, JSObject key);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key];")
    public static native JSObject get(JSObject object, Text key);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    public static native void set(JSObject object, String key, JSObject value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    public static native void set(JSObject object, Text key, JSObject value);

    @JSBody(
            params = {"object", "key", "text"},
            script = "object[key] = text;")
    public static native void set(JSObject object, Text key, Text text);

    /** Sets a property whatever it is called, {@code __proto__} too. */
    @JSBody(
            params = {"object", "key", "text"},
            script = """
            Object.defineProperty(object, key, { value: text, enumerable: true, configurable: true, writable: true });
            """)
    public static native void define(JSObject object, Text key, Text text);

    @JSBody(params = "object", script = "return Object.keys(object);")
    public static native JSObject keys(JSObject object);

    /** The number that a decimal numeral stands for. */
    @JSBody(params = "numeral", script = "return +numeral;")
    public static native JSObject number(Text numeral);

    @JSBody(params = "text", script = "return new Date(text);")
    public static native JSObject date(Text text);

    @JSBody(
            params = "value",
            script = "return Object.prototype.toString.call(value) === '[object Date]' && !isNaN(value.getTime());")
    public static native boolean isDate(JSObject value);

    @JSBody(params = "date", script = "return date.toISOString();")
    public static native Text isoText(JSObject date);

    @JSBody(params = "value", script = "return Object.prototype.toString.call(value) === '[object Uint8Array]';")
    public static native boolean isBytes(JSObject value);

    /** A {@code Uint8Array} as it is. */
    @JSBody(params = "bytes", script = "return bytes;")
    static native Octets octets(JSObject bytes);

    /** A {@code Uint8Array} of the same memory. */
    @JSBody(params = "bytes", script = "return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);")
    public static native JSObject bytes(@JSByRef byte[] bytes);

    @JSBody(params = "bytes", script = "return new Int8Array(bytes);")
    public static native byte[] byteArray(JSObject bytes);

    /** What {@link im.couplet.text.Base64#encode} makes of a {@code Uint8Array}; the engine takes a third of its time. */
    @JSBody(params = "bytes", script = """
            if (typeof bytes.toBase64 === "function") return bytes.toBase64();
            var text = "";
            for (var i = 0; i < bytes.length; i += 4096)
                text += String.fromCharCode.apply(null, bytes.subarray(i, i + 4096));
            return btoa(text);
            """)
    public static native Text base64(JSObject bytes);

    /** The octets of {@code text} as the engine reads them; undefined if it is no base 64, null if the engine knows none. */
    @JSBody(params = "text", script = """
            try {
                return typeof Uint8Array.fromBase64 === "function"
                    ? Uint8Array.fromBase64(text, { lastChunkHandling: "strict" })
                    : null;
            } catch (error) {}
            """)
    public static native @Nullable JSObject fromBase64(Text text);

    /** Whether {@code object} itself has the property, whatever it is called. */
    @JSBody(
            params = {"object", "key"},
            script = "return Object.prototype.hasOwnProperty.call(object, key);")
    public static native boolean has(JSObject object, String key);

    /** Whether {@code object} itself has the property, whatever it is called. */
    @JSBody(
            params = {"object", "key"},
            script = "return Object.prototype.hasOwnProperty.call(object, key);")
    public static native boolean has(JSObject object, Text key);

    /** Whether one of the properties of {@code object} is {@code value}. */
    @JSBody(
            params = {"object", "value"},
            script = "return Object.keys(object).some(function(key) { return object[key] === value; });")
    public static native boolean hasValue(JSObject object, JSObject value);

    @JSBody(
            params = {"value", "text"},
            script = "return value === text;")
    public static native boolean is(JSObject value, String text);

    @JSBody(
            params = {"value", "text"},
            script = "return value === text;")
    public static native boolean is(JSObject value, Text text);
}
