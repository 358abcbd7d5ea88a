package im.couplet.js;

import im.couplet.schema.Base64;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.Fields;
import im.couplet.schema.ValueType;
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
    private final TreeWriter trees;
    private final XmlWriter xml;
    private final Text stanzaNamespace = Text.of(Stanza.NAMESPACE);

    ObjectWriter(Codec codec, NameCache names, XmlContext context) {
        this.codec = codec;
        this.xml = new XmlWriter(context);
        this.trees = new TreeWriter(names, xml);
    }

    /** Writes the stanza that {@code plan} declares. */
    Text stanza(Plan plan, JSObject object) {
        element(plan, object, new Path(null, plan.type.key(), -1), true);
        return xml.text();
    }

    private void value(Plan plan, JSObject value, Path path) {
        ElementType<?> type = plan.type;
        if (type.shape() == ElementType.Shape.OBJECT) {
            if (!Js.isObject(value)) {
                throw wrong(path, "an object", value);
            }
            element(plan, value, path, false);
            return;
        }
        if (type.shape() == ElementType.Shape.CHOICE) {
            if (!Js.isString(value) || choices(type).canonical(Js.text(value)) == null) {
                throw wrong(path, choices(type).expected(), value);
            }
            xml.startElement(XmlName.of(type.name().namespace(), Js.text(value).string()));
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

    private void element(Plan plan, JSObject object, Path path, boolean isStanza) {
        xml.startElement(plan.type.name());
        JSObject keys = Js.keys(object);
        int count = Js.length(keys);
        for (int i = 0; i < count; i++) {
            JSObject key = Js.at(keys, i);
            Plan.Part part = plan.part(key);
            if (part != null && part.kind == Kind.ATTRIBUTE) {
                JSObject value = Js.get(object, key);
                if (!Js.isUndefined(value)) {
                    attribute(attributeOf(part), text(part, value, path), inner(path, part.key));
                }
            } else if (part == null && Js.is(key, UNKNOWN_ATTRIBUTES)) {
                unknownAttributes(Js.get(object, key), path);
            }
        }
        for (int i = 0; i < count; i++) {
            JSObject key = Js.at(keys, i);
            JSObject value = Js.get(object, key);
            if (!Js.isUndefined(value)) {
                Plan.Part part = plan.part(key);
                if (part != null) {
                    child(plan, part, key, value, object, path);
                } else {
                    other(key, value, path, isStanza);
                }
            }
        }
        for (Plan.Part part : plan.parts) {
            if (part.field.required() && Js.isUndefined(Js.get(object, part.key))) {
                throw wrong(inner(path, part.key), expected(part), Js.undefined());
            }
        }
        xml.endElement();
    }

    private void unknownAttributes(JSObject attributes, Path path) {
        Path place = inner(path, UNKNOWN_ATTRIBUTES);
        if (!Js.isUndefined(attributes)) {
            trees.attributes(attributes, Path.text(place));
        }
    }

    private void other(JSObject key, JSObject value, Path path, boolean isStanza) {
        if (Js.is(key, UNKNOWN)) {
            elements(value, stanzaNamespace, inner(path, UNKNOWN));
            return;
        }
        Plan extension = isStanza ? codec.extension(key) : null;
        if (extension != null) {
            value(extension, value, inner(path, extension.type.key()));
        } else if (!Js.is(key, UNKNOWN_ATTRIBUTES) && !(isStanza && (Js.is(key, "kind") || Js.is(key, "problems")))) {
            throw new BadArgument(
                    Path.text(inner(path, Js.text(key).string())) + " is no property that can be written");
        }
    }

    private void elements(JSObject list, Text namespace, Path path) {
        if (!Js.isArray(list)) {
            throw wrong(path, "an array of element objects", list);
        }
        for (int i = 0; i < Js.length(list); i++) {
            trees.child(Js.at(list, i), namespace, Path.text(new Path(path.outer(), path.key(), i)));
        }
    }

    private void child(Plan plan, Plan.Part part, JSObject key, JSObject value, JSObject object, Path path) {
        Path place = inner(path, part.key);
        switch (part.kind) {
            case TEXT -> write(text(part, value, path), place);
            case CHILD_TEXT, CHILD_ATTRIBUTE -> single(plan, part, object, path);
            case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN -> list(part, value, place);
            case LOCALIZED -> localized(part, key, value, object, path);
            case FLAG -> {
                if (!Js.isBoolean(value)) {
                    throw wrong(place, "true", value);
                }
                if (Js.truth(value)) {
                    xml.startElement(childOf(part));
                    xml.endElement();
                }
            }
            case CHOICE -> choice(plan, part, value, object, path);
            case CHILD -> value(planOf(part), value, place);
            case RAW -> elements(value, stanzaNamespace, place);
            default -> {
                // an attribute, or what the choice writes
            }
        }
    }

    /** Writes the child that one or more fields are about, once, when the first of them comes. */
    private void single(Plan plan, Plan.Part part, JSObject object, Path path) {
        if (part.shared && !isFirstOfShared(plan, part, object)) {
            return;
        }
        xml.startElement(childOf(part));
        for (int pass = 0; pass < 2; pass++) {
            for (Plan.Part other : plan.parts) {
                JSObject value = other == part || part.shared && other.field.sharesChild(part.field)
                        ? Js.get(object, other.key)
                        : Js.undefined();
                if (Js.isUndefined(value)) {
                    continue;
                }
                if (pass == 0 && other.kind == Kind.CHILD_ATTRIBUTE) {
                    attribute(attributeOf(other), text(other, value, path), inner(path, other.key));
                } else if (pass == 1 && other.kind == Kind.CHILD_TEXT) {
                    write(text(other, value, path), inner(path, other.key));
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
            throw wrong(path, "an array", list);
        }
        for (int i = 0; i < Js.length(list); i++) {
            JSObject item = Js.at(list, i);
            Path place = new Path(path.outer(), path.key(), i);
            if (part.kind == Kind.CHILDREN) {
                value(planOf(part), item, place);
                continue;
            }
            xml.startElement(childOf(part));
            if (part.kind == Kind.CHILD_ATTRIBUTES) {
                attribute(attributeOf(part), textAt(part, item, place), place);
            } else {
                write(textAt(part, item, place), place);
            }
            xml.endElement();
        }
    }

    private void localized(Plan.Part part, JSObject key, JSObject value, JSObject object, Path path) {
        String byLanguage = part.key + Plan.BY_LANGUAGE;
        if (Js.is(key, part.key)) {
            Text text = text(part, value, path);
            JSObject variants = Js.get(object, byLanguage);
            if (!(Js.isObject(variants) && Js.hasValue(variants, value))) {
                variant(part, null, text, inner(path, part.key));
            }
            return;
        }
        Path place = inner(path, byLanguage);
        if (!Js.isObject(value)) {
            throw wrong(place, "an object with a text for each language", value);
        }
        JSObject languages = Js.keys(value);
        for (int i = 0; i < Js.length(languages); i++) {
            Text language = Js.text(Js.at(languages, i));
            Path inner = inner(place, language.string());
            Text text = textAt(part, Js.get(value, Js.at(languages, i)), inner);
            variant(part, language.length() == 0 ? null : language, text, inner);
        }
    }

    private void variant(Plan.Part part, @Nullable Text language, Text text, Path path) {
        xml.startElement(childOf(part));
        if (language != null) {
            attribute(Fields.XML_LANG, language, path);
        }
        write(text, path);
        xml.endElement();
    }

    private void choice(Plan plan, Plan.Part part, JSObject value, JSObject object, Path path) {
        xml.startElement(
                XmlName.of(childOf(part).namespace(), text(part, value, path).string()));
        Plan.Part textPart = plan.choiceText;
        if (textPart != null && !Js.isUndefined(Js.get(object, textPart.key))) {
            write(text(textPart, Js.get(object, textPart.key), path), inner(path, textPart.key));
        }
        xml.endElement();
    }

    private void attribute(XmlName name, Text value, Path path) {
        try {
            xml.attribute(name, value);
        } catch (IllegalArgumentException e) {
            throw new BadArgument(Path.text(path) + ": " + e.getMessage());
        }
    }

    private void write(Text text, Path path) {
        try {
            xml.text(text);
        } catch (IllegalArgumentException e) {
            throw new BadArgument(Path.text(path) + ": " + e.getMessage());
        }
    }

    private Text text(Plan.Part part, JSObject value, Path path) {
        return textAt(part, value, inner(path, part.key));
    }

    /** The value as it stands in XML. */
    private static Text textAt(Plan.Part part, JSObject value, Path path) {
        ValueType<?> type = Objects.requireNonNull(part.field.valueType());
        Text text = switch (type.form()) {
            case STRING -> Js.isString(value) ? Js.text(value) : null;
            case NUMBER -> Js.isNumber(value) ? Js.stringOf(value) : null;
            case BOOLEAN -> Js.isBoolean(value) ? Js.stringOf(value) : null;
            case DATE -> Js.isDate(value) ? Js.isoText(value) : null;
            case BYTES -> Js.isBytes(value) ? Text.of(Base64.encode(Js.byteArray(value))) : null;
        };
        Text canonical = text == null ? null : type.canonical(text);
        if (canonical == null) {
            throw wrong(path, expected(part), value);
        }
        return canonical;
    }

    private static String expected(Plan.Part part) {
        ValueType<?> type = part.field.valueType();
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

    private static Path inner(Path path, String key) {
        return new Path(path, key, -1);
    }

    private static XmlName childOf(Plan.Part part) {
        return Objects.requireNonNull(part.field.childName());
    }

    private static XmlName attributeOf(Plan.Part part) {
        return Objects.requireNonNull(part.field.attributeName());
    }

    private static Plan planOf(Plan.Part part) {
        return Objects.requireNonNull(part.inner);
    }

    private static ValueType<?> choices(ElementType<?> type) {
        return Objects.requireNonNull(type.choices());
    }
}
