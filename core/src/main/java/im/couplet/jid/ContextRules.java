package im.couplet.jid;

/**
 * The rules of RFC 5892 appendix A for code points that are acceptable only among certain neighbours. Joining types and
 * viramas are tables ({@link JoiningTypes}), since neither the JVM nor browsers tell them.
 */
final class ContextRules {
    private final int[] text;
    /** What is anywhere in the text, found once for all that ask: bits of the constants below, or -1. */
    private int found = -1;

    private static final int JAPANESE = 1;
    private static final int ARABIC_INDIC = 2;
    private static final int EXTENDED_ARABIC_INDIC = 4;

    ContextRules(int[] text) {
        this.text = text;
    }

    /** Whether a code point falls under CONTEXTJ or CONTEXTO. */
    static boolean govern(int c) {
        return c == 0xB7
                || c == 0x375
                || c == 0x5F3
                || c == 0x5F4
                || c == 0x30FB
                || c == 0x200C
                || c == 0x200D
                || isArabicIndic(c)
                || isExtendedArabicIndic(c);
    }

    /** Whether the governed code point at an index of the text has the neighbours that it needs. */
    boolean allow(int index) {
        int c = text[index];
        int before = index == 0 ? -1 : text[index - 1];
        int after = index + 1 == text.length ? -1 : text[index + 1];
        return switch (c) {
            case 0xB7 -> before == 'l' && after == 'l';
            case 0x375 -> after >= 0 && Unicode.isGreek(after);
            case 0x5F3, 0x5F4 -> before >= 0 && Unicode.isHebrew(before);
            case 0x30FB -> has(JAPANESE);
            case 0x200D -> isVirama(before);
            case 0x200C -> isVirama(before) || joins(index);
            default -> !has(isArabicIndic(c) ? EXTENDED_ARABIC_INDIC : ARABIC_INDIC);
        };
    }

    private static boolean isArabicIndic(int c) {
        return c >= 0x660 && c <= 0x669;
    }

    private static boolean isExtendedArabicIndic(int c) {
        return c >= 0x6F0 && c <= 0x6F9;
    }

    private boolean has(int kind) {
        if (found < 0) {
            found = 0;
            for (int c : text) {
                found |= isArabicIndic(c) ? ARABIC_INDIC : isExtendedArabicIndic(c) ? EXTENDED_ARABIC_INDIC : 0;
                // No Japanese script is below.
                found |= c >= 0x2E80 && Unicode.isJapanese(c) ? JAPANESE : 0;
            }
        }
        return (found & kind) != 0;
    }

    /** (Joining_Type:{L,D}) T* ZWNJ T* (Joining_Type:{R,D}). */
    private boolean joins(int index) {
        int before = index - 1;
        while (before >= 0 && isTransparent(text[before])) {
            before--;
        }
        int after = index + 1;
        while (after < text.length && isTransparent(text[after])) {
            after++;
        }
        return before >= 0
                && after < text.length
                && (isDual(text[before]) || JoiningTypes.isIn(JoiningTypes.LEFT, text[before]))
                && (isDual(text[after]) || JoiningTypes.isIn(JoiningTypes.RIGHT, text[after]));
    }

    /** Joining type D; the letters of Adlam are beyond the table. */
    static boolean isDual(int c) {
        return c >= 0x1E900 && c <= 0x1E943 || JoiningTypes.isIn(JoiningTypes.DUAL, c);
    }

    /** Joining type T, for a code point that an identifier may hold. */
    static boolean isTransparent(int c) {
        return Unicode.isNonSpacing(c) && !isSpacingSince14(c) || c == 0x1E94B;
    }

    /** Marks that were non-spacing in Unicode 13 and are spacing since version 14, and so left-to-right. */
    static boolean isSpacingSince14(int c) {
        return c == 0x1734 || c == 0x1171E;
    }

    private static boolean isVirama(int c) {
        return JoiningTypes.isIn(JoiningTypes.VIRAMAS, c);
    }
}
