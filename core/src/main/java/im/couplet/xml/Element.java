package im.couplet.xml;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.text.TextIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An element with its attributes and everything in it, immutable and lossless but for prefixes: what matters of a name is
 * its namespace. Neighbouring text is always one {@link XmlText}, and there is no empty text.
 *
 * <p>Nothing here recurses, so an element may nest as deep as memory lasts. Safe for use by several threads.
 */
public final class Element implements XmlNode {
    static final Attribute[] NO_ATTRIBUTES = {};
    static final XmlNode[] NO_CHILDREN = {};

    private final XmlName name;
    private final Attribute[] attributes;
    /** The only child when that is text; {@link #children} is empty then. */
    private final @Nullable Text onlyText;

    private final XmlNode[] children;

    Element(XmlName name, Attribute[] attributes, @Nullable Text onlyText, XmlNode[] children) {
        this.name = name;
        this.attributes = attributes;
        this.onlyText = onlyText;
        this.children = children;
    }

    /** An element without attributes and content. */
    public static Element of(String namespace, String localName) {
        return new Element(XmlName.of(namespace, localName), NO_ATTRIBUTES, null, NO_CHILDREN);
    }

    /** A builder for an element of this name. */
    public static Builder builder(String namespace, String localName) {
        return new Builder(XmlName.of(namespace, localName), NO_ATTRIBUTES);
    }

    /** A builder for an element of this name. */
    public static Builder builder(XmlName name) {
        return new Builder(Objects.requireNonNull(name, "name"), NO_ATTRIBUTES);
    }

    /**
     * Reads one whole element; white space and an XML declaration may stand around it.
     *
     * @throws XmlException if {@code xml} is anything else
     */
    public static Element parse(String xml) {
        return parse(xml, XmlLimits.DEFAULT);
    }

    /**
     * Reads one whole element within {@code limits}.
     *
     * @throws XmlException if {@code xml} is anything else
     */
    public static Element parse(String xml, XmlLimits limits) {
        return parse(xml, limits, XmlContext.EMPTY);
    }

    /**
     * Reads one whole element that was cut out of a document.
     *
     * @param context what is declared around it
     * @throws XmlException if {@code xml} is anything else
     */
    public static Element parse(String xml, XmlLimits limits, XmlContext context) {
        return parse(parser -> parser.parse(Text.of(xml)), limits, context);
    }

    /**
     * Reads one whole element that is UTF-8 within {@code limits}.
     *
     * @throws XmlException if {@code xml} is anything else
     */
    public static Element parse(Octets xml, XmlLimits limits) {
        return parse(parser -> parser.parse(xml), limits, XmlContext.EMPTY);
    }

    private static Element parse(Consumer<XmlParser> source, XmlLimits limits, XmlContext context) {
        Element[] root = new Element[1];
        XmlParser parser = XmlParser.document(new ElementHandler(0, element -> root[0] = element), limits, context);
        source.accept(parser);
        return root[0];
    }

    /** The expanded name. */
    public XmlName name() {
        return name;
    }

    /** The namespace; {@code ""} means none. */
    public String namespace() {
        return name.namespace();
    }

    /** The name within the namespace. */
    public String localName() {
        return name.localName();
    }

    /** Whether this is the element called {@code wanted}. */
    public boolean is(XmlName wanted) {
        return name.is(wanted);
    }

    /** Whether this is the element with this name. */
    public boolean is(String namespace, String localName) {
        return localName().equals(localName) && namespace().equals(namespace);
    }

    /** The value of the attribute without a namespace that has this name, or null when there is none. */
    public @Nullable String attribute(String localName) {
        for (Attribute attribute : attributes) {
            if (attribute.name().localName().equals(localName)
                    && attribute.name().namespaceText().length() == 0) {
                return attribute.value();
            }
        }
        return null;
    }

    /** The value of the attribute called {@code wanted}, or null when there is none. */
    public @Nullable String attribute(XmlName wanted) {
        Text value = attributeText(wanted);
        return value == null ? null : value.string();
    }

    /** The value of the attribute called {@code wanted} in the platform's own form, or null when there is none. */
    public @Nullable Text attributeText(XmlName wanted) {
        for (Attribute attribute : attributes) {
            if (attribute.name().is(wanted)) {
                return attribute.text();
            }
        }
        return null;
    }

    /** The attributes, in the order of the document. */
    public List<Attribute> attributes() {
        return copy(attributes);
    }

    /** How many attributes there are. */
    public int attributeCount() {
        return attributes.length;
    }

    /** The attribute at {@code index}. */
    public Attribute attributeAt(int index) {
        return attributes[index];
    }

    /** Where each attribute stands, by the keys of their names. */
    TextIndex attributePlaces() {
        return new AttributeList(attributes).places();
    }

    /** Child elements and text, in the order of the document. */
    public List<XmlNode> children() {
        return onlyText == null ? copy(children) : Collections.singletonList(new XmlText(onlyText));
    }

    /** How many child elements and runs of text there are. */
    public int childCount() {
        return onlyText == null ? children.length : 1;
    }

    /** The child element or text at {@code index}. */
    public XmlNode childAt(int index) {
        if (onlyText != null && index == 0) {
            return new XmlText(onlyText);
        }
        return children[index];
    }

    /** The child elements, in the order of the document. */
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>(children.length);
        for (XmlNode child : children) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The child elements with this name, in the order of the document. */
    public List<Element> elements(String namespace, String localName) {
        List<Element> elements = new ArrayList<>();
        for (XmlNode child : children) {
            if (child instanceof Element element && element.is(namespace, localName)) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The first child element with this name, or null. */
    public @Nullable Element child(String namespace, String localName) {
        for (XmlNode child : children) {
            if (child instanceof Element element && element.is(namespace, localName)) {
                return element;
            }
        }
        return null;
    }

    /** The first child element called {@code wanted}, or null. */
    public @Nullable Element child(XmlName wanted) {
        for (XmlNode child : children) {
            if (child instanceof Element element && element.is(wanted)) {
                return element;
            }
        }
        return null;
    }

    /**
     * The first element that a path leads to, such as {@code {jabber:iq:roster}query/item}; null when there is none.
     *
     * @param path as {@link ElementPath} describes it
     * @throws IllegalArgumentException if it is no path
     */
    public @Nullable Element at(String path) {
        return ElementPath.of(path).first(this);
    }

    /**
     * All elements that a path leads to, in the order of the document.
     *
     * @param path as {@link ElementPath} describes it
     * @throws IllegalArgumentException if it is no path
     */
    public List<Element> allAt(String path) {
        return ElementPath.of(path).all(this);
    }

    /** The element's own character data, joined; {@code ""} when there is none. What child elements hold is not counted. */
    public String text() {
        return characters().string();
    }

    /** The same as {@link #text()} in the platform's own form. */
    public Text characters() {
        if (onlyText != null) {
            return onlyText;
        }
        if (children.length == 0) {
            return Text.of("");
        }
        TextBuilder joined = new TextBuilder();
        for (XmlNode child : children) {
            if (child instanceof XmlText text) {
                joined.append(text.value());
            }
        }
        return joined.text();
    }

    /** This element with the attribute set, or without it when {@code value} is null. */
    public Element withAttribute(String localName, @Nullable String value) {
        return withAttribute(XmlName.of("", localName), value);
    }

    /** This element with the attribute set, or without it when {@code value} is null. */
    public Element withAttribute(XmlName attributeName, @Nullable String value) {
        Builder copy = new Builder(name, attributes).attribute(attributeName, value);
        return new Element(name, copy.attributes.toArray(), onlyText, children);
    }

    /** This element with one more child at the end. */
    public Element withChild(XmlNode child) {
        return toBuilder().child(child).build();
    }

    /** This element with {@code child} in place of the child at {@code index}. */
    public Element withChild(int index, XmlNode child) {
        List<XmlNode> changed = new ArrayList<>(children());
        changed.set(index, Objects.requireNonNull(child, "child"));
        return withChildren(changed);
    }

    /** This element without the child at {@code index}. */
    public Element withoutChild(int index) {
        List<XmlNode> changed = new ArrayList<>(children());
        changed.remove(index);
        return withChildren(changed);
    }

    /** This element with these children in place of its own. */
    public Element withChildren(Iterable<? extends XmlNode> all) {
        return new Builder(name, attributes).children(all).build();
    }

    /**
     * This element with every element that a path leads to edited; what is not on the way is shared.
     *
     * <pre>{@code
     * iq.withEach("{jabber:iq:roster}query/item", item -> item.withAttribute("ask", null))
     * }</pre>
     *
     * @param path as {@link ElementPath} describes it
     * @param edit gives what shall stand in place of an element; null for nothing
     * @throws IllegalArgumentException if it is no path
     */
    public Element withEach(String path, UnaryOperator<@Nullable Element> edit) {
        return ElementPath.of(path).edit(this, edit);
    }

    /** This element with {@code text} in place of everything in it. */
    public Element withText(String text) {
        return new Builder(name, attributes).text(text).build();
    }

    /** This element without the child elements of this name. */
    public Element without(String namespace, String localName) {
        Builder copy = new Builder(name, attributes);
        for (int i = 0; i < childCount(); i++) {
            XmlNode child = childAt(i);
            if (!(child instanceof Element element && element.is(namespace, localName))) {
                copy.child(child);
            }
        }
        return copy.build();
    }

    /** A builder that starts with everything this element has. */
    public Builder toBuilder() {
        Builder copy = new Builder(name, attributes);
        for (int i = 0; i < childCount(); i++) {
            copy.child(childAt(i));
        }
        return copy;
    }

    /**
     * Whether both have the same name, the same attributes in any order, and equal children in the same order.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Element element && ElementComparison.areEqual(this, element);
    }

    /** Made of the name, the attributes, the number of children and the element's own text. */
    @Override
    public int hashCode() {
        int sum = 0;
        for (Attribute attribute : attributes) {
            sum += attribute.hashCode();
        }
        return 31 * (31 * name.hashCode() + sum) + childCount() + XmlChars.hash(characters());
    }

    /** The element as XML that stands on its own. */
    @Override
    public String toString() {
        return XmlWriter.write(this);
    }

    private static <T> List<T> copy(T[] items) {
        List<T> list = new ArrayList<>(items.length);
        for (T item : items) {
            list.add(item);
        }
        return Collections.unmodifiableList(list);
    }

    /** Puts an element together; refuses what XML cannot hold. Not safe for use by several threads. */
    public static final class Builder {
        private final XmlName name;
        private final AttributeList attributes;
        /** The text behind the last child element: one piece as it is, or more pieces joined. */
        private @Nullable Text text;

        private @Nullable TextBuilder pieces;
        private @Nullable List<XmlNode> children;

        Builder(XmlName name, Attribute[] attributes) {
            this.name = name;
            this.attributes = new AttributeList(attributes);
        }

        /**
         * Sets the attribute without a namespace that has this name, or removes it when {@code value} is null.
         *
         * @throws IllegalArgumentException if the name or the value is none that XML can hold
         */
        public Builder attribute(String localName, @Nullable String value) {
            return attribute(XmlName.of("", localName), value);
        }

        /**
         * Sets the attribute of this name, or removes it when {@code value} is null.
         *
         * @throws IllegalArgumentException if the value is none that XML can hold
         */
        public Builder attribute(XmlName attributeName, @Nullable String value) {
            attributes.set(attributeName, value);
            return this;
        }

        /**
         * Adds character data.
         *
         * @throws IllegalArgumentException if it holds a character that XML cannot
         */
        public Builder text(String more) {
            return addChecked(XmlText.of(more).value());
        }

        /** Adds a child element or character data. */
        public Builder child(XmlNode child) {
            if (child instanceof XmlText more) {
                return addChecked(more.value());
            }
            return addChecked((Element) Objects.requireNonNull(child, "child"));
        }

        /** Adds child elements or character data, in order. */
        public Builder children(Iterable<? extends XmlNode> more) {
            for (XmlNode child : more) {
                child(child);
            }
            return this;
        }

        Builder addChecked(Element child) {
            settleText();
            if (children == null) {
                children = new ArrayList<>(4);
            }
            children.add(child);
            return this;
        }

        Builder addChecked(Text more) {
            Text before = text;
            if (more.length() == 0) {
                return this;
            }
            if (before == null) {
                text = more;
            } else {
                if (pieces == null) {
                    pieces = new TextBuilder().append(before);
                }
                pieces.append(more);
            }
            return this;
        }

        private @Nullable Text textSoFar() {
            return pieces == null ? text : pieces.text();
        }

        private void settleText() {
            Text last = textSoFar();
            if (last != null) {
                if (children == null) {
                    children = new ArrayList<>(4);
                }
                children.add(new XmlText(last));
                text = null;
                pieces = null;
            }
        }

        /** The element. The builder can go on being used. */
        public Element build() {
            Text last = textSoFar();
            if (children == null) {
                return new Element(name, attributes.toArray(), last, NO_CHILDREN);
            }
            List<XmlNode> all = children;
            if (last != null) {
                all = new ArrayList<>(children);
                all.add(new XmlText(last));
            }
            return new Element(name, attributes.toArray(), null, all.toArray(NO_CHILDREN));
        }
    }
}
