package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.js.tree.Trees;
import im.couplet.schema.ElementType;
import im.couplet.text.Text;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
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

    private final Problems problems = new Problems();
    private final FieldReader fields = new FieldReader(this, problems);
    private final ChildOrder order = new ChildOrder();
    private final Text unknown = Text.of(Leftovers.UNKNOWN);
    private int depth;
    private int levels;

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
        if (depth == ElementType.DEEPEST_EXTENSIONS) {
            return Js.undefined();
        }
        depth++;
        boolean complete = fill(plan, element, object, path);
        depth--;
        return complete ? object : Js.undefined();
    }

    /** Sets the properties of {@code object}; false when it lacks what it must have. */
    private boolean fill(Plan plan, Element element, JSObject object, @Nullable Path path) {
        if (levels > ElementType.DEEPEST) {
            return false;
        }
        levels++;
        boolean complete = filled(plan, element, object, path);
        levels--;
        return complete;
    }

    private boolean filled(Plan plan, Element element, JSObject object, @Nullable Path path) {
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
        content(plan, element, object, path);
        fields.enter(outer);
        return isComplete(plan, object, path, reported);
    }

    private void content(Plan plan, Element element, JSObject object, @Nullable Path path) {
        int start = order.mark();
        int children = element.childCount();
        int mixed = plan.text == null ? -1 : 1;
        for (int i = 0; i < children; i++) {
            if (element.childAt(i) instanceof Element child) {
                order.add(child(plan, child, object, path));
            } else {
                mixed = mixed < 0 ? mixed(element) : mixed;
                if (mixed > 0) {
                    text(plan, element, i, object, path);
                }
            }
        }
        order.putInto(object, start, plan);
    }

    /** 1 when there is text among the children of {@code element}, so that white space counts, too; 0 when it is layout. */
    private static int mixed(Element element) {
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof XmlText run && !Leftovers.isWhiteSpace(run.value())) {
                return 1;
            }
        }
        return 0;
    }

    private boolean isComplete(Plan plan, JSObject object, @Nullable Path path, int reported) {
        boolean complete = true;
        for (Plan.Part part : plan.required) {
            if (!Js.has(object, part.key)) {
                complete = false;
                if (!problems.has(path, part, reported)) {
                    problems.add(path, part, -1, null);
                }
            }
        }
        return complete;
    }

    private void text(Plan plan, Element element, int index, JSObject object, @Nullable Path path) {
        Plan.Part part = plan.text;
        Text run = ((XmlText) element.childAt(index)).value();
        if (part != null
                && (Js.has(object, part.key)
                        || isFirstText(element, index) && fields.text(object, part, element.characters(), path))) {
            order.add(run.length());
        } else {
            Js.push(list(object, unknown), run);
            order.add(unknown);
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

    /** Takes a child; gives the property that has it now. */
    private Text child(Plan plan, Element child, JSObject object, @Nullable Path path) {
        Plan.Place place = plan.child(child.name());
        Plan.Part part = place.part;
        Plan extension = place.extension;
        if (part != null && fields.child(plan, part, child, object, path)) {
            return part.group;
        }
        if (extension != null && extension(extension, child, object, path)) {
            return extension.key;
        }
        Text key = plan.raw == null ? unknown : plan.raw.key;
        Js.push(list(object, key), Trees.of(child));
        return key;
    }

    /** Takes an extension: the first that is good as the property, the others behind it in {@code more}. */
    private boolean extension(Plan extension, Element child, JSObject object, @Nullable Path path) {
        Text key = extension.key;
        boolean first = !Js.has(object, key);
        JSObject lists = first ? Js.undefined() : Js.get(object, MORE);
        int index = first ? -1 : Js.isUndefined(lists) || !Js.has(lists, key) ? 0 : Js.length(Js.get(lists, key));
        int place = fields.place(key, index);
        Path at = place < 0 ? new Path(path, key, -1) : new Path(new Path(path, Text.of(MORE), -1), key, place);
        JSObject value = value(extension, child, at);
        if (Js.isUndefined(value)) {
            fields.drop(key);
            return false;
        }
        if (first) {
            Js.set(object, key, value);
            return said(extension, child, object, key, -1);
        }
        if (Js.isUndefined(lists)) {
            lists = Js.object();
            Js.set(object, MORE, lists);
        }
        Js.push(list(lists, key), value);
        return said(extension, child, object, Text.of(MORE + ".").plus(key), index);
    }

    /** Keeps what a value that {@code plan} declares does not say of its element; {@code true}. */
    static boolean said(Plan plan, Element element, JSObject object, Text key, int index) {
        ElementType.Shape shape = plan.type.shape();
        if (shape == ElementType.Shape.FLAG || shape == ElementType.Shape.CHOICE) {
            Leftovers.keep(object, key, index, element, null, Leftovers.NOTHING);
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
