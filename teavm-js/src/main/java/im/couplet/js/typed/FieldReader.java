package im.couplet.js.typed;

import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.Fields;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
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

    /**
     * Sets the property of a field with one value; false, with a problem behind it, when {@code raw} is no value of it. An
     * address that cannot be read is one, with a problem.
     */
    boolean put(JSObject object, Plan.Part part, Text raw, @Nullable Path path) {
        return ObjectReader.set(object, part.key, value(part, raw, path));
    }

    /** As {@link #put}, for an element's own text; false for white space of which the type of the field takes nothing. */
    boolean text(JSObject object, Plan.Part part, Text raw, @Nullable Path path) {
        return !part.field.isBlank(raw) && put(object, part, raw, path);
    }

    private JSObject value(Plan.Part part, Text raw, @Nullable Path path) {
        return value(part, raw, path, -1);
    }

    /** The value that {@code raw} is; undefined, with a problem at the {@code place} of a list or -1, when it is none. */
    private JSObject value(Plan.Part part, Text raw, @Nullable Path path, int place) {
        JSObject value = PropertyValue.of(part, raw);
        if (Js.isUndefined(value)) {
            problems.add(path, part, place, raw);
            return part.values == Values.JID ? AddressValue.unreadable(raw) : value;
        }
        return value;
    }

    /** Takes a child that belongs to a field; false when the field has its value already. */
    boolean child(Plan plan, Plan.Part part, Element child, JSObject object, @Nullable Path path) {
        if (part.shared) {
            return shared(plan, part, child, object, path);
        }
        return switch (part.kind) {
            case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN -> add(object, part, child, path);
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
                Leftovers.keep(object, part.key, -1, child, null, choiceText(plan.choiceText, child, object, path));
                yield true;
            }
            case CHILD ->
                ObjectReader.set(object, part.key, objects.value(part.inner(), child, new Path(path, part.key, -1)))
                        && said(part, child, object, -1);
            default -> false;
        };
    }

    /** Sets the text of a choice; gives what is said of it then. */
    private int choiceText(Plan.@Nullable Part part, Element child, JSObject object, @Nullable Path path) {
        Text raw = child.characters();
        if (part == null || raw.length() == 0) {
            return Leftovers.NOTHING;
        }
        return saidOf(part, raw, text(object, part, raw, path));
    }

    /** What is said of {@code raw}, which the field has taken or not. */
    private static int saidOf(Plan.Part part, Text raw, boolean taken) {
        if (part.field.isBlank(raw)) {
            return Leftovers.NOT_EVEN_WHITE_SPACE;
        }
        return taken ? Leftovers.TEXT : Leftovers.NOTHING;
    }

    /** Keeps what the value of a field, or the item of it at {@code index}, does not say of {@code child}; {@code true}. */
    private static boolean said(Plan.Part part, Element child, JSObject object, int index) {
        switch (part.kind) {
            case CHILD, CHILDREN -> ObjectReader.said(part.inner(), child, object, part.key, index);
            case CHILD_ATTRIBUTE, CHILD_ATTRIBUTES ->
                Leftovers.keep(object, part.key, index, child, attributeOf(part), Leftovers.NOTHING);
            case FLAG -> Leftovers.keep(object, part.key, index, child, null, Leftovers.NOTHING);
            default -> Leftovers.keep(object, part.key, index, child, null, saidOf(part, child.characters(), true));
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
        int said = Leftovers.NOTHING;
        for (Plan.Part part : plan.parts) {
            if (part.field.sharesChild(first.field)) {
                if (part.kind == Kind.CHILD_TEXT) {
                    text = put(object, part, child.characters(), path);
                    said = saidOf(part, child.characters(), text);
                } else if (ObjectReader.set(object, part.key, attributeValue(part, child, path))) {
                    attributes++;
                }
            }
        }
        boolean taken = text || attributes > 0;
        if (taken && !Leftovers.isNone(child, attributes, said)) {
            keepShared(plan, first, child, object, said);
        }
        return taken;
    }

    private static void keepShared(Plan plan, Plan.Part first, Element child, JSObject object, int said) {
        JSObject left = Leftovers.of(child, said);
        for (Plan.Part part : plan.parts) {
            if (part.field.sharesChild(first.field) && part.kind != Kind.CHILD_TEXT && Js.has(object, part.key)) {
                Leftovers.remove(left, attributeOf(part));
            }
        }
        Leftovers.put(object, first.group, -1, left);
    }

    private static boolean localized(Plan.Part part, Element child, JSObject object) {
        Text tag = child.attributeText(Fields.XML_LANG);
        Text language = tag == null || tag.length() == 0 ? null : tag;
        // JavaScript would sort a property that is called by a number; no tag of a language begins with a digit.
        if (language != null && language.charAt(0) >= '0' && language.charAt(0) <= '9') {
            return false;
        }
        if (!localized(part, language, child.characters(), object)) {
            return false;
        }
        if (language == null) {
            Leftovers.keep(object, part.key, -1, child, null, Leftovers.TEXT);
        } else if (!Leftovers.isNone(child, 1, Leftovers.TEXT)) {
            Text key = part.byLanguage.plus(Text.of(".")).plus(language);
            Leftovers.keep(object, key, -1, child, Fields.XML_LANG, Leftovers.TEXT);
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

    /** Adds the value in {@code child} to the list of a field; false when there is none, or a bad one. */
    private boolean add(JSObject object, Plan.Part part, Element child, @Nullable Path path) {
        int index = Js.has(object, part.key) ? Js.length(Js.get(object, part.key)) : 0;
        JSObject value = item(part, child, path, place(part.key, index));
        if (Js.isUndefined(value)) {
            drop(part.key);
            return false;
        }
        Js.push(ObjectReader.list(object, part.key), value);
        return said(part, child, object, index);
    }

    private JSObject item(Plan.Part part, Element child, @Nullable Path path, int place) {
        return switch (part.kind) {
            case CHILDREN -> objects.value(part.inner(), child, new Path(path, part.key, place));
            case CHILD_TEXTS -> value(part, child.characters(), path, place);
            default -> {
                Text raw = child.attributeText(attributeOf(part));
                yield raw == null ? Js.undefined() : value(part, raw, path, place);
            }
        };
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
