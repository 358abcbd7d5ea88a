package im.couplet.observer.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A snapshot while it is changed. */
final class Edit<V extends Item> {
    private final Snapshot<V> before;
    private final Map<String, List<Difference<?>>> touched = new LinkedHashMap<>();
    ItemList<V> all;

    @Nullable
    String version;

    boolean complete;
    double lost;

    Edit(Snapshot<V> before) {
        this.before = before;
        all = before.all();
        version = before.version();
        complete = before.isComplete();
        lost = before.lost();
    }

    @Nullable
    V get(String key) {
        return all.get(key);
    }

    void put(V value) {
        put(value, List.of());
    }

    /** With what became of the values in it. */
    void put(V value, List<? extends Difference<?>> parts) {
        touched.computeIfAbsent(value.key(), key -> new ArrayList<>()).addAll(parts);
        all = all.with(value);
    }

    void remove(String key) {
        touched.computeIfAbsent(key, unused -> new ArrayList<>());
        all = all.without(key);
    }

    void clear() {
        for (V one : all) {
            touched.computeIfAbsent(one.key(), unused -> new ArrayList<>());
        }
        all = ItemList.empty();
    }

    /** What has changed; null for nothing. */
    @Nullable
    Change<V> change() {
        List<Difference<V>> differences = new ArrayList<>();
        touched.forEach((key, parts) -> {
            V old = before.get(key);
            V now = all.get(key);
            boolean same = old == null || now == null ? old == now : old == now || parts.isEmpty() && old.isSame(now);
            if (!same) {
                differences.add(new Difference<>(key, old, now, List.copyOf(parts)));
            }
        });
        boolean unchanged = differences.isEmpty()
                && Objects.equals(version, before.version())
                && complete == before.isComplete()
                && lost == before.lost();
        return unchanged
                ? null
                : new Change<>(before, new Snapshot<>(all, version, complete, lost), List.copyOf(differences));
    }
}
