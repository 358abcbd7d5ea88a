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
    }

    /** Writes the element of an event that holds one. */
    Text tree(JSObject element) {
        return trees.write(element, Text.of(""));
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
            xml.startElement(names.of(type.name().namespaceText(), word));
            xml.endElement();
        } else if (Js.isBoolean(value)) {
            if (Js.truth(value)) {
                xml.startElement(type.name());
                xml.endElement();
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
                unknownAttributes(Js.get(object, key), path);
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
            trees.attributes(attributes, path.inner(Text.of(UNKNOWN_ATTRIBUTES)));
        }
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
        } else if (!Js.is(key, UNKNOWN_ATTRIBUTES) && !means(plan, key)) {
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
                    xml.startElement(childOf(part));
                    xml.endElement();
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
        xml.startElement(childOf(part));
        if (part.kind == Kind.CHILD_ATTRIBUTE) {
            attribute(part, text(part, value, path, -1), path, -1);
        } else {
            content(part, value, path, -1);
        }
        xml.endElement();
    }

    /** Writes the child that several fields are about, once, when the first of them comes. */
    private void shared(Plan plan, Plan.Part part, JSObject object, Path path) {
        if (!isFirstOfShared(plan, part, object)) {
            return;
        }
        xml.startElement(childOf(part));
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
                    content(other, value, path, -1);
                }
            }
        }
        xml.endElement();
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
            xml.startElement(childOf(part));
            if (part.kind == Kind.CHILD_ATTRIBUTES) {
                attribute(part, text(part, item, path, i), path, i);
            } else {
                content(part, item, path, i);
            }
            xml.endElement();
        }
    }

    private void localized(Plan.Part part, JSObject key, JSObject value, JSObject object, Path path) {
        if (Js.is(key, part.key)) {
            Text text = text(part, value, path, -1);
            JSObject variants = Js.get(object, part.byLanguage);
            boolean written = Js.isObject(variants) && (Js.has(variants, "") || Js.hasValue(variants, value));
            if (!written) {
                xml.startElement(childOf(part));
                write(text, path, part.key, -1);
                xml.endElement();
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
            xml.startElement(childOf(part));
            if (language.length() > 0) {
                attribute(Fields.XML_LANG, language, place, language, -1);
            }
            write(Js.text(variant), place, language, -1);
            xml.endElement();
        }
    }

    private void choice(Plan plan, Plan.Part part, JSObject value, JSObject object, Path path) {
        XmlName any = childOf(part);
        xml.startElement(named(any.namespaceText(), part, value, path));
        Plan.Part textPart = plan.choiceText;
        JSObject text = textPart == null ? Js.undefined() : Js.get(object, textPart.key);
        if (textPart != null && !Js.isUndefined(text)) {
            content(textPart, text, path, -1);
        }
        xml.endElement();
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
