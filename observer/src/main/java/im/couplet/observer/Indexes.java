package im.couplet.observer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The callbacks by kind, of which there are so few that they are looked through.
 *
 * @param <V> what values are made of
 */
final class Indexes<V> {
    private final List<Index<V>> all = new ArrayList<>();

    /** Those of a kind; null if there are none. */
    @Nullable
    Index<V> get(String kind) {
        for (int i = 0; i < all.size(); i++) {
            Index<V> index = all.get(i);
            if (index.kind.equals(kind)) {
                return index;
            }
        }
        return null;
    }

    void add(Registration<V> registration) {
        Index<V> index = get(registration.kind);
        if (index == null) {
            index = new Index<>(registration.kind);
            all.add(index);
        }
        index.add(registration);
    }

    void remove(Registration<V> registration) {
        Index<V> index = get(registration.kind);
        if (index != null) {
            index.remove(registration);
            if (index.isEmpty()) {
                all.removeIf(one -> one == index);
            }
        }
    }

    int size() {
        return all.size();
    }
}
