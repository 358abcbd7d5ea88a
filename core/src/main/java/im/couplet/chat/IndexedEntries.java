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
    /** More messages of the same time are on no page of an archive. */
    private static final double PAGE = 1 << 24;

    /** How many entries a sender may call the same, and how many senders, before the others are not looked at. */
    private static final int MOST_SAME = 16;

    private final EntryForm<E, M, T> form;
    /** The entries in order. */
    private final SortedTree<EntryKey, E> entries;

    private final EntryPlaces places;
    private final EntryNames names;

    private IndexedEntries(
            EntryForm<E, M, T> form, SortedTree<EntryKey, E> entries, EntryPlaces places, EntryNames names) {
        this.form = form;
        this.entries = entries;
        this.places = places;
        this.names = names;
    }

    static <E, M, T> IndexedEntries<E, M, T> of(EntryForm<E, M, T> form, List<E> list) {
        IndexedEntries<E, M, T> all = new IndexedEntries<>(form, SortedTree.empty(), EntryPlaces.NONE, EntryNames.NONE);
        for (E one : list) {
            TimelineEntry<M, T> entry = form.read(one);
            double at = TimelineEntry.milliseconds(entry.at());
            double latest = all.latest();
            all = all.with(one, entry, new EntryKey(at >= latest ? at : latest, all.size()));
        }
        return all;
    }

    private IndexedEntries<E, M, T> with(E value, TimelineEntry<M, T> entry, EntryKey key) {
        double at = TimelineEntry.milliseconds(entry.at());
        return new IndexedEntries<>(form, entries.with(key, value), places.with(key, at), names.with(key, entry));
    }

    /** By which time the last entry is sorted. */
    private double latest() {
        int size = entries.size();
        return size == 0 ? Double.NEGATIVE_INFINITY : entries.keyAt(size - 1).at();
    }

    /** With a new entry where {@link #place(double, MessageView)} says. */
    IndexedEntries<E, M, T> inserted(TimelineEntry<M, T> entry, MessageView<M, T> view) {
        return with(form.write(null, entry), entry, key(TimelineEntry.milliseconds(entry.at()), view));
    }

    /** Before which entry a new message belongs: where {@link EntryLookup#place} says, and among those of the same time where the archive has it. */
    int place(double at, MessageView<M, T> view) {
        return entries.countBefore(key(at, view));
    }

    private EntryKey key(double at, MessageView<M, T> view) {
        EntryKey key = places.key(at, size(), latest());
        if (key.at() != at || at > latest()) {
            return key;
        }
        int end = entries.countBefore(new EntryKey(at, Double.POSITIVE_INFINITY, 0));
        if (end == 0 || entries.keyAt(end - 1).at() != at) {
            return key;
        }
        int before = named(view.follows());
        if (before >= 0 && entries.keyAt(before).at() <= at) {
            return entries.keyAt(before).at() == at ? behind(before, size()) : inFrontOf(first(at), size());
        }
        int after = named(view.precedes());
        if (view.precedes() == null || after >= 0 && entries.keyAt(after).at() > at) {
            return behind(end - 1, size());
        }
        return inFrontOf(after >= 0 && entries.keyAt(after).at() == at ? after : first(at), size());
    }

    /** The first entry that is sorted by this time. */
    private int first(double at) {
        return entries.countBefore(new EntryKey(at, Double.NEGATIVE_INFINITY, 0));
    }

    /** The key of what stands next before an entry, of the same time. */
    private EntryKey inFrontOf(int index, int number) {
        EntryKey next = entries.keyAt(index);
        boolean first = index == 0 || entries.keyAt(index - 1).at() != next.at();
        return first ? new EntryKey(next.at(), next.rank() - PAGE, number) : behind(index - 1, number);
    }

    /** The key of what stands next behind an entry, of the same time. */
    private EntryKey behind(int index, int number) {
        EntryKey before = entries.keyAt(index);
        EntryKey next = index + 1 < size() ? entries.keyAt(index + 1) : null;
        double rank = Math.max(before.rank() + 1, number);
        if (next != null && next.at() == before.at() && next.rank() <= rank) {
            double gap = next.rank() - before.rank();
            rank = before.rank() + (gap > 1 ? 1 : gap / 2);
        }
        return new EntryKey(before.at(), rank, number);
    }

    /**
     * With an entry where the archive has it among those of the same time.
     *
     * @param known by which key it was found when it was known last
     */
    IndexedEntries<E, M, T> ordered(EntryKey known, MessageView<M, T> view) {
        if (view.follows() == null && view.precedes() == null) {
            return this;
        }
        EntryKey key = places.current(known);
        int index = entries.countBefore(key);
        double at = TimelineEntry.milliseconds(entry(index).at());
        if (at != key.at()) {
            return this;
        }
        int before = named(view.follows());
        double earlier = before < 0 ? Double.NaN : entries.keyAt(before).at();
        int after = earlier < at ? first(at) : named(view.precedes());
        boolean late = after >= 0 && after < index && entries.keyAt(after).at() == at;
        boolean early = earlier == at && before > index;
        if (!late && !early) {
            return this;
        }
        return moved(key, earlier == at ? behind(before, key.number()) : inFrontOf(after, key.number()), at);
    }

    /** By which key an entry is found. */
    EntryKey key(int index) {
        return entries.keyAt(index);
    }

    /** With an entry that has been corrected. */
    IndexedEntries<E, M, T> corrected(int index, TimelineEntry<M, T> entry, Identity correction) {
        return changed(
                index, entry, names.with(entries.keyAt(index), entry.identity().sender(), correction));
    }

    /** With an entry of which more is known, in its place where that is when it was said. */
    IndexedEntries<E, M, T> renamed(int index, TimelineEntry<M, T> entry) {
        EntryKey key = entries.keyAt(index);
        EntryNames known = names.with(key, entry);
        double at = TimelineEntry.milliseconds(entry.at());
        IndexedEntries<E, M, T> all = changed(index, entry, known);
        if (Double.isNaN(at) || at == TimelineEntry.milliseconds(entry(index).at())) {
            return all;
        }
        boolean learned = places.untimed().get(key.number()) != null;
        all = new IndexedEntries<>(form, all.entries, places.with(key, at), known).replaced(key, at);
        for (EntryKey one : learned ? all.places.overtaken(key.number(), at) : List.<EntryKey>of()) {
            all = all.moved(one, new EntryKey(at, one.number()), Double.NaN);
        }
        for (EntryKey one : learned ? all.places.displacedAfter(key.number()) : List.<EntryKey>of()) {
            double said = TimelineEntry.milliseconds(
                    all.entry(all.entries.countBefore(one)).at());
            all = all.replaced(one, said);
        }
        return all;
    }

    /** With the entry that has this key where it belongs now. */
    private IndexedEntries<E, M, T> replaced(EntryKey key, double at) {
        EntryKey place = places.key(at, key.number(), key.at());
        return place.at() == key.at() ? this : moved(key, place, at);
    }

    private IndexedEntries<E, M, T> moved(EntryKey key, EntryKey place, double at) {
        E value = entries.get(key);
        return value == null
                ? this
                : new IndexedEntries<>(form, entries.without(key).with(place, value), places.moved(place, at), names);
    }

    private IndexedEntries<E, M, T> changed(int index, TimelineEntry<M, T> entry, EntryNames known) {
        E now = form.write(entries.valueAt(index), entry);
        return new IndexedEntries<>(form, entries.with(entries.keyAt(index), now), places, known);
    }

    /** With what somebody feels about an entry. */
    IndexedEntries<E, M, T> reacted(int index, TimelineEntry.Reaction<T> reaction) {
        E now = form.reacted(entries.valueAt(index), reaction);
        return new IndexedEntries<>(form, entries.with(entries.keyAt(index), now), places, names);
    }

    /** After an occupant has left the room. */
    IndexedEntries<E, M, T> left(String occupant) {
        SortedTree<EntryKey, E> changed = entries;
        for (EntryKeys keys = names.present(occupant); keys != null; keys = keys.next()) {
            EntryKey key = places.current(keys.key());
            E before = entries.valueAt(entries.countBefore(key));
            TimelineEntry<M, T> entry = form.read(before);
            if (entry.identity().sender().equals(occupant)) {
                changed = changed.with(key, form.write(before, entry.gone()));
            }
        }
        return new IndexedEntries<>(form, changed, places, names.left(occupant));
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
        Versions<List<String>, T> said = reactions(index, sender);
        return said.all().isEmpty() ? Double.NEGATIVE_INFINITY : TimelineEntry.milliseconds(said.at());
    }

    /** What somebody has said that it feels about an entry. */
    Versions<List<String>, T> reactions(int index, String sender) {
        return form.reactions(entries.valueAt(index), sender);
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

    private int before(int index, @Nullable EntryKeys some) {
        int last = -1;
        for (EntryKeys keys = some; keys != null; keys = keys.next()) {
            int number = entries.countBefore(places.current(keys.key()));
            last = number < index ? Math.max(last, number) : last;
        }
        return last;
    }

    /** The entry that the room or the archive itself calls so, and no correction of it; -1 for none. */
    private int named(@Nullable String stanzaId) {
        int index = stanzaId == null ? -1 : ofRoom(stanzaId);
        return index >= 0
                        && stanzaId != null
                        && stanzaId.equals(entry(index).identity().stanzaId())
                ? index
                : -1;
    }

    @Override
    public int ofRoom(String stanzaId) {
        EntryKey key = names.ofRoom(stanzaId);
        return key == null ? -1 : entries.countBefore(places.current(key));
    }

    @Override
    public int place(double at) {
        return entries.countBefore(places.key(at, size(), latest()));
    }
}
