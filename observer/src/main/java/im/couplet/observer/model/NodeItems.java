package im.couplet.observer.model;

import im.couplet.chat.SortedTree;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a node in the order in which they were first published, found by number or id in logarithmic time. Immutable. */
public final class NodeItems extends AbstractList<NodeItem> {
    static final NodeItems NONE = new NodeItems(SortedTree.empty(), SortedTree.empty());

    private final SortedTree<Integer, NodeItem> inOrder;
    private final SortedTree<String, Integer> numbers;

    private NodeItems(SortedTree<Integer, NodeItem> inOrder, SortedTree<String, Integer> numbers) {
        this.inOrder = inOrder;
        this.numbers = numbers;
    }

    @Override
    public int size() {
        return inOrder.size();
    }

    @Override
    public NodeItem get(int index) {
        return inOrder.valueAt(index);
    }

    /** The item of this name; null for none. */
    public @Nullable NodeItem get(String id) {
        Integer number = numbers.get(id);
        return number == null ? null : inOrder.get(number);
    }

    NodeItems with(NodeItem item) {
        Integer known = numbers.get(item.id());
        int next = size() == 0 ? 0 : inOrder.keyAt(size() - 1) + 1;
        int number = known == null ? next : known;
        return new NodeItems(inOrder.with(number, item), numbers.with(item.id(), number));
    }

    NodeItems without(String id) {
        Integer number = numbers.get(id);
        return number == null ? this : new NodeItems(inOrder.without(number), numbers.without(id));
    }

    @Override
    public Iterator<NodeItem> iterator() {
        List<NodeItem> all = new ArrayList<>(size());
        inOrder.each(all::add);
        return all.iterator();
    }
}
