package im.couplet.text;

/**
 * Comparison of names that are ASCII anyway, such as those of encodings and languages, without the tables of Unicode that
 * {@link String#equalsIgnoreCase} brings into a browser.
 */
public final class Ascii {
    private Ascii() {}

    /** Whether both are the same but for the case of the letters A to Z. */
    public static boolean equalIgnoringCase(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (lower(a.charAt(i)) != lower(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
