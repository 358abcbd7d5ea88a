package im.couplet.stream;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlException;
import org.jspecify.annotations.Nullable;

/** Reads WebSocket text messages, each one element: RFC 7395 section 3.3. */
final class FrameReader implements StreamReader {
    private final StreamParser stream;
    private final StreamOptions options;
    private final @Nullable StanzaSink sink;
    private Frame frame;
    /** Whether a frame is being read, or was cut off by an exception of the listener. */
    private boolean busy;

    private boolean opened;

    FrameReader(StreamParser stream, StreamOptions options, @Nullable StanzaSink sink) {
        this.stream = stream;
        this.options = options;
        this.sink = sink;
        this.frame = new Frame();
    }

    /** What reads one frame after the other. */
    private final class Frame {
        final StreamInput input;
        private @Nullable Element element;
        /** Whether it is a stanza that went to {@link #sink}. */
        private boolean sunk;

        Frame() {
            ElementHandler handler = new ElementHandler(0, read -> element = read);
            input = new StreamInput(stream, options, handler, 0, sink, () -> sunk = true);
        }

        void reset() {
            element = null;
            sunk = false;
            input.reset();
        }
    }

    @Override
    public void feed(Text text) {
        if (!Whitespace.isBlank(text)) {
            Frame own = begin();
            try {
                own.input.xml.feed(text);
                own.input.xml.finish();
            } catch (XmlException e) {
                busy = false;
                throw OtherFraming.isTcp(text) ? otherFraming() : e;
            }
            finish(own);
        }
    }

    @Override
    public void feed(Octets text) {
        if (!Whitespace.isBlank(text)) {
            Frame own = begin();
            try {
                own.input.xml.feed(text);
                own.input.xml.finish();
            } catch (XmlException e) {
                busy = false;
                throw OtherFraming.isTcp(text) ? otherFraming() : e;
            }
            finish(own);
        }
    }

    private StreamException otherFraming() {
        return stream.fail(StreamCondition.NOT_WELL_FORMED, OtherFraming.message(Framing.TCP, Framing.WEBSOCKET));
    }

    /** A frame that was cut off is left as it is: to put it right would need a parser that still can be called. */
    private Frame begin() {
        if (busy) {
            frame = new Frame();
            if (sink != null) {
                sink.reset();
            }
        }
        busy = true;
        return frame;
    }

    private void finish(Frame own) {
        Element element = own.element;
        boolean isStanza = own.sunk;
        if (isStanza && opened && sink != null) {
            own.sunk = false;
            sink.received();
        }
        own.reset();
        busy = false;
        if (isStanza && !opened) {
            throw unopened(StreamCondition.BAD_FORMAT, "a stanza");
        }
        if (!isStanza && element != null) {
            received(element);
        }
    }

    @Override
    public void restart() {
        opened = false;
        frame.reset();
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
