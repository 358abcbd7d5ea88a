package im.couplet.jid;

import im.couplet.text.Ascii;

/**
 * Which code points a text may hold: the derived properties of PRECIS (RFC 8264 section 8) and of internationalized
 * domain names (RFC 5892), computed from the platform's Unicode tables.
 */
final class DerivedProperty {
    /** In neither string class. */
    static final int DISALLOWED = 0;
    /** In the FreeformClass only. */
    static final int FREEFORM = 1;
    /** In the IdentifierClass and in the FreeformClass. */
    static final int IDENTIFIER = 2;

    private DerivedProperty() {}

    /** The code points of a text. A surrogate that stands alone is one of them. */
    static int[] of(String text) {
        int[] found = new int[text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            boolean second = (c & 0xFC00) == 0xDC00 && size > 0 && (found[size - 1] & ~0x3FF) == 0xD800;
            if (second) {
                found[size - 1] = 0x10000 + ((found[size - 1] & 0x3FF) << 10) + (c & 0x3FF);
            } else {
                found[size++] = c;
            }
        }
        return size == found.length ? found : part(found, 0, size);
    }

    /** Some of many code points. */
    static int[] part(int[] codePoints, int from, int to) {
        int[] part = new int[to - from];
        for (int i = from; i < to; i++) {
            part[i - from] = codePoints[i];
        }
        return part;
    }

    /** The text of one code point. */
    static String text(int c) {
        return text(new int[] {c});
    }

    /** The text of code points. */
    static String text(int[] codePoints) {
        StringBuilder text = new StringBuilder();
        for (int c : codePoints) {
            if (c > 0xFFFF) {
                text.append((char) (0xD7C0 + (c >> 10)));
            }
            text.append((char) (c > 0xFFFF ? 0xDC00 | c & 0x3FF : c));
        }
        return text.toString();
    }

    /** The narrowest string class that holds a code point which {@link ContextRules} do not govern. */
    static int stringClass(int c) {
        if (c < 0xA0) {
            return c > ' ' && c < 0x7F ? IDENTIFIER : c == ' ' ? FREEFORM : DISALLOWED;
        }
        if (isValidByException(c)) {
            return IDENTIFIER;
        }
        if (isDisallowedByException(c) || !Unicode.isAssigned(c) || isOldHangulJamo(c) || isIgnorable(c)) {
            return DISALLOWED;
        }
        String text = text(c);
        if (!Unicode.nfkc(text).equals(text)) {
            return FREEFORM;
        }
        return Unicode.isLetterDigit(c) ? IDENTIFIER : Unicode.isOtherVisible(c) ? FREEFORM : DISALLOWED;
    }

    /** Whether a domain label may hold a code point which {@link ContextRules} do not govern. */
    static boolean isInLabel(int c) {
        if (c < 0x80) {
            return Ascii.isLowerCaseOrDigit(c) || c == '-';
        }
        if (isValidByException(c)) {
            return true;
        }
        boolean refused = isDisallowedByException(c)
                || isOldHangulJamo(c)
                || isIgnorable(c)
                || isMusicalOrSymbolMark(c)
                || isCherokeeSmall(c);
        return !refused && Unicode.isAssigned(c) && Unicode.isLetterDigit(c) && isStable(c);
    }

    /** Cherokee letters with a lower case that domain names do not use: folding goes towards upper case here. */
    static boolean isCherokeeCapital(int c) {
        return c >= 0x13A0 && c <= 0x13F5;
    }

    private static boolean isCherokeeSmall(int c) {
        return c >= 0x13F8 && c <= 0x13FD || c >= 0xAB70 && c <= 0xABBF;
    }

    /** RFC 5892 section 2.2, with case folding spelled as lower case of upper case. */
    private static boolean isStable(int c) {
        if (c == 0x131 || isCherokeeCapital(c)) {
            return true;
        }
        String text = text(c);
        String folded = Casing.lower(Unicode.upper(Unicode.nfkc(text)));
        return Unicode.nfkc(folded).equals(text);
    }

    private static boolean isValidByException(int c) {
        return c == 0xDF || c == 0x3C2 || c == 0x6FD || c == 0x6FE || c == 0xF0B || c == 0x3007;
    }

    private static boolean isDisallowedByException(int c) {
        return c == 0x640 || c == 0x7FA || c == 0x302E || c == 0x302F || c >= 0x3031 && c <= 0x3035 || c == 0x303B;
    }

    private static boolean isOldHangulJamo(int c) {
        return c >= 0x1100 && c <= 0x11FF
                || c >= 0xA960 && c <= 0xA97C
                || c >= 0xD7B0 && c <= 0xD7C6
                || c >= 0xD7CB && c <= 0xD7FB;
    }

    /** RFC 5892 section 2.4. */
    private static boolean isMusicalOrSymbolMark(int c) {
        return c >= 0x20D0 && c <= 0x20FF || c >= 0x1D100 && c <= 0x1D24F;
    }

    /** Default_Ignorable_Code_Point or Noncharacter_Code_Point; closed lists, so tables here. */
    private static boolean isIgnorable(int c) {
        if (c < 0x2000) {
            return c == 0xAD
                    || c == 0x34F
                    || c == 0x61C
                    || c == 0x115F
                    || c == 0x1160
                    || c == 0x17B4
                    || c == 0x17B5
                    || c >= 0x180B && c <= 0x180F;
        }
        return c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0x3164
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF
                || c == 0xFFA0
                || c >= 0xFFF0 && c <= 0xFFF8
                || c >= 0xFDD0 && c <= 0xFDEF
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0x1BCA0 && c <= 0x1BCA3
                || c >= 0x1D173 && c <= 0x1D17A
                || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
