package im.couplet.stream;

import im.couplet.stanza.ContentNamespaces;
import im.couplet.text.Text;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlHandler;
import im.couplet.xml.XmlName;

/** Gives stanzas to a {@link StanzaSink} and everything else to what builds elements. */
final class StanzaSorter implements XmlHandler {
    private final ElementHandler elements;
    private final StanzaSink sink;
    /** How many elements are open around a stanza. */
    private final int outside;

    private final Runnable ended;
    private final Text client = Text.of(Namespaces.CLIENT);
    private final Text message = Text.of("message");
    private final Text presence = Text.of("presence");
    private final Text iq = Text.of("iq");
    private int depth;
    private boolean inStanza;

    /**
     * Makes a handler.
     *
     * @param ended called behind the end tag of each stanza that went to {@code sink}
     */
    StanzaSorter(ElementHandler elements, StanzaSink sink, int outside, Runnable ended) {
        this.elements = elements;
        this.sink = sink;
        this.outside = outside;
        this.ended = ended;
    }

    void reset() {
        depth = 0;
        inStanza = false;
        sink.reset();
    }

    @Override
    public void startElement(XmlName name, XmlAttributes attributes) {
        if (inStanza || depth == outside && isStanza(name)) {
            inStanza = true;
            depth++;
            sink.startElement(name, attributes);
        } else {
            depth++;
            elements.startElement(name, attributes);
        }
    }

    private boolean isStanza(XmlName name) {
        Text local = name.localText();
        return (local.is(message) || local.is(presence) || local.is(iq))
                && (name.namespaceText().is(client) || ContentNamespaces.isContent(name.namespace()));
    }

    @Override
    public void text(Text text) {
        if (inStanza) {
            sink.text(text);
        } else {
            elements.text(text);
        }
    }

    @Override
    public void endElement(XmlName name) {
        depth--;
        if (!inStanza) {
            elements.endElement(name);
            return;
        }
        sink.endElement(name);
        if (depth == outside) {
            inStanza = false;
            ended.run();
        }
    }
}
