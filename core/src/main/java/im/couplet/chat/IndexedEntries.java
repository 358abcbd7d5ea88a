package im.couplet.chat;

import im.couplet.chat.TimelineEntry.Identity;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a timeline, found by their number and by their names in logarithmic time. Immutable.
 *
 * @param <E> how entries are kept
 * @param <M> how messages are kept
 * @param <T> how times are kept
 */
final class IndexedEntries<E, M, T> implements EntryLookup {
    /** How many entries a sender may call the same, and how many senders, before the others are not looked at. */
    private static final int MOST_SAME = 16;

    private final EntryForm<E, M, T> form;
    /** The entries in order. */
    private final SortedTree<EntryKey, E> entries;
    /** The last {@link EntryKey#segment}. */
    private final int segment;

    private final EntryNames names;

    private IndexedEntries(EntryForm<E, M, T> form, SortedTree<EntryKey, E> entries, int segment, EntryNames names) {
        this.form = form;
        this.entries = entries;
        this.segment = segment;
        this.names = names;
    }

    static <E, M, T> IndexedEntries<E, M, T> of(EntryForm<E, M, T> form, List<E> list) {
        IndexedEntries<E, M, T> all = new IndexedEntries<>(form, SortedTree.empty(), 0, EntryNames.NONE);
        double last = Double.NEGATIVE_INFINITY;
        for (E one : list) {
            TimelineEntry<M, T> entry = form.read(one);
            double at = TimelineEntry.milliseconds(entry.at());
            all = all.with(one, entry, at >= last ? all.segment : all.segment + 1);
            last = Double.isNaN(at) ? Double.NEGATIVE_INFINITY : at;
        }
        return all;
    }

    private IndexedEntries<E, M, T> with(E value, TimelineEntry<M, T> entry, int ofSegment) {
        double at = TimelineEntry.milliseconds(entry.at());
        EntryKey key = new EntryKey(ofSegment, Double.isNaN(at) ? Double.NEGATIVE_INFINITY : at, entries.size());
        return new IndexedEntries<>(form, entries.with(key, value), ofSegment, names.with(key, entry));
    }

    /** With a new entry in its {@link #place}. */
    IndexedEntries<E, M, T> inserted(TimelineEntry<M, T> entry) {
        boolean timed = !Double.isNaN(TimelineEntry.milliseconds(entry.at()));
        return with(form.write(null, entry), entry, timed ? segment : segment + 1);
    }

    /** With an entry in place of what was number {@code index}. */
    IndexedEntries<E, M, T> changed(int index, TimelineEntry<M, T> entry) {
        return changed(index, entry, names);
    }

    /** With an entry that has been corrected. */
    IndexedEntries<E, M, T> corrected(int index, TimelineEntry<M, T> entry, Identity correction) {
        return changed(
                index, entry, names.with(entries.keyAt(index), entry.identity().sender(), correction));
    }

    /** With an entry of which more is known. */
    IndexedEntries<E, M, T> renamed(int index, TimelineEntry<M, T> entry) {
        return changed(index, entry, names.with(entries.keyAt(index), entry));
    }

    private IndexedEntries<E, M, T> changed(int index, TimelineEntry<M, T> entry, EntryNames known) {
        E now = form.write(entries.valueAt(index), entry);
        return new IndexedEntries<>(form, entries.with(entries.keyAt(index), now), segment, known);
    }

    /** With what somebody feels about an entry. */
    IndexedEntries<E, M, T> reacted(int index, TimelineEntry.Reaction<T> reaction) {
        E now = form.reacted(entries.valueAt(index), reaction);
        return new IndexedEntries<>(form, entries.with(entries.keyAt(index), now), segment, names);
    }

    /** After an occupant has left the room. */
    IndexedEntries<E, M, T> left(String occupant) {
        SortedTree<EntryKey, E> changed = entries;
        for (EntryKeys keys = names.present(occupant); keys != null; keys = keys.next()) {
            E before = valueOf(keys.key());
            TimelineEntry<M, T> entry = form.read(before);
            if (entry.identity().sender().equals(occupant)) {
                changed = changed.with(keys.key(), form.write(before, entry.gone()));
            }
        }
        return new IndexedEntries<>(form, changed, segment, names.left(occupant));
    }

    private E valueOf(EntryKey key) {
        return entries.valueAt(entries.countBefore(key));
    }

    E get(int index) {
        return entries.valueAt(index);
    }

    void each(Consumer<? super E> consumer) {
        entries.each(consumer);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public TimelineEntry<M, T> entry(int index) {
        return form.read(entries.valueAt(index));
    }

    @Override
    public double reactedAt(int index, String sender) {
        return form.reactedAt(entries.valueAt(index), sender);
    }

    @Override
    public int reactions(int index) {
        return form.reactions(entries.valueAt(index));
    }

    @Override
    public int before(int index, String id, @Nullable String sender) {
        if (sender != null) {
            return before(index, names.of(id, sender));
        }
        int last = -1;
        int first = names.firstOf(id);
        for (int i = 0; i < MOST_SAME; i++) {
            last = Math.max(last, before(index, names.at(first + i, id)));
        }
        return last;
    }

    private int before(int index, @Nullable EntryKeys newestFirst) {
        for (EntryKeys keys = newestFirst; keys != null; keys = keys.next()) {
            int number = entries.countBefore(keys.key());
            if (number < index) {
                return number;
            }
        }
        return -1;
    }

    @Override
    public int ofRoom(String stanzaId) {
        EntryKey key = names.ofRoom(stanzaId);
        return key == null ? -1 : entries.countBefore(key);
    }

    @Override
    public int place(double at) {
        return Double.isNaN(at) ? size() : entries.countBefore(new EntryKey(segment, at, Integer.MAX_VALUE));
    }
}
