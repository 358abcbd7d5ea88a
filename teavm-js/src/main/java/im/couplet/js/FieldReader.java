package im.couplet.js;

import im.couplet.schema.Field.Kind;
import im.couplet.schema.Fields;
import im.couplet.xml.Element;
import im.couplet.xml.Text;
import im.couplet.xml.XmlName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Sets the properties of fields from attributes, text and children; the inverse of {@link FieldWriter}. */
final class FieldReader {
    private final ObjectReader objects;
    private final Problems problems;
    /** How many children of each field were bad in the element at work, as paths count them too; undefined for none. */
    private JSObject dropped = Js.undefined();

    FieldReader(ObjectReader objects, Problems problems) {
        this.objects = objects;
        this.problems = problems;
    }

    /** Goes on with an element that dropped these children; gives what the one before it dropped. */
    JSObject enter(JSObject droppedThere) {
        JSObject before = dropped;
        dropped = droppedThere;
        return before;
    }

    /** Where an item stands in the document that is to stand at {@code index} of a list. */
    int place(Text key, int index) {
        return index + count(dropped, key);
    }

    /** Says that an item of a list was bad. */
    void drop(Text key) {
        dropped = increased(dropped, key);
    }

    /** Sets the property of a field with one value; false, with a problem behind it, when {@code raw} is no value of it. */
    boolean put(JSObject object, Plan.Part part, Text raw, @Nullable Path path) {
        return ObjectReader.set(object, part.key, value(part, raw, path));
    }

    private JSObject value(Plan.Part part, Text raw, @Nullable Path path) {
        JSObject value = PropertyValue.of(part, raw);
        if (Js.isUndefined(value)) {
            problems.add(path, part, raw);
        }
        return value;
    }

    /** Takes a child that belongs to a field; false when the field has its value already. */
    boolean child(Plan plan, Plan.Part part, Element child, JSObject object, @Nullable Path path) {
        if (part.shared) {
            return shared(plan, part, child, object, path);
        }
        return switch (part.kind) {
            case CHILD_TEXTS -> add(object, part, value(part, child.characters(), path), child);
            case CHILD_ATTRIBUTES -> add(object, part, attributeValue(part, child, path), child);
            case CHILDREN -> {
                int index = Js.has(object, part.key) ? Js.length(Js.get(object, part.key)) : 0;
                JSObject value = objects.value(part.inner(), child, new Path(path, part.key, place(part.key, index)));
                if (Js.isUndefined(value)) {
                    drop(part.key);
                }
                yield add(object, part, value, child);
            }
            case LOCALIZED -> localized(part, child, object);
            default -> !Js.has(object, part.key) && single(plan, part, child, object, path);
        };
    }

    private boolean single(Plan plan, Plan.Part part, Element child, JSObject object, @Nullable Path path) {
        return switch (part.kind) {
            case CHILD_TEXT -> put(object, part, child.characters(), path) && said(part, child, object, -1);
            case CHILD_ATTRIBUTE ->
                ObjectReader.set(object, part.key, attributeValue(part, child, path)) && said(part, child, object, -1);
            case FLAG -> ObjectReader.set(object, part.key, Js.value(true)) && said(part, child, object, -1);
            case CHOICE -> {
                Js.set(object, part.key, child.name().localText());
                Plan.Part text = plan.choiceText;
                boolean said =
                        text != null && child.characters().length() > 0 && put(object, text, child.characters(), path);
                Leftovers.keep(object, part.key, -1, child, null, said);
                yield true;
            }
            case CHILD ->
                ObjectReader.set(object, part.key, objects.value(part.inner(), child, new Path(path, part.key, -1)))
                        && said(part, child, object, -1);
            default -> false;
        };
    }

    /** Keeps what the value of a field, or the item of it at {@code index}, does not say of {@code child}; {@code true}. */
    private static boolean said(Plan.Part part, Element child, JSObject object, int index) {
        switch (part.kind) {
            case CHILD, CHILDREN -> ObjectReader.said(part.inner(), child, object, part.key, index);
            case CHILD_ATTRIBUTE, CHILD_ATTRIBUTES ->
                Leftovers.keep(object, part.key, index, child, attributeOf(part), false);
            default -> Leftovers.keep(object, part.key, index, child, null, part.kind != Kind.FLAG);
        }
        return true;
    }

    /** The value in the attribute of {@code child}; undefined when it is absent or bad. */
    private JSObject attributeValue(Plan.Part part, Element child, @Nullable Path path) {
        Text raw = child.attributeText(attributeOf(part));
        return raw == null ? Js.undefined() : value(part, raw, path);
    }

    /** Takes a child that several fields are about; false when one of them has its value already. */
    private boolean shared(Plan plan, Plan.Part first, Element child, JSObject object, @Nullable Path path) {
        for (Plan.Part part : plan.parts) {
            if (part.field.sharesChild(first.field) && Js.has(object, part.key)) {
                return false;
            }
        }
        int attributes = 0;
        boolean text = false;
        for (Plan.Part part : plan.parts) {
            if (part.field.sharesChild(first.field)) {
                if (part.kind == Kind.CHILD_TEXT) {
                    text = put(object, part, child.characters(), path);
                } else if (ObjectReader.set(object, part.key, attributeValue(part, child, path))) {
                    attributes++;
                }
            }
        }
        boolean taken = text || attributes > 0;
        if (taken && !Leftovers.isNone(child, attributes, text)) {
            keepShared(plan, first, child, object, text);
        }
        return taken;
    }

    private static void keepShared(Plan plan, Plan.Part first, Element child, JSObject object, boolean text) {
        JSObject left = Leftovers.of(child, text);
        for (Plan.Part part : plan.parts) {
            if (part.field.sharesChild(first.field) && part.kind != Kind.CHILD_TEXT && Js.has(object, part.key)) {
                Leftovers.remove(left, attributeOf(part));
            }
        }
        Leftovers.put(object, plan.sharing(first).key, -1, left);
    }

    private static boolean localized(Plan.Part part, Element child, JSObject object) {
        Text tag = child.attributeText(Fields.XML_LANG);
        Text language = tag == null || tag.length() == 0 ? null : tag;
        if (!localized(part, language, child.characters(), object)) {
            return false;
        }
        if (language == null) {
            Leftovers.keep(object, part.key, -1, child, null, true);
        } else if (!Leftovers.isNone(child, 1, true)) {
            Text key = part.byLanguage.plus(Text.of(".")).plus(language);
            Leftovers.keep(object, key, -1, child, Fields.XML_LANG, true);
        }
        return true;
    }

    private static boolean localized(Plan.Part part, @Nullable Text language, Text text, JSObject object) {
        Text byLanguage = part.byLanguage;
        boolean first = !Js.has(object, part.key);
        if (language == null && first) {
            Js.set(object, part.key, text);
            return true;
        }
        Text tag = language == null ? Text.of("") : language;
        if (!Js.has(object, byLanguage)) {
            JSObject all = Js.object();
            if (!first) {
                Js.define(all, Text.of(""), Js.text(Js.get(object, part.key)));
            }
            if (!first && language == null) {
                return false;
            }
            Js.set(object, byLanguage, all);
        }
        JSObject all = Js.get(object, byLanguage);
        if (Js.has(all, tag)) {
            return false;
        }
        Js.define(all, tag, text);
        if (first || language == null) {
            Js.set(object, part.key, text);
        }
        return true;
    }

    private static boolean add(JSObject object, Plan.Part part, JSObject value, Element child) {
        if (Js.isUndefined(value)) {
            return false;
        }
        JSObject list = ObjectReader.list(object, part.key);
        Js.push(list, value);
        return said(part, child, object, Js.length(list) - 1);
    }

    private static XmlName attributeOf(Plan.Part part) {
        return Objects.requireNonNull(part.field.attributeName());
    }

    @JSBody(
            params = {"counts", "key"},
            script = "return counts === undefined ? 0 : counts[key] | 0;")
    private static native int count(JSObject counts, Text key);

    @JSBody(
            params = {"counts", "key"},
            script = "var all = counts || Object.create(null); all[key] = (all[key] | 0) + 1; return all;")
    private static native JSObject increased(JSObject counts, Text key);
}
