package im.couplet.stream;

import im.couplet.stanza.ContentNamespaces;
import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;

/** Reads one XML document that stays open: RFC 6120 section 4. */
final class TcpReader implements StreamReader {
    private final StreamParser stream;
    private final StreamInput input;
    private final XmlParser xml;
    private final ChunkFeed chunks;
    /** Whether TLS begins at {@link #sealedAt}, behind which nothing may come in the clear. */
    private boolean sealed;

    private long sealedAt;
    private boolean restarts;

    TcpReader(StreamParser stream, StreamOptions options, @Nullable StanzaSink sink) {
        this.stream = stream;
        Runnable ended = sink == null ? () -> {} : sink::received;
        this.input = new StreamInput(stream, options, new Handler(), 1, sink, ended);
        this.xml = input.xml;
        this.chunks = new ChunkFeed(xml, input.reportsParts());
    }

    @Override
    public void feed(Text chunk) {
        begin();
        chunks.feed(chunk);
        if (sealed) {
            checkSeal();
        }
    }

    @Override
    public void feed(Octets chunk) {
        begin();
        chunks.feed(chunk);
        if (sealed) {
            checkSeal();
        }
    }

    /** What the listener threw may have come between. */
    private void begin() {
        if (sealed) {
            sealed = false;
            if (restarts) {
                restart();
            }
        }
    }

    /** Refuses what somebody has put behind the last word before TLS, to have it taken for what came encrypted (CVE-2011-0411). */
    private void checkSeal() {
        boolean more = xml.offset() > sealedAt || chunks.isWaiting();
        sealed = false;
        if (more) {
            throw stream.fail(
                    StreamCondition.POLICY_VIOLATION,
                    "Found more behind the negotiation of TLS, which is not encrypted");
        }
        if (restarts) {
            restart();
        }
    }

    /** Nothing is read until the stream starts anew. */
    private void seal(boolean restartsItself) {
        sealed = true;
        sealedAt = xml.offset();
        restarts = restartsItself;
        xml.stop();
    }

    @Override
    public void restart() {
        restarts = sealed;
        if (!restarts) {
            chunks.reset();
            input.reset();
        }
    }

    @Override
    public boolean isWithin() {
        return xml.depth() > 1 || xml.isHolding();
    }

    @Override
    public Text waiting() {
        return chunks.waiting();
    }

    @Override
    public Text taken() {
        return chunks.taken();
    }

    private void opened(XmlName name, XmlAttributes attributes) {
        String other = OtherFraming.message(name, Framing.TCP);
        if (other != null) {
            throw stream.fail(StreamCondition.BAD_FORMAT, other);
        }
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
        if (!ContentNamespaces.isContent(namespace)) {
            throw stream.fail(StreamCondition.INVALID_NAMESPACE, "\"" + namespace + "\" is not a namespace of stanzas");
        }
        return namespace;
    }

    private void received(Element element) {
        boolean asks = element.is(Namespaces.TLS, "starttls");
        if (asks || element.is(Namespaces.TLS, "proceed")) {
            seal(!asks);
        } else if (endsStream(element)) {
            restart();
        }
        stream.received(element);
    }

    /** Whether a new header comes next: RFC 6120 sections 5.4.3.3 and 6.4.6, XEP-0138 section 3. */
    private static boolean endsStream(Element element) {
        return switch (element.localName()) {
            case "success" -> element.namespace().equals(Namespaces.SASL);
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
