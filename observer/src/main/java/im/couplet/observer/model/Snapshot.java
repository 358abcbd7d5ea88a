package im.couplet.observer.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a model is at one moment. Immutable, and equal to another one with equal values.
 *
 * @param <V> its values
 */
public final class Snapshot<V extends Item> implements Portable {
    private final ItemList<V> all;
    private final @Nullable String version;
    private final boolean complete;
    private final double lost;

    Snapshot(ItemList<V> all, @Nullable String version, boolean complete, double lost) {
        this.all = all;
        this.version = version;
        this.complete = complete;
        this.lost = lost;
    }

    static <V extends Item> Snapshot<V> empty() {
        return new Snapshot<>(ItemList.empty(), null, false, 0);
    }

    /** The values in the order of their keys. */
    public ItemList<V> all() {
        return all;
    }

    /** The value of this key; null for none. */
    public @Nullable V get(String key) {
        return all.get(key);
    }

    /** Which state the server says that it is, for it to tell only what has changed since; null if it does not say. */
    public @Nullable String version() {
        return version;
    }

    /** Whether whoever has the whole of it has told it. */
    public boolean isComplete() {
        return complete;
    }

    /** How many values were left out or forgotten, as there were too many. */
    public double lost() {
        return lost;
    }

    @Override
    public void write(PortableSink sink) {
        sink.values("all", all);
        sink.text("version", version);
        sink.flag("complete", complete);
        if (lost > 0) {
            sink.number("lost", lost);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Snapshot<?> snapshot
                && all.equals(snapshot.all)
                && Objects.equals(version, snapshot.version)
                && complete == snapshot.complete
                && lost == snapshot.lost;
    }

    @Override
    public int hashCode() {
        return 31 * all.hashCode() + Objects.hashCode(version);
    }

    @Override
    public String toString() {
        return "Snapshot[" + all + ", version=" + version + ", complete=" + complete + ", lost=" + lost + "]";
    }
}
