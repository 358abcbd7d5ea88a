package im.couplet.chat;

/**
 * Where an entry stands among all others: in the order of time, and of arrival where that is equal. One of which the time is not known
 * stands behind all that were there when it came.
 *
 * @param at when it was said, in milliseconds since 1970; for one of which that is not known the latest of those before it
 * @param number how many came before it, which no other has
 */
record EntryKey(double at, int number) implements Comparable<EntryKey> {
    @Override
    public int compareTo(EntryKey other) {
        if (at != other.at) {
            return at < other.at ? -1 : 1;
        }
        return Integer.compare(number, other.number);
    }
}
