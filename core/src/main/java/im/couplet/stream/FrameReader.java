package im.couplet.stream;

import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.Octets;
import im.couplet.xml.Text;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;

/** Reads WebSocket text messages, each one element: RFC 7395 section 3.3. */
final class FrameReader implements StreamReader {
    private final StreamParser stream;
    private final ElementHandler handler;
    private final @Nullable StanzaHandler parts;
    private final XmlParser xml;
    private @Nullable Element frame;
    private boolean opened;

    FrameReader(StreamParser stream, StreamOptions options) {
        this.stream = stream;
        this.handler = new ElementHandler(0, element -> frame = element);
        this.parts = options.reportsParts() ? new StanzaHandler(stream, handler, 0, options) : null;
        this.xml = XmlParser.document(parts == null ? handler : parts, options.limits());
        if (parts != null) {
            parts.listenTo(xml);
        }
    }

    @Override
    public void feed(Text text) {
        if (!isBlank(text)) {
            xml.feed(text);
            finish();
        }
    }

    @Override
    public void feed(Octets text) {
        if (!isBlank(text)) {
            xml.feed(text);
            finish();
        }
    }

    private void finish() {
        xml.finish();
        Element element = frame;
        reset();
        if (element != null) {
            received(element);
        }
    }

    static boolean isBlank(Text text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(Octets text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    @Override
    public void restart() {
        opened = false;
        reset();
    }

    private void reset() {
        frame = null;
        handler.reset();
        if (parts != null) {
            parts.reset();
        }
        xml.reset();
    }

    private void received(Element element) {
        String name = element.localName();
        boolean framing = element.namespace().equals(Namespaces.FRAMING);
        if (framing && name.equals("open")) {
            opened = true;
            stream.opened(StreamHeader.read(element));
        } else if (framing && name.equals("close")) {
            stream.closed(element.attribute("see-other-uri"));
        } else if (framing) {
            throw stream.fail(StreamCondition.BAD_FORMAT, "Found " + element.name() + ", which RFC 7395 does not know");
        } else if (opened || element.is(Namespaces.STREAMS, "error")) {
            stream.received(element);
        } else {
            StreamCondition condition =
                    name.equals("open") ? StreamCondition.INVALID_NAMESPACE : StreamCondition.BAD_FORMAT;
            throw stream.fail(condition, "The stream begins with " + element.name() + " in place of <open/>");
        }
    }
}
