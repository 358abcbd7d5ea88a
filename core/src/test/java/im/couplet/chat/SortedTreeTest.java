package im.couplet.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedTreeTest {
    @Test
    void isAsTheSortedMapOfTheLibrary() {
        Random random = new Random(7);
        TreeMap<Integer, String> expected = new TreeMap<>();
        SortedTree<Integer, String> tree = SortedTree.empty();
        for (int i = 0; i < 3000; i++) {
            int key = random.nextInt(2000);
            expected.put(key, "v" + i);
            tree = tree.with(key, "v" + i);
            int other = random.nextInt(2000);
            assertEquals(expected.get(other), tree.get(other));
            assertEquals(expected.headMap(other).size(), tree.countBefore(other));
        }
        List<String> values = new ArrayList<>();
        tree.each(values::add);
        assertEquals(new ArrayList<>(expected.values()), values);
        int index = 0;
        for (Integer key : expected.keySet()) {
            assertEquals(key, tree.keyAt(index));
            assertEquals(expected.get(key), tree.valueAt(index++));
        }
    }

    @Test
    void isNotDeepWhateverTheOrder() {
        SortedTree<Integer, Integer> tree = SortedTree.empty();
        for (int i = 0; i < 100_000; i++) {
            tree = tree.with(i % 2 == 0 ? i : -i, i);
        }
        assertEquals(100_000, tree.size());
        assertEquals(-99_999, tree.keyAt(0));
        assertEquals(99_998, tree.keyAt(99_999));
    }

    @Test
    void leavesTheTreeBeforeAsItWas() {
        SortedTree<String, Integer> one = SortedTree.<String, Integer>empty().with("a", 1);
        SortedTree<String, Integer> two = one.with("a", 2).with("b", 3);
        assertEquals(1, one.get("a"));
        assertNull(one.get("b"));
        assertEquals(2, two.get("a"));
        assertThrows(IndexOutOfBoundsException.class, () -> one.valueAt(1));
    }
}
