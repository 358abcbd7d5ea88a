package im.couplet.js.tree;

import im.couplet.js.border.Js;
import im.couplet.text.Text;
import im.couplet.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Writes element objects in which everything is as it mostly is: no prefixes, not very deep, nothing wrong. The rest it leaves
 * to a {@link TreeWriter}, which also says what is wrong.
 */
public final class QuickTreeWriter {
    /** The call stack of every engine holds this many levels. */
    private static final int DEEPEST = 100;

    private final NameCache names;
    /** The name of the element that was begun last. */
    private NameCache.OfElement previous;

    private final Text none = Text.of("");
    private final Text xmlns = Text.of("xmlns");
    private final Text endOfStart = Text.of(">");
    private final Text quoteAndEndOfStart = Text.of("\">");
    private final Text endOfEmpty = Text.of("/>");
    private final Text quoteAndEndOfEmpty = Text.of("\"/>");

    /** Makes a writer that looks names up in {@code names}. */
    public QuickTreeWriter(NameCache names) {
        this.names = names;
        this.previous = names.element(none, Text.of("none"));
    }

    /**
     * The XML of {@code element}, or null when it is one for a {@link TreeWriter}.
     *
     * @param namespace the default namespace around it, and its own if it does not say another
     */
    @Nullable
    Text write(@Nullable JSObject element, Text namespace) {
        try {
            return element(element, namespace, 0);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The XML of an element object or of text, within {@code depth} others; null if it is for a {@link TreeWriter}.
     *
     * @throws IllegalArgumentException if it is, too
     */
    public @Nullable Text node(JSObject node, Text namespace, int depth) {
        return Js.isString(node) ? XmlWriter.escaped(Js.text(node)) : element(node, namespace, depth);
    }

    private @Nullable Text element(@Nullable JSObject element, Text inherited, int depth) {
        if (depth >= DEEPEST || element == null || !Js.isObject(element)) {
            return null;
        }
        JSObject xmlns = Js.get(element, "xmlns");
        JSObject name = Js.get(element, "name");
        JSObject attributes = Js.get(element, "attributes");
        JSObject children = Js.get(element, "children");
        if (!Js.isString(name)
                || !Js.isString(xmlns)
                || !Js.isObject(attributes)
                || !Js.isArray(children)
                || !Js.has(element, "name")
                || !Js.isUndefined(TreeWriter.stranger(element, xmlns, attributes, children))) {
            return null;
        }
        Text namespace = Js.text(xmlns);
        NameCache.OfElement known = names.elementAfter(previous, namespace, Js.text(name));
        previous = known;
        Text start = namespace.is(inherited) ? known.start : known.startAndDeclaration;
        Text tag = start == null ? null : attributes(known, start, attributes, Js.length(children) == 0);
        return tag == null || Js.length(children) == 0 ? tag : children(tag, known.end, children, namespace, depth);
    }

    /** A start tag, or the tag of an empty element, which begins with {@code start}. */
    private @Nullable Text attributes(NameCache.OfElement element, Text start, JSObject attributes, boolean empty) {
        Text tag = start;
        JSObject keys = Js.keys(attributes);
        int count = Js.length(keys);
        if (count == 0 && !Js.isRecord(attributes)) {
            return null;
        }
        for (int i = 0; i < count; i++) {
            JSObject key = Js.at(keys, i);
            NameCache.OfAttribute known = attribute(element, i, Js.text(key));
            JSObject value = Js.get(attributes, key);
            if (known == null || known.start == null || !Js.isString(value)) {
                return null;
            }
            tag = tag.plus(i == 0 ? known.start : known.nextStart).plus(XmlWriter.escaped(known.name, Js.text(value)));
        }
        if (empty) {
            return tag.plus(count == 0 ? endOfEmpty : quoteAndEndOfEmpty);
        }
        return tag.plus(count == 0 ? endOfStart : quoteAndEndOfStart);
    }

    /** What is written for a key; null when it needs a namespace that was not met lately. */
    private NameCache.@Nullable OfAttribute attribute(NameCache.OfElement element, int place, Text key) {
        NameCache.OfAttribute known = names.attributeAt(element, place, key);
        if (known != null || key.indexOf(':', 0) >= 0 || key.indexOf('{', 0) >= 0 || key.is(xmlns)) {
            return known;
        }
        return names.keepAttribute(key, NameCache.make(none, key));
    }

    private @Nullable Text children(Text start, Text end, JSObject children, Text namespace, int depth) {
        Text written = start;
        int count = Js.length(children);
        for (int i = 0; i < count; i++) {
            JSObject child = Js.at(children, i);
            Text inner = Js.isString(child) ? XmlWriter.escaped(Js.text(child)) : element(child, namespace, depth + 1);
            if (inner == null || inner.length() == 0) {
                return null;
            }
            written = written.plus(inner);
        }
        return written.plus(end);
    }
}
