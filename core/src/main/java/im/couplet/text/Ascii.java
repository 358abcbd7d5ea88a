package im.couplet.text;

/**
 * The classes of ASCII's characters, and comparison of names that are ASCII anyway, such as those of encodings and languages,
 * without the tables of Unicode that {@link Character} and {@link String#equalsIgnoreCase} bring into a browser.
 */
public final class Ascii {
    private Ascii() {}

    /** Whether a character is one of 0 to 9. */
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character is one of A to Z and a to z. */
    public static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether a character is one of a to z and 0 to 9. */
    public static boolean isLowerCaseOrDigit(int c) {
        return c >= 'a' && c <= 'z' || isDigit(c);
    }

    /** What a hexadecimal digit in lower case stands for; -1 for another character. */
    public static int hexDigit(int c) {
        return isDigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    /** Whether both are the same but for the case of the letters A to Z. */
    public static boolean equalIgnoringCase(String a, String b) {
        return equalIgnoringCase(Text.of(a), Text.of(b));
    }

    /** The same of texts. */
    public static boolean equalIgnoringCase(Text a, Text b) {
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

    /** The same with the letters A to Z in lower case. */
    public static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            lower.append((char) lower(text.charAt(i)));
        }
        return lower.toString();
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
