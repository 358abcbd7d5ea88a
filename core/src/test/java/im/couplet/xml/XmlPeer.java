package im.couplet.xml;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/** Independent parsers to compare with, held to the same restrictions: what XML allows and XMPP does not is refused. */
@SuppressWarnings("ImmutableEnumChecker") // the factories are set up once, before they are used
enum XmlPeer {
    /** The parser of the JDK. */
    JDK(XMLInputFactory.newDefaultFactory()),
    /** Woodstox. */
    WOODSTOX(new WstxInputFactory());

    /** How the outcome of what only XMPP refuses begins. */
    static final String RESTRICTED = "error restricted";

    private final XMLInputFactory factory;

    XmlPeer(XMLInputFactory factory) {
        this.factory = factory;
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // What a document type names must not be fetched.
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        if (factory instanceof WstxInputFactory) {
            // Otherwise errors in text come late, and as unchecked exceptions.
            factory.setProperty("com.ctc.wstx.lazyParsing", false);
            // The recommendation xml:id is none that XMPP builds on.
            factory.setProperty(XMLInputFactory2.XSP_SUPPORT_XMLID, XMLInputFactory2.XSP_V_XMLID_NONE);
        } else {
            // Limits are compared elsewhere.
            factory.setProperty("jdk.xml.maxXMLNameLimit", 1_000_000);
        }
    }

    /** The peer that a list of differences calls {@code name}. */
    static XmlPeer of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What {@code xml} holds, written as {@link XmlOutcome} writes it, or {@code error} and what the peer says. */
    String outcome(String xml) {
        try {
            StringBuilder tree = new StringBuilder();
            XmlOutcome.append(tree, element(xml));
            return tree.append('\n').toString();
        } catch (Restricted e) {
            return RESTRICTED + " event " + e.event;
        } catch (XMLStreamException e) {
            return "error " + e.getMessage();
        } catch (RuntimeException e) {
            // The JDK's parser throws several of them, and an XmlName says so what no name is.
            return "error " + e;
        }
    }

    XMLStreamReader reader(String xml) throws XMLStreamException {
        return factory.createXMLStreamReader(new StringReader(xml));
    }

    /** What {@code xml} holds. */
    Element element(String xml) throws XMLStreamException {
        XMLStreamReader reader = reader(xml);
        ArrayDeque<Element.Builder> open = new ArrayDeque<>();
        Element root = null;
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> open.push(start(reader));
                    case XMLStreamConstants.END_ELEMENT -> {
                        Element ended = open.pop().build();
                        if (open.isEmpty()) {
                            root = ended;
                        } else {
                            open.element().child(ended);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (!open.isEmpty()) {
                            open.element().text(reader.getText());
                        }
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {}
                    default -> throw new Restricted(event);
                }
            }
        } finally {
            reader.close();
        }
        return Objects.requireNonNull(root);
    }

    private static Element.Builder start(XMLStreamReader reader) {
        Element.Builder inner = Element.builder(name(reader.getNamespaceURI(), reader.getLocalName()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            inner.attribute(
                    name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return inner;
    }

    private static XmlName name(String namespace, String localName) {
        return XmlName.of(namespace == null ? "" : namespace, localName);
    }

    /** The input has what XML allows and XMPP does not. */
    private static final class Restricted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final int event;

        Restricted(int event) {
            this.event = event;
        }
    }
}
