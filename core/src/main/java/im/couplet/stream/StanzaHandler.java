package im.couplet.stream;

import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlHandler;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands between a parser and what builds stanzas, and reports their heads and the pieces of chosen elements on the way. */
final class StanzaHandler implements XmlHandler {
    private final StreamParser stream;
    private final XmlHandler stanzas;
    /** How many elements are open around a stanza. */
    private final int outside;

    private final StreamOptions options;
    private int resets;
    private @Nullable XmlParser xml;
    private int depth;
    /** The chosen elements that are open, without content, innermost last. */
    private final List<Element> open = new ArrayList<>();
    /** How deep each of them is. */
    private final List<Integer> depths = new ArrayList<>();

    StanzaHandler(StreamParser stream, XmlHandler stanzas, int outside, StreamOptions options) {
        this.stream = stream;
        this.stanzas = stanzas;
        this.outside = outside;
        this.options = options;
    }

    /** Says who reports to this. */
    void listenTo(XmlParser parser) {
        xml = parser;
    }

    void reset() {
        resets++;
        depth = 0;
        open.clear();
        depths.clear();
        takePieces(false);
    }

    private void takePieces(boolean pieces) {
        if (xml != null) {
            xml.textInPieces(pieces);
        }
    }

    @Override
    public void startElement(XmlName name, XmlAttributes attributes) {
        int before = resets;
        int at = depth++;
        stanzas.startElement(name, attributes);
        if (at < outside) {
            return;
        }
        boolean pieces = options.pieces().contains(name);
        boolean isHead = options.heads() && at == outside && !isFraming(name);
        if (pieces || isHead) {
            Element head = head(name, attributes);
            if (pieces) {
                open.add(head);
                depths.add(depth);
            }
            if (isHead) {
                stream.head(head);
            }
        }
        if (resets == before) {
            takePieces(pieces);
        }
    }

    /** WebSocket's {@code <open/>} and {@code <close/>} are no stanzas. */
    private boolean isFraming(XmlName name) {
        return outside == 0 && name.namespace().equals(Namespaces.FRAMING);
    }

    private static Element head(XmlName name, XmlAttributes attributes) {
        Element.Builder head = Element.builder(name);
        for (int i = 0; i < attributes.size(); i++) {
            head.attribute(attributes.name(i), attributes.value(i).string());
        }
        return head.build();
    }

    @Override
    public void text(Text text) {
        if (isInPieces()) {
            stream.piece(open.get(open.size() - 1), text, false);
        } else {
            stanzas.text(text);
        }
    }

    /** Whether the text that comes is directly in a chosen element. */
    private boolean isInPieces() {
        return !depths.isEmpty() && depths.get(depths.size() - 1) == depth;
    }

    @Override
    public void endElement(XmlName name) {
        int before = resets;
        if (isInPieces()) {
            depths.remove(depths.size() - 1);
            stream.piece(open.remove(open.size() - 1), Text.of(""), true);
        }
        if (resets == before) {
            depth--;
            takePieces(isInPieces());
            stanzas.endElement(name);
        }
    }
}
