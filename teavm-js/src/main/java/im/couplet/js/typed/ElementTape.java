package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.tree.Trees;
import im.couplet.schema.ElementSource;
import im.couplet.stanza.ContentNamespaces;
import im.couplet.text.Text;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlHandler;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlNode;
import im.couplet.xml.XmlText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * An element as the parser found it, entry by entry in arrays that serve the next one too: a name for each element, behind it
 * its attributes, and behind those what stands in it. No object is made of an element that a declaration claims.
 */
final class ElementTape implements XmlHandler, ElementSource {
    /** More than this is not kept for the next document. */
    private static final int KEPT = 4096;

    /** The name of an element or attribute; null for a run of text. */
    private @Nullable XmlName[] names = new XmlName[64];
    /** The value of an attribute, or a run of text. */
    private JSObject texts = Js.array();
    /** Where the content of an element begins. */
    private int[] contents = new int[64];
    /** What follows behind an element with all that stands in it. */
    private int[] ends = new int[64];

    private int size;
    /** The elements that are open. */
    private int[] open = new int[16];

    private int depth;
    /** The element at hand. */
    private int current;

    /** Forgets the element. */
    void reset() {
        if (names.length > KEPT) {
            names = new XmlName[64];
            contents = new int[64];
            ends = new int[64];
            texts = Js.array();
        } else {
            clear(texts, size);
        }
        size = 0;
        depth = 0;
        current = 0;
    }

    /** Whether there is a whole element. */
    boolean isWhole() {
        return size > 0 && depth == 0;
    }

    private int add(@Nullable XmlName name) {
        int index = size++;
        if (index == names.length) {
            names = Arrays.copyOf(names, 2 * index);
            contents = Arrays.copyOf(contents, 2 * index);
            ends = Arrays.copyOf(ends, 2 * index);
        }
        names[index] = name;
        return index;
    }

    private void begin(XmlName name) {
        int index = add(name);
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = index;
    }

    @Override
    public void startElement(XmlName name, XmlAttributes attributes) {
        begin(name);
        int count = attributes.size();
        for (int i = 0; i < count; i++) {
            put(texts, add(attributes.name(i)), attributes.value(i));
        }
        contents[open[depth - 1]] = size;
    }

    @Override
    public void endElement(XmlName name) {
        ends[open[--depth]] = size;
    }

    @Override
    public void text(Text text) {
        put(texts, add(null), text);
    }

    /** Takes {@code root} with all that stands in it. */
    void record(Element root) {
        begin(root);
        Element[] elements = {root};
        int[] positions = {0};
        int level = 0;
        while (level >= 0) {
            Element element = elements[level];
            int index = positions[level]++;
            XmlNode node = index == element.childCount() ? null : element.childAt(index);
            if (node == null) {
                ends[open[--depth]] = size;
                level--;
            } else if (node instanceof Element child) {
                begin(child);
                if (++level == elements.length) {
                    elements = Arrays.copyOf(elements, 2 * level);
                    positions = Arrays.copyOf(positions, 2 * level);
                }
                elements[level] = child;
                positions[level] = 0;
            } else {
                text(((XmlText) node).value());
            }
        }
    }

    private void begin(Element element) {
        begin(element.name());
        for (int i = 0; i < element.attributeCount(); i++) {
            Attribute attribute = element.attributeAt(i);
            put(texts, add(attribute.name()), attribute.text());
        }
        contents[open[depth - 1]] = size;
    }

    /** Makes a stanza of a server's or a component's stream one of a client's; false if it is none. */
    boolean toClient() {
        XmlName stanza = name(0);
        if (!ContentNamespaces.isOtherStanza(stanza)) {
            return false;
        }
        names[0] = ContentNamespaces.toClient(stanza, stanza);
        for (int place = contents[0]; place < ends[0]; place = names[place] == null ? place + 1 : ends[place]) {
            XmlName child = names[place];
            if (child != null) {
                names[place] = ContentNamespaces.toClient(child, stanza);
            }
        }
        return true;
    }

    @Override
    public XmlName name() {
        return name(current);
    }

    private XmlName name(int index) {
        return names[index];
    }

    @Override
    public int attributeCount() {
        return contents[current] - current - 1;
    }

    @Override
    public XmlName attributeName(int index) {
        return names[current + 1 + index];
    }

    @Override
    public Text attributeValue(int index) {
        return get(texts, current + 1 + index);
    }

    @Override
    public int first() {
        int first = contents[current];
        return first < ends[current] ? first : -1;
    }

    @Override
    public int next(int place) {
        int next = names[place] == null ? place + 1 : ends[place];
        return next < ends[current] ? next : -1;
    }

    @Override
    public @Nullable XmlName child(int place) {
        return names[place];
    }

    @Override
    public Text text(int place) {
        return get(texts, place);
    }

    @Override
    public int enter(int place) {
        int outer = current;
        current = place;
        return outer;
    }

    @Override
    public void leave(int outer) {
        current = outer;
    }

    /** The element object of the child at {@code place}. */
    JSObject tree(int place) {
        JSObject nodes = Js.array();
        push(nodes, shallow(place));
        int[] firsts = {1, 0, 0, 0};
        int[] stops = {ends[place], 0, 0, 0};
        int level = 0;
        int i = contents[place];
        while (true) {
            if (i == stops[level]) {
                adopt(nodes, firsts[level]);
                if (--level < 0) {
                    return Js.at(nodes, 0);
                }
            } else if (names[i] == null) {
                push(nodes, get(texts, i++));
            } else {
                push(nodes, shallow(i));
                if (++level == stops.length) {
                    firsts = Arrays.copyOf(firsts, 2 * level);
                    stops = Arrays.copyOf(stops, 2 * level);
                }
                firsts[level] = Js.length(nodes);
                stops[level] = ends[i];
                i = contents[i];
            }
        }
    }

    private JSObject shallow(int index) {
        JSObject properties = Js.object();
        for (int i = index + 1; i < contents[index]; i++) {
            Trees.put(properties, name(i), get(texts, i));
        }
        XmlName name = name(index);
        return Trees.element(name.localText(), name.namespaceText(), properties, Js.undefined());
    }

    @JSBody(
            params = {"texts", "index", "text"},
            script = "texts[index] = text;")
    private static native void put(JSObject texts, int index, Text text);

    @JSBody(
            params = {"texts", "index"},
            script = "return texts[index];")
    private static native Text get(JSObject texts, int index);

    @JSBody(
            params = {"texts", "size"},
            script = "for (var i = 0; i < size; i++) texts[i] = undefined;")
    private static native void clear(JSObject texts, int size);

    @JSBody(
            params = {"nodes", "node"},
            script = "nodes.push(node);")
    private static native void push(JSObject nodes, JSObject node);

    @JSBody(
            params = {"nodes", "text"},
            script = "nodes.push(text);")
    private static native void push(JSObject nodes, Text text);

    /** Gives the element before {@code from} all nodes from there on as its children. */
    @JSBody(
            params = {"nodes", "from"},
            script = "nodes[from - 1].children = nodes.splice(from);")
    private static native void adopt(JSObject nodes, int from);
}
