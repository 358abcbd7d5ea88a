package im.couplet.stream;

import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlName;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes of each stanza the event that would come without a sink. */
final class ElementSink implements StanzaSink {
    private final Consumer<StreamEvent> listener;
    private final ElementHandler handler = new ElementHandler(0, element -> stanza = element);
    private @Nullable Element stanza;

    ElementSink(Consumer<StreamEvent> listener) {
        this.listener = listener;
    }

    @Override
    public void startElement(XmlName name, XmlAttributes attributes) {
        handler.startElement(name, attributes);
    }

    @Override
    public void text(Text text) {
        handler.text(text);
    }

    @Override
    public void endElement(XmlName name) {
        handler.endElement(name);
    }

    @Override
    public void received() {
        Element received = stanza;
        stanza = null;
        if (received == null) {
            throw new IllegalStateException("No stanza came");
        }
        listener.accept(new StreamEvent.Received(received));
    }

    @Override
    public void reset() {
        stanza = null;
        handler.reset();
    }
}
