package im.couplet.js.typed;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.js.tree.NameCache;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ObjectSource;
import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The fields of plain objects, of which one at a time is at hand; the inverse of {@link PlainValues}. */
final class PlainSource implements ObjectSource {
    private final ObjectWriter objects;
    private final ChildWriter children;
    private final NameCache names;
    private JSObject object = Js.undefined();
    private Path path;
    /** The field that was looked at last, with its value; null for none. */
    private @Nullable FieldLayout known;

    private JSObject value = Js.undefined();
    /** The texts by language of the field at work, and their keys; the first place is for a text that is not among them. */
    private JSObject variants = Js.undefined();

    private JSObject languages = Js.undefined();
    private int own;

    PlainSource(ObjectWriter objects, ChildWriter children, NameCache names) {
        this.objects = objects;
        this.children = children;
        this.names = names;
        this.path = children.path();
    }

    JSObject object() {
        return object;
    }

    Path path() {
        return path;
    }

    /** Goes on with the object that stands at {@code its}. */
    void enter(JSObject other, Path its) {
        object = other;
        known = null;
        path = its;
        children.enter(its);
    }

    @SuppressWarnings("ReferenceEquality") // there is one layout of each field
    private JSObject get(FieldLayout field) {
        if (field != known) {
            known = field;
            value = Js.get(object, field.key());
        }
        return value;
    }

    @Override
    public boolean has(FieldLayout field) {
        return !Js.isUndefined(get(field));
    }

    @Override
    public Text text(FieldLayout field) {
        return PropertyText.of(field, get(field), path, -1);
    }

    /** The name that the value of a field is. */
    XmlName name(Text namespace, FieldLayout field) {
        try {
            return names.of(namespace, text(field));
        } catch (BadArgument e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw path.inner(field.key()).refused(e);
        }
    }

    @Override
    public Text word(FieldLayout field) {
        Text word = name(field.child().namespaceText(), field).localText();
        if (!objects.isQuoting() && !field.values().isWritten(word)) {
            throw path.inner(field.key()).wrong(PropertyText.expected(field), get(field));
        }
        return word;
    }

    @Override
    public boolean isSet(FieldLayout field) {
        JSObject value = get(field);
        if (!Js.isBoolean(value)) {
            throw path.inner(field.key()).wrong("true", value);
        }
        return Js.truth(value);
    }

    @Override
    public int count(FieldLayout field) {
        JSObject list = get(field);
        if (!Js.isArray(list)) {
            throw path.inner(field.key()).wrong("an array", list);
        }
        return Js.length(list);
    }

    @Override
    public Text item(FieldLayout field, int index) {
        return PropertyText.of(field, Js.at(get(field), index), path, index);
    }

    @Override
    public int countTexts(FieldLayout field) {
        JSObject text = get(field);
        variants = Js.get(object, field.byLanguage());
        own = 0;
        if (!Js.isUndefined(text)) {
            text(field);
            boolean said =
                    Js.isObject(variants) && (!Js.isUndefined(Js.get(variants, "")) || Js.hasValue(variants, text));
            own = said ? 0 : 1;
        }
        if (Js.isUndefined(variants)) {
            return own;
        }
        if (!Js.isObject(variants)) {
            throw path.inner(field.byLanguage()).wrong("an object with a text for each language", variants);
        }
        languages = Js.keys(variants);
        return own + Js.length(languages);
    }

    @Override
    public @Nullable Text text(FieldLayout field, int index) {
        if (index < own) {
            return text(field);
        }
        JSObject key = Js.at(languages, index - own);
        JSObject text = Js.get(variants, key);
        if (Js.isUndefined(text)) {
            return null;
        }
        text = Js.is(key, "") && has(field) ? get(field) : text;
        if (!Js.isString(text)) {
            throw path.inner(field.byLanguage()).inner(Js.text(key)).wrong(PropertyText.expected(field), text);
        }
        return Js.text(text);
    }

    @Override
    public @Nullable Text language(FieldLayout field, int index) {
        Text key = index < own ? Text.of("") : Js.text(Js.at(languages, index - own));
        return key.length() == 0 ? null : key;
    }

    @Override
    public void writeObject(FieldLayout field, int index) {
        JSObject value = index < 0 ? get(field) : Js.at(get(field), index);
        objects.value(field.inner(), value, new Path(path, field.key(), index));
    }

    @Override
    public void writeElements(FieldLayout field, int from, int to) {
        if (field.kind() == Kind.RAW) {
            children.elements(get(field), path.inner(field.key()), from, to);
        }
    }
}
