package im.couplet.js.tree;

import im.couplet.js.border.Js;
import im.couplet.text.Text;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlHandler;
import im.couplet.xml.XmlName;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Makes element objects, {@code {name, xmlns, attributes, children}}, straight of what the parser finds. What has no parent
 * yet waits on a stack, so that each array of children is made once, as long as it must be.
 */
public class TreeHandler implements XmlHandler {
    /** More than this is not kept for the next document. */
    private static final int KEPT = 256;

    /** Elements and texts whose parents are open, in document order, each open element before its children. */
    private JSObject nodes = Js.array();

    private int size;
    /** Where in {@link #nodes} the children of each open element start, outermost first. */
    private int[] starts = new int[16];

    private int depth;

    /** Gives the root and forgets it; null if there is none. */
    protected final @Nullable JSObject take() {
        JSObject root = size == 0 ? null : Js.at(nodes, 0);
        reset();
        return root;
    }

    /** Forgets what there is. */
    public void reset() {
        if (size > 1 || Js.length(nodes) > KEPT) {
            nodes = Js.array();
        } else if (size == 1) {
            put(nodes, 0, Js.undefined());
        }
        size = 0;
        depth = 0;
    }

    @Override
    public final void startElement(XmlName name, XmlAttributes attributes) {
        put(
                nodes,
                size++,
                Trees.element(name.localText(), name.namespaceText(), properties(attributes), Js.undefined()));
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, 2 * depth);
        }
        starts[depth++] = size;
    }

    @Override
    public final void endElement(XmlName name) {
        int start = starts[--depth];
        adopt(nodes, start, size);
        size = start;
    }

    @Override
    public final void text(Text text) {
        put(nodes, size++, text);
    }

    private static JSObject properties(XmlAttributes attributes) {
        JSObject properties = Js.object();
        int size = attributes.size();
        for (int i = 0; i < size; i++) {
            Trees.put(properties, attributes.name(i), attributes.value(i));
        }
        return properties;
    }

    @JSBody(
            params = {"nodes", "index", "node"},
            script = "nodes[index] = node;")
    private static native void put(JSObject nodes, int index, JSObject node);

    @JSBody(
            params = {"nodes", "index", "text"},
            script = "nodes[index] = text;")
    private static native void put(JSObject nodes, int index, Text text);

    /** Gives the element before {@code from} the nodes from there to before {@code to} as its children. */
    @JSBody(
            params = {"nodes", "from", "to"},
            script = """
            nodes[from - 1].children =
                to === from
                    ? []
                    : to === from + 1
                      ? [nodes[from]]
                      : to === from + 2
                        ? [nodes[from], nodes[from + 1]]
                        : nodes.slice(from, to);
            for (var i = from; i < to; i++) nodes[i] = undefined;
            """)
    private static native void adopt(JSObject nodes, int from, int to);
}
