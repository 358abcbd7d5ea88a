package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Element} of every element at one depth and hands it on when it ends. With depth 0 that is the root of a
 * document; with depth 1 it is each stanza of a stream, and the root itself is left to {@link #rootStarted} and {@link
 * #rootEnded}.
 */
public class ElementHandler implements XmlHandler {
    private final int wantedDepth;
    private final Consumer<Element> consumer;
    private int depth;
    /** The elements that are being built, outermost first; an entry is used again for the next element as deep. */
    private Open[] open = new Open[8];

    private int openCount;
    /** The children that the open elements have so far, those of the outermost first. */
    private @Nullable XmlNode[] nodes = new XmlNode[16];

    private int nodeCount;
    /** The text behind the last child of the innermost element: one piece as it is, or more pieces joined. */
    private @Nullable Text text;

    private @Nullable TextBuilder pieces;

    /** An element that is being built. */
    private static final class Open {
        Attribute[] attributes = Element.NO_ATTRIBUTES;
        int firstNode;
    }

    /**
     * Makes a handler.
     *
     * @param wantedDepth 0 for the root of a document, 1 for the children of a stream's root
     * @param consumer receives each element when its end tag has been read
     */
    public ElementHandler(int wantedDepth, Consumer<Element> consumer) {
        this.wantedDepth = wantedDepth;
        this.consumer = Objects.requireNonNull(consumer, "consumer");
    }

    /** Called for the start tag of the root when stanzas are wanted. Does nothing unless it is overridden. */
    protected void rootStarted(XmlName name, XmlAttributes attributes) {}

    /** Called for the end tag of the root when stanzas are wanted. Does nothing unless it is overridden. */
    protected void rootEnded() {}

    /** Forgets what is open: the counterpart of {@link XmlParser#reset}. */
    public void reset() {
        depth = 0;
        if (openCount > 0) {
            open = new Open[8];
            nodes = new XmlNode[16];
            openCount = 0;
            nodeCount = 0;
        }
        text = null;
        pieces = null;
    }

    @Override
    public final void startElement(XmlName name, XmlAttributes attributes) {
        depth++;
        if (depth <= wantedDepth) {
            rootStarted(name, attributes);
            return;
        }
        settleText();
        if (openCount == open.length) {
            open = Arrays.copyOf(open, 2 * openCount);
        }
        Open element = open[openCount];
        if (element == null) {
            element = new Open();
            open[openCount] = element;
        }
        openCount++;
        element.attributes = copy(attributes);
        element.firstNode = nodeCount;
    }

    @Override
    public final void endElement(XmlName name) {
        depth--;
        if (openCount == 0) {
            rootEnded();
            return;
        }
        Open ended = open[--openCount];
        int count = nodeCount - ended.firstNode;
        Text last = count == 0 ? takeText() : null;
        XmlNode[] children = Element.NO_CHILDREN;
        if (count > 0) {
            settleText();
            children = takeNodes(ended.firstNode);
        }
        Element element = new Element(name, ended.attributes, last, children);
        if (openCount == 0) {
            consumer.accept(element);
        } else {
            add(element);
        }
    }

    @Override
    public final void text(Text more) {
        Text before = text;
        if (openCount == 0 || more.length() == 0) {
            return;
        }
        if (before == null) {
            text = more;
        } else {
            if (pieces == null) {
                pieces = new TextBuilder().append(before);
            }
            pieces.append(more);
        }
    }

    private @Nullable Text takeText() {
        Text taken = pieces == null ? text : pieces.text();
        text = null;
        pieces = null;
        return taken;
    }

    private void settleText() {
        Text last = takeText();
        if (last != null) {
            add(new XmlText(last));
        }
    }

    private void add(XmlNode node) {
        if (nodeCount == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * nodeCount);
        }
        nodes[nodeCount++] = node;
    }

    private XmlNode[] takeNodes(int from) {
        XmlNode[] taken = new XmlNode[nodeCount - from];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = nodes[from + i];
            nodes[from + i] = null;
        }
        nodeCount = from;
        return taken;
    }

    private static Attribute[] copy(XmlAttributes attributes) {
        int size = attributes.size();
        if (size == 0) {
            return Element.NO_ATTRIBUTES;
        }
        Attribute[] copy = new Attribute[size];
        for (int i = 0; i < size; i++) {
            copy[i] = new Attribute(attributes.name(i), attributes.value(i));
        }
        return copy;
    }
}
