package im.couplet.chat;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A map sorted by its keys that also knows the number of each, in a balanced tree by size (Hirai and Yamamoto, "Balancing
 * weight-balanced trees", 2011). Immutable: a change makes a new map, which shares all but O(log n) nodes with the old one.
 *
 * @param <K> the keys
 * @param <V> what they lead to
 */
public final class SortedTree<K extends Comparable<K>, V> {
    private record Node<K, V>(
            @Nullable Node<K, V> left,
            K key,
            V value,
            @Nullable Node<K, V> right,
            int size) {}

    private final @Nullable Node<K, V> root;

    private SortedTree(@Nullable Node<K, V> root) {
        this.root = root;
    }

    /** A map without keys. */
    public static <K extends Comparable<K>, V> SortedTree<K, V> empty() {
        return new SortedTree<>(null);
    }

    /** How many keys there are. */
    public int size() {
        return size(root);
    }

    /** What {@code key} leads to; null for nothing. */
    public @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    /** How many keys come before {@code key}, which need not be there. */
    public int countBefore(K key) {
        int count = 0;
        Node<K, V> node = root;
        while (node != null) {
            boolean before = node.key.compareTo(key) < 0;
            count += before ? size(node.left) + 1 : 0;
            node = before ? node.right : node.left;
        }
        return count;
    }

    /** The key of number {@code index}, from 0. */
    public K keyAt(int index) {
        return at(index).key;
    }

    /** What the key of number {@code index} leads to. */
    public V valueAt(int index) {
        return at(index).value;
    }

    private Node<K, V> at(int index) {
        int left = index;
        Node<K, V> node = root;
        while (node != null) {
            int before = size(node.left);
            if (left == before) {
                return node;
            }
            node = left < before ? node.left : node.right;
            left -= left < before ? 0 : before + 1;
        }
        throw new IndexOutOfBoundsException("index " + index + " of " + size());
    }

    /** Hands over all values in the order of their keys. */
    public void each(Consumer<? super V> consumer) {
        each(root, consumer);
    }

    private static <K, V> void each(@Nullable Node<K, V> node, Consumer<? super V> consumer) {
        if (node != null) {
            each(node.left, consumer);
            consumer.accept(node.value);
            each(node.right, consumer);
        }
    }

    /** This map with {@code key} leading to {@code value}, whatever it led to before. */
    public SortedTree<K, V> with(K key, V value) {
        return new SortedTree<>(with(root, key, value));
    }

    private static <K extends Comparable<K>, V> Node<K, V> with(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(null, key, value, null, 1);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(node.left, key, value, node.right, node.size);
        }
        return order < 0
                ? balanced(with(node.left, key, value), node, node.right)
                : balanced(node.left, node, with(node.right, key, value));
    }

    /** This map without {@code key}, which need not be there. */
    public SortedTree<K, V> without(K key) {
        return get(key) == null ? this : new SortedTree<>(without(root, key));
    }

    private static <K extends Comparable<K>, V> @Nullable Node<K, V> without(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order != 0) {
            return order < 0
                    ? balanced(without(node.left, key), node, node.right)
                    : balanced(node.left, node, without(node.right, key));
        }
        if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        Node<K, V> next = node.right;
        while (next.left != null) {
            next = next.left;
        }
        return balanced(node.left, next, without(node.right, next.key));
    }

    private static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static <K, V> Node<K, V> node(@Nullable Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
        return new Node<>(left, middle.key, middle.value, right, size(left) + size(right) + 1);
    }

    /** A node of two sides, one of which may have grown or shrunk by one too many. */
    private static <K, V> Node<K, V> balanced(
            @Nullable Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
        if (right != null && isHeavier(right, left)) {
            Node<K, V> inner = right.left;
            return inner == null || size(inner) < 2 * size(right.right)
                    ? node(node(left, middle, inner), right, right.right)
                    : node(node(left, middle, inner.left), inner, node(inner.right, right, right.right));
        }
        if (left != null && isHeavier(left, right)) {
            Node<K, V> inner = left.right;
            return inner == null || size(inner) < 2 * size(left.left)
                    ? node(left.left, left, node(inner, middle, right))
                    : node(node(left.left, left, inner.left), inner, node(inner.right, middle, right));
        }
        return node(left, middle, right);
    }

    private static boolean isHeavier(Node<?, ?> one, @Nullable Node<?, ?> other) {
        return one.size + size(other) > 1 && one.size > 3 * size(other);
    }
}
