package im.couplet.xml;

import im.couplet.text.Text;
import java.util.Objects;

/** One attribute: an expanded name and a value, after attribute-value normalisation (XML 1.0, section 3.3.3). */
public final class Attribute {
    private final XmlName name;
    private final Text value;

    Attribute(XmlName name, Text value) {
        this.name = name;
        this.value = value;
    }

    /**
     * The attribute with this name and value.
     *
     * @throws IllegalArgumentException if {@code value} holds a character that XML cannot, or {@code name} is {@code xmlns}:
     *     namespaces are part of names, and {@link XmlWriter} declares them
     */
    public static Attribute of(XmlName name, String value) {
        if (name.isDeclaration()) {
            throw declaration();
        }
        Text text = Text.of(Objects.requireNonNull(value, "value"));
        XmlChars.requireLegal(text, "attribute " + name);
        return new Attribute(name, text);
    }

    /** The exception for an attribute called {@code xmlns}. */
    static IllegalArgumentException declaration() {
        return new IllegalArgumentException(
                "attribute xmlns: a namespace is part of the name of an element, not an attribute");
    }

    /** The expanded name. */
    public XmlName name() {
        return name;
    }

    /** The value. */
    public String value() {
        return value.string();
    }

    /** The value in the platform's own form. */
    public Text text() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute attribute && name.is(attribute.name) && value.is(attribute.value);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + XmlChars.hash(value);
    }

    /** The attribute as {@code name="value"}, for people. */
    @Override
    public String toString() {
        return name + "=\"" + value() + "\"";
    }
}
