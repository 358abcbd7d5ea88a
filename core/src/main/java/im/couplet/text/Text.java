package im.couplet.text;

import java.util.Objects;

/**
 * A run of text in the platform's own form: an immutable sequence of UTF-16 code units.
 *
 * <p>On the JVM this wraps a {@link String}. The browser build puts the JavaScript engine's own string in its place when
 * it links, so that {@link #charAt} becomes {@code charCodeAt} and no wrapper is ever made. For that reason code that
 * runs in a browser calls only the methods declared here on a {@code Text}, and keeps it out of arrays, generic
 * collections and variables of type {@link Object}. Code for the JVM alone is free of that rule.
 */
public final class Text {
    private final String value;

    private Text(String value) {
        this.value = value;
    }

    /** The same characters as a {@code Text}. */
    public static Text of(String value) {
        return new Text(Objects.requireNonNull(value, "text"));
    }

    /** The same characters as a {@link String}. */
    public String string() {
        return value;
    }

    /** The length in UTF-16 code units. */
    public int length() {
        return value.length();
    }

    /** The UTF-16 code unit at {@code index}, which must be at least 0 and below {@link #length}. */
    public char charAt(int index) {
        return value.charAt(index);
    }

    /** The code units from {@code from} to before {@code to}. */
    public Text slice(int from, int to) {
        return new Text(value.substring(from, to));
    }

    /** The first index of {@code wanted} at {@code from} or later, or -1. */
    public int indexOf(char wanted, int from) {
        return value.indexOf(wanted, from);
    }

    /** Whether {@code prefix} stands in this text at {@code index}. */
    public boolean startsWith(Text prefix, int index) {
        return value.startsWith(prefix.value, index);
    }

    /** Whether both hold the same code units. */
    public boolean is(Text other) {
        return value.equals(other.value);
    }

    /**
     * Whether this stands for itself wherever text stands in XML: no markup, no control characters, and nothing from U+D800
     * on, which needs a closer look.
     */
    public boolean isPlain() {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = c > '>' && c < 0xD800 || c >= '\'' && c < '<' || c == ' ';
            if (!plain && c != '!' && c != '=' && !(c >= '#' && c <= '%')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether this stands for itself between the tags of XML. Beside what {@link #isPlain} says, tabs, line feeds and both quotes do;
     * a greater-than sign may end a CDATA section and needs a closer look.
     */
    public boolean isPlainContent() {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = c > '>' ? c < 0xD800 : c >= ' ' ? c < '<' && c != '&' || c == '=' : c == '\n' || c == '\t';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** This text with {@code more} behind it. */
    public Text plus(Text more) {
        return new Text(value.concat(more.value));
    }

    /**
     * This text with {@code more} behind it, in one piece, for what is read character by character: a browser keeps what
     * {@link #plus} gives in parts.
     */
    public Text joined(Text more) {
        return plus(more);
    }

    /** The same characters, sharing no memory with the text that these were cut from: for what is kept long. */
    public Text detached() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
