package im.couplet.jid;

/** The case mapping rule: each code point by itself, so that the final sigma has no special place (RFC 8265 section 3.5). */
final class Casing {
    private Casing() {}

    /** The text in lower case; the same text when it is already. */
    static String lower(String text) {
        return lower(text, false);
    }

    /** The text in lower case, but for Cherokee, which domain names know in upper case only. */
    static String lowerDomain(String text) {
        return lower(text, true);
    }

    private static String lower(String text, boolean domain) {
        StringBuilder lower = new StringBuilder();
        for (int c : DerivedProperty.of(text)) {
            if (c < 0x80) {
                lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
            } else {
                String one = DerivedProperty.text(c);
                lower.append(domain && DerivedProperty.isCherokeeCapital(c) ? one : Unicode.lower(one));
            }
        }
        return lower.toString();
    }
}
