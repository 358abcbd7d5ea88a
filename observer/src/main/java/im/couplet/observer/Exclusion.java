package im.couplet.observer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What events must not have for some subscriptions: one of these keys. So an event finds those that it is not for, and all
 * others are for it, without a look at any of them.
 */
final class Exclusion {
    /** By which it is known from all others; not 0. */
    final int number;

    private final List<EventKey> keys;
    private int uses;
    /** The last event that has it. */
    private int seen;

    private Exclusion(List<EventKey> keys, int number) {
        this.keys = keys;
        this.number = number;
    }

    /** Whether the event that was {@linkplain Table#see seen} last has it. */
    boolean isIn(int event) {
        return seen == event;
    }

    /** All that is excluded by somebody. */
    static final class Table {
        private final Map<EventKey, List<Exclusion>> byKey = new HashMap<>();
        private int made;

        /** That of these keys, which is used once more. */
        Exclusion use(List<EventKey> keys) {
            Exclusion known = find(keys);
            if (known == null) {
                known = new Exclusion(keys, ++made);
                for (EventKey key : keys) {
                    byKey.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(known);
                }
            }
            known.uses++;
            return known;
        }

        private @Nullable Exclusion find(List<EventKey> keys) {
            // As a key: what is of any type would have the bundle hash all that is in any list.
            EventKey first = keys.get(0);
            for (Exclusion one : byKey.getOrDefault(first, List.of())) {
                if (isSame(one.keys, keys)) {
                    return one;
                }
            }
            return null;
        }

        /** In its own words: the equality of lists would have the bundle compare whatever stands in any. */
        private static boolean isSame(List<EventKey> some, List<EventKey> others) {
            boolean same = some.size() == others.size();
            for (int i = 0; same && i < some.size(); i++) {
                same = some.get(i).equals(others.get(i));
            }
            return same;
        }

        /** It is used once less; gives its keys. */
        List<EventKey> leave(Exclusion exclusion) {
            if (--exclusion.uses == 0) {
                for (EventKey key : exclusion.keys) {
                    List<Exclusion> same = Objects.requireNonNull(byKey.get(key));
                    same.removeIf(one -> one == exclusion);
                    if (same.isEmpty()) {
                        byKey.remove(key);
                    }
                }
            }
            return exclusion.keys;
        }

        /** Notes what an event with these keys has. */
        void see(List<EventKey> keys, int event) {
            if (byKey.isEmpty()) {
                return;
            }
            for (EventKey key : keys) {
                for (Exclusion one : byKey.getOrDefault(key, List.of())) {
                    one.seen = event;
                }
            }
        }
    }
}
