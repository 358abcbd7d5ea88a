package im.couplet.xml;

import im.couplet.xml.XmlException.Reason;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How much of what {@link XmlLimits} limits a good document has, counted by Woodstox. */
final class XmlMeasures {
    private final Map<Reason, Integer> most = new EnumMap<>(Reason.class);
    private int textLength;

    private XmlMeasures() {}

    /** The measures of {@code xml}, which must be good, by the reason for which too much is refused. */
    static Map<Reason, Integer> of(String xml) throws XMLStreamException {
        XmlMeasures measures = new XmlMeasures();
        measures.read(XmlPeer.WOODSTOX.reader(xml));
        measures.references(xml);
        int root = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
        measures.atLeast(Reason.STANZA_TOO_LONG, root);
        measures.atLeast(Reason.STANZA_TOO_LONG, xml.lastIndexOf('>') + 1 - xml.indexOf('<', root));
        return measures.most;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        int namespaces = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    textLength = 0;
                    namespaces += reader.getNamespaceCount();
                    atLeast(Reason.TOO_DEEP, ++depth);
                    atLeast(Reason.TOO_MANY_NAMESPACES, namespaces);
                    tag(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    textLength = 0;
                    namespaces -= reader.getNamespaceCount();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth > 0) {
                        textLength += reader.getTextLength();
                        atLeast(Reason.TEXT_TOO_LONG, textLength);
                    }
                }
                default -> {}
            }
        }
    }

    private void tag(XMLStreamReader reader) {
        name(reader.getPrefix(), reader.getLocalName());
        atLeast(Reason.TOO_MANY_ATTRIBUTES, reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            text(reader.getAttributeValue(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            boolean named = prefix != null && !prefix.isEmpty();
            name(named ? "xmlns" : null, named ? prefix : "xmlns");
            text(reader.getNamespaceURI(i));
        }
    }

    private void name(String prefix, String localName) {
        int colon = prefix == null || prefix.isEmpty() ? 0 : prefix.length() + 1;
        atLeast(Reason.NAME_TOO_LONG, colon + localName.length());
    }

    private void text(String value) {
        atLeast(Reason.TEXT_TOO_LONG, value == null ? 0 : value.length());
    }

    /** Outside CDATA sections, a good document has "&amp;" only where a reference starts. */
    private void references(String xml) {
        int at = 0;
        while (at < xml.length()) {
            if (xml.startsWith("<![CDATA[", at)) {
                at = xml.indexOf("]]>", at);
            } else if (xml.charAt(at) == '&') {
                atLeast(Reason.NAME_TOO_LONG, xml.indexOf(';', at) - at - 1);
            }
            at++;
        }
    }

    private void atLeast(Reason reason, int measure) {
        most.merge(reason, measure, Math::max);
    }

    /** What {@code limits} says about the measure that {@code reason} is about. */
    static int limit(XmlLimits limits, Reason reason) {
        return switch (reason) {
            case TOO_DEEP -> limits.depth();
            case TOO_MANY_ATTRIBUTES -> limits.attributes();
            case TOO_MANY_NAMESPACES -> limits.namespaces();
            case NAME_TOO_LONG -> limits.nameLength();
            case TEXT_TOO_LONG -> limits.textLength();
            case STANZA_TOO_LONG -> limits.stanzaLength();
            default -> throw new IllegalArgumentException(reason + " is about no limit");
        };
    }
}
