package im.couplet.js;

import im.couplet.schema.Base64;
import im.couplet.schema.Decimals;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.Fields;
import im.couplet.schema.ValueType;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Text;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Writes plain objects as XML, the inverse of {@link ObjectReader}. Children come in the order of the object's properties.
 * Everything is checked; the {@code TypeError} for what is wrong names its place, as in {@code message.form.fields[2].values}.
 */
final class ObjectWriter {
    private static final String UNKNOWN = "unknown";
    private static final String UNKNOWN_ATTRIBUTES = "unknownAttributes";

    private final Codec codec;
    private final NameCache names;
    private final TreeWriter trees;
    private final XmlWriter xml;
    private int depth;
    /** What is left of the children of the object at work, by property; undefined for nothing. */
    private JSObject leftovers = Js.undefined();
    /** Where that object stands. */
    private @Nullable Path owner;

    private final Text stanzaNamespace = Text.of(Stanza.NAMESPACE);

    ObjectWriter(Codec codec, NameCache names, XmlContext context) {
        this.codec = codec;
        this.names = names;
        this.xml = new XmlWriter(context);
        this.trees = new TreeWriter(names, xml);
    }

    /** Forgets what was written, and what was not written to its end. */
    void reset() {
        trees.reset();
        depth = 0;
        leftovers = Js.undefined();
        owner = null;
    }

    /** Writes the element of an event that holds one; it is in the namespace of stanzas unless it says its own. */
    Text tree(JSObject element) {
        return trees.write(element, stanzaNamespace);
    }

    /** Writes the stanza that {@code plan} declares. */
    Text stanza(Plan plan, JSObject object) {
        element(plan, object, new Path(null, plan.key, -1));
        return xml.text();
    }

    private void value(Plan plan, JSObject value, Path path) {
        ElementType<?> type = plan.type;
        if (type.shape() == ElementType.Shape.OBJECT) {
            if (!Js.isObject(value)) {
                throw wrong(path, "an object", value);
            }
            object(plan, value, path);
            return;
        }
        if (type.shape() == ElementType.Shape.STANZA) {
            embedded(plan, value, path);
            return;
        }
        if (type.shape() == ElementType.Shape.CHOICE) {
            Text word = Js.isString(value) ? choices(type).canonical(Js.text(value)) : null;
            if (word == null) {
                throw wrong(path, choices(type).expected(), value);
            }
            empty(names.of(type.name().namespaceText(), word), path);
        } else if (Js.isBoolean(value)) {
            if (Js.truth(value)) {
                empty(type.name(), path);
            }
        } else {
            throw wrong(path, "true", value);
        }
    }

    private void embedded(Plan plan, JSObject value, Path path) {
        if (!Js.isObject(value)) {
            throw wrong(path, "an object with a kind", value);
        }
        Plan member = plan.member(Js.get(value, "kind"));
        if (member == null) {
            Text kind = Text.of("kind");
            throw wrong(path.inner(kind), "the kind of a stanza that may stand here", Js.get(value, kind));
        }
        open(member, value, path);
    }

    private void object(Plan plan, JSObject value, Path path) {
        JSObject namespace = plan.isVersioned() ? Js.get(value, "xmlns") : Js.undefined();
        if (Js.isUndefined(namespace)) {
            open(plan, value, path);
            return;
        }
        Plan version = Js.isString(namespace) ? plan.version(Js.text(namespace)) : plan;
        if (version == plan && !Js.is(namespace, plan.type.name().namespaceText())) {
            throw wrong(
                    path.inner(Text.of("xmlns")),
                    "a namespace of " + plan.type.name().localName(),
                    namespace);
        }
        open(version, value, path);
    }

    private void open(Plan plan, JSObject value, Path path) {
        if (plan.extensions == null) {
            element(plan, value, path);
            return;
        }
        if (depth == ObjectReader.DEEPEST) {
            throw new BadArgument(
                    "More than " + ObjectReader.DEEPEST + " elements with extensions stand in each other");
        }
        depth++;
        element(plan, value, path);
        depth--;
    }

    private XmlName name(Plan plan, JSObject object, Path path) {
        Plan.Part part = plan.name;
        XmlName declared = plan.type.name();
        return part == null ? declared : named(declared.namespaceText(), part, Js.get(object, part.key), path);
    }

    /** The name that the value of a field is. */
    private XmlName named(Text namespace, Plan.Part part, JSObject value, Path path) {
        Text localName = text(part, value, path, -1);
        try {
            return names.of(namespace, localName);
        } catch (IllegalArgumentException e) {
            throw refused(path, part.key, -1, e);
        }
    }

    private void element(Plan plan, JSObject object, Path path) {
        JSObject outerLeftovers = leftovers;
        Path outerOwner = owner;
        leftovers = Js.undefined();
        owner = path;
        properties(plan, object, path);
        leftovers = outerLeftovers;
        owner = outerOwner;
    }

    private void properties(Plan plan, JSObject object, Path path) {
        xml.startElement(name(plan, object, path));
        JSObject keys = Js.keys(object);
        int count = Js.length(keys);
        for (int i = 0; i < count; i++) {
            JSObject key = Js.at(keys, i);
            Plan.Part part = plan.part(key);
            if (part != null && part.kind == Kind.ATTRIBUTE) {
                JSObject value = Js.get(object, key);
                if (!Js.isUndefined(value)) {
                    attribute(part, text(part, value, path, -1), path, -1);
                }
            } else if (part == null && Js.is(key, UNKNOWN_ATTRIBUTES)) {
                unknownAttributes(Js.get(object, key), path.inner(Text.of(UNKNOWN_ATTRIBUTES)));
            } else if (part == null && Js.is(key, Leftovers.KEY)) {
                leftovers = leftovers(Js.get(object, key), path);
            }
        }
        for (int i = 0; i < count; i++) {
            JSObject key = Js.at(keys, i);
            Plan.Part part = plan.part(key);
            if (part == null) {
                JSObject value = Js.get(object, key);
                if (!Js.isUndefined(value)) {
                    other(plan, key, value, path);
                }
            } else if (part.kind != Kind.ATTRIBUTE) {
                JSObject value = Js.get(object, key);
                if (!Js.isUndefined(value)) {
                    child(plan, part, key, value, object, path);
                }
            }
        }
        for (Plan.Part part : plan.required) {
            if (Js.isUndefined(Js.get(object, part.key))) {
                throw wrong(path.inner(part.key), expected(part), Js.undefined());
            }
        }
        if (plan.type == Iq.TYPE) {
            requirePayload(plan, object, path);
        }
        xml.endElement();
    }

    /** Refuses a request without the one child element that it must have (RFC 6120 section 8.2.3). */
    private void requirePayload(Plan plan, JSObject iq, Path path) {
        JSObject type = Js.get(iq, "type");
        if (!Js.is(type, "get") && !Js.is(type, "set")) {
            return;
        }
        int payloads = 0;
        JSObject keys = Js.keys(iq);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            JSObject value = Js.get(iq, key);
            Plan.Part part = plan.part(key);
            if (Js.is(key, UNKNOWN)) {
                payloads += objects(value);
            } else if (Js.truth(value) && (part == null ? codec.extension(key) != null : part.kind != Kind.ATTRIBUTE)) {
                payloads++;
            }
        }
        if (payloads != 1) {
            throw new BadArgument(Path.text(path) + " must have exactly one child element, as its type is "
                    + Js.text(type).string() + ", and has " + payloads);
        }
    }

    private static int objects(JSObject list) {
        int objects = 0;
        for (int i = 0; i < Js.length(list); i++) {
            objects += Js.isObject(Js.at(list, i)) ? 1 : 0;
        }
        return objects;
    }

    private void unknownAttributes(JSObject attributes, Path path) {
        if (!Js.isUndefined(attributes)) {
            trees.attributes(attributes, path);
        }
    }

    private static JSObject leftovers(JSObject given, Path path) {
        if (!Js.isUndefined(given) && !Js.isObject(given)) {
            throw wrong(path.inner(Text.of(Leftovers.KEY)), "an object", given);
        }
        return given;
    }

    /** What is left of the child that stands at {@code path}; undefined for nothing. */
    private JSObject left(Path path) {
        Text key = Text.of(path.within(owner));
        JSObject left = Js.has(leftovers, key) ? Js.get(leftovers, key) : Js.undefined();
        if (!Js.isUndefined(left) && !Js.isObject(left)) {
            throw wrong(placeOfLeft(path), "an object with unknownAttributes and unknown", left);
        }
        return left;
    }

    private Path placeOfLeft(Path path) {
        return new Path(owner, Text.of(Leftovers.KEY), -1).inner(Text.of(path.within(owner)));
    }

    /** Begins the child of a property, with the attributes that no property has; gives what is left of it. */
    private JSObject begin(XmlName name, Path path, Text key, int index) {
        if (Js.isUndefined(leftovers)) {
            xml.startElement(name);
            return leftovers;
        }
        return begin(name, new Path(path, key, index));
    }

    private JSObject begin(XmlName name, Path path) {
        xml.startElement(name);
        JSObject left = Js.isUndefined(leftovers) ? leftovers : left(path);
        if (!Js.isUndefined(left)) {
            unknownAttributes(
                    Js.get(left, UNKNOWN_ATTRIBUTES), placeOfLeft(path).inner(Text.of(UNKNOWN_ATTRIBUTES)));
        }
        return left;
    }

    /** Ends the child of a property that has no text, with what is left of it. */
    private void end(JSObject left, Path path) {
        JSObject unknown = Js.isUndefined(left) ? left : Js.get(left, UNKNOWN);
        if (!Js.isUndefined(unknown)) {
            elements(unknown, placeOfLeft(path).inner(Text.of(UNKNOWN)));
        }
        xml.endElement();
    }

    /** Ends the child of a property with its text and what is left of it. */
    private void end(Text text, JSObject left, Path path, Text key, int index) {
        JSObject unknown = Js.isUndefined(left) ? left : Js.get(left, UNKNOWN);
        if (Js.isUndefined(unknown)) {
            write(text, path, key, index);
        } else {
            JSObject children = Js.isArray(unknown) ? Leftovers.children(unknown, text) : unknown;
            elements(children, placeOfLeft(new Path(path, key, index)).inner(Text.of(UNKNOWN)));
        }
        xml.endElement();
    }

    /** Writes an element that says all it has to say by its name. */
    private void empty(XmlName name, Path path) {
        end(begin(name, path), path);
    }

    private void other(Plan plan, JSObject key, JSObject value, Path path) {
        if (Js.is(key, UNKNOWN)) {
            elements(value, path.inner(Text.of(UNKNOWN)));
            return;
        }
        boolean open = plan.extensions != null;
        Plan extension = open ? codec.extension(key) : null;
        if (extension != null) {
            value(extension, value, path.inner(extension.key));
        } else if (open && Js.is(key, ObjectReader.MORE)) {
            more(value, path.inner(Text.of(ObjectReader.MORE)));
        } else if (!Js.is(key, UNKNOWN_ATTRIBUTES) && !Js.is(key, Leftovers.KEY) && !means(plan, key)) {
            throw new BadArgument(Path.text(path.inner(Js.text(key))) + " is no property that can be written");
        }
    }

    /** Whether a property says something about an element, and is not written in it. */
    private static boolean means(Plan plan, JSObject key) {
        boolean isStanza = plan.type.shape() == ElementType.Shape.STANZA;
        return isStanza ? Js.is(key, "kind") || Js.is(key, "problems") : Js.is(key, "xmlns") && plan.isVersion();
    }

    /** Writes the extensions of which there is one already, as lists by their keys. */
    private void more(JSObject lists, Path path) {
        if (!Js.isObject(lists)) {
            throw wrong(path, "an object with a list for each extension", lists);
        }
        JSObject keys = Js.keys(lists);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            Path place = path.inner(Js.text(key));
            Plan extension = codec.extension(key);
            if (extension == null) {
                throw new BadArgument(Path.text(place) + " is no extension");
            }
            JSObject list = Js.get(lists, key);
            if (Js.isUndefined(list)) {
                continue;
            }
            if (!Js.isArray(list)) {
                throw wrong(place, "an array", list);
            }
            for (int item = 0; item < Js.length(list); item++) {
                value(extension, Js.at(list, item), place.at(item));
            }
        }
    }

    /** Writes the one extension that an object without an element holds. */
    Text lone(JSObject object) {
        JSObject keys = Js.keys(object);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            Plan extension = codec.extension(key);
            if (extension != null && !Js.isUndefined(Js.get(object, key))) {
                value(extension, Js.get(object, key), new Path(null, extension.key, -1));
                return xml.text();
            }
        }
        throw wrong(new Path(null, Text.of("element"), -1), "an element object", Js.undefined());
    }

    private void elements(JSObject list, Path path) {
        if (!Js.isArray(list)) {
            throw wrong(path, "an array of element objects", list);
        }
        for (int i = 0; i < Js.length(list); i++) {
            trees.child(Js.at(list, i), stanzaNamespace, path.at(i));
        }
    }

    private void child(Plan plan, Plan.Part part, JSObject key, JSObject value, JSObject object, Path path) {
        switch (part.kind) {
            case TEXT -> content(part, value, path, -1);
            case CHILD_TEXT, CHILD_ATTRIBUTE -> single(plan, part, value, object, path);
            case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN -> list(part, value, path);
            case LOCALIZED -> localized(part, key, value, object, path);
            case FLAG -> {
                if (!Js.isBoolean(value)) {
                    throw wrong(path.inner(part.key), "true", value);
                }
                if (Js.truth(value)) {
                    empty(childOf(part), path.inner(part.key));
                }
            }
            case CHOICE -> choice(plan, part, value, object, path);
            case CHILD -> value(part.inner(), value, path.inner(part.key));
            case RAW -> elements(value, path.inner(part.key));
            default -> {
                // what the choice writes
            }
        }
    }

    private void single(Plan plan, Plan.Part part, JSObject value, JSObject object, Path path) {
        if (part.shared) {
            shared(plan, part, object, path);
            return;
        }
        item(part, value, path, -1);
    }

    /** Writes the child that holds a value, or one of the children that hold those of a list. */
    private void item(Plan.Part part, JSObject value, Path path, int index) {
        JSObject left = begin(childOf(part), path, part.key, index);
        Text text = text(part, value, path, index);
        if (part.kind == Kind.CHILD_ATTRIBUTE || part.kind == Kind.CHILD_ATTRIBUTES) {
            attribute(part, text, path, index);
            end(left, new Path(path, part.key, index));
        } else {
            end(text, left, path, part.key, index);
        }
    }

    /** Writes the child that several fields are about, once, when the first of them comes. */
    private void shared(Plan plan, Plan.Part part, JSObject object, Path path) {
        if (!isFirstOfShared(plan, part, object)) {
            return;
        }
        Text first = plan.sharing(part).key;
        JSObject left = begin(childOf(part), path, first, -1);
        boolean ended = false;
        for (int pass = 0; pass < 2; pass++) {
            Kind kind = pass == 0 ? Kind.CHILD_ATTRIBUTE : Kind.CHILD_TEXT;
            for (Plan.Part other : plan.parts) {
                JSObject value = other.kind == kind && other.field.sharesChild(part.field)
                        ? Js.get(object, other.key)
                        : Js.undefined();
                if (Js.isUndefined(value)) {
                    continue;
                }
                if (pass == 0) {
                    attribute(other, text(other, value, path, -1), path, -1);
                } else {
                    end(text(other, value, path, -1), left, path, other.key, -1);
                    ended = true;
                }
            }
        }
        if (!ended) {
            end(left, path.inner(first));
        }
    }

    private static boolean isFirstOfShared(Plan plan, Plan.Part part, JSObject object) {
        JSObject keys = Js.keys(object);
        for (int i = 0; i < Js.length(keys); i++) {
            Plan.Part other = plan.part(Js.at(keys, i));
            if (other != null && other.field.sharesChild(part.field) && !Js.isUndefined(Js.get(object, other.key))) {
                return other == part;
            }
        }
        return true;
    }

    private void list(Plan.Part part, JSObject list, Path path) {
        if (!Js.isArray(list)) {
            throw wrong(path.inner(part.key), "an array", list);
        }
        for (int i = 0; i < Js.length(list); i++) {
            JSObject item = Js.at(list, i);
            if (part.kind == Kind.CHILDREN) {
                value(part.inner(), item, new Path(path, part.key, i));
                continue;
            }
            item(part, item, path, i);
        }
    }

    private void localized(Plan.Part part, JSObject key, JSObject value, JSObject object, Path path) {
        if (Js.is(key, part.key)) {
            Text text = text(part, value, path, -1);
            JSObject variants = Js.get(object, part.byLanguage);
            boolean written = Js.isObject(variants) && (Js.has(variants, "") || Js.hasValue(variants, value));
            if (!written) {
                variant(part, Text.of(""), text, path);
            }
            return;
        }
        Path place = path.inner(part.byLanguage);
        if (!Js.isObject(value)) {
            throw wrong(place, "an object with a text for each language", value);
        }
        JSObject languages = Js.keys(value);
        for (int i = 0; i < Js.length(languages); i++) {
            Text language = Js.text(Js.at(languages, i));
            JSObject own = language.length() == 0 ? Js.get(object, part.key) : Js.undefined();
            JSObject variant = Js.isUndefined(own) ? Js.get(value, language) : own;
            if (!Js.isString(variant)) {
                throw wrong(place.inner(language), expected(part), variant);
            }
            variant(part, language, Js.text(variant), path);
        }
    }

    private void variant(Plan.Part part, Text language, Text text, Path path) {
        boolean tagged = language.length() > 0;
        Path place = tagged ? path.inner(part.byLanguage) : path;
        Text key = tagged ? language : part.key;
        JSObject left = begin(childOf(part), place, key, -1);
        if (tagged) {
            attribute(Fields.XML_LANG, language, place, key, -1);
        }
        end(text, left, place, key, -1);
    }

    private void choice(Plan plan, Plan.Part part, JSObject value, JSObject object, Path path) {
        XmlName any = childOf(part);
        Path place = path.inner(part.key);
        JSObject left = begin(named(any.namespaceText(), part, value, path), place);
        Plan.Part textPart = plan.choiceText;
        JSObject text = textPart == null ? Js.undefined() : Js.get(object, textPart.key);
        if (textPart == null || Js.isUndefined(text)) {
            end(left, place);
        } else {
            end(text(textPart, text, path, -1), left, path, textPart.key, -1);
        }
    }

    private void attribute(Plan.Part part, Text value, Path path, int index) {
        attribute(Objects.requireNonNull(part.field.attributeName()), value, path, part.key, index);
    }

    private void attribute(XmlName name, Text value, Path path, Text key, int index) {
        try {
            xml.attribute(name, value);
        } catch (IllegalArgumentException e) {
            throw refused(path, key, index, e);
        }
    }

    private void content(Plan.Part part, JSObject value, Path path, int index) {
        write(text(part, value, path, index), path, part.key, index);
    }

    private void write(Text text, Path path, Text key, int index) {
        try {
            xml.text(text);
        } catch (IllegalArgumentException e) {
            throw refused(path, key, index, e);
        }
    }

    /** The error for the property {@code key}, or an item of it, of what stands at {@code path}. */
    private static BadArgument refused(Path path, Text key, int index, IllegalArgumentException why) {
        return new BadArgument(Path.text(new Path(path, key, index)) + ": " + why.getMessage());
    }

    /** The value as it stands in XML; {@code path} is where the object stands that has it. */
    private static Text text(Plan.Part part, JSObject value, Path path, int index) {
        ValueType<?> type = Objects.requireNonNull(part.values);
        Text text = switch (type.form()) {
            case STRING -> Js.isString(value) ? Js.text(value) : null;
            case NUMBER -> Js.isNumber(value) ? number(Js.stringOf(value)) : null;
            case BOOLEAN -> Js.isBoolean(value) ? Js.stringOf(value) : null;
            case DATE -> Js.isDate(value) ? Js.isoText(value) : null;
            case BYTES -> Js.isBytes(value) ? Text.of(Base64.encode(Js.byteArray(value))) : null;
        };
        Text canonical = text == null ? null : type.canonical(text);
        if (canonical == null) {
            throw wrong(new Path(path, part.key, index), expected(part), value);
        }
        return canonical;
    }

    private static Text number(Text number) {
        return number.indexOf('e', 0) < 0 ? number : Text.of(Decimals.plain(number.string()));
    }

    private static String expected(Plan.Part part) {
        ValueType<?> type = part.values;
        if (type == null) {
            return "an object";
        }
        return switch (type.form()) {
            case STRING -> type.words() == null ? "a string: " + type.expected() : type.expected();
            case NUMBER -> "a number: " + type.expected();
            case BOOLEAN -> "a boolean";
            case DATE -> "a valid Date";
            case BYTES -> "a Uint8Array";
        };
    }

    private static RuntimeException wrong(Path path, String wanted, JSObject found) {
        return Errors.argument(Path.text(path), wanted, found);
    }

    private static XmlName childOf(Plan.Part part) {
        return Objects.requireNonNull(part.field.childName());
    }

    private static ValueType<?> choices(ElementType<?> type) {
        return Objects.requireNonNull(type.choices());
    }
}
