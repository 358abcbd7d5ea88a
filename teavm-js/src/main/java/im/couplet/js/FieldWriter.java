package im.couplet.js;

import im.couplet.schema.Field.Kind;
import im.couplet.schema.Fields;
import im.couplet.xml.Text;
import im.couplet.xml.XmlName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Writes the property of a field: an attribute, the text, or the children that the field declares. */
final class FieldWriter {
    private final ObjectWriter objects;
    private final NameCache names;
    private final ChildWriter children;

    FieldWriter(ObjectWriter objects, NameCache names, ChildWriter children) {
        this.objects = objects;
        this.names = names;
        this.children = children;
    }

    /** Writes the attribute that a field is, or that a child of it has. */
    void attribute(Plan.Part part, JSObject value, Path path, int index) {
        Text text = PropertyText.of(part, value, path, index);
        children.attribute(Objects.requireNonNull(part.field.attributeName()), text, path, part.key, index);
    }

    /**
     * Writes what is no attribute.
     *
     * @param key the property, which is one of two where text comes by language
     * @param path where {@code object} stands
     */
    void content(Plan plan, Plan.Part part, JSObject key, JSObject value, JSObject object, Path path) {
        switch (part.kind) {
            case TEXT -> children.text(PropertyText.of(part, value, path, -1), path, part.key, -1);
            case CHILD_TEXT, CHILD_ATTRIBUTE -> {
                if (part.shared) {
                    shared(plan, part, object, path);
                } else {
                    item(part, value, path, -1);
                }
            }
            case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN -> list(part, value, path);
            case LOCALIZED -> {
                if (Js.is(key, part.key)) {
                    localized(part, value, object, path);
                } else {
                    byLanguage(part, value, object, path);
                }
            }
            case FLAG -> {
                if (!Js.isBoolean(value)) {
                    throw path.inner(part.key).wrong("true", value);
                }
                if (Js.truth(value)) {
                    children.empty(childOf(part), path.inner(part.key));
                }
            }
            case CHOICE -> choice(plan, part, value, object, path);
            case CHILD -> objects.value(part.inner(), value, path.inner(part.key));
            case RAW -> children.elements(value, path.inner(part.key));
            default -> {
                // what the choice writes
            }
        }
    }

    /** The name that the value of a field is. */
    XmlName named(Text namespace, Plan.Part part, JSObject value, Path path) {
        Text localName = PropertyText.of(part, value, path, -1);
        try {
            return names.of(namespace, localName);
        } catch (IllegalArgumentException e) {
            throw path.inner(part.key).refused(e);
        }
    }

    /** Writes the child that holds a value, or one of the children that hold those of a list. */
    private void item(Plan.Part part, JSObject value, Path path, int index) {
        JSObject left = children.begin(childOf(part), path, part.key, index);
        if (part.kind == Kind.CHILD_ATTRIBUTE || part.kind == Kind.CHILD_ATTRIBUTES) {
            attribute(part, value, path, index);
            children.end(left, path, part.key, index);
        } else {
            children.end(PropertyText.of(part, value, path, index), part.key, left, path, part.key, index);
        }
    }

    /** Writes the child that several fields are about, once, when the first of them comes. */
    private void shared(Plan plan, Plan.Part part, JSObject object, Path path) {
        if (!isFirstOfShared(plan, part, object)) {
            return;
        }
        Text key = plan.sharing(part).key;
        JSObject left = children.begin(childOf(part), path, key, -1);
        Plan.Part text = null;
        for (Plan.Part other : plan.parts) {
            JSObject value = other.field.sharesChild(part.field) ? Js.get(object, other.key) : Js.undefined();
            if (Js.isUndefined(value)) {
                continue;
            }
            if (other.kind == Kind.CHILD_TEXT) {
                text = other;
            } else {
                attribute(other, value, path, -1);
            }
        }
        if (text == null) {
            children.end(left, path, key, -1);
        } else {
            Text said = PropertyText.of(text, Js.get(object, text.key), path, -1);
            children.end(said, text.key, left, path, key, -1);
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
            throw path.inner(part.key).wrong("an array", list);
        }
        for (int i = 0; i < Js.length(list); i++) {
            JSObject item = Js.at(list, i);
            if (part.kind == Kind.CHILDREN) {
                objects.value(part.inner(), item, new Path(path, part.key, i));
            } else {
                item(part, item, path, i);
            }
        }
    }

    /** Writes the text without a language, unless the texts by language say it. */
    private void localized(Plan.Part part, JSObject value, JSObject object, Path path) {
        Text text = PropertyText.of(part, value, path, -1);
        JSObject variants = Js.get(object, part.byLanguage);
        boolean written = Js.isObject(variants) && (Js.has(variants, "") || Js.hasValue(variants, value));
        if (!written) {
            variant(part, null, text, path);
        }
    }

    private void byLanguage(Plan.Part part, JSObject value, JSObject object, Path path) {
        Path place = path.inner(part.byLanguage);
        if (!Js.isObject(value)) {
            throw place.wrong("an object with a text for each language", value);
        }
        JSObject languages = Js.keys(value);
        for (int i = 0; i < Js.length(languages); i++) {
            Text key = Js.text(Js.at(languages, i));
            Text language = key.length() == 0 ? null : key;
            JSObject own = language == null ? Js.get(object, part.key) : Js.undefined();
            JSObject variant = Js.isUndefined(own) ? Js.get(value, key) : own;
            if (!Js.isString(variant)) {
                throw place.inner(key).wrong(PropertyText.expected(part), variant);
            }
            variant(part, language, Js.text(variant), path);
        }
    }

    private void variant(Plan.Part part, @Nullable Text language, Text text, Path path) {
        Path place = language == null ? path : path.inner(part.byLanguage);
        Text key = language == null ? part.key : language;
        JSObject left = children.begin(childOf(part), place, key, -1);
        if (language != null) {
            children.attribute(Fields.XML_LANG, language, place, key, -1);
        }
        children.end(text, key, left, place, key, -1);
    }

    private void choice(Plan plan, Plan.Part part, JSObject value, JSObject object, Path path) {
        XmlName name = named(childOf(part).namespaceText(), part, value, path);
        JSObject left = children.begin(name, path, part.key, -1);
        Plan.Part textPart = plan.choiceText;
        JSObject text = textPart == null ? Js.undefined() : Js.get(object, textPart.key);
        if (textPart == null || Js.isUndefined(text)) {
            children.end(left, path, part.key, -1);
        } else {
            children.end(PropertyText.of(textPart, text, path, -1), textPart.key, left, path, part.key, -1);
        }
    }

    private static XmlName childOf(Plan.Part part) {
        return Objects.requireNonNull(part.field.childName());
    }
}
