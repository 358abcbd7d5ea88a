package im.couplet.jid;

/**
 * SASLprep, by which SCRAM prepares user names and passwords (RFC 4013, RFC 5802 section 5.1). Newer texts name PRECIS in its
 * place (RFC 8265), but the servers in use store keys that were made with this.
 *
 * <p>Two rules differ from the letter. Code points that Unicode 3.2 did not know are taken, as RFC 3454 section 7 has it for
 * queries. And the rule on mixed directions is left out: a server that follows it cannot hold such a password, so that
 * refusing it here could only fail a login which would succeed.
 *
 * <p>Thread-safe: no state.
 */
public final class SaslPrep {
    private SaslPrep() {}

    /**
     * Prepares a user name or password.
     *
     * @param text as typed
     * @return it with every space as U+0020, without invisible characters, in normalization form KC
     * @throws PreparationException when nothing is left or it holds a prohibited character
     */
    public static String prepare(String text) {
        String prepared = isPlain(text) ? text : Precis.nfkc(mapped(text));
        if (prepared.isEmpty()) {
            throw new PreparationException("is empty", -1);
        }
        for (int c : DerivedProperty.of(prepared)) {
            if (isProhibited(c)) {
                throw PreparationException.at(c, text.indexOf(DerivedProperty.text(c)), "is not allowed");
            }
        }
        return prepared;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String mapped(String text) {
        StringBuilder mapped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                mapped.append(' ');
            } else if (!isMappedToNothing(c)) {
                mapped.append(c);
            }
        }
        return mapped.toString();
    }

    /** RFC 3454 table C.1.2. */
    private static boolean isSpace(char c) {
        return c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200B || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    /** RFC 3454 table B.1. */
    private static boolean isMappedToNothing(char c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x1806
                || c >= 0x180B && c <= 0x180D
                || c == 0x200C
                || c == 0x200D
                || c == 0x2060
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF;
    }

    /** RFC 3454 tables C.2 to C.9, with those of their code points that mapping leaves. */
    private static boolean isProhibited(int c) {
        if (c < 0x2000) {
            return c < ' '
                    || c >= 0x7F && c < 0xA0
                    || c == 0x340
                    || c == 0x341
                    || c == 0x6DD
                    || c == 0x70F
                    || c == 0x180E;
        }
        return c >= 0x200E && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2061 && c <= 0x2063
                || c >= 0x206A && c <= 0x206F
                || c >= 0x2FF0 && c <= 0x2FFB
                || c >= 0xD800 && c <= 0xF8FF
                || c >= 0xFDD0 && c <= 0xFDEF
                || c >= 0xFFF9 && c <= 0xFFFD
                || c >= 0x1D173 && c <= 0x1D17A
                || c == 0xE0001
                || c >= 0xE0020 && c <= 0xE007F
                || c >= 0xF0000
                || (c & 0xFFFE) == 0xFFFE;
    }
}
