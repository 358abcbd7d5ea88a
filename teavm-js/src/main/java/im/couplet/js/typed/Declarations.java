package im.couplet.js.typed;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Fields;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.stanza.Embedded;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Makes declarations of what a page hands in: the argument of {@code createCodec}. */
final class Declarations {
    private static final String[] RESERVED = {
        "kind", "unknown", "unknownAttributes", "unknownIn", "problems", "more", "childOrder", "__proto__"
    };
    /** How deep declarations may stand in each other. */
    private static final int DEEPEST = 64;

    /** The largest number that JavaScript counts to. */
    private static final long MOST = 9_007_199_254_740_991L;

    private Declarations() {}

    /** What is declared in the option {@code extensions}; nothing when it is absent. */
    static List<GivenExtension> of(Options options) {
        List<GivenExtension> declared = new ArrayList<>();
        if (!options.has("extensions")) {
            return declared;
        }
        JSObject list = options.raw("extensions");
        if (!Js.isArray(list)) {
            throw Errors.argument(options.name("extensions"), "an array", list);
        }
        add(declared, list, options.name("extensions"), 0);
        return declared;
    }

    /** Adds what an array holds; extensions of the library that belong together come in an array of their own. */
    private static void add(List<GivenExtension> declared, JSObject list, String path, int depth) {
        for (int i = 0; i < Js.length(list); i++) {
            JSObject one = Js.at(list, i);
            String place = path + "[" + i + "]";
            Extension extension = Extension.of(one);
            if (extension != null) {
                declared.add(new GivenExtension(extension.table(), null, place));
            } else if (Js.isArray(one) && depth == 0) {
                add(declared, one, place, 1);
            } else {
                declared.add(new GivenExtension(null, element(one, place, 0), place));
            }
        }
    }

    /** The declaration of an element, with a key of its own when it stands in no other. */
    private static ElementType<?> element(JSObject declaration, String path, int depth) {
        if (depth == DEEPEST) {
            throw new BadArgument(path.substring(0, path.indexOf(']') + 1) + ": more than " + DEEPEST
                    + " declarations stand in each other");
        }
        boolean keyed = depth == 0;
        Options given = Options.of(path, declaration, keyed ? PublicNames.EXTENSION : PublicNames.ELEMENT);
        String key = keyed ? Arguments.string(given.name("key"), given.raw("key")) : "element";
        refuseReserved(key, given.name("key"));
        String xmlns = Arguments.string(given.name("xmlns"), given.raw("xmlns"));
        XmlName name = name(xmlns, Arguments.string(given.name("name"), given.raw("name")), path);
        boolean open = given.flag("extensions");
        if (!given.has("fields") && !open) {
            if (given.has("alsoIn")) {
                throw new BadArgument(given.name("alsoIn") + " needs fields: a flag cannot say its version");
            }
            return ElementType.flag(key, xmlns, name.localName(), Boolean.TRUE);
        }
        List<Field<Element, ?>> all = given.has("fields") ? fields(given, depth) : new ArrayList<>();
        if (open) {
            all.add(Fields.anyExtensions(null, element -> null));
        }
        return versions(ElementType.withoutJavaValue(key, name, all), given);
    }

    private static List<Field<Element, ?>> fields(Options given, int depth) {
        JSObject fields = given.raw("fields");
        if (!Js.isObject(fields)) {
            throw Errors.argument(given.name("fields"), "an object", fields);
        }
        List<Field<Element, ?>> all = new ArrayList<>();
        JSObject keys = Js.keys(fields);
        for (int i = 0; i < Js.length(keys); i++) {
            String fieldKey = Js.text(Js.at(keys, i)).string();
            String fieldPath = given.name("fields") + "." + fieldKey;
            refuseReserved(fieldKey, fieldPath);
            if (given.has("alsoIn") && fieldKey.equals("xmlns")) {
                throw new BadArgument(fieldPath + ": \"xmlns\" says the version of an element with alsoIn");
            }
            all.add(field(fieldKey, Js.get(fields, Js.at(keys, i)), fieldPath, depth));
            refuseSame(all, fieldPath);
        }
        return all;
    }

    private static ElementType<Element> versions(ElementType<Element> type, Options given) {
        ElementType<Element> versions = type;
        JSObject list = given.raw("alsoIn");
        if (given.has("alsoIn") && !Js.isArray(list)) {
            throw Errors.argument(given.name("alsoIn"), "an array of namespaces", list);
        }
        for (int i = 0; given.has("alsoIn") && i < Js.length(list); i++) {
            String path = given.name("alsoIn") + "[" + i + "]";
            String namespace = Arguments.string(path, Js.at(list, i));
            name(namespace, type.name().localName(), path);
            versions = versions.alsoIn(namespace);
        }
        return versions;
    }

    private static void refuseReserved(String key, String path) {
        for (String reserved : RESERVED) {
            if (reserved.equals(key)) {
                throw new BadArgument(path + ": \"" + key + "\" has a meaning of its own in every object");
            }
        }
    }

    private static XmlName name(String namespace, String localName, String path) {
        try {
            return XmlName.of(namespace, localName);
        } catch (IllegalArgumentException e) {
            throw new BadArgument(path + ": " + e.getMessage());
        }
    }

    /** Refuses that two fields have their values in the same place, of which one would get nothing. */
    private static void refuseSame(List<Field<Element, ?>> fields, String path) {
        Field<Element, ?> last = fields.get(fields.size() - 1);
        for (int i = 0; i < fields.size() - 1; i++) {
            Field<Element, ?> other = fields.get(i);
            if (other.kind() == last.kind()
                    && Objects.equals(other.attributeName(), last.attributeName())
                    && Objects.equals(other.childName(), last.childName())
                    && other.elementType() == null
                    && last.elementType() == null) {
                throw new BadArgument(path + ": its value stands where that of " + other.key() + " stands");
            }
        }
    }

    private static Field<Element, ?> field(String key, JSObject declaration, String path, int depth) {
        Options given = Options.of(path, declaration, PublicNames.FIELD);
        Field<Element, ?> field = unbound(key, given, path, depth);
        return given.has("xmlns")
                ? field.inNamespace(Arguments.string(given.name("xmlns"), given.raw("xmlns")))
                : field;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the values are never seen by Java
    private static Field<Element, ?> unbound(String key, Options given, String path, int depth) {
        ValueType type = type(given);
        Function none = Declarations::none;
        if (given.has("child") || given.has("children")) {
            boolean many = given.has("children");
            String child = local(given, many ? "children" : "child");
            String attribute = given.has("attribute") ? local(given, "attribute") : "";
            if (attribute.isEmpty()) {
                return many ? Fields.childTexts(key, child, type, none) : Fields.childText(key, child, type, none);
            }
            return many
                    ? Fields.childAttributes(key, child, attribute, type, none)
                    : Fields.childAttribute(key, child, attribute, type, none);
        }
        if (given.has("attribute")) {
            XmlName name = attribute(given);
            return given.flag("required")
                    ? Fields.attribute(key, name, type, none)
                    : Fields.optionalAttribute(key, name, type, none);
        }
        if (given.has("element")) {
            return Fields.child(key, (ElementType) element(given.raw("element"), path + ".element", depth + 1), none);
        }
        if (given.has("elements")) {
            return Fields.children(
                    key, (ElementType) element(given.raw("elements"), path + ".elements", depth + 1), none);
        }
        if (given.flag("stanza")) {
            return Fields.child(key, (ElementType) Embedded.STANZA, none);
        }
        if (given.has("localized")) {
            return Fields.localized(key, local(given, "localized"), none);
        }
        if (given.has("flag")) {
            return Fields.flag(key, local(given, "flag"), none);
        }
        if (given.flag("raw")) {
            return Fields.raw(key, none);
        }
        if (given.flag("text")) {
            return Fields.ownText(key, type, none);
        }
        throw new BadArgument(path + " must say where its value stands: one of " + PublicNames.PLACES);
    }

    /** The value of a field in Java: there is none. */
    private static @Nullable Object none(Object element) {
        return null;
    }

    /** The name of an attribute, written as the keys of the attributes of an element object are. */
    private static XmlName attribute(Options given) {
        String written = Arguments.string(given.name("attribute"), given.raw("attribute"));
        String namespace = "";
        int end = -1;
        if (written.startsWith("xml:")) {
            namespace = XmlName.XML_NAMESPACE;
            end = 3;
        } else if (written.startsWith("{")) {
            end = written.indexOf('}');
            namespace = written.substring(1, Math.max(end, 1));
        }
        if (written.equals("xmlns")) {
            throw new BadArgument(given.name("attribute") + ": xmlns is no attribute, but the namespace of an element");
        }
        return name(namespace, written.substring(end + 1), given.name("attribute"));
    }

    private static String local(Options given, String option) {
        String name = Arguments.string(given.name(option), given.raw(option));
        return name("", name, given.name(option)).localName();
    }

    private static ValueType<?> type(Options given) {
        if (given.has("values")) {
            return words(given);
        }
        String type = Objects.requireNonNull(given.text("type", "string"));
        return switch (type) {
            case "string" -> Values.STRING;
            case "boolean" -> Values.BOOLEAN;
            case "integer" -> Values.whole(-MOST, MOST);
            case "number" -> Values.DECIMAL;
            case "date" -> Values.DATE_TIME;
            case "bytes" -> Values.BYTES;
            case "jid" -> Values.JID;
            default ->
                throw new BadArgument(given.name("type")
                        + " must be string, boolean, integer, number, date, bytes or jid, not \"" + type + "\"");
        };
    }

    private static ValueType<?> words(Options given) {
        JSObject list = given.raw("values");
        if (!Js.isArray(list) || Js.length(list) == 0) {
            throw Errors.argument(given.name("values"), "an array of strings", list);
        }
        String[] words = new String[Js.length(list)];
        for (int i = 0; i < words.length; i++) {
            words[i] = Arguments.string(given.name("values") + "[" + i + "]", Js.at(list, i));
        }
        return Values.oneOf(words, words);
    }
}
