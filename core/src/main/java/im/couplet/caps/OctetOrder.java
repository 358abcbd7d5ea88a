package im.couplet.caps;

import java.util.ArrayList;
import java.util.List;

/** Strings in the order of their octets in UTF-8, the collation {@code i;octet} (RFC 4790 section 9.3.1). */
final class OctetOrder {
    private OctetOrder() {}

    /** The strings of {@code unordered} from lesser to greater. */
    static List<String> sorted(List<String> unordered) {
        return sorted(unordered, 0, unordered.size());
    }

    private static List<String> sorted(List<String> unordered, int from, int to) {
        List<String> ordered = new ArrayList<>();
        if (to - from < 2) {
            if (from < to) {
                ordered.add(unordered.get(from));
            }
            return ordered;
        }
        int middle = (from + to) >>> 1;
        List<String> low = sorted(unordered, from, middle);
        List<String> high = sorted(unordered, middle, to);
        for (int i = 0, j = 0; i + j < to - from; ) {
            boolean lower = j == high.size() || i < low.size() && compare(low.get(i), high.get(j)) <= 0;
            ordered.add(lower ? low.get(i++) : high.get(j++));
        }
        return ordered;
    }

    /** Less than 0, 0 or more than 0, as {@code a} stands before {@code b}, is the same or stands behind it. */
    static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            int difference = rank(a.charAt(i)) - rank(b.charAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates stand for characters beyond all that are one code unit. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x1_0000 : unit;
    }
}
