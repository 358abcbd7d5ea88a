package im.couplet.benchmark;

import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlNode;
import im.couplet.xml.XmlText;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Elements by way of StAX, in both directions, as a user of both would do it. */
final class StaxElements {
    private StaxElements() {}

    static Element read(Stax stax, String xml) throws XMLStreamException {
        XMLStreamReader reader = stax.input.createXMLStreamReader(new StringReader(xml));
        ArrayDeque<Element.Builder> open = new ArrayDeque<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(start(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.getFirst().text(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    Element element = open.pop().build();
                    if (open.isEmpty()) {
                        reader.close();
                        return element;
                    }
                    open.getFirst().child(element);
                }
                default -> throw new IllegalStateException("no such thing is in the corpora");
            }
        }
    }

    private static Element.Builder start(XMLStreamReader reader) {
        Element.Builder builder = Element.builder(orNone(reader.getNamespaceURI()), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            XmlName name = XmlName.of(orNone(reader.getAttributeNamespace(i)), reader.getAttributeLocalName(i));
            builder.attribute(name, reader.getAttributeValue(i));
        }
        return builder;
    }

    /** The implementations differ in what no namespace is. */
    static String orNone(String namespace) {
        return namespace == null ? "" : namespace;
    }

    static String write(Stax stax, Element element) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLOutputFactory factory = stax.output;
        XMLStreamWriter writer = factory.createXMLStreamWriter(text);
        write(writer, element, "");
        writer.close();
        return text.toString();
    }

    private static void write(XMLStreamWriter writer, Element element, String outer) throws XMLStreamException {
        String namespace = element.namespace();
        writer.writeStartElement("", element.localName(), namespace);
        if (!namespace.equals(outer)) {
            writer.writeDefaultNamespace(namespace);
        }
        for (int i = 0; i < element.attributeCount(); i++) {
            write(writer, element.attributeAt(i), i);
        }
        for (int i = 0; i < element.childCount(); i++) {
            XmlNode child = element.childAt(i);
            if (child instanceof Element inner) {
                write(writer, inner, namespace);
            } else {
                writer.writeCharacters(((XmlText) child).text());
            }
        }
        writer.writeEndElement();
    }

    private static void write(XMLStreamWriter writer, Attribute attribute, int index) throws XMLStreamException {
        String namespace = attribute.name().namespace();
        String localName = attribute.name().localName();
        if (namespace.isEmpty()) {
            writer.writeAttribute(localName, attribute.value());
        } else if (namespace.equals(XmlName.XML_NAMESPACE)) {
            writer.writeAttribute("xml", namespace, localName, attribute.value());
        } else {
            writer.writeNamespace("n" + index, namespace);
            writer.writeAttribute("n" + index, namespace, localName, attribute.value());
        }
    }
}
