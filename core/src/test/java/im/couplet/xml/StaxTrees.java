package im.couplet.xml;

import java.io.StringReader;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Trees as the parser of the JDK sees them, to compare with. */
final class StaxTrees {
    private static final XMLInputFactory FACTORY = factory();

    private StaxTrees() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** What {@code xml} holds, written as {@link XmlOutcome} writes it. */
    static String tree(String xml) throws XMLStreamException {
        StringBuilder tree = new StringBuilder();
        XmlOutcome.append(tree, element(xml));
        return tree.append('\n').toString();
    }

    /** What {@code xml} holds. */
    static Element element(String xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
        Element.Builder open = null;
        Element root = null;
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        open = new Element.Builder(
                                open, name(reader.getNamespaceURI(), reader.getLocalName()), Element.NO_ATTRIBUTES);
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            open.attribute(
                                    name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
                                    reader.getAttributeValue(i));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        Element ended = open.build();
                        open = open.parent;
                        if (open == null) {
                            root = ended;
                        } else {
                            open.child(ended);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (open != null) {
                            open.text(reader.getText());
                        }
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {}
                    default -> throw new Restricted();
                }
            }
        } finally {
            reader.close();
        }
        return Objects.requireNonNull(root);
    }

    private static XmlName name(String namespace, String localName) {
        return XmlName.of(namespace == null ? "" : namespace, localName);
    }

    /** The input has what XML allows and XMPP does not. */
    static final class Restricted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
