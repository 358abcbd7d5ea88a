package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.xml.XmlException.Reason;

/**
 * Reads references: decimal ("&amp;#65;"), hexadecimal ("&amp;#x41;"), and the five names that XMPP allows (RFC 6120 section 11.1). It reads them at
 * an index that its caller gives, and moves nothing but {@link #referenceEnd}.
 */
abstract sealed class References extends ParserInput permits AttributeValues {
    /** The index behind the reference that was read last. */
    int referenceEnd;

    References(XmlLimits limits) {
        super(limits);
    }

    /** The character that the reference at {@code p} stands for, or -1 when the input ends within it. */
    final int reference(int p) {
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
            throw tooLong(Reason.NAME_TOO_LONG, "A reference", limits.nameLength(), p);
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

    // A number, decimal or, behind "x", hexadecimal.
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
            throw fail(Reason.NOT_WELL_FORMED, quoted(p, semicolon) + " is not a character reference", p);
        }
        if (!XmlChars.isChar(value)) {
            throw fail(
                    Reason.ILLEGAL_CHARACTER, quoted(p, semicolon) + " stands for a character that XML cannot hold", p);
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

    // One of the five names.
    private int named(int p, int semicolon) {
        Text name = input.slice(p + 1, semicolon);
        if (name.is(Text.of("amp"))) {
            return '&';
        }
        if (name.is(Text.of("lt"))) {
            return '<';
        }
        if (name.is(Text.of("gt"))) {
            return '>';
        }
        if (name.is(Text.of("apos"))) {
            return '\'';
        }
        if (name.is(Text.of("quot"))) {
            return '"';
        }
        if (!XmlChars.isName(name)) {
            throw fail(Reason.NOT_WELL_FORMED, "Found \"&\" that starts no reference", p);
        }
        throw fail(
                Reason.RESTRICTED_XML, quoted(p, semicolon) + " is not one of the five entities that XMPP allows", p);
    }

    private String quoted(int p, int semicolon) {
        return "\"" + input.slice(p, semicolon + 1).string() + "\"";
    }

    static void appendCodePoint(TextBuilder to, int c) {
        if (c > 0xFFFF) {
            to.append((char) (0xD800 + (c - 0x10000 >> 10))).append((char) (0xDC00 + (c - 0x10000 & 0x3FF)));
        } else {
            to.append((char) c);
        }
    }
}
