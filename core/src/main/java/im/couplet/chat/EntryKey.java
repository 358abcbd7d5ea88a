package im.couplet.chat;

/**
 * Where an entry stands among all others: in the order of time, and where that is equal of the archive that it is from, or of arrival.
 * One of which the time is not known stands behind all that were there when it came.
 *
 * @param at when it was said, in milliseconds since 1970; for one of which that is not known the latest of those before it
 * @param rank where it stands among those of the same time
 * @param number how many came before it, which no other has
 */
record EntryKey(double at, double rank, int number) implements Comparable<EntryKey> {
    /** One that stands where it came. */
    EntryKey(double at, int number) {
        this(at, number, number);
    }

    @Override
    public int compareTo(EntryKey other) {
        if (at != other.at) {
            return at < other.at ? -1 : 1;
        }
        return rank != other.rank ? rank < other.rank ? -1 : 1 : Integer.compare(number, other.number);
    }
}
