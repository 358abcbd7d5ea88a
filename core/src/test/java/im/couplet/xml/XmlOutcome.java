package im.couplet.xml;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import java.util.Map;
import java.util.TreeMap;

/**
 * Feeds a parser and writes down what came of it, one line for each thing, so that two runs can be compared. Of a document
 * that is refused, the error alone is kept.
 */
final class XmlOutcome {
    private final StringBuilder seen = new StringBuilder();
    private final XmlParser parser;
    private final ElementHandler handler;
    private final boolean stream;
    private boolean failed;
    private long octetOffset = -1;

    XmlOutcome(boolean stream, XmlLimits limits) {
        this.stream = stream;
        handler = new ElementHandler(stream ? 1 : 0, this::element) {
            @Override
            protected void rootStarted(XmlName name, XmlAttributes attributes) {
                Element.Builder root = Element.builder(name);
                for (int i = 0; i < attributes.size(); i++) {
                    root.attribute(attributes.name(i), attributes.value(i).string());
                }
                seen.append("root ");
                element(root.build());
            }

            @Override
            protected void rootEnded() {
                seen.append("closed\n");
            }
        };
        parser = stream ? XmlParser.stream(handler, limits) : XmlParser.document(handler, limits);
    }

    /** Feeds {@code chunk} unless an error came before. */
    XmlOutcome feed(String chunk) {
        return guarded(() -> parser.feed(chunk));
    }

    /** The same with octets. */
    XmlOutcome feed(Octets chunk) {
        return guarded(() -> parser.feed(chunk));
    }

    /** Parses a whole document unless an error came before. */
    XmlOutcome parse(Text document) {
        return guarded(() -> parser.parse(document));
    }

    /** The same with octets. */
    XmlOutcome parse(Octets document) {
        return guarded(() -> parser.parse(document));
    }

    /** Forgets what came, an error too; the parser knows nothing of it. */
    XmlOutcome forget() {
        handler.reset();
        seen.setLength(0);
        failed = false;
        octetOffset = -1;
        return this;
    }

    /** Where in the octets the error was; -1 when there was none. */
    long octetOffset() {
        return octetOffset;
    }

    /** Signals the end of the input unless an error came before. */
    XmlOutcome finish() {
        return guarded(parser::finish);
    }

    /** Everything that came, one thing a line. */
    String seen() {
        return seen.toString();
    }

    private XmlOutcome guarded(Runnable step) {
        if (!failed) {
            try {
                step.run();
            } catch (XmlException e) {
                failed = true;
                octetOffset = e.octetOffset();
                if (!stream) {
                    seen.setLength(0);
                }
                seen.append("error ").append(e.reason()).append(' ').append(e.streamErrorCondition());
                seen.append(" offset ").append(e.offset()).append(" line ").append(e.line());
                seen.append(" column ").append(e.column()).append('\n');
            }
        }
        return this;
    }

    private void element(Element element) {
        append(seen, element);
        seen.append('\n');
    }

    static void append(StringBuilder to, Element element) {
        to.append('<').append(element.name());
        Map<String, String> attributes = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            attributes.put(attribute.name().toString(), attribute.value());
        }
        appendAttributes(to, attributes);
        to.append('>');
        for (XmlNode child : element.children()) {
            if (child instanceof Element inner) {
                append(to, inner);
            } else {
                appendText(to, ((XmlText) child).text());
            }
        }
        to.append("</>");
    }

    static void appendAttributes(StringBuilder to, Map<String, String> sorted) {
        sorted.forEach((name, value) -> {
            to.append(' ').append(name).append('=');
            appendText(to, value);
        });
    }

    /** Text in quotes, with everything but printable ASCII escaped, so that a difference can be seen. */
    static void appendText(StringBuilder to, String text) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
                to.append(c);
            } else {
                to.append(String.format("\\u%04x", (int) c));
            }
        }
        to.append('"');
    }
}
