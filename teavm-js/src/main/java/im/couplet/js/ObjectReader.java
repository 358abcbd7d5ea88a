package im.couplet.js;

import im.couplet.schema.Base64;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.Fields;
import im.couplet.schema.ValueType;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.Text;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Makes plain objects of one stanza, field by field. Properties come in the order of the document; what is bad is left out
 * and kept as a problem; what no declaration claims is kept as it stands.
 */
final class ObjectReader {
    private static final String UNKNOWN = "unknown";
    static final String MORE = "more";
    /** How many elements with extensions may stand in each other as objects, so that no stack overflows. */
    static final int DEEPEST = 64;

    private int depth;
    /** How many children of each field were bad in the element at work, as paths count them too; undefined for none. */
    private JSObject dropped = Js.undefined();

    private @Nullable JSObject problems;

    /** The object for a stanza that {@code plan} declares; extensions are taken up from the codec's table. */
    JSObject stanza(Plan plan, Element element) {
        JSObject object = kind(plan.key);
        fill(plan, element, object, null);
        if (problems != null) {
            Js.set(object, Text.of("problems"), problems);
        }
        return object;
    }

    /** Sets the properties for the children of {@code element} that are extensions. */
    void extensions(Codec codec, Element element, JSObject object) {
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child) {
                extension(codec, child, object);
            }
        }
    }

    /** Sets the property for {@code element} when it is an extension. */
    void extension(Codec codec, Element element, JSObject object) {
        Plan extension = codec.extension(element.name());
        if (extension != null && !Js.has(object, extension.key)) {
            set(object, extension.key, value(extension, element, new Path(null, extension.key, -1)));
        }
    }

    /** What {@code element} is; undefined when it lacks what it must have, or is too deep. */
    private JSObject value(Plan plan, Element element, @Nullable Path path) {
        ElementType.Shape shape = plan.type.shape();
        if (shape == ElementType.Shape.FLAG) {
            return Js.value(true);
        }
        if (shape == ElementType.Shape.CHOICE) {
            return Js.value(element.name().localText());
        }
        if (shape == ElementType.Shape.STANZA) {
            Plan member = plan.member(element.name());
            return open(member, element, kind(member.key), path);
        }
        JSObject object = Js.object();
        if (plan.isVersioned()) {
            return version(plan.version(element.name().namespaceText()), plan, element, object, path);
        }
        if (plan.extensions != null) {
            return open(plan, element, object, path);
        }
        return fill(plan, element, object, path) ? object : Js.undefined();
    }

    /** The object of an element that comes in several versions; it says its version when that is not the usual one. */
    private JSObject version(Plan version, Plan usual, Element element, JSObject object, @Nullable Path path) {
        if (version != usual) {
            Js.set(object, "xmlns", Js.value(element.name().namespaceText()));
        }
        return open(version, element, object, path);
    }

    /** The object of an element in which extensions may stand, in which others may stand. */
    private JSObject open(Plan plan, Element element, JSObject object, @Nullable Path path) {
        if (depth == DEEPEST) {
            return Js.undefined();
        }
        depth++;
        boolean complete = fill(plan, element, object, path);
        depth--;
        return complete ? object : Js.undefined();
    }

    /** Sets the properties of {@code object}; false when it lacks what it must have. */
    private boolean fill(Plan plan, Element element, JSObject object, @Nullable Path path) {
        int reported = problems == null ? 0 : Js.length(problems);
        JSObject outer = dropped;
        dropped = Js.undefined();
        Plan.Part name = plan.name;
        if (name != null) {
            Js.set(object, name.key, element.name().localText());
        }
        int attributes = element.attributeCount();
        for (int i = 0; i < attributes; i++) {
            Attribute attribute = element.attributeAt(i);
            Plan.Part part = plan.attribute(attribute.name());
            if (part == null || !put(object, part, attribute.text(), path)) {
                keepAttribute(object, attribute);
            }
        }
        int children = element.childCount();
        for (int i = 0; i < children; i++) {
            if (element.childAt(i) instanceof Element child) {
                child(plan, child, object, path);
            } else {
                text(plan, element, i, object, path);
            }
        }
        dropped = outer;
        boolean complete = true;
        for (Plan.Part part : plan.required) {
            if (!Js.has(object, part.key)) {
                complete = false;
                if (!isReported(path, part, reported)) {
                    report(path, part, null);
                }
            }
        }
        return complete;
    }

    private void text(Plan plan, Element element, int index, JSObject object, @Nullable Path path) {
        Plan.Part part = plan.text;
        Text run = ((XmlText) element.childAt(index)).value();
        boolean taken = part == null
                ? Leftovers.isWhiteSpace(run)
                : Js.has(object, part.key)
                        || isFirstText(element, index) && put(object, part, element.characters(), path);
        if (!taken) {
            Js.push(list(object, Text.of(UNKNOWN)), run);
        }
    }

    /** Whether no text stands before the child at {@code index}. */
    private static boolean isFirstText(Element element, int index) {
        int i = 0;
        while (i < index && element.childAt(i) instanceof Element) {
            i++;
        }
        return i == index;
    }

    private void child(Plan plan, Element child, JSObject object, @Nullable Path path) {
        Plan.Place place = plan.child(child.name());
        Plan.Part part = place.part;
        Plan extension = place.extension;
        boolean taken = false;
        if (part != null) {
            taken = known(plan, part, child, object, path);
        } else if (extension != null) {
            taken = Js.has(object, extension.key)
                    ? more(extension, child, object, path)
                    : set(object, extension.key, value(extension, child, new Path(path, extension.key, -1)))
                            && said(extension, child, object, extension.key, -1);
        }
        if (!taken) {
            unknown(plan, child, object, part);
        }
    }

    /** Takes an extension that is there already. */
    private boolean more(Plan extension, Element child, JSObject object, @Nullable Path path) {
        JSObject lists = Js.get(object, MORE);
        boolean first = Js.isUndefined(lists) || !Js.has(lists, extension.key);
        int index = first ? 0 : Js.length(Js.get(lists, extension.key));
        int place = index + count(dropped, extension.key);
        JSObject value = value(extension, child, new Path(new Path(path, Text.of(MORE), -1), extension.key, place));
        if (Js.isUndefined(value)) {
            dropped = increased(dropped, extension.key);
            return false;
        }
        if (Js.isUndefined(lists)) {
            lists = Js.object();
            Js.set(object, MORE, lists);
        }
        Js.push(list(lists, extension.key), value);
        return said(extension, child, object, Text.of(MORE + ".").plus(extension.key), index);
    }

    /** Keeps what a value that {@code plan} declares does not say of its element; {@code true}. */
    private static boolean said(Plan plan, Element element, JSObject object, Text key, int index) {
        ElementType.Shape shape = plan.type.shape();
        if (shape == ElementType.Shape.FLAG || shape == ElementType.Shape.CHOICE) {
            Leftovers.keep(object, key, index, element, null, false);
        }
        return true;
    }

    /** Sets a property; false when there is no value for it. */
    private static boolean set(JSObject object, Text key, JSObject value) {
        boolean given = !Js.isUndefined(value);
        if (given) {
            Js.set(object, key, value);
        }
        return given;
    }

    /** Takes a child that belongs to a field; false when the field has its value already. */
    private boolean known(Plan plan, Plan.Part part, Element child, JSObject object, @Nullable Path path) {
        if (part.shared) {
            return shared(plan, part, child, object, path);
        }
        return switch (part.kind) {
            case CHILD_TEXTS -> add(object, part, value(part, child.characters(), path), child);
            case CHILD_ATTRIBUTES -> add(object, part, attributeValue(part, child, path), child);
            case CHILDREN -> {
                int index = Js.has(object, part.key) ? Js.length(Js.get(object, part.key)) : 0;
                JSObject value = value(part.inner(), child, new Path(path, part.key, index + count(dropped, part.key)));
                if (Js.isUndefined(value)) {
                    dropped = increased(dropped, part.key);
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
                set(object, part.key, attributeValue(part, child, path)) && said(part, child, object, -1);
            case FLAG -> set(object, part.key, Js.value(true)) && said(part, child, object, -1);
            case CHOICE -> {
                Js.set(object, part.key, child.name().localText());
                Plan.Part text = plan.choiceText;
                boolean said =
                        text != null && child.characters().length() > 0 && put(object, text, child.characters(), path);
                Leftovers.keep(object, part.key, -1, child, null, said);
                yield true;
            }
            case CHILD ->
                set(object, part.key, value(part.inner(), child, new Path(path, part.key, -1)))
                        && said(part, child, object, -1);
            default -> false;
        };
    }

    /** Keeps what the value of a field, or the item of it at {@code index}, does not say of {@code child}; {@code true}. */
    private static boolean said(Plan.Part part, Element child, JSObject object, int index) {
        switch (part.kind) {
            case CHILD, CHILDREN -> said(part.inner(), child, object, part.key, index);
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
                } else if (set(object, part.key, attributeValue(part, child, path))) {
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

    private void unknown(Plan plan, Element child, JSObject object, Plan.@Nullable Part part) {
        Plan.Part raw = plan.raw;
        Text key = raw == null ? Text.of(UNKNOWN) : raw.key;
        if (part != null && Js.has(object, part.key)) {
            // Behind the first of its kind, so that the first is still the first when it was written.
            moveToEnd(object, key);
        }
        Js.push(list(object, key), Trees.of(child));
    }

    @JSBody(
            params = {"object", "key"},
            script = "var value = object[key];"
                    + "if (value !== undefined) { delete object[key]; object[key] = value; }")
    private static native void moveToEnd(JSObject object, Text key);

    private static void keepAttribute(JSObject object, Attribute attribute) {
        Text key = Text.of("unknownAttributes");
        if (!Js.has(object, key)) {
            Js.set(object, key, Js.object());
        }
        Trees.put(Js.get(object, key), attribute.name(), attribute.text());
    }

    private boolean put(JSObject object, Plan.Part part, Text raw, @Nullable Path path) {
        return set(object, part.key, value(part, raw, path));
    }

    private static boolean add(JSObject object, Plan.Part part, JSObject value, Element child) {
        if (Js.isUndefined(value)) {
            return false;
        }
        JSObject list = list(object, part.key);
        Js.push(list, value);
        return said(part, child, object, Js.length(list) - 1);
    }

    /** What {@code raw} is in JavaScript; undefined, with a problem behind it, when it is no value of the field. */
    private JSObject value(Plan.Part part, Text raw, @Nullable Path path) {
        JSObject value = value(part, raw);
        if (Js.isUndefined(value)) {
            report(path, part, raw);
        }
        return value;
    }

    /**
     * What {@code raw} is in JavaScript; undefined when it is no value of the field. Only the canonical text is asked of the
     * type: were its Java value, the classes of all Java values would come into the bundle.
     */
    private static JSObject value(Plan.Part part, Text raw) {
        ValueType<?> type = valuesOf(part);
        Text canonical = type.canonical(raw);
        if (canonical == null) {
            return Js.undefined();
        }
        return switch (type.form()) {
            case NUMBER -> Js.number(canonical);
            case BOOLEAN -> Js.value(canonical.length() == 4);
            case DATE -> Js.date(canonical);
            case BYTES -> Js.bytes(Objects.requireNonNull(Base64.decode(canonical.string())));
            case STRING -> Js.value(canonical);
        };
    }

    private void report(@Nullable Path path, Plan.Part part, @Nullable Text raw) {
        if (problems == null) {
            problems = Js.array();
        }
        String place = Path.text(new Path(path, part.key, -1));
        Js.push(problems, problem(place, valuesOf(part).expected(), raw == null ? Js.undefined() : Js.value(raw)));
    }

    /** Whether a problem of this field is known, from a place on: a bad value is not also a missing one. */
    private boolean isReported(@Nullable Path path, Plan.Part part, int from) {
        return problems != null && hasPath(problems, Path.text(new Path(path, part.key, -1)), from);
    }

    private static JSObject list(JSObject object, Text key) {
        if (!Js.has(object, key)) {
            Js.set(object, key, Js.array());
        }
        return Js.get(object, key);
    }

    private static ValueType<?> valuesOf(Plan.Part part) {
        return Objects.requireNonNull(part.values);
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

    @JSBody(params = "kind", script = "return {kind: kind};")
    private static native JSObject kind(Text kind);

    @JSBody(
            params = {"path", "expected", "raw"},
            script = "var problem = {path: path, expected: expected};"
                    + "if (raw !== undefined) problem.raw = raw;"
                    + "return problem;")
    private static native JSObject problem(String path, String expected, JSObject raw);

    @JSBody(
            params = {"problems", "path", "from"},
            script = "return problems.some(function(problem, at) { return at >= from && problem.path === path; });")
    private static native boolean hasPath(JSObject problems, String path, int from);
}
