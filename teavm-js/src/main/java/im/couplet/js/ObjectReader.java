package im.couplet.js;

import im.couplet.schema.ElementType;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.Text;
import im.couplet.xml.XmlText;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Makes plain objects of one stanza, field by field. Properties come in the order of the document; what is bad is left out
 * and kept as a problem; what no declaration claims is kept as it stands.
 */
final class ObjectReader {
    static final String MORE = "more";
    /** How many elements with extensions may stand in each other as objects, so that no stack overflows. */
    static final int DEEPEST = 64;

    private final Problems problems = new Problems();
    private final FieldReader fields = new FieldReader(this, problems);
    private int depth;

    /** The object for a stanza that {@code plan} declares; extensions are taken up from the codec's table. */
    JSObject stanza(Plan plan, Element element) {
        JSObject object = kind(plan.key);
        fill(plan, element, object, null);
        problems.putInto(object);
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

    /** What {@code element}, which stands at {@code path}, is; undefined when it lacks what it must have, or is too deep. */
    JSObject value(Plan plan, Element element, @Nullable Path path) {
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
        int reported = problems.count();
        JSObject outer = fields.enter(Js.undefined());
        Plan.Part name = plan.name;
        if (name != null) {
            Js.set(object, name.key, element.name().localText());
        }
        int attributes = element.attributeCount();
        for (int i = 0; i < attributes; i++) {
            Attribute attribute = element.attributeAt(i);
            Plan.Part part = plan.attribute(attribute.name());
            if (part == null || !fields.put(object, part, attribute.text(), path)) {
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
        fields.enter(outer);
        boolean complete = true;
        for (Plan.Part part : plan.required) {
            if (!Js.has(object, part.key)) {
                complete = false;
                if (!problems.has(path, part, reported)) {
                    problems.add(path, part, null);
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
                        || isFirstText(element, index) && fields.put(object, part, element.characters(), path);
        if (!taken) {
            Js.push(list(object, Text.of(Leftovers.UNKNOWN)), run);
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
            taken = fields.child(plan, part, child, object, path);
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
        int place = fields.place(extension.key, index);
        JSObject value = value(extension, child, new Path(new Path(path, Text.of(MORE), -1), extension.key, place));
        if (Js.isUndefined(value)) {
            fields.drop(extension.key);
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
    static boolean said(Plan plan, Element element, JSObject object, Text key, int index) {
        ElementType.Shape shape = plan.type.shape();
        if (shape == ElementType.Shape.FLAG || shape == ElementType.Shape.CHOICE) {
            Leftovers.keep(object, key, index, element, null, false);
        }
        return true;
    }

    /** Sets a property; false when there is no value for it. */
    static boolean set(JSObject object, Text key, JSObject value) {
        boolean given = !Js.isUndefined(value);
        if (given) {
            Js.set(object, key, value);
        }
        return given;
    }

    private void unknown(Plan plan, Element child, JSObject object, Plan.@Nullable Part part) {
        Plan.Part raw = plan.raw;
        Text key = raw == null ? Text.of(Leftovers.UNKNOWN) : raw.key;
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
        Text key = Text.of(Leftovers.UNKNOWN_ATTRIBUTES);
        if (!Js.has(object, key)) {
            Js.set(object, key, Js.object());
        }
        Trees.put(Js.get(object, key), attribute.name(), attribute.text());
    }

    /** The list that a property is, made when there is none yet. */
    static JSObject list(JSObject object, Text key) {
        if (!Js.has(object, key)) {
            Js.set(object, key, Js.array());
        }
        return Js.get(object, key);
    }

    @JSBody(params = "kind", script = "return {kind: kind};")
    private static native JSObject kind(Text kind);
}
