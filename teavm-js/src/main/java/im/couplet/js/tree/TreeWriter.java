package im.couplet.js.tree;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.text.Text;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Writes element objects as XML. Everything in them is checked; the {@code TypeError} for what is wrong names its place,
 * as in {@code element.children[2].attributes.to}.
 */
public final class TreeWriter {
    /** An element as deep, or twice as deep as one before, is looked for among those around it. */
    private static final int CYCLE_CHECK = 1024;

    /** What Namespaces in XML 1.0 section 3 keeps for declarations. */
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private static final String RESERVED = ": the namespace " + XMLNS + " is reserved";

    private final NameCache names;
    private final XmlWriter xml;
    private final Text none = Text.of("");
    private final Path element = new Path(null, Text.of("element"), -1);
    /** Where the outermost element stands, for errors. */
    private Path root = element;

    private @Nullable Level open;
    private int depth;

    public TreeWriter(NameCache names, XmlContext context) {
        this(names, new XmlWriter(context));
    }

    /** Makes a writer that shares {@code xml} with what writes around its elements. */
    public TreeWriter(NameCache names, XmlWriter xml) {
        this.names = names;
        this.xml = xml;
    }

    /** An element that is being written, and that more than text is in. */
    private static final class Level {
        final JSObject element;
        final Text namespace;
        final @Nullable Level outer;
        final JSObject children;
        final int count;
        int next;

        Level(JSObject element, Text namespace, @Nullable Level outer, JSObject children, int count) {
            this.element = element;
            this.namespace = namespace;
            this.outer = outer;
            this.children = children;
            this.count = count;
        }
    }

    /** Forgets what was written, and what was not written to its end. */
    public void reset() {
        xml.reset();
        root = element;
        open = null;
        depth = 0;
    }

    /**
     * Writes one element object.
     *
     * @param namespace the namespace of an element that does not say its own
     */
    public Text write(@Nullable JSObject root, Text namespace) {
        try {
            element(root, namespace);
            for (Level level = open; level != null; level = open) {
                if (level.next < level.count) {
                    child(level, Js.at(level.children, level.next++));
                } else {
                    xml.endElement();
                    open = level.outer;
                    depth--;
                }
            }
        } catch (BadArgument e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw refused(": ", e.getMessage());
        }
        return xml.text();
    }

    /** Writes an element object or text into the element that is open, which stands at {@code path}. */
    public void child(JSObject child, Text namespace, Path path) {
        root = path;
        if (Js.isString(child)) {
            text(Js.text(child));
        } else {
            write(child, namespace);
        }
    }

    private void text(Text text) {
        try {
            xml.text(text);
        } catch (IllegalArgumentException e) {
            throw new BadArgument(path(open) + ": " + e.getMessage());
        }
    }

    /** Writes attributes into the start tag that is open, whose object stands at {@code path}. */
    public void attributes(JSObject attributes, Path path) {
        root = path;
        try {
            attributes(attributes);
        } catch (BadArgument e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadArgument(Path.text(path) + ": " + e.getMessage());
        }
    }

    private void child(Level level, JSObject child) {
        if (Js.isString(child)) {
            text(Js.text(child));
        } else if (Js.isNumber(child)) {
            xml.text(Js.stringOf(child));
        } else {
            element(child, level.namespace);
        }
    }

    /** Writes an element, or its beginning alone when more than text is in it. */
    private void element(@Nullable JSObject element, Text inherited) {
        if (element == null || !Js.isObject(element)) {
            String what = open == null ? "an element object" : "an element object, a string or a number";
            throw wrong("", what, element);
        }
        JSObject xmlns = Js.get(element, "xmlns");
        if (!Js.isUndefined(xmlns) && !Js.isString(xmlns)) {
            throw wrong(".xmlns", "a string", xmlns);
        }
        JSObject name = Js.get(element, "name");
        if (!Js.isString(name)) {
            throw wrong(".name", "a string", name);
        }
        if (!Js.has(element, "name")) {
            throw refused("", " inherits its name; what an element is, it has itself");
        }
        JSObject attributes = Js.get(element, "attributes");
        JSObject children = Js.get(element, "children");
        JSObject stranger = stranger(element, xmlns, attributes, children);
        if (!Js.isUndefined(stranger)) {
            String others = " is no part of an element; there are name, xmlns, attributes and children";
            throw refused("." + Js.text(stranger).string(), others);
        }
        Text namespace = Js.isUndefined(xmlns) ? inherited : Js.text(xmlns);
        if (namespace.is(Text.of(XMLNS))) {
            throw refused(".xmlns", RESERVED);
        }
        xml.startElement(names.of(namespace, Js.text(name)));
        attributes(attributes);
        if (Js.isArray(children)) {
            content(element, namespace, children);
        } else if (Js.isUndefined(children)) {
            xml.endElement();
        } else {
            throw wrong(".children", "an array", children);
        }
    }

    private void content(JSObject element, Text namespace, JSObject children) {
        int count = Js.length(children);
        JSObject first = count == 1 ? Js.at(children, 0) : Js.undefined();
        if (count == 0) {
            xml.endElement();
        } else if (Js.isString(first)) {
            xml.text(Js.text(first));
            xml.endElement();
        } else {
            depth++;
            if (depth >= CYCLE_CHECK && (depth & depth - 1) == 0) {
                refuseCycle(element);
            }
            open = new Level(element, namespace, open, children, count);
        }
    }

    private void attributes(JSObject attributes) {
        if (Js.isUndefined(attributes)) {
            return;
        }
        if (!Js.isRecord(attributes)) {
            throw wrong(".attributes", "an object", attributes);
        }
        JSObject keys = Js.keys(attributes);
        int count = Js.length(keys);
        for (int i = 0; i < count; i++) {
            JSObject key = Js.at(keys, i);
            JSObject value = Js.get(attributes, key);
            if (Js.isString(value)) {
                xml.attribute(attribute(Js.text(key)), Js.text(value));
            } else if (Js.isNumber(value) || Js.isBoolean(value)) {
                xml.attribute(attribute(Js.text(key)), Js.stringOf(value));
            } else if (!Js.isUndefined(value)) {
                String what = "a string, a number, a boolean or undefined";
                throw wrong(".attributes." + Js.text(key).string(), what, value);
            }
        }
    }

    private XmlName attribute(Text key) {
        NameCache.OfAttribute known = names.attribute(key);
        if (known != null) {
            return known.name;
        }
        return names.keepAttribute(key, attributeName(key)).name;
    }

    private XmlName attributeName(Text key) {
        int brace = key.length() > 0 && key.charAt(0) == '{' ? key.indexOf('}', 0) : -1;
        if (brace > 1) {
            Text namespace = key.slice(1, brace);
            requireNamespace(namespace, ".attributes." + key.string());
            return NameCache.make(namespace, key.slice(brace + 1, key.length()));
        }
        int colon = key.indexOf(':', 0);
        if (colon < 0) {
            if (key.is(Text.of("xmlns"))) {
                throw refused(
                        ".attributes.xmlns",
                        ": the namespace of an element is its own property xmlns, beside attributes");
            }
            return NameCache.make(none, key);
        }
        if (colon == 3 && key.startsWith(Text.of("xml"), 0)) {
            return NameCache.make(Text.of(XmlName.XML_NAMESPACE), key.slice(4, key.length()));
        }
        throw refused(
                ".attributes." + key.string(),
                ": an attribute in a namespace is written {namespace}name, and only xml: needs no namespace");
    }

    /** Refuses what would be a declaration in place of an attribute, or could stand there under two keys. */
    private void requireNamespace(Text namespace, String place) {
        if (namespace.is(Text.of(XMLNS))) {
            throw refused(place, RESERVED);
        }
        if (namespace.is(Text.of(XmlName.XML_NAMESPACE))) {
            throw refused(place, ": the namespace " + XmlName.XML_NAMESPACE + " is written xml:");
        }
    }

    /** The error for a part, such as {@code .name}, of the element that is being begun. */
    private BadArgument wrong(String part, String wanted, @Nullable JSObject found) {
        return Errors.argument(pathOfNext() + part, wanted, found);
    }

    /** The error for a part of the element that is being begun. */
    private BadArgument refused(String part, @Nullable String why) {
        return new BadArgument(pathOfNext() + part + why);
    }

    private void refuseCycle(JSObject element) {
        for (Level level = open; level != null; level = level.outer) {
            if (same(level.element, element)) {
                throw new BadArgument(Path.text(root) + " contains itself");
            }
        }
    }

    /** Where the element at {@code level} stands. */
    private String path(@Nullable Level level) {
        StringBuilder path = new StringBuilder();
        if (level != null && level.outer != null) {
            int levels = 0;
            for (Level inner = level; inner.outer != null && levels < CYCLE_CHECK; inner = inner.outer) {
                path.insert(0, ".children[" + (inner.outer.next - 1) + "]");
                levels++;
            }
        }
        return path.insert(0, Path.text(root)).toString();
    }

    /** Where the element stands that is about to be begun. */
    private String pathOfNext() {
        Level level = open;
        return level == null ? Path.text(root) : path(level) + ".children[" + (level.next - 1) + "]";
    }

    /** A property that is no part of an element, or undefined. To count is faster than to compare names. */
    @JSBody(
            params = {"element", "xmlns", "attributes", "children"},
            script = """
            var others = 0;
            for (var key in element) others++;
            if (xmlns !== undefined) others--;
            if (attributes !== undefined) others--;
            if (children !== undefined) others--;
            if (others === 1) return undefined;
            for (key in element) {
                if (key !== "name" && key !== "xmlns" && key !== "attributes" && key !== "children") return key;
            }
            """)
    static native JSObject stranger(JSObject element, JSObject xmlns, JSObject attributes, JSObject children);

    @JSBody(
            params = {"one", "other"},
            script = "return one === other;")
    private static native boolean same(JSObject one, JSObject other);
}
