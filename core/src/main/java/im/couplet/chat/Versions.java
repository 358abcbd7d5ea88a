package im.couplet.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said, each time in place of what was said before. The last counts: in the order of time, however its copies come. One
 * of which the time is not known counts as said when it came. Immutable.
 *
 * @param <V> how each is kept
 * @param <T> how times are kept
 * @param all the last ones, the oldest first
 */
public record Versions<V, T>(List<Version<V, T>> all) {
    private static final Versions<?, ?> NONE = new Versions<>(List.of());

    /** How many of the last ones are kept whole, in case that the time of another is learned. */
    private static final int MOST_WHOLE = 8;

    /** Copies the list. */
    public Versions {
        all = List.copyOf(all);
    }

    /** Nothing. */
    @SuppressWarnings("unchecked") // there is nothing in it
    public static <V, T> Versions<V, T> none() {
        return (Versions<V, T>) NONE;
    }

    /** What counts; null for nothing. */
    public @Nullable V current() {
        for (int i = all.size() - 1; i >= 0; i--) {
            V value = all.get(i).value();
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** When the last was said; null if that is not known, or nothing was. */
    public @Nullable Moment<T> at() {
        return all.isEmpty() ? null : all.get(all.size() - 1).at();
    }

    /** All identifiers, each once, those of the oldest first. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Version<V, T> one : all) {
            add(names, one.id());
            add(names, one.originId());
            add(names, one.stanzaId());
        }
        return names;
    }

    /** Those of them that a room gave. */
    public List<String> stanzaIds() {
        List<String> names = new ArrayList<>();
        for (Version<V, T> one : all) {
            add(names, one.stanzaId());
        }
        return names;
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null && !names.contains(name)) {
            names.add(name);
        }
    }

    /**
     * With another one, or what a copy of one says that is not known yet.
     *
     * @param most how many to keep
     * @return this one when there is nothing new
     */
    @SuppressWarnings("ReferenceEquality") // one that knows nothing new is the same
    Versions<V, T> with(Version<V, T> said, int most) {
        List<Version<V, T>> now = new ArrayList<>(all);
        Version<V, T> version = said;
        for (int i = now.size() - 1; i >= 0; i--) {
            if (now.get(i).isSame(said)) {
                version = now.get(i).with(said);
                if (version == now.get(i)) {
                    return this;
                }
                now.remove(i);
                break;
            }
        }
        now.add(place(now, now.size(), version), version);
        sort(now);
        if (now.size() > most) {
            now.remove(0);
        }
        int old = now.size() - MOST_WHOLE - 1;
        if (old >= 0 && now.get(old).value() != null) {
            now.set(old, now.get(old).forgotten());
        }
        return new Versions<>(now);
    }

    /** Without what was said. */
    Versions<V, T> forgotten() {
        List<Version<V, T>> left = new ArrayList<>();
        for (Version<V, T> one : all) {
            left.add(one.forgotten());
        }
        return new Versions<>(left);
    }

    /** Where one belongs among the first {@code count}. */
    private static <V, T> int place(List<Version<V, T>> all, int count, Version<V, T> version) {
        double at = TimelineEntry.milliseconds(version.at());
        int place = count;
        while (place > 0 && TimelineEntry.milliseconds(all.get(place - 1).at()) > at) {
            place--;
        }
        return place;
    }

    /** Puts them in order, when all times are known. */
    private static <V, T> void sort(List<Version<V, T>> all) {
        for (Version<V, T> one : all) {
            if (one.at() == null) {
                return;
            }
        }
        for (int i = 1; i < all.size(); i++) {
            Version<V, T> one = all.remove(i);
            all.add(place(all, i, one), one);
        }
    }
}
