package im.couplet.stream;

import im.couplet.stanza.ContentNamespaces;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one direction of a stream: values in, text out, each text to be sent as it is. With {@link Framing#WEBSOCKET}
 * each is one text message; with {@link Framing#BOSH} each is one body, which
 * {@link BoshConnection#send} takes. It serves either end. What XML cannot hold is refused with an {@link
 * IllegalArgumentException}, and nothing of it is written.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class StreamWriter {
    private final Framing framing;
    private final String contentNamespace;
    private final XmlContext context;
    private final XmlContext stanzaContext;

    /** Makes a writer for a stream between client and server. */
    public StreamWriter(Framing framing) {
        this(framing, Namespaces.CLIENT);
    }

    /**
     * Makes a writer.
     *
     * @param framing how the stream is laid out
     * @param contentNamespace what the header declares as the default namespace over TCP, and stanzas are written in: {@code
     *     jabber:client} or one of {@link ContentNamespaces}
     */
    public StreamWriter(Framing framing, String contentNamespace) {
        this.framing = Objects.requireNonNull(framing, "framing");
        if (!ContentNamespaces.isContent(contentNamespace)) {
            throw new IllegalArgumentException(
                    "contentNamespace: \"" + contentNamespace + "\" is not a namespace of stanzas");
        }
        this.contentNamespace = contentNamespace;
        this.context = framing == Framing.TCP
                ? XmlContext.of(contentNamespace).declaring("stream", Namespaces.STREAMS)
                : XmlContext.EMPTY.preferring("stream", Namespaces.STREAMS);
        this.stanzaContext = framing == Framing.TCP
                ? XmlContext.of(Namespaces.CLIENT).declaring("stream", Namespaces.STREAMS)
                : context;
    }

    /**
     * What opens the stream, or opens it anew after a restart: over TCP an XML declaration and the start tag of {@code
     * <stream:stream>} (RFC 6120 section 4.2), over WebSocket {@code <open/>} (RFC 7395 section 3.4), over BOSH
     * what the body of the request says of the stream. The header's own content namespace does not count; this writer's does.
     */
    public String header(StreamHeader header) {
        if (framing == Framing.WEBSOCKET) {
            return XmlWriter.write(header.write(Namespaces.FRAMING, "open"));
        }
        if (framing == Framing.BOSH) {
            return BoshBody.header(header);
        }
        Element root = header.write(Namespaces.STREAMS, "stream");
        XmlWriter xml = new XmlWriter(XmlContext.of(contentNamespace).preferring("stream", Namespaces.STREAMS));
        xml.startElement(root.name());
        for (int i = 0; i < root.attributeCount(); i++) {
            Attribute attribute = root.attributeAt(i);
            xml.attribute(attribute.name(), attribute.text());
        }
        return "<?xml version='1.0'?>" + xml.text().string() + " xmlns=\"" + contentNamespace + "\">";
    }

    /** A first-level element: a stanza, the features, or one of SASL, stream management and the like. */
    public String element(Element element) {
        // A client's stanza without its declaration is one of whatever stream it stands in.
        String text =
                XmlWriter.write(element, ContentNamespaces.isClientStanza(element.name()) ? stanzaContext : context);
        return framing == Framing.BOSH ? BoshBody.wrap(text) : text;
    }

    /**
     * What shows over an idle connection that it is still there: over TCP a space, for between elements and not before the login
     * is through (RFC 6120 sections 4.6.1 and 11.7).
     *
     * @return null for the other framings, where no element is empty: WebSocket has pings of its own (RFC 7395 section 3.8), and
     *     BOSH a request that waits
     */
    public @Nullable String keepalive() {
        return framing == Framing.TCP ? " " : null;
    }

    /** What the server offers. */
    public String features(StreamFeatures features) {
        return element(features.element());
    }

    /** Why the stream is going to be closed; {@link #footer} comes behind it (RFC 6120 section 4.9). */
    public String error(StreamError error) {
        return element(error.element());
    }

    /**
     * What closes the stream: {@code </stream:stream>} (RFC 6120 section 4.4) or {@code <close/>} (RFC 7395 section 3.6); or ends
     * the session (XEP-0124 section 13).
     */
    public String footer() {
        return footer(null);
    }

    /**
     * What closes the stream and says where to connect instead (RFC 7395 section 3.6.1).
     *
     * @param seeOtherUri a {@code ws:} or {@code wss:} address; null for none, and but for WebSocket,
     *     where {@code <see-other-host/>} says it
     */
    public String footer(@Nullable String seeOtherUri) {
        if (framing == Framing.TCP) {
            return "</stream:stream>";
        }
        if (framing == Framing.BOSH) {
            return BoshBody.FOOTER;
        }
        return XmlWriter.write(Element.builder(Namespaces.FRAMING, "close")
                .attribute("see-other-uri", seeOtherUri)
                .build());
    }
}
