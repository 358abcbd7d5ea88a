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
    private final StreamParser stream;
    private final ElementHandler handler;
    private final @Nullable StanzaHandler parts;
    private final XmlParser xml;

    TcpReader(StreamParser stream, StreamOptions options) {
        this.stream = stream;
        this.handler = new Handler();
        this.parts = options.reportsParts() ? new StanzaHandler(stream, handler, 1, options) : null;
        this.xml = XmlParser.stream(parts == null ? handler : parts, options.limits());
        if (parts != null) {
            parts.listenTo(xml);
        }
    }

    @Override
    public void feed(Text chunk) {
        xml.feed(chunk);
    }

    @Override
    public void feed(Octets chunk) {
        xml.feed(chunk);
    }

    @Override
    public void restart() {
        handler.reset();
        if (parts != null) {
            parts.reset();
        }
        xml.reset();
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
