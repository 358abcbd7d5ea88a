package im.couplet.observer.model;

import im.couplet.chat.SortedTree;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values in the order of their keys, found by number or key in logarithmic time. Immutable; a change makes another list, which shares
 * nearly everything with this one.
 *
 * @param <V> the values
 */
public final class ItemList<V extends Item> extends AbstractList<V> {
    private static final ItemList<?> EMPTY = new ItemList<>(SortedTree.empty());

    private final SortedTree<String, V> tree;

    private ItemList(SortedTree<String, V> tree) {
        this.tree = tree;
    }

    /** A list without values. */
    @SuppressWarnings("unchecked") // there is no value in it
    public static <V extends Item> ItemList<V> empty() {
        return (ItemList<V>) EMPTY;
    }

    /** Reads a list that was written down, without what cannot be read. */
    static <V extends Item> ItemList<V> read(
            List<? extends PortableSource> written, Function<PortableSource, @Nullable V> reader) {
        ItemList<V> list = empty();
        for (PortableSource one : written) {
            V value = reader.apply(one);
            list = value == null ? list : list.with(value);
        }
        return list;
    }

    @Override
    public int size() {
        return tree.size();
    }

    @Override
    public V get(int index) {
        return tree.valueAt(index);
    }

    /** The value of this key; null for none. */
    public @Nullable V get(String key) {
        return tree.get(key);
    }

    /** How many keys come before {@code key}, which need not be there. */
    int countBefore(String key) {
        return tree.countBefore(key);
    }

    ItemList<V> with(V value) {
        return new ItemList<>(tree.with(value.key(), value));
    }

    ItemList<V> without(String key) {
        SortedTree<String, V> left = tree.without(key);
        return left.size() == tree.size() ? this : new ItemList<>(left);
    }

    @Override
    public Iterator<V> iterator() {
        List<V> all = new ArrayList<>(size());
        tree.each(all::add);
        return all.iterator();
    }
}
