package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The names that one parser has met, found by the characters in place, so that a name costs an allocation only once. It holds
 * 4,096 names of up to 128 code units; where one too many has the same bucket, the one that came there first goes. So a peer that
 * makes up names, or names with one hash, neither fills the memory nor slows the search.
 */
final class NameTable {
    private static final int BUCKETS = 512;
    private static final int LONGEST_BUCKET = 8;

    private final @Nullable RawName[] buckets = new RawName[BUCKETS];

    /** The name that stands in {@code input} at {@code from} to {@code to}, or null if it is not known. */
    @Nullable
    RawName find(Text input, int from, int to, int hash) {
        int length = to - from;
        for (RawName name = buckets[bucket(hash)]; name != null; name = name.next) {
            if (name.hash == hash && name.length == length && name.standsAt(input, from)) {
                return name;
            }
        }
        return null;
    }

    /** Keeps {@code name}, which is not known, unless it is long. */
    void add(RawName name) {
        if (name.length > RawName.LONGEST_REMEMBERED) {
            return;
        }
        int bucket = bucket(name.hash);
        name.next = buckets[bucket];
        buckets[bucket] = name;
        name.kept = true;
        RawName last = name;
        for (int i = 1; i < LONGEST_BUCKET && last.next != null; i++) {
            last = last.next;
        }
        if (last.next != null) {
            last.next.forget();
            last.next = null;
        }
    }

    private static int bucket(int hash) {
        return (hash ^ hash >>> 9) & BUCKETS - 1;
    }
}
