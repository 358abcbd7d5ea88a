package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;

/** Which characters XML 1.0 (fifth edition) allows where. */
final class XmlChars {
    private XmlChars() {}

    /** White space, production [3] S. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** Production [4] NameStartChar without the colon, for a UTF-16 code unit; surrogates are for the caller. */
    static boolean isNameStart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        }
        return isNameStartBeyondAscii(c);
    }

    /** Production [4a] NameChar without the colon, for a UTF-16 code unit; surrogates are for the caller. */
    static boolean isNamePart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.';
        }
        return isNameStartBeyondAscii(c) || c == 0xB7 || c >= 0x300 && c <= 0x36F || c == 0x203F || c == 0x2040;
    }

    private static boolean isNameStartBeyondAscii(char c) {
        return c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7
                || c >= 0x370 && c <= 0x1FFF && c != 0x37E
                || c == 0x200C
                || c == 0x200D
                || c >= 0x2070 && c <= 0x218F
                || c >= 0x2C00 && c <= 0x2FEF
                || c >= 0x3001 && c <= 0xD7FF
                || c >= 0xF900 && c <= 0xFDCF
                || c >= 0xFDF0 && c <= 0xFFFD;
    }

    /** Whether {@code high} and {@code low} together are a character from U+10000 to U+EFFFF, which names may hold. */
    static boolean isNamePair(char high, char low) {
        return high >= 0xD800 && high <= 0xDB7F && isLowSurrogate(low);
    }

    static boolean isHighSurrogate(char c) {
        return (c & 0xFC00) == 0xD800;
    }

    static boolean isLowSurrogate(char c) {
        return (c & 0xFC00) == 0xDC00;
    }

    /** Production [2] Char, for a code point. */
    static boolean isChar(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    /** Whether {@code text} matches NCName (Namespaces in XML 1.0, production [4]). */
    static boolean isNcName(Text text) {
        return isName(text) && text.indexOf(':', 0) < 0;
    }

    /** Whether {@code text} matches production [5] Name. */
    static boolean isName(Text text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                continue;
            }
            if (isHighSurrogate(c) && i + 1 < length && isNamePair(c, text.charAt(i + 1))) {
                i++;
            } else if (!(i == 0 ? isNameStart(c) : isNamePart(c))) {
                return false;
            }
        }
        return length > 0;
    }

    /** The index of the first code unit that XML cannot hold, or -1. */
    static int firstIllegal(Text text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0xD800 || c == '\n' || c == '\t' || c == '\r') {
                continue;
            }
            if (isHighSurrogate(c) && i + 1 < length && isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isChar(c)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Throws when {@code text} holds what XML cannot.
     *
     * @param what names the text in the error
     */
    static void requireLegal(Text text, String what) {
        int at = firstIllegal(text);
        if (at >= 0) {
            throw illegal(text, at, what);
        }
    }

    /** The exception for the code unit at {@code index}, which XML cannot hold. */
    static IllegalArgumentException illegal(Text text, int index, String what) {
        return new IllegalArgumentException(
                what + ": XML cannot hold " + codeUnit(text.charAt(index)) + " (at index " + index + ")");
    }

    /** How an error message writes a code unit: {@code U+0041}. */
    static String codeUnit(char c) {
        Text digits = Text.of("0123456789ABCDEF");
        TextBuilder hex = new TextBuilder().append("U+");
        for (int shift = 12; shift >= 0; shift -= 4) {
            hex.append(digits.charAt(c >> shift & 15));
        }
        return hex.text().string();
    }

    static int hash(Text text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
