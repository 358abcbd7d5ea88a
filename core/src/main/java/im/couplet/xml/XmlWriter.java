package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.text.TextIndex;
import java.util.Arrays;
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
    /** The levels that a writer keeps for the next document. */
    private static final int KEPT_LEVELS = 64;

    private final XmlContext context;
    private final Binding surroundings;
    private final TextBuilder out = new TextBuilder();
    private final Text endOfStart = Text.of(">");
    private final Text quoteAndEndOfStart = Text.of("\">");
    private final Text endOfEmpty = Text.of("/>");
    private final Text quoteAndEndOfEmpty = Text.of("\"/>");
    private Open[] openElements = new Open[8];
    private int depth;
    private XmlName[] attributesOfTag = new XmlName[8];
    private int attributeCount;
    /** The attributes of a tag with many. */
    private @Nullable TextIndex keysOfTag;

    private final Prefixes prefixes = new Prefixes();
    /** The declarations in force. */
    private Binding bindings;

    private Text defaultNamespace;
    private boolean inStartTag;
    /** Whether the closing quotation mark of the last attribute is still to come: it is written with what follows. */
    private boolean inQuotes;

    private int generated;

    /** An element that is open, with what was in force around it; used again for the next one as deep. */
    private static final class Open {
        XmlName name;

        @Nullable
        Text prefix;

        Text outerDefault;
        Binding outerBindings;

        Open(XmlName name, Text outerDefault, Binding outerBindings) {
            this.name = name;
            this.outerDefault = outerDefault;
            this.outerBindings = outerBindings;
        }
    }

    /** Makes a writer for XML that stands on its own. */
    public XmlWriter() {
        this(XmlContext.EMPTY);
    }

    /** Makes a writer for XML that will stand within {@code context}. */
    public XmlWriter(XmlContext context) {
        this.context = context;
        surroundings = context.bindings();
        bindings = surroundings;
        defaultNamespace = surroundings.defaultNamespace;
    }

    /** Forgets everything that was written, to begin anew in the same context. */
    public void reset() {
        out.clear();
        depth = 0;
        if (openElements.length > KEPT_LEVELS) {
            openElements = new Open[KEPT_LEVELS];
        }
        bindings = surroundings;
        prefixes.reset();
        defaultNamespace = surroundings.defaultNamespace;
        inStartTag = false;
        inQuotes = false;
        generated = 0;
    }

    /** {@code element} as XML that stands on its own. */
    public static String write(Element element) {
        return write(element, XmlContext.EMPTY);
    }

    /** {@code element} as XML that stands within {@code context}. */
    public static String write(Element element, XmlContext context) {
        return new XmlWriter(context).element(element).text().string();
    }

    /**
     * The value of the attribute called {@code name} as a writer puts it between quotation marks.
     *
     * @throws IllegalArgumentException if it holds a character that XML cannot
     */
    public static Text escaped(XmlName name, Text value) {
        return Escaping.inAttribute(name, value);
    }

    /**
     * Character data as a writer puts it between tags.
     *
     * @throws IllegalArgumentException if it holds a character that XML cannot
     */
    public static Text escaped(Text text) {
        return Escaping.inContent(text);
    }

    /** What has been written so far. A start tag whose content has not begun is still without its {@code >}. */
    public Text text() {
        closeQuotes();
        return out.text();
    }

    private void closeQuotes() {
        if (inQuotes) {
            out.append('"');
            inQuotes = false;
        }
    }

    /** Writes {@code element} with everything in it. */
    public XmlWriter element(Element element) {
        Element[] elements = new Element[8];
        int[] positions = new int[8];
        int level = 0;
        elements[0] = element;
        start(element);
        while (level >= 0) {
            Element current = elements[level];
            int index = positions[level]++;
            if (index == current.childCount()) {
                level--;
                endElement();
            } else if (current.childAt(index) instanceof Element child) {
                start(child);
                level++;
                if (level == elements.length) {
                    elements = Arrays.copyOf(elements, 2 * level);
                    positions = Arrays.copyOf(positions, 2 * level);
                }
                elements[level] = child;
                positions[level] = 0;
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
            escapedAttribute(attribute.name(), Escaping.inAttribute(attribute.name(), attribute.text()));
        }
    }

    /** Begins an element. */
    public XmlWriter startElement(XmlName name) {
        endStartTag();
        Open element = push(name);
        if (name.namespaceText().is(defaultNamespace)) {
            out.append(name.markup().start);
        } else {
            startInOtherNamespace(element, name);
        }
        inStartTag = true;
        attributeCount = 0;
        keysOfTag = null;
        return this;
    }

    private Open push(XmlName name) {
        int level = depth++;
        if (level == openElements.length) {
            openElements = Arrays.copyOf(openElements, 2 * level);
        }
        Open element = openElements[level];
        if (element == null) {
            element = new Open(name, defaultNamespace, bindings);
            openElements[level] = element;
        } else {
            element.name = name;
            element.prefix = null;
            element.outerDefault = defaultNamespace;
            element.outerBindings = bindings;
        }
        return element;
    }

    private void startInOtherNamespace(Open element, XmlName name) {
        Text namespace = name.namespaceText();
        Text declared = namespace.length() == 0 ? null : prefixes.prefixFor(bindings, namespace);
        Text prefix = declared == null ? context.preferred(namespace) : declared;
        if (prefix == null) {
            out.append(name.markup().startAndDeclaration);
            defaultNamespace = namespace;
            return;
        }
        element.prefix = prefix;
        out.append('<').append(prefix).append(':').append(name.localText());
        if (declared == null) {
            declare(prefix, namespace);
        }
    }

    private void declare(Text prefix, Text namespace) {
        out.append(" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(Escaping.inDeclaration(namespace))
                .append('"');
        bindings = bindings.plus(prefix, namespace);
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
            throw new IllegalStateException(about(name, "it comes after the start tag"));
        }
        if (name.isDeclaration()) {
            throw Attribute.declaration();
        }
        Text escaped = Escaping.inAttribute(name, value);
        if (isThere(name)) {
            throw new IllegalArgumentException(about(name, "it is there already"));
        }
        if (attributeCount == attributesOfTag.length) {
            attributesOfTag = Arrays.copyOf(attributesOfTag, 2 * attributeCount);
        }
        attributesOfTag[attributeCount++] = name;
        return escapedAttribute(name, escaped);
    }

    private boolean isThere(XmlName name) {
        if (attributeCount < TextIndex.FEW) {
            for (int i = 0; i < attributeCount; i++) {
                if (attributesOfTag[i].is(name)) {
                    return true;
                }
            }
            return false;
        }
        TextIndex keys = keysOfTag;
        if (keys == null) {
            keys = new TextIndex();
            for (int i = 0; i < attributeCount; i++) {
                keys.put(attributesOfTag[i].key(), 0);
            }
            keysOfTag = keys;
        }
        boolean there = keys.get(name.key()) >= 0;
        keys.put(name.key(), 0);
        return there;
    }

    private static String about(XmlName attribute, String what) {
        return "attribute " + attribute + ": " + what;
    }

    private XmlWriter escapedAttribute(XmlName name, Text value) {
        Markup markup = name.markup();
        if (markup.attribute == null) {
            prefixed(name);
        } else {
            out.append(inQuotes ? markup.nextAttribute : markup.attribute);
        }
        out.append(value);
        inQuotes = true;
        return this;
    }

    /** Writes what stands in front of the value of an attribute that needs a prefix. */
    private void prefixed(XmlName name) {
        closeQuotes();
        Text prefix = prefixOfAttribute(name.namespaceText());
        out.append(' ').append(prefix).append(':').append(name.localText()).append("=\"");
    }

    private Text prefixOfAttribute(Text namespace) {
        Text known = prefixes.prefixFor(bindings, namespace);
        if (known != null) {
            return known;
        }
        Text prefix = freshPrefix(namespace);
        declare(prefix, namespace);
        return prefix;
    }

    private Text freshPrefix(Text namespace) {
        Text preferred = context.preferred(namespace);
        if (preferred != null && prefixes.find(bindings, preferred) == null) {
            return preferred;
        }
        Text prefix;
        do {
            prefix = Text.of("ns" + generated++);
        } while (prefixes.find(bindings, prefix) != null);
        return prefix;
    }

    /**
     * Writes character data.
     *
     * @throws IllegalArgumentException if it holds a character that XML cannot
     */
    public XmlWriter text(Text text) {
        if (text.length() > 0) {
            Text escaped = Escaping.inContent(text);
            endStartTag();
            out.append(escaped);
        }
        return this;
    }

    /** Ends the start tag just begun without ending the element, as the header of a stream needs it. */
    public XmlWriter endStartTag() {
        if (inStartTag) {
            out.append(inQuotes ? quoteAndEndOfStart : endOfStart);
            inStartTag = false;
            inQuotes = false;
        }
        return this;
    }

    /**
     * Ends the element begun last.
     *
     * @throws IllegalStateException if none is open
     */
    public XmlWriter endElement() {
        if (depth == 0) {
            throw new IllegalStateException("No element is open");
        }
        Open element = openElements[--depth];
        Text prefix = element.prefix;
        if (inStartTag) {
            out.append(inQuotes ? quoteAndEndOfEmpty : endOfEmpty);
            inStartTag = false;
            inQuotes = false;
        } else if (prefix == null) {
            out.append(element.name.markup().end);
        } else {
            out.append("</")
                    .append(prefix)
                    .append(':')
                    .append(element.name.localText())
                    .append('>');
        }
        bindings = element.outerBindings;
        defaultNamespace = element.outerDefault;
        return this;
    }
}
