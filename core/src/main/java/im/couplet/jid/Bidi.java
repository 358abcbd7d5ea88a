package im.couplet.jid;

import im.couplet.text.Ascii;

/**
 * The Bidi Rule of RFC 5893 section 2. Browsers do not tell a character's bidirectional class, so it is derived here from
 * blocks; that is exact for the characters that addresses may hold, and only for those.
 */
final class Bidi {
    static final int LEFT = 0;
    /** R and AL: the rule treats them alike. */
    static final int RIGHT = 1;

    static final int ARABIC_NUMBER = 2;
    static final int EUROPEAN_NUMBER = 3;
    static final int NON_SPACING = 4;
    /** ES, CS, ET, ON and BN: the rule treats them alike. */
    static final int NEUTRAL = 5;

    private Bidi() {}

    /** Whether a text holds right-to-left characters, and so falls under the rule. */
    static boolean isRightToLeft(int[] text) {
        for (int c : text) {
            int bidiClass = c < 0x590 ? LEFT : bidiClass(c);
            if (bidiClass == RIGHT || bidiClass == ARABIC_NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** Whether a label, or a whole localpart, that is not empty satisfies the rule. */
    static boolean isSatisfied(int[] label) {
        int seen = 0;
        int first = -1;
        int last = -1;
        for (int c : label) {
            int bidiClass = bidiClass(c);
            seen |= 1 << bidiClass;
            first = first < 0 ? bidiClass : first;
            last = bidiClass == NON_SPACING ? last : bidiClass;
        }
        int numbers = 1 << ARABIC_NUMBER | 1 << EUROPEAN_NUMBER;
        if (first == RIGHT) {
            boolean goodEnd = last == RIGHT || last == ARABIC_NUMBER || last == EUROPEAN_NUMBER;
            return goodEnd && (seen & 1 << LEFT) == 0 && (seen & numbers) != numbers;
        }
        boolean goodEnd = last == LEFT || last == EUROPEAN_NUMBER;
        return first == LEFT && goodEnd && (seen & (1 << RIGHT | 1 << ARABIC_NUMBER)) == 0;
    }

    /** One of the classes above, for a code point that an identifier or a label may hold. */
    static int bidiClass(int c) {
        if (c < 0x80) {
            return Ascii.isLetter(c) ? LEFT : Ascii.isDigit(c) ? EUROPEAN_NUMBER : NEUTRAL;
        }
        if (c >= 0x6F0 && c <= 0x6F9) {
            return EUROPEAN_NUMBER;
        }
        if (c >= 0x660 && c <= 0x669 || c >= 0x10D30 && c <= 0x10D39 || c >= 0x10D40 && c <= 0x10D49) {
            return ARABIC_NUMBER;
        }
        if (Unicode.isNonSpacing(c)) {
            boolean left = c == 0xCBF
                    || c == 0xCC6
                    || c == 0x11A07
                    || c == 0x11A08
                    || c == 0x11C3F
                    || ContextRules.isSpacingSince14(c);
            return left ? LEFT : NON_SPACING;
        }
        if (isRightToLeftBlock(c)) {
            return RIGHT;
        }
        return isNeutral(c) ? NEUTRAL : LEFT;
    }

    private static boolean isRightToLeftBlock(int c) {
        return c >= 0x590 && c <= 0x8FF
                || c >= 0xFB1D && c <= 0xFDFF
                || c >= 0xFE70 && c <= 0xFEFF
                || c >= 0x10800 && c <= 0x10FFF
                || c >= 0x1E800 && c <= 0x1EFFF;
    }

    /** Letters without direction, and the signs that only their neighbours make acceptable. */
    private static boolean isNeutral(int c) {
        return c >= 0x2B9 && c <= 0x2BA
                || c >= 0x2C6 && c <= 0x2CF
                || c >= 0xA717 && c <= 0xA721
                || c == 0x2EC
                || c == 0x2E2F
                || c == 0xA67F
                || c == 0xA788
                || c == 0xB7
                || c == 0x375
                || c == 0x30FB
                || c == 0x200C
                || c == 0x200D;
    }
}
