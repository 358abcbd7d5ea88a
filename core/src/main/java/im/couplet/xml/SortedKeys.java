package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/** What has a place in an order by pairs of texts, each compared by code points. Sorted by merging, so that many take no longer than they must. */
final class SortedKeys {
    /** As many as there can be: each run is twice as long as the one before. */
    private static final int RUNS = 32;

    private @Nullable Key keys;

    /** A pair of texts, with the number of what it belongs to. */
    static final class Key {
        final Text first;
        private final Text second;
        final int number;
        /** The one behind it. */
        @Nullable
        Key next;

        Key(Text first, Text second, int number, @Nullable Key next) {
            this.first = first;
            this.second = second;
            this.number = number;
            this.next = next;
        }
    }

    void add(Text first, Text second, int number) {
        keys = new Key(first, second, number, keys);
    }

    /** The first in the order; null when there is none. To be asked for once. */
    @Nullable
    Key first() {
        Key key = keys;
        if (key == null || key.next == null) {
            return key;
        }
        @Nullable Key[] runs = new Key[RUNS];
        while (key != null) {
            Key next = key.next;
            key.next = null;
            @Nullable Key run = key;
            int i = 0;
            while (runs[i] != null) {
                run = merged(runs[i], run);
                runs[i++] = null;
            }
            runs[i] = run;
            key = next;
        }
        Key all = null;
        for (Key run : runs) {
            all = merged(run, all);
        }
        return all;
    }

    private static @Nullable Key merged(@Nullable Key one, @Nullable Key other) {
        Text none = Text.of("");
        Key before = new Key(none, none, 0, null);
        Key last = before;
        Key left = one;
        Key right = other;
        while (left != null && right != null) {
            Key least = left;
            if (compare(left, right) <= 0) {
                left = left.next;
            } else {
                least = right;
                right = right.next;
            }
            last.next = least;
            last = least;
        }
        last.next = left == null ? right : left;
        return before.next;
    }

    private static int compare(Key one, Key other) {
        int first = compare(one.first, other.first);
        return first == 0 ? compare(one.second, other.second) : first;
    }

    /** Compares by code points: code units alone would put U+FFFD behind U+10000. */
    private static int compare(Text one, Text other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean surrogateA = (a & 0xF800) == 0xD800;
                boolean surrogateB = (b & 0xF800) == 0xD800;
                return surrogateA == surrogateB ? a - b : surrogateA ? 1 : -1;
            }
        }
        return one.length() - other.length();
    }
}
