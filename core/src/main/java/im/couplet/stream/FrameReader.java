package im.couplet.stream;

import im.couplet.schema.Whitespace;
import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.Octets;
import im.couplet.xml.Text;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;

/** Reads WebSocket text messages, each one element: RFC 7395 section 3.3. */
final class FrameReader implements StreamReader {
    private final StreamParser stream;
    private final @Nullable StanzaSink sink;
    private final StreamInput input;
    private final XmlParser xml;
    private @Nullable Element frame;
    /** Whether the frame is a stanza that went to {@link #sink}. */
    private boolean sunk;

    private boolean opened;

    FrameReader(StreamParser stream, StreamOptions options, @Nullable StanzaSink sink) {
        this.stream = stream;
        this.sink = sink;
        ElementHandler handler = new ElementHandler(0, element -> frame = element);
        this.input = new StreamInput(stream, options, handler, 0, sink, () -> sunk = true);
        this.xml = input.xml;
    }

    @Override
    public void feed(Text text) {
        if (!Whitespace.isBlank(text)) {
            try {
                xml.feed(text);
                finish();
            } catch (XmlException e) {
                throw OtherFraming.isTcp(text) ? otherFraming() : e;
            }
        }
    }

    @Override
    public void feed(Octets text) {
        if (!Whitespace.isBlank(text)) {
            try {
                xml.feed(text);
                finish();
            } catch (XmlException e) {
                throw OtherFraming.isTcp(text) ? otherFraming() : e;
            }
        }
    }

    private StreamException otherFraming() {
        return stream.fail(StreamCondition.NOT_WELL_FORMED, OtherFraming.message(Framing.TCP, Framing.WEBSOCKET));
    }

    private void finish() {
        xml.finish();
        Element element = frame;
        if (sunk && opened && sink != null) {
            sunk = false;
            sink.received();
            reset();
            return;
        }
        boolean isStanza = sunk;
        reset();
        if (isStanza) {
            throw unopened(StreamCondition.BAD_FORMAT, "a stanza");
        }
        if (element != null) {
            received(element);
        }
    }

    @Override
    public void restart() {
        opened = false;
        reset();
    }

    private void reset() {
        frame = null;
        sunk = false;
        input.reset();
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
            String other = OtherFraming.message(element.name(), Framing.WEBSOCKET);
            throw other == null
                    ? unopened(condition, element.name().toString())
                    : stream.fail(StreamCondition.BAD_FORMAT, other);
        }
    }

    private StreamException unopened(StreamCondition condition, String found) {
        return stream.fail(condition, "The stream begins with " + found + " in place of <open/>");
    }
}
