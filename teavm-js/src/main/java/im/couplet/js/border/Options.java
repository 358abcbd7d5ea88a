package im.couplet.js.border;

import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** An object of options that a caller gave; an unknown option is an error, so that a misspelt one is noticed. */
public final class Options {
    private final String name;
    private final JSObject value;

    private Options(String name, JSObject value) {
        this.name = name;
        this.value = value;
    }

    /**
     * Checks that an argument is an object with no other properties than these. They are taken once, so that no getter can
     * give one thing to a check and another to who uses it; what an object inherits is none of its options.
     *
     * @param name what the argument is called
     * @param known the properties, with commas between
     */
    public static Options of(String name, @Nullable JSObject value, String known) {
        if (value == null || !Js.isRecord(value)) {
            throw Errors.argument(name, "an object", value);
        }
        JSObject inherited = inherited(value, known);
        if (!Js.isUndefined(inherited)) {
            throw new BadArgument(name + "." + Js.text(inherited).string()
                    + " is inherited; options are properties of the object itself");
        }
        JSObject own = Js.own(value);
        JSObject stranger = stranger(own, known);
        if (!Js.isUndefined(stranger)) {
            String nearest = nearest(stranger, known);
            String hint = !nearest.isEmpty()
                    ? "; did you mean " + nearest + "?"
                    : isShort(known) ? "; there are " + spaced(known) : "";
            throw new BadArgument(name + "." + Js.stringOf(stranger).string() + " is not an option" + hint);
        }
        return new Options(name, own);
    }

    /** The options, or none when the argument was left out. */
    public static Options optional(String name, @Nullable JSObject value, String known) {
        return of(name, Js.isUndefined(value) ? Js.object() : value, known);
    }

    /** Refuses more than one of these options, which are about the same. */
    public void requireOneOf(String keys) {
        JSObject given = given(value, keys);
        if (Js.length(given) > 1) {
            throw new BadArgument(name + ": " + Js.text(Js.at(given, 0)).string() + " and "
                    + Js.text(Js.at(given, 1)).string() + " are both given; there can be one of " + spaced(keys));
        }
    }

    /** The first option that is given; undefined if none is. */
    public JSObject first() {
        return Js.at(Js.keys(value), 0);
    }

    public boolean has(String key) {
        return !Js.isUndefined(Js.get(value, key));
    }

    public JSObject raw(String key) {
        return Js.get(value, key);
    }

    public String name(String key) {
        return name + "." + key;
    }

    /** A string, or {@code otherwise} when it is absent. */
    @Nullable
    public String text(String key, @Nullable String otherwise) {
        return has(key) ? Arguments.string(name(key), raw(key)) : otherwise;
    }

    /**
     * One of a few words.
     *
     * @param otherwise what it is when it is absent; null if it must be there
     * @param words the words, with commas between
     */
    public String choice(String key, @Nullable String otherwise, String words) {
        if (!has(key) && otherwise != null) {
            return otherwise;
        }
        return word(name(key), raw(key), words);
    }

    /** Checks that an argument is one of a few words. */
    public static String word(String name, JSObject given, String words) {
        if (!isWord(given, words)) {
            String few = isShort(words) ? "one of " + spaced(words) : "a known word";
            throw Errors.argument(name, among(few, given, words), given);
        }
        return Js.text(given).string();
    }

    /** What is wanted, and which of {@code words} is perhaps meant. */
    public static String among(String wanted, JSObject given, String words) {
        String nearest = Js.isString(given) ? nearest(given, words) : "";
        return nearest.isEmpty() ? wanted : wanted + ", perhaps " + nearest;
    }

    /** Whether a list can be read at a glance. */
    @JSBody(params = "words", script = "return words.split(',').length <= 8;")
    private static native boolean isShort(String words);

    @JSBody(params = "words", script = "return words.split(',').join(', ');")
    private static native String spaced(String words);

    /** The one or two of {@code words} that may be meant, in quotes; empty when none is near. */
    @JSBody(
            params = {"given", "words"},
            script = """
            function distance(a, b) {
                if (a.length > 2 && b.length > 2 && (a.indexOf(b) >= 0 || b.indexOf(a) >= 0)) return 1;
                var rows = [];
                for (var i = 0; i <= a.length; i++) {
                    rows.push([i]);
                    for (var j = 1; j <= b.length; j++) {
                        rows[i][j] =
                            i === 0
                                ? j
                                : Math.min(
                                      rows[i - 1][j] + 1,
                                      rows[i][j - 1] + 1,
                                      rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
                                  );
                        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                            rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                    }
                }
                return rows[a.length][b.length];
            }
            var text = String(given).toLowerCase();
            if (text.length > 40) return "";
            var far = Math.max(1, Math.floor(text.length / 3));
            return words
                .split(",")
                .map(function (word) {
                    return [distance(text, word.toLowerCase()), '"' + word + '"'];
                })
                .filter(function (one) {
                    return one[0] <= far;
                })
                .sort(function (one, other) {
                    return one[0] - other[0];
                })
                .slice(0, 2)
                .map(function (one) {
                    return one[1];
                })
                .join(" or ");
            """)
    public static native String nearest(JSObject given, String words);

    /** A boolean; false when it is absent. */
    public boolean flag(String key) {
        if (has(key) && !Js.isBoolean(raw(key))) {
            throw Errors.argument(name(key), "a boolean", raw(key));
        }
        return has(key) && Js.truth(raw(key));
    }

    /** The limits in {@code limits}, those left out as they are by default. */
    public XmlLimits limits() {
        if (!has("limits")) {
            return XmlLimits.DEFAULT;
        }
        Options given = of(name("limits"), raw("limits"), PublicNames.LIMITS);
        XmlLimits limits = XmlLimits.DEFAULT;
        return new XmlLimits(
                given.count("depth", limits.depth()),
                given.count("attributes", limits.attributes()),
                given.count("namespaces", limits.namespaces()),
                given.count("nameLength", limits.nameLength()),
                given.count("textLength", limits.textLength()),
                given.count("stanzaLength", limits.stanzaLength()));
    }

    /** One name or an array of them, each {@code {namespace}name}; in a stream hardly anything is in none, which is {@code {}name}. */
    public XmlName[] names(String key) {
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
            if (brace > 0) {
                return XmlName.of(text.substring(1, brace), text.substring(brace + 1));
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw Errors.argument(place, "a name with its namespace, as in {http://jabber.org/protocol/ibb}data", given);
    }

    /** A whole number; 0 when it is absent. */
    public int whole(String key) {
        if (has(key) && !isWhole(raw(key))) {
            throw Errors.argument(name(key), "a whole number from 0 to 2147483647", raw(key));
        }
        return has(key) ? Js.integer(raw(key)) : 0;
    }

    public int count(String key, int otherwise) {
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
    public static native boolean isWord(JSObject value, String words);

    @JSBody(params = "value", script = "return value === (value | 0) && value >= 0;")
    private static native boolean isWhole(JSObject value);

    @JSBody(params = "value", script = "return value === (value | 0) && value > 0;")
    private static native boolean isCount(JSObject value);

    @JSBody(
            params = {"value", "known"},
            script = """
            var names = known.split(",");
            return Object.keys(value).find(function (key) {
                return names.indexOf(key) < 0;
            });
            """)
    private static native JSObject stranger(JSObject value, String known);

    /** The first of the options that is inherited; what somebody has given to all objects does not count. */
    @JSBody(
            params = {"value", "known"},
            script = """
            return known.split(",").find(function (key) {
                return (
                    key in value && !Object.prototype.hasOwnProperty.call(value, key) && !(key in Object.prototype)
                );
            });
            """)
    private static native JSObject inherited(JSObject value, String known);

    @JSBody(
            params = {"value", "keys"},
            script = "return keys.split(',').filter(function(key) { return value[key] !== undefined; });")
    private static native JSObject given(JSObject value, String keys);
}
