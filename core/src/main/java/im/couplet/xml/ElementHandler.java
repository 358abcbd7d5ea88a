package im.couplet.xml;

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
    private Element.@Nullable Builder open;

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
        open = null;
    }

    @Override
    public final void startElement(XmlName name, XmlAttributes attributes) {
        depth++;
        if (depth <= wantedDepth) {
            rootStarted(name, attributes);
        } else {
            open = new Element.Builder(open, name, copy(attributes));
        }
    }

    @Override
    public final void endElement(XmlName name) {
        Element.Builder ended = open;
        depth--;
        if (ended == null) {
            rootEnded();
            return;
        }
        Element element = ended.build();
        open = ended.parent;
        if (open == null) {
            consumer.accept(element);
        } else {
            open.addChecked(element);
        }
    }

    @Override
    public final void text(Text text) {
        if (open != null) {
            open.addChecked(text);
        }
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
