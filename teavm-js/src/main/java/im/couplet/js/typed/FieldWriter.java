package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.js.tree.NameCache;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.Fields;
import im.couplet.text.Text;
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

    /** Whether {@code key} is the first property of {@code object} that is about the children of {@code part}. */
    boolean isFirst(Plan plan, Plan.Part part, JSObject key, JSObject object) {
        if (part.shared) {
            return isFirstOfShared(plan, part, object);
        }
        return part.kind != Kind.LOCALIZED || Js.is(key, part.key) != Js.isUndefined(Js.get(object, part.key));
    }

    /**
     * Writes what is no attribute.
     *
     * @param path where {@code object} stands
     * @param from the first of the children of the field that is written
     * @param to the first that is not written any more
     */
    void content(Plan plan, Plan.Part part, JSObject object, Path path, int from, int to) {
        if (part.shared) {
            if (from == 0) {
                shared(plan, part, object, path);
            }
            return;
        }
        if (part.kind == Kind.LOCALIZED) {
            localized(part, object, path, from, to);
            return;
        }
        JSObject value = Js.get(object, part.key);
        if (Js.isUndefined(value)) {
            return;
        }
        switch (part.kind) {
            case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN -> list(part, value, path, from, to);
            case RAW -> children.elements(value, path.inner(part.key), from, to);
            default -> {
                if (from == 0) {
                    single(plan, part, value, object, path);
                }
            }
        }
    }

    private void single(Plan plan, Plan.Part part, JSObject value, JSObject object, Path path) {
        switch (part.kind) {
            case TEXT -> children.text(PropertyText.of(part, value, path, -1), path, part.key, -1);
            case CHILD_TEXT, CHILD_ATTRIBUTE -> item(part, value, path, -1);
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
            children.end(PropertyText.of(part, value, path, index), part, left, path, part.key, index);
        }
    }

    /** Writes the child that several fields are about. */
    private void shared(Plan plan, Plan.Part part, JSObject object, Path path) {
        if (!hasShared(plan, part, object)) {
            return;
        }
        Text key = part.group;
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
            children.end(said, text, left, path, key, -1);
        }
    }

    private static boolean hasShared(Plan plan, Plan.Part part, JSObject object) {
        for (Plan.Part other : plan.parts) {
            if (other.field.sharesChild(part.field) && !Js.isUndefined(Js.get(object, other.key))) {
                return true;
            }
        }
        return false;
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

    private void list(Plan.Part part, JSObject list, Path path, int from, int to) {
        if (!Js.isArray(list)) {
            throw path.inner(part.key).wrong("an array", list);
        }
        for (int i = from; i < Math.min(to, Js.length(list)); i++) {
            JSObject item = Js.at(list, i);
            if (part.kind == Kind.CHILDREN) {
                objects.value(part.inner(), item, new Path(path, part.key, i));
            } else {
                item(part, item, path, i);
            }
        }
    }

    /** Writes the text without a language, unless the texts by language say it, and those. */
    private void localized(Plan.Part part, JSObject object, Path path, int from, int to) {
        JSObject own = Js.get(object, part.key);
        JSObject variants = Js.get(object, part.byLanguage);
        int index = 0;
        if (!Js.isUndefined(own)) {
            Text text = PropertyText.of(part, own, path, -1);
            boolean said =
                    Js.isObject(variants) && (!Js.isUndefined(Js.get(variants, "")) || Js.hasValue(variants, own));
            if (!said && index++ >= from) {
                variant(part, null, text, path);
            }
        }
        if (!Js.isUndefined(variants)) {
            byLanguage(part, own, variants, path, from - index, to - index);
        }
    }

    private void byLanguage(Plan.Part part, JSObject own, JSObject variants, Path path, int from, int to) {
        Path place = path.inner(part.byLanguage);
        if (!Js.isObject(variants)) {
            throw place.wrong("an object with a text for each language", variants);
        }
        JSObject languages = Js.keys(variants);
        for (int i = Math.max(from, 0); i < Math.min(to, Js.length(languages)); i++) {
            Text key = Js.text(Js.at(languages, i));
            Text language = key.length() == 0 ? null : key;
            JSObject text = Js.get(variants, key);
            if (Js.isUndefined(text)) {
                continue;
            }
            text = language == null && !Js.isUndefined(own) ? own : text;
            if (!Js.isString(text)) {
                throw place.inner(key).wrong(PropertyText.expected(part), text);
            }
            variant(part, language, Js.text(text), path);
        }
    }

    private void variant(Plan.Part part, @Nullable Text language, Text text, Path path) {
        Path place = language == null ? path : path.inner(part.byLanguage);
        Text key = language == null ? part.key : language;
        JSObject left = children.begin(childOf(part), place, key, -1);
        if (language != null) {
            children.attribute(Fields.XML_LANG, language, place, key, -1);
        }
        children.end(text, part, left, place, key, -1);
    }

    private void choice(Plan plan, Plan.Part part, JSObject value, JSObject object, Path path) {
        XmlName name = named(childOf(part).namespaceText(), part, value, path);
        if (!objects.isQuoting() && !Objects.requireNonNull(part.values).isWritten(name.localText())) {
            throw path.inner(part.key).wrong(PropertyText.expected(part), value);
        }
        JSObject left = children.begin(name, path, part.key, -1);
        Plan.Part textPart = plan.choiceText;
        JSObject text = textPart == null ? Js.undefined() : Js.get(object, textPart.key);
        if (textPart == null || Js.isUndefined(text)) {
            children.end(left, path, part.key, -1);
        } else {
            children.end(PropertyText.of(textPart, text, path, -1), textPart, left, path, part.key, -1);
        }
    }

    private static XmlName childOf(Plan.Part part) {
        return Objects.requireNonNull(part.field.childName());
    }
}
