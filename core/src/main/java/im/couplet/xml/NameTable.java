package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Every name that one parser has met, found by the characters in place, so that a name costs an allocation only once.
 * It is bounded in size and in the length of a bucket: a peer that makes up names, or names with one hash, gains nothing.
 */
final class NameTable {
    private static final int BUCKETS = 256;
    private static final int LONGEST_BUCKET = 16;
    private static final int MOST_NAMES = 1024;

    private @Nullable RawName[] buckets = new RawName[BUCKETS];
    private int size;

    /** The name that stands in {@code input} at {@code from} to {@code to}, or null when it is not known yet. */
    @Nullable
    RawName find(Text input, int from, int to, int hash) {
        int length = to - from;
        for (RawName name = buckets[bucket(hash)]; name != null; name = name.next) {
            if (name.hash == hash && name.length == length && input.startsWith(name.text, from)) {
                return name;
            }
        }
        return null;
    }

    /** Forgets all names when there are too many; says whether it did. */
    boolean makeRoom() {
        boolean full = size == MOST_NAMES;
        if (full) {
            buckets = new RawName[BUCKETS];
            size = 0;
        }
        return full;
    }

    /** Keeps {@code name}, unless its bucket is full; says whether it did. */
    boolean add(RawName name) {
        int bucket = bucket(name.hash);
        int inBucket = 0;
        for (RawName other = buckets[bucket]; other != null; other = other.next) {
            inBucket++;
        }
        if (inBucket < LONGEST_BUCKET) {
            name.next = buckets[bucket];
            buckets[bucket] = name;
            size++;
            name.kept = true;
            return true;
        }
        return false;
    }

    private static int bucket(int hash) {
        return (hash ^ hash >>> 8) & BUCKETS - 1;
    }
}
