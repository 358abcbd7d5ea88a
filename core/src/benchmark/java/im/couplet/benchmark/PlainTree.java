package im.couplet.benchmark;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A tree of the shape of an element that checks nothing once more: the least that a tree over StAX can cost, where
 * {@link StaxElements} pays for the checks of the builder.
 *
 * @param attributes namespace, local name and value of each, in turn
 * @param children trees and strings
 */
record PlainTree(String namespace, String localName, String[] attributes, List<Object> children) {
    static PlainTree read(Stax stax, String xml) throws XMLStreamException {
        XMLStreamReader reader = stax.input.createXMLStreamReader(new StringReader(xml));
        ArrayDeque<PlainTree> open = new ArrayDeque<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    PlainTree started = start(reader);
                    if (!open.isEmpty()) {
                        open.getFirst().children.add(started);
                    }
                    open.push(started);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.getFirst().text(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    PlainTree ended = open.pop();
                    if (open.isEmpty()) {
                        reader.close();
                        return ended;
                    }
                }
                default -> throw new IllegalStateException("no such thing is in the corpora");
            }
        }
    }

    private void text(String more) {
        int last = children.size() - 1;
        if (last >= 0 && children.get(last) instanceof String before) {
            children.set(last, before + more);
        } else {
            children.add(more);
        }
    }

    private static PlainTree start(XMLStreamReader reader) {
        String[] attributes = new String[3 * reader.getAttributeCount()];
        for (int i = 0, to = 0; i < reader.getAttributeCount(); i++) {
            attributes[to++] = StaxElements.orNone(reader.getAttributeNamespace(i));
            attributes[to++] = reader.getAttributeLocalName(i);
            attributes[to++] = reader.getAttributeValue(i);
        }
        String namespace = StaxElements.orNone(reader.getNamespaceURI());
        return new PlainTree(namespace, reader.getLocalName(), attributes, new ArrayList<>(2));
    }
}
