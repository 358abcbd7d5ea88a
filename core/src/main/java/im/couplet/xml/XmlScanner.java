package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.xml.XmlException.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@link XmlParser} reads from, and where in it: characters, references, lines, and the position of an error. */
abstract sealed class XmlScanner permits TextScanner {
    final XmlLimits limits;
    final TextBuilder scratch = new TextBuilder();
    final Text empty = Text.of("");
    Text input = empty;
    /**
     * Offset of the input's first code unit from the start of the document. Like all offsets a whole number, exact up to
     * 2^53: in a browser that is a number, and {@code long} is an object.
     */
    double base;
    /** Where the input, or the part of it that the length of the stanza allows, ends. */
    int end;

    int line = 1;
    double lineStart;
    /** Where in the input the tag that is being read starts, with its line; -1 outside tags. */
    int tagFrom = -1;

    int tagLine;
    double tagLineStart;
    int referenceEnd;

    @Nullable
    XmlException failure;

    XmlScanner(XmlLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** Whether {@code c} stands for itself wherever it is, but for a quote around it; false for some others of which it is true. */
    static boolean isPlain(char c) {
        return c > '>' ? c < 0xD800 : c > '\'' ? c < '<' || c == '=' : c == ' ' || c == '#' || c == '!';
    }

    static boolean isPlain(Text text) {
        return skipPlain(text, 0, text.length()) == text.length();
    }

    static int skipPlain(Text text, int from, int to) {
        int p = from;
        while (p < to && isPlain(text.charAt(p))) {
            p++;
        }
        return p;
    }

    XmlException textTooLong(int index) {
        return fail(Reason.TEXT_TOO_LONG, "Text is longer than " + limits.textLength() + " characters", index);
    }

    /** Where text that goes on at {@code from} is over its limit, or the end. */
    int textEnd(int from, int lengthSoFar) {
        int left = limits.textLength() - lengthSoFar;
        return left < end - from ? from + left : end;
    }

    void newLine(int next) {
        line++;
        lineStart = base + next;
    }

    void requireChar(char c, int p) {
        if (!XmlChars.isChar(c)) {
            throw fail(Reason.ILLEGAL_CHARACTER, "Found " + XmlChars.codeUnit(c) + ", which XML cannot hold", p);
        }
    }

    void requirePair(char high, int p) {
        if (!XmlChars.isLowSurrogate(input.charAt(p + 1))) {
            throw fail(Reason.ILLEGAL_CHARACTER, "Found " + XmlChars.codeUnit(high) + ", half of a surrogate pair", p);
        }
    }

    static void appendCodePoint(TextBuilder to, int c) {
        if (c > 0xFFFF) {
            to.append((char) (0xD800 + (c - 0x10000 >> 10))).append((char) (0xDC00 + (c - 0x10000 & 0x3FF)));
        } else {
            to.append((char) c);
        }
    }

    /** The character that the reference at {@code p} stands for, or -1 when the input ends within it. */
    int reference(int p) {
        int q = p + 1;
        int last = end - p - 1 > limits.nameLength() ? p + 1 + limits.nameLength() : end;
        while (q < last && isReferencePart(input.charAt(q))) {
            q++;
        }
        if (q == end) {
            return -1;
        }
        char c = input.charAt(q);
        if (isReferencePart(c)) {
            throw fail(Reason.NAME_TOO_LONG, "A reference is longer than " + limits.nameLength() + " characters", p);
        }
        if (c != ';' || q == p + 1) {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found \"&\" that starts no reference; a literal one is written \"&amp;\"",
                    p);
        }
        referenceEnd = q + 1;
        return input.charAt(p + 1) == '#' ? numbered(p, q) : named(p, q);
    }

    /** Whether a reference may go on with {@code c}; which it may not is found out when it ends. */
    static boolean isReferencePart(char c) {
        return c == '#' || c == ':' || c >= 0x80 || XmlChars.isNamePart(c);
    }

    private int numbered(int p, int semicolon) {
        boolean hex = input.charAt(p + 2) == 'x';
        int value = 0;
        int from = p + (hex ? 3 : 2);
        for (int q = from; q < semicolon; q++) {
            int digit = digit(input.charAt(q), hex);
            if (digit < 0) {
                from = semicolon;
                break;
            }
            value = Math.min(0x110000, value * (hex ? 16 : 10) + digit);
        }
        if (from >= semicolon) {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "\"" + input.slice(p, semicolon + 1).string() + "\" is not a character reference",
                    p);
        }
        if (!XmlChars.isChar(value)) {
            throw fail(
                    Reason.ILLEGAL_CHARACTER,
                    "\"" + input.slice(p, semicolon + 1).string() + "\" stands for a character that XML cannot hold",
                    p);
        }
        return value;
    }

    private static int digit(char c, boolean hex) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (hex && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
            return (c | 0x20) - 'a' + 10;
        }
        return -1;
    }

    private int named(int p, int semicolon) {
        return switch (input.slice(p + 1, semicolon).string()) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "apos" -> '\'';
            case "quot" -> '"';
            default -> throw badReference(p, semicolon);
        };
    }

    private XmlException badReference(int p, int semicolon) {
        if (!XmlChars.isName(input.slice(p + 1, semicolon))) {
            return fail(Reason.NOT_WELL_FORMED, "Found \"&\" that starts no reference", p);
        }
        return fail(
                Reason.RESTRICTED_XML,
                "\"" + input.slice(p, semicolon + 1).string() + "\" is not one of the five entities that XMPP allows",
                p);
    }

    int skipSpace(int from) {
        int q = from;
        int last = end;
        Text text = input;
        while (q < last) {
            char c = text.charAt(q);
            if (c > ' ') {
                break;
            }
            if (c == ' ' || c == '\t') {
                q++;
            } else if (c == '\n' || c == '\r') {
                q = lineBreakWithinTag(q);
            } else {
                break;
            }
        }
        return q;
    }

    /** The index behind the line break at {@code q}; what the input cuts within a tag is read again. */
    int lineBreakWithinTag(int q) {
        int next = q + 1;
        if (input.charAt(q) == '\r' && next < input.length() && input.charAt(next) == '\n') {
            next++;
        }
        newLine(next);
        return next;
    }

    static String shown(char c) {
        return c > ' ' && c < 0x7F ? "\"" + c + "\"" : XmlChars.codeUnit(c);
    }

    XmlException fail(Reason reason, String problem, int index) {
        if (tagFrom >= 0) {
            findLine(index);
        }
        double offset = base + index;
        XmlException exception = new XmlException(reason, problem, (long) offset, line, (int) (offset - lineStart) + 1);
        failure = exception;
        return exception;
    }

    /** What is wrong with a tag may be found behind the line that it stands in, or before the line was counted. */
    private void findLine(int index) {
        line = tagLine;
        lineStart = tagLineStart;
        int q = tagFrom;
        while (q < index) {
            char c = input.charAt(q);
            q = c == '\n' || c == '\r' ? lineBreakWithinTag(q) : q + 1;
        }
    }
}
