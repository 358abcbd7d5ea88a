package im.couplet.js;

import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** An object of options that a caller gave; an unknown option is an error, so that a misspelt one is noticed. */
final class Options {
    private static final String LIMITS = "depth,attributes,namespaces,nameLength,textLength,stanzaLength";

    private final String name;
    private final JSObject value;

    private Options(String name, JSObject value) {
        this.name = name;
        this.value = value;
    }

    /**
     * Checks that an argument is an object with no other properties than these.
     *
     * @param name what the argument is called
     * @param known the properties, with commas between
     */
    static Options of(String name, @Nullable JSObject value, String known) {
        if (value == null || !Js.isObject(value)) {
            throw Errors.argument(name, "an object", value);
        }
        JSObject stranger = stranger(value, known);
        if (!Js.isUndefined(stranger)) {
            throw new BadArgument(name + "." + Js.text(stranger).string() + " is not an option; there are "
                    + Js.text(Js.value(known)).string());
        }
        return new Options(name, value);
    }

    /** The options, or none when the argument was left out. */
    static Options optional(String name, @Nullable JSObject value, String known) {
        return of(name, Js.isUndefined(value) ? Js.object() : value, known);
    }

    boolean has(String key) {
        return !Js.isUndefined(Js.get(value, key));
    }

    JSObject raw(String key) {
        return Js.get(value, key);
    }

    String name(String key) {
        return name + "." + key;
    }

    /** A string, or {@code otherwise} when it is absent. */
    @Nullable
    String text(String key, @Nullable String otherwise) {
        return has(key) ? Arguments.string(name(key), raw(key)) : otherwise;
    }

    /**
     * One of a few words.
     *
     * @param otherwise what it is when it is absent; null when it must be there
     * @param words the words, with commas between
     */
    String choice(String key, @Nullable String otherwise, String words) {
        if (!has(key) && otherwise != null) {
            return otherwise;
        }
        return word(name(key), raw(key), words);
    }

    /** Checks that an argument is one of a few words. */
    static String word(String name, JSObject given, String words) {
        if (!isWord(given, words)) {
            throw Errors.argument(name, "one of " + words, given);
        }
        return Js.text(given).string();
    }

    /** A boolean; false when it is absent. */
    boolean flag(String key) {
        if (has(key) && !Js.isBoolean(raw(key))) {
            throw Errors.argument(name(key), "a boolean", raw(key));
        }
        return has(key) && Js.truth(raw(key));
    }

    /** The limits in {@code limits}, those left out as they are by default. */
    XmlLimits limits() {
        if (!has("limits")) {
            return XmlLimits.DEFAULT;
        }
        Options given = of(name("limits"), raw("limits"), LIMITS);
        XmlLimits limits = XmlLimits.DEFAULT;
        return new XmlLimits(
                given.count("depth", limits.depth()),
                given.count("attributes", limits.attributes()),
                given.count("namespaces", limits.namespaces()),
                given.count("nameLength", limits.nameLength()),
                given.count("textLength", limits.textLength()),
                given.count("stanzaLength", limits.stanzaLength()));
    }

    /** One name or an array of them, each {@code name} or {@code {namespace}name}. */
    XmlName[] names(String key) {
        if (!has(key)) {
            return new XmlName[0];
        }
        JSObject given = raw(key);
        if (!Js.isArray(given)) {
            return new XmlName[] {elementName(name(key), given)};
        }
        XmlName[] names = new XmlName[Js.length(given)];
        for (int i = 0; i < names.length; i++) {
            names[i] = elementName(name(key) + "[" + i + "]", Js.at(given, i));
        }
        return names;
    }

    private static XmlName elementName(String place, JSObject given) {
        String text = Arguments.string(place, given);
        int brace = text.startsWith("{") ? text.indexOf('}') : -1;
        try {
            return XmlName.of(brace < 0 ? "" : text.substring(1, brace), text.substring(brace + 1));
        } catch (IllegalArgumentException e) {
            throw Errors.argument(place, "a name, written name or {namespace}name", given);
        }
    }

    /** A whole number; 0 when it is absent. */
    int whole(String key) {
        if (has(key) && !isWhole(raw(key))) {
            throw Errors.argument(name(key), "a whole number from 0 to 2147483647", raw(key));
        }
        return has(key) ? Js.integer(raw(key)) : 0;
    }

    int count(String key, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        JSObject count = raw(key);
        if (!isCount(count)) {
            throw Errors.argument(name(key), "a whole number from 1 to 2147483647", count);
        }
        return Js.integer(count);
    }

    @JSBody(
            params = {"value", "words"},
            script = "return typeof value === 'string' && words.split(',').indexOf(value) >= 0;")
    private static native boolean isWord(JSObject value, String words);

    @JSBody(params = "value", script = "return value === (value | 0) && value >= 0;")
    private static native boolean isWhole(JSObject value);

    @JSBody(params = "value", script = "return value === (value | 0) && value > 0;")
    private static native boolean isCount(JSObject value);

    @JSBody(
            params = {"value", "known"},
            script = "var names = known.split(',');"
                    + "return Object.keys(value).find(function(key) { return names.indexOf(key) < 0; });")
    private static native JSObject stranger(JSObject value, String known);
}
