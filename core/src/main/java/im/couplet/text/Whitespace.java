package im.couplet.text;

/** White space as XML Schema part 2, section 4.3.6 takes it: space, tab, line feed, carriage return. */
public final class Whitespace {
    private Whitespace() {}

    /** Whether a character, or an octet of UTF-8, is white space. */
    public static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Whether there is nothing but white space. */
    public static boolean isBlank(Text text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is nothing but white space. */
    public static boolean isBlank(Octets text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code text} without white space at either end. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether {@code text} begins or ends with white space. */
    public static boolean isAround(Text text) {
        int last = text.length() - 1;
        return last >= 0 && (isSpace(text.charAt(0)) || isSpace(text.charAt(last)));
    }

    /** {@code text} without white space at either end. */
    public static Text trim(Text text) {
        return Text.of(trim(text.string()));
    }

    /** {@code text} without any white space. */
    public static String remove(String text) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.length() == text.length() ? text : rest.toString();
    }
}
