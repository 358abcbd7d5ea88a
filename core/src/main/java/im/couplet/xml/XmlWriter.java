package im.couplet.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML that {@link XmlParser} reads back equal. What XML cannot hold is refused with an {@link
 * IllegalArgumentException} before anything of it is written. Namespaces that the {@link XmlContext} declares are not
 * declared again, and only what must be escaped is.
 *
 * <p>Events come in the order of the document: {@link #startElement}, then {@link #attribute} for each attribute, then
 * content, then {@link #endElement}. Not safe for use by several threads.
 */
public final class XmlWriter {
    private final XmlContext context;
    private final TextBuilder out = new TextBuilder();
    private final ArrayDeque<Open> openElements = new ArrayDeque<>();
    private final ArrayList<XmlName> attributesOfTag = new ArrayList<>();
    private Binding bindings;
    private boolean inStartTag;
    private int generated;

    private record Open(@Nullable Text prefix, XmlName name, Binding outer) {}

    /** Makes a writer for XML that stands on its own. */
    public XmlWriter() {
        this(XmlContext.EMPTY);
    }

    /** Makes a writer for XML that will stand within {@code context}. */
    public XmlWriter(XmlContext context) {
        this.context = context;
        bindings = context.bindings();
    }

    /** {@code element} as XML that stands on its own. */
    public static String write(Element element) {
        return write(element, XmlContext.EMPTY);
    }

    /** {@code element} as XML that stands within {@code context}. */
    public static String write(Element element, XmlContext context) {
        return new XmlWriter(context).element(element).text().string();
    }

    /** What has been written so far. A start tag whose content has not begun is still without its {@code >}. */
    public Text text() {
        return out.text();
    }

    /** Writes {@code element} with everything in it. */
    public XmlWriter element(Element element) {
        ArrayDeque<Element> elements = new ArrayDeque<>();
        ArrayDeque<Integer> positions = new ArrayDeque<>();
        start(element);
        elements.push(element);
        positions.push(0);
        while (!elements.isEmpty()) {
            Element current = elements.element();
            int index = positions.pop();
            if (index == current.childCount()) {
                elements.pop();
                endElement();
                continue;
            }
            positions.push(index + 1);
            if (current.childAt(index) instanceof Element child) {
                start(child);
                elements.push(child);
                positions.push(0);
            } else {
                text(((XmlText) current.childAt(index)).value());
            }
        }
        return this;
    }

    private void start(Element element) {
        startElement(element.name());
        for (int i = 0; i < element.attributeCount(); i++) {
            Attribute attribute = element.attributeAt(i);
            checkedAttribute(attribute.name(), attribute.text());
        }
    }

    /** Begins an element. */
    public XmlWriter startElement(XmlName name) {
        endStartTag();
        Binding outer = bindings;
        Text namespace = name.namespaceText();
        Text prefix = null;
        boolean declare = false;
        if (!namespace.is(bindings.defaultNamespace)) {
            prefix = namespace.length() == 0 ? null : bindings.prefixFor(namespace);
            if (prefix == null) {
                prefix = context.preferred(namespace);
                declare = true;
            }
        }
        out.append('<');
        qualified(prefix, name);
        inStartTag = true;
        attributesOfTag.clear();
        openElements.push(new Open(prefix, name, outer));
        if (declare) {
            declare(prefix, namespace);
        }
        return this;
    }

    private void qualified(@Nullable Text prefix, XmlName name) {
        if (prefix != null) {
            out.append(prefix).append(':');
        }
        out.append(name.localText());
    }

    private void declare(@Nullable Text prefix, Text namespace) {
        out.append(" xmlns");
        if (prefix != null) {
            out.append(':').append(prefix);
        }
        out.append("=\"");
        escape(namespace, true);
        out.append('"');
        bindings = bindings.plus(prefix == null ? Text.of("") : prefix, namespace);
    }

    /**
     * Adds an attribute to the element just begun.
     *
     * @throws IllegalArgumentException if {@code value} holds a character that XML cannot, if the element has an attribute
     *     of this name already, or if the name is {@code xmlns}: namespaces are declared where names need them
     * @throws IllegalStateException if content was written since {@link #startElement}
     */
    public XmlWriter attribute(XmlName name, Text value) {
        if (!inStartTag) {
            throw new IllegalStateException("Attribute " + name + " comes after the start tag");
        }
        Attribute.requireNoDeclaration(name);
        XmlChars.requireLegal(value, "attribute " + name);
        for (XmlName other : attributesOfTag) {
            if (other.is(name)) {
                throw new IllegalArgumentException("attribute " + name + ": it is there already");
            }
        }
        attributesOfTag.add(name);
        return checkedAttribute(name, value);
    }

    private XmlWriter checkedAttribute(XmlName name, Text value) {
        Text namespace = name.namespaceText();
        Text prefix = null;
        if (namespace.length() > 0) {
            prefix = bindings.prefixFor(namespace);
            if (prefix == null) {
                prefix = freshPrefix(namespace);
                declare(prefix, namespace);
            }
        }
        out.append(' ');
        qualified(prefix, name);
        out.append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    private Text freshPrefix(Text namespace) {
        Text preferred = context.preferred(namespace);
        if (preferred != null && bindings.find(preferred) == null) {
            return preferred;
        }
        Text prefix;
        do {
            prefix = Text.of("ns" + generated++);
        } while (bindings.find(prefix) != null);
        return prefix;
    }

    /**
     * Writes character data.
     *
     * @throws IllegalArgumentException if it holds a character that XML cannot
     */
    public XmlWriter text(Text text) {
        XmlChars.requireLegal(text, "text");
        if (text.length() > 0) {
            endStartTag();
            escape(text, false);
        }
        return this;
    }

    /** Ends the start tag just begun without ending the element, as the header of a stream needs it. */
    public XmlWriter endStartTag() {
        if (inStartTag) {
            out.append('>');
            inStartTag = false;
        }
        return this;
    }

    /**
     * Ends the element begun last.
     *
     * @throws IllegalStateException if none is open
     */
    public XmlWriter endElement() {
        if (openElements.isEmpty()) {
            throw new IllegalStateException("No element is open");
        }
        Open open = openElements.pop();
        if (inStartTag) {
            out.append("/>");
            inStartTag = false;
        } else {
            out.append("</");
            qualified(open.prefix(), open.name());
            out.append('>');
        }
        bindings = open.outer();
        return this;
    }

    private void escape(Text text, boolean inAttribute) {
        int length = text.length();
        int from = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > '>' || c == ' ') {
                continue;
            }
            String escaped = escaped(c, inAttribute, i == 0 || text.charAt(i - 1) == ']');
            if (escaped != null) {
                out.append(text, from, i).append(escaped);
                from = i + 1;
            }
        }
        if (from == 0) {
            out.append(text);
        } else {
            out.append(text, from, length);
        }
    }

    /** How {@code c} must be written, or null when it stands for itself. */
    private static @Nullable String escaped(char c, boolean inAttribute, boolean mayEndCdata) {
        return switch (c) {
            case '<' -> "&lt;";
            case '&' -> "&amp;";
            case '\r' -> "&#xD;";
            case '>' -> mayEndCdata && !inAttribute ? "&gt;" : null;
            case '"' -> inAttribute ? "&quot;" : null;
            case '\n' -> inAttribute ? "&#xA;" : null;
            case '\t' -> inAttribute ? "&#x9;" : null;
            default -> null;
        };
    }
}
