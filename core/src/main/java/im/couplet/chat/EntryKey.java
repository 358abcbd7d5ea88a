package im.couplet.chat;

/**
 * Where an entry stands among all others. Messages whose time is not known stand behind all that were there when they came;
 * each begins a new segment, in which those that come later are sorted by time, and by their number where that is equal.
 *
 * @param segment how many messages without a time, or out of order, come before it, itself included
 * @param at when it was said, in milliseconds since 1970; before all times when that is not known
 * @param number how many came before it
 */
record EntryKey(int segment, double at, int number) implements Comparable<EntryKey> {
    @Override
    public int compareTo(EntryKey other) {
        if (segment != other.segment) {
            return segment < other.segment ? -1 : 1;
        }
        if (at != other.at) {
            return at < other.at ? -1 : 1;
        }
        return Integer.compare(number, other.number);
    }
}
