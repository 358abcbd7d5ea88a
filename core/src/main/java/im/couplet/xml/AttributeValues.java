package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.xml.XmlException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of attributes, normalised as XML 1.0 section 3.3.3 says for CDATA. It reads them at an index that its caller
 * gives, and moves nothing but {@link #valueEnd}.
 */
abstract sealed class AttributeValues extends References permits CharacterData {
    /** The index behind the quote that ends the value read last. */
    int valueEnd;

    AttributeValues(XmlLimits limits) {
        super(limits);
    }

    /** The index behind the quote that opens the value of the attribute whose name ends at {@code from}, or -1. */
    final int openingQuote(int from) {
        // name="
        if (from + 1 < end && input.charAt(from) == '=') {
            char next = input.charAt(from + 1);
            if (next == '\'' || next == '"') {
                return from + 2;
            }
        }
        // name = "
        int q = skipSpace(from);
        if (q >= end) {
            return -1;
        }
        if (input.charAt(q) != '=') {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found " + shown(input.charAt(q)) + " behind the name of an attribute, where \"=\" must stand",
                    q);
        }
        q = skipSpace(q + 1);
        if (q >= end) {
            return -1;
        }
        char quote = input.charAt(q);
        if (quote != '"' && quote != '\'') {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found " + shown(quote) + " where the value of an attribute must be quoted",
                    q);
        }
        return q + 1;
    }

    /** The value that starts at {@code from}, {@link #valueEnd} behind its quote; null if the input ends within it. */
    @Nullable
    final Text value(int from) {
        Text text = input;
        int q = skipPlain(from, textEnd(from, 0));
        if (q < end && text.charAt(q) == text.charAt(from - 1)) {
            valueEnd = q + 1;
            return text.slice(from, q);
        }
        return valueFrom(from, q);
    }

    /** The rest of {@link #value}, when all from {@code from} to before {@code plainEnd} is plain. */
    private @Nullable Text valueFrom(int from, int plainEnd) {
        Text text = input;
        char quote = text.charAt(from - 1);
        // What of the value no longer stands in the input as it is, up to start.
        TextBuilder before = new TextBuilder();
        int start = from;
        int stop = textEnd(from, 0);
        int q = plainEnd;
        while (q >= 0 && q < end) {
            char c = text.charAt(q);
            if (c == quote && q <= stop) {
                valueEnd = q + 1;
                return start == from
                        ? text.slice(from, q)
                        : before.append(text, start, q).text();
            }
            if (q >= stop) {
                throw textTooLong(stop);
            }
            if (c == '&' || c == '\t' || c == '\n' || c == '\r') {
                q = readReferenceOrSpace(c, q, before.append(text, start, q));
                start = q;
                stop = textEnd(q, before.length());
            } else {
                q = checkCharacter(c, q);
            }
            q = q < 0 ? q : skipPlain(q, stop);
        }
        return null;
    }

    /** The index behind the character of a value that starts with {@code c} at {@code q}, or -1 when the input ends within it. */
    private int checkCharacter(char c, int q) {
        if (c == '<') {
            throw fail(Reason.NOT_WELL_FORMED, "Found \"<\" in an attribute value, where it must be escaped", q);
        }
        if (!XmlChars.isHighSurrogate(c)) {
            requireChar(c, q);
            return q + 1;
        }
        if (q + 1 >= end) {
            return -1;
        }
        requirePair(c, q);
        return q + 2;
    }

    /** Adds what the reference or white space at {@code q} stands for; gives the index behind it or -1. */
    private int readReferenceOrSpace(char c, int q, TextBuilder value) {
        if (c == '&') {
            int character = reference(q);
            if (character < 0) {
                return -1;
            }
            appendCodePoint(value, character);
            if (value.length() > limits.textLength()) {
                throw textTooLong(q);
            }
            return referenceEnd;
        }
        // A carriage return takes a line feed with it, and both are one space.
        value.append(' ');
        return c == '\r' && q + 1 < input.length() && input.charAt(q + 1) == '\n' ? q + 2 : q + 1;
    }
}
