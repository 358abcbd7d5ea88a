package im.couplet.jid;

/** The width mapping rule: fullwidth and halfwidth code points become their decompositions (RFC 8264 section 5.2.1). */
final class Width {
    private Width() {}

    /** What the text is once no code point has a fullwidth or halfwidth form; the same text when it has none. */
    static String map(String text) {
        int i = 0;
        while (i < text.length() && !isWide(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder mapped = new StringBuilder(text.substring(0, i));
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWide(c)) {
                mapped.append(decomposition(c));
            } else {
                mapped.append(c);
            }
        }
        return mapped.toString();
    }

    private static boolean isWide(char c) {
        return c >= 0xFF01 && c <= 0xFFEE || c == 0x3000;
    }

    /** One step of decomposition. NFKC takes more than one for the Hangul letters and the macron. */
    private static String decomposition(char c) {
        int mapped = hangul(c);
        if (c == 0xFFE3) {
            mapped = 0xAF;
        }
        return mapped == 0 ? Unicode.nfkc(String.valueOf(c)) : String.valueOf((char) mapped);
    }

    private static int hangul(char c) {
        if (c == 0xFFA0) {
            return 0x3164;
        }
        if (c > 0xFFA0 && c <= 0xFFBE) {
            return c - 0xFFA1 + 0x3131;
        }
        // The vowels come in groups of six, two places apart.
        int column = c - 0xFFC0 & 7;
        boolean vowel = c >= 0xFFC2 && c <= 0xFFDC && column >= 2 && (c < 0xFFDA || column <= 4);
        return vowel ? 0x314F + (c - 0xFFC0 >> 3) * 6 + column - 2 : 0;
    }
}
