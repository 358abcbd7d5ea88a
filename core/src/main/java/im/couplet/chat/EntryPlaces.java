package im.couplet.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the places of entries beside their keys. A message of which the time is not known stands behind all that were there
 * when it came, and before all that come later, until its time is learned. Immutable.
 *
 * @param untimed the keys of those of which the time is not known, by their numbers
 * @param displaced the keys of those that stand behind one of these though they were said before, by their numbers
 * @param moved the keys of all that stand elsewhere than when they came, by their numbers
 */
record EntryPlaces(
        SortedTree<Integer, EntryKey> untimed,
        SortedTree<Integer, EntryKey> displaced,
        SortedTree<Integer, EntryKey> moved) {
    private static final int MOST_OVERTAKEN = 256;

    static final EntryPlaces NONE = new EntryPlaces(SortedTree.empty(), SortedTree.empty(), SortedTree.empty());

    /** By which key an entry is found now that came with the key {@code first}. */
    EntryKey current(EntryKey first) {
        EntryKey now = moved.size() == 0 ? null : moved.get(first.number());
        return now == null ? first : now;
    }

    /**
     * The key of an entry.
     *
     * @param at when it was said; not a number when that is not known
     * @param number how many came before it
     * @param latest by which time the last of those before it is sorted
     */
    EntryKey key(double at, int number, double latest) {
        if (Double.isNaN(at)) {
            return new EntryKey(latest, number);
        }
        int before = untimed.countBefore(number);
        double least = before == 0 ? at : untimed.valueAt(before - 1).at();
        return new EntryKey(at < least ? least : at, number);
    }

    /** With an entry that has this key. */
    EntryPlaces with(EntryKey key, double at) {
        int number = key.number();
        return new EntryPlaces(
                Double.isNaN(at) ? untimed.with(number, key) : untimed.without(number),
                key.at() > at ? displaced.with(number, key) : displaced.without(number),
                moved);
    }

    /** With an entry elsewhere than before. */
    EntryPlaces moved(EntryKey key, double at) {
        EntryPlaces all = with(key, at);
        return new EntryPlaces(all.untimed, all.displaced, moved.with(key.number(), key));
    }

    /**
     * The next untimed ones that came behind the entry {@code number}, and would stand before it when that is sorted by {@code at}; of many
     * the first hundreds.
     */
    List<EntryKey> overtaken(int number, double at) {
        List<EntryKey> all = new ArrayList<>();
        for (int i = untimed.countBefore(number + 1); i < untimed.size() && all.size() < MOST_OVERTAKEN; i++) {
            if (untimed.valueAt(i).at() < at) {
                all.add(untimed.valueAt(i));
            }
        }
        return all;
    }

    /** Those that stand behind the entry {@code number} though they were said before it came, or before another one. */
    List<EntryKey> displacedAfter(int number) {
        List<EntryKey> all = new ArrayList<>();
        for (int i = displaced.countBefore(number); i < displaced.size(); i++) {
            all.add(displaced.valueAt(i));
        }
        return all;
    }
}
