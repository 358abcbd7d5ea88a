package im.couplet.stream;

import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.Octets;
import im.couplet.xml.Text;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;

/** Reads one XML document that stays open: RFC 6120 section 4. */
final class TcpReader implements StreamReader {
    /** Chunks up to this length wait for a ">", before which nothing is complete: reading a tag at once is faster. */
    private static final int SMALL = 64;

    /** More than this does not wait. */
    private static final int WAITING = 512;

    private static final Text NOTHING = Text.of("");

    private final StreamParser stream;
    private final StreamInput input;
    private final XmlParser xml;
    /** What came behind the last ">". */
    private Text waiting = NOTHING;
    /** How many tags began behind the last ">". */
    private int waitingTags;
    /** Whether {@link #xml} has thrown something, as it will again. */
    private boolean broken;
    /** Whether octets came too: text within a character of theirs is refused at once. */
    private boolean mixed;

    TcpReader(StreamParser stream, StreamOptions options, @Nullable StanzaSink sink) {
        this.stream = stream;
        Runnable ended = sink == null ? () -> {} : sink::received;
        this.input = new StreamInput(stream, options, new Handler(), 1, sink, ended);
        this.xml = input.xml;
    }

    @Override
    public void feed(Text chunk) {
        if (broken || mixed || input.reportsParts()) {
            read(chunk);
            return;
        }
        int length = chunk.length();
        int end = length;
        int tags = 0;
        for (char c; end > 0 && (c = chunk.charAt(end - 1)) != '>' && length - end < SMALL; end--) {
            if (c == '<') {
                tags++;
            }
        }
        if (length - end == SMALL) {
            end = length;
        }
        if (end == 0) {
            waitingTags += tags;
            boolean isFirst = waiting.length() == 0;
            waiting = isFirst ? chunk : waiting.plus(chunk);
            if (waitingTags > 1 || waiting.length() > WAITING || isFirst && startsBadly(chunk)) {
                readWaiting();
            }
            return;
        }
        read(waiting.plus(end == length ? chunk : chunk.slice(0, end)));
        waiting = end == length ? NOTHING : chunk.slice(end, length);
        waitingTags = tags;
        if (tags > 1 || startsBadly(waiting)) {
            readWaiting();
        }
    }

    /** Whether there is no markup where there is nothing else: that is refused at once. */
    private boolean startsBadly(Text chunk) {
        return xml.depth() <= 1 && chunk.length() > 0 && chunk.charAt(0) != '<';
    }

    @Override
    public void feed(Octets chunk) {
        readWaiting();
        mixed = true;
        xml.feed(chunk);
    }

    private void readWaiting() {
        if (waiting.length() > 0) {
            Text text = waiting;
            waiting = NOTHING;
            read(text);
        }
    }

    private void read(Text text) {
        broken = true;
        xml.feed(text);
        broken = false;
    }

    @Override
    public void restart() {
        waiting = NOTHING;
        waitingTags = 0;
        broken = false;
        input.reset();
    }

    private void opened(XmlName name, XmlAttributes attributes) {
        if (!name.namespace().equals(Namespaces.STREAMS)) {
            throw stream.fail(
                    StreamCondition.INVALID_NAMESPACE, "The stream begins with " + name + ", which is not of XMPP");
        }
        if (!name.localName().equals("stream")) {
            throw stream.fail(StreamCondition.BAD_FORMAT, "The stream begins with " + name + " in place of a header");
        }
        stream.opened(StreamHeader.read(attributes, contentNamespace()));
    }

    /** The default namespace of the root, where it is one for stanzas (RFC 6120 section 4.8.2 and 4.8.3). */
    private @Nullable String contentNamespace() {
        String namespace = xml.defaultNamespace().string();
        if (namespace.isEmpty() || namespace.equals(Namespaces.STREAMS)) {
            return null;
        }
        if (!Namespaces.isContent(namespace)) {
            throw stream.fail(StreamCondition.INVALID_NAMESPACE, "\"" + namespace + "\" is not a namespace of stanzas");
        }
        return namespace;
    }

    private void received(Element element) {
        if (endsStream(element)) {
            restart();
        }
        stream.received(element);
    }

    /** Whether a new header comes next: RFC 6120 sections 5.4.3.3 and 6.4.6, XEP-0138 section 3. */
    private static boolean endsStream(Element element) {
        return switch (element.localName()) {
            case "success" -> element.namespace().equals(Namespaces.SASL);
            case "proceed" -> element.namespace().equals(Namespaces.TLS);
            case "compressed" -> element.namespace().equals(Namespaces.COMPRESSION);
            default -> false;
        };
    }

    private void closed() {
        xml.stop();
        stream.closed(null);
    }

    private final class Handler extends ElementHandler {
        Handler() {
            super(1, TcpReader.this::received);
        }

        @Override
        protected void rootStarted(XmlName name, XmlAttributes attributes) {
            opened(name, attributes);
        }

        @Override
        protected void rootEnded() {
            closed();
        }
    }
}
