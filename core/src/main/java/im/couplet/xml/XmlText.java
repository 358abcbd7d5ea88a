package im.couplet.xml;

import im.couplet.text.Text;
import java.util.Objects;

/** Character data between tags, with references and {@code CDATA} already resolved. */
public final class XmlText implements XmlNode {
    private final Text value;

    XmlText(Text value) {
        this.value = value;
    }

    /**
     * Character data with this content.
     *
     * @throws IllegalArgumentException if {@code text} holds a character that XML cannot
     */
    public static XmlText of(String text) {
        Text value = Text.of(Objects.requireNonNull(text, "text"));
        XmlChars.requireLegal(value, "text");
        return new XmlText(value);
    }

    /** The characters. */
    public String text() {
        return value.string();
    }

    /** The characters in the platform's own form. */
    public Text value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof XmlText text && value.is(text.value);
    }

    @Override
    public int hashCode() {
        return XmlChars.hash(value);
    }

    /** The characters, unescaped. */
    @Override
    public String toString() {
        return text();
    }
}
