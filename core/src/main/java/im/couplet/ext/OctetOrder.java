package im.couplet.ext;

import java.util.ArrayList;
import java.util.List;

/** Strings in the order of their octets in UTF-8, the collation {@code i;octet} (RFC 4790 section 9.3.1). */
final class OctetOrder {
    private OctetOrder() {}

    /** The strings of {@code unordered} from lesser to greater. */
    static List<String> sorted(List<String> unordered) {
        List<String> ordered = new ArrayList<>(unordered.size());
        for (String text : unordered) {
            int place = ordered.size();
            while (place > 0 && compare(ordered.get(place - 1), text) > 0) {
                place--;
            }
            ordered.add(place, text);
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
