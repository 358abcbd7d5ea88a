package im.couplet.js.stream;

import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.BadArgument;
import im.couplet.js.border.CallbackValue;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Vocabulary;
import im.couplet.observer.Event;
import im.couplet.observer.Match;
import im.couplet.schema.ElementType;
import im.couplet.xml.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What a callback of an {@code Observer} is for, read from an object of JavaScript. */
final class StanzaFilter {
    private final Vocabulary vocabulary;
    private final Match match;
    /** The properties that must be there: an extension that cannot be read is an element all the same. */
    private final JSObject keys;
    /** Asked last, of the object of an element that matches; null for nothing. */
    private final @Nullable JSObject where;

    StanzaFilter(Vocabulary vocabulary, String kind, JSObject object) {
        this(vocabulary, kind, "match", object, PublicNames.MATCH);
    }

    private StanzaFilter(Vocabulary vocabulary, String kind, String place, JSObject object, String known) {
        this.vocabulary = vocabulary;
        Options given = Options.of(place, object, known);
        if (!Js.isUndefined(given.first()) && !Options.isWord(Js.value(kind), PublicNames.MATCHED)) {
            throw new BadArgument(
                    "match: an event of kind " + kind + " is no stanza, and has no type, sender or children");
        }
        given.requireOneOf(PublicNames.SENDERS);
        match = match(kind, given);
        boolean typed = kind.equals("message") || kind.equals("presence") || kind.equals("iq");
        keys = typed ? keys(given.raw("has")) : Js.array();
        where = given.has("where") ? Arguments.function(given.name("where"), given.raw("where")) : null;
    }

    /** What the element must be like. */
    Match match() {
        return match;
    }

    /** Whether the object of an element that matches has all that it must. */
    boolean holds(CallbackValue seen) {
        return hasAll(seen.value(), keys) && (where == null || isTrue(where, seen.told()));
    }

    /** The names of the payload that {@code wanted} says: those of an extension by its key, or one by itself. */
    static List<XmlName> names(Vocabulary vocabulary, String place, JSObject wanted) {
        if (!Js.isString(wanted)) {
            return List.of(name(place, wanted));
        }
        ElementType<?> extension = vocabulary.declaration(Js.text(wanted));
        List<XmlName> names = extension == null ? null : extension.allNames();
        if (names == null) {
            throw unknown(vocabulary, place, wanted);
        }
        return names;
    }

    private static BadArgument unknown(Vocabulary vocabulary, String place, JSObject wanted) {
        String keys = vocabulary.keys();
        String asked = keys.isEmpty() ? "an object with a name and an xmlns" : "the key of an extension";
        return Errors.argument(place, Options.among(asked, wanted, keys), wanted);
    }

    private static XmlName name(String place, JSObject wanted) {
        Options name = Options.of(place, wanted, PublicNames.ELEMENT_NAME);
        return XmlName.of(
                Arguments.string(name.name("xmlns"), name.raw("xmlns")),
                Arguments.string(name.name("name"), name.raw("name")));
    }

    @JSBody(
            params = {"where", "value"},
            script = "return !!where(value);")
    private static native boolean isTrue(JSObject where, JSObject value);

    private Match match(String kind, Options given) {
        Match all = Match.ANY;
        if (given.has("type")) {
            all = all.type(types(kind, given));
        }
        if (given.has("from")) {
            all = all.from(jid(given, "from"));
        }
        if (given.has("fromFull")) {
            all = all.fromFull(jid(given, "fromFull"));
        }
        if (given.has("fromDomain")) {
            all = all.fromDomain(jid(given, "fromDomain"));
        }
        if (given.has("to")) {
            all = all.to(jid(given, "to"));
        }
        if (given.has("id")) {
            all = all.id(Arguments.string(given.name("id"), given.raw("id")));
        }
        if (given.has("body")) {
            all = given.flag("body") ? all.body() : all.not(Match.ANY.body());
        }
        if (given.has("has")) {
            all = has(all, given);
        }
        if (given.has("not")) {
            JSObject not = given.raw("not");
            all = all.not(new StanzaFilter(vocabulary, kind, given.name("not"), not, PublicNames.MATCH_NOT).match());
        }
        return all;
    }

    private static Jid jid(Options given, String key) {
        return AddressValue.jid(given.name(key), given.raw(key));
    }

    private static String[] types(String kind, Options given) {
        JSObject raw = given.raw("type");
        if (!Js.isArray(raw)) {
            return new String[] {type(kind, given.name("type"), raw)};
        }
        if (Js.length(raw) == 0) {
            throw new BadArgument(given.name("type") + " must be a type or some, not an empty array");
        }
        String[] types = new String[Js.length(raw)];
        for (int i = 0; i < types.length; i++) {
            types[i] = type(kind, given.name("type") + "[" + i + "]", Js.at(raw, i));
        }
        return types;
    }

    private static String type(String kind, String place, JSObject given) {
        String known = Event.types(kind);
        return known.isEmpty() ? Arguments.string(place, given) : Options.word(place, given, known);
    }

    private Match has(Match before, Options given) {
        JSObject raw = given.raw("has");
        if (!Js.isArray(raw)) {
            return has(before, given.name("has"), raw);
        }
        Match all = before;
        for (int i = 0; i < Js.length(raw); i++) {
            all = has(all, given.name("has") + "[" + i + "]", Js.at(raw, i));
        }
        return all;
    }

    private Match has(Match before, String place, JSObject wanted) {
        if (Js.isString(wanted)) {
            if (vocabulary.declaration(Js.text(wanted)) == null) {
                throw unknown(vocabulary, place, wanted);
            }
            return before.has(Js.text(wanted).string());
        }
        return before.has(name(place, wanted));
    }

    /** The keys of extensions in the {@code has} of a match. */
    @JSBody(params = "has", script = """
            return has === undefined
                ? []
                : [].concat(has).filter(function (one) {
                      return typeof one === "string";
                  });
            """)
    private static native JSObject keys(JSObject has);

    @JSBody(
            params = {"value", "keys"},
            script = """
            for (var i = 0; i < keys.length; i++)
                if (!Object.prototype.hasOwnProperty.call(value, keys[i])) return false;
            return true;
            """)
    private static native boolean hasAll(JSObject value, JSObject keys);
}
