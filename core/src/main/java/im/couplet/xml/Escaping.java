package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import org.jspecify.annotations.Nullable;

/** Makes text ready for its place between markup: refuses what XML cannot hold, and escapes only what must be. */
final class Escaping {
    private Escaping() {}

    /**
     * The value of the attribute called {@code name} as it stands between quotation marks.
     *
     * @throws IllegalArgumentException if it holds a character that XML cannot
     */
    static Text inAttribute(XmlName name, Text value) {
        return value.isPlain() ? value : escape(value, name, true);
    }

    /**
     * Character data as it stands between tags.
     *
     * @throws IllegalArgumentException if it holds a character that XML cannot
     */
    static Text inContent(Text text) {
        return text.isPlainContent() ? text : escape(text, null, false);
    }

    /** The namespace of an {@link XmlName}, which is known to be legal, as it stands between quotation marks. */
    static Text inDeclaration(Text namespace) {
        return namespace.isPlain() ? namespace : escape(namespace, null, true);
    }

    /** Nothing is given out before all of it is known to be legal. */
    private static Text escape(Text text, @Nullable XmlName attribute, boolean quoted) {
        TextBuilder escaped = null;
        int length = text.length();
        int from = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (ParserInput.isPlain(c)) {
                continue;
            }
            String reference = reference(c, quoted, i == 0 || text.charAt(i - 1) == ']');
            if (reference != null) {
                escaped = escaped == null ? new TextBuilder() : escaped;
                escaped.append(text, from, i).append(reference);
                from = i + 1;
            } else if (XmlChars.isHighSurrogate(c) && i + 1 < length && XmlChars.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!XmlChars.isChar(c)) {
                throw XmlChars.illegal(text, i, attribute == null ? "text" : "attribute " + attribute);
            }
        }
        return escaped == null ? text : escaped.append(text, from, length).text();
    }

    /** How {@code c} must be written, or null if it stands for itself. */
    private static @Nullable String reference(char c, boolean quoted, boolean mayEndCdata) {
        return switch (c) {
            case '<' -> "&lt;";
            case '&' -> "&amp;";
            case '\r' -> "&#xD;";
            case '>' -> mayEndCdata && !quoted ? "&gt;" : null;
            case '"' -> quoted ? "&quot;" : null;
            case '\n' -> quoted ? "&#xA;" : null;
            case '\t' -> quoted ? "&#x9;" : null;
            default -> null;
        };
    }
}
