package im.couplet.text;

/**
 * Places in texts as XMPP counts them: in Unicode code points from 0, an end not included (XEP-0426 0.3.0, 2022-12-27).
 * Java and JavaScript count UTF-16 code units, of which some characters need two.
 */
public final class CodePoints {
    private CodePoints() {}

    /** How many code points {@code text} has. */
    public static int count(String text) {
        int count = text.length();
        for (int i = 1; i < text.length(); i++) {
            if (isPair(text, i)) {
                count--;
            }
        }
        return count;
    }

    /** Where code point number {@code place} begins, in code units; the length of {@code text} when it has not so many. */
    public static int index(String text, int place) {
        int left = place;
        int index = 0;
        while (left > 0 && index < text.length()) {
            index = next(text, index);
            left--;
        }
        return index;
    }

    /** The piece from code point number {@code start} to {@code end}, not included; what is outside of the text is left out. */
    public static String slice(String text, int start, int end) {
        return end <= start ? "" : text.substring(index(text, start), index(text, end));
    }

    /**
     * {@code text} without some pieces, which may overlap and reach beyond it.
     *
     * @param starts where each piece begins, in code points
     * @param ends where each ends, not included; one that ends before it begins is none
     */
    public static String without(String text, int[] starts, int[] ends) {
        int count = count(text);
        int[] changes = new int[count + 1];
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] < Math.min(ends[i], count)) {
                changes[Math.max(starts[i], 0)]++;
                changes[Math.min(ends[i], count)]--;
            }
        }
        StringBuilder rest = new StringBuilder();
        int open = 0;
        int at = 0;
        for (int place = 0; place < count; place++) {
            int next = next(text, at);
            open += changes[place];
            if (open == 0) {
                rest.append(text, at, next);
            }
            at = next;
        }
        return rest.toString();
    }

    /** Where the code point behind the one at {@code index} begins, in code units. */
    public static int next(String text, int index) {
        return index + (isPair(text, index + 1) ? 2 : 1);
    }

    private static boolean isPair(String text, int second) {
        return second < text.length()
                && Character.isHighSurrogate(text.charAt(second - 1))
                && Character.isLowSurrogate(text.charAt(second));
    }
}
