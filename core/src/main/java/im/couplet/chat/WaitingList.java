package im.couplet.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages about others that have not come yet. At most 64 of one sender wait, of more the oldest leaves; and at most 256 of all,
 * of more the oldest one leaves of the sender who has most: of the last one's sender where others have as many. So a sender
 * pushes out only own ones, or one of somebody who has more. Immutable.
 *
 * @param <M> how messages are kept
 * @param <T> how times are kept
 */
final class WaitingList<M, T> {
    private static final int MOST = 256;
    private static final int MOST_OF_SENDER = 64;

    /** One of them; equal only to itself. */
    static final class Item<M, T> {
        final MessageView<M, T> view;
        final IncomingMessage said;
        final String sender;

        Item(MessageView<M, T> view, IncomingMessage said) {
            this.view = view;
            this.said = said;
            this.sender = said.identity() == null ? "" : said.identity().sender();
        }
    }

    /** The oldest first. */
    private final List<Item<M, T>> items;
    /** What they wait for, and some others did. */
    private final SortedTree<String, Boolean> targets;

    private WaitingList(List<Item<M, T>> items, SortedTree<String, Boolean> targets) {
        this.items = items;
        this.targets = targets;
    }

    static <M, T> WaitingList<M, T> empty() {
        return new WaitingList<>(List.of(), SortedTree.empty());
    }

    List<Item<M, T>> items() {
        return items;
    }

    /** With one more, and without another where there are too many; the other may be the one itself. */
    WaitingList<M, T> with(MessageView<M, T> view, IncomingMessage said) {
        List<Item<M, T>> all = new ArrayList<>(items);
        all.add(new Item<>(view, said));
        int excess = excess(all);
        if (excess >= 0) {
            all.remove(excess);
        }
        return targets.size() < 4 * MOST
                ? new WaitingList<>(all, targets.with(String.valueOf(said.target()), true))
                : without(all);
    }

    /** The number of the one that has to leave because of the last; -1 for none. */
    private static <M, T> int excess(List<Item<M, T>> all) {
        String last = all.get(all.size() - 1).sender;
        int own = 0;
        int oldest = -1;
        for (int i = all.size() - 1; i >= 0; i--) {
            boolean same = all.get(i).sender.equals(last);
            own += same ? 1 : 0;
            oldest = same ? i : oldest;
        }
        if (own > MOST_OF_SENDER) {
            return oldest;
        }
        return all.size() > MOST ? excess(all, own, oldest) : -1;
    }

    /** The oldest one of the sender who has most; {@code oldest} when nobody has more than {@code own}. */
    private static <M, T> int excess(List<Item<M, T>> all, int own, int oldest) {
        Map<String, Integer> counts = new HashMap<>();
        int most = 0;
        for (Item<M, T> one : all) {
            int count = counts.getOrDefault(one.sender, 0) + 1;
            counts.put(one.sender, count);
            most = Math.max(most, count);
        }
        int index = own == most ? oldest : 0;
        while (own < most && counts.getOrDefault(all.get(index).sender, 0) < most) {
            index++;
        }
        return index;
    }

    private static <M, T> WaitingList<M, T> without(List<Item<M, T>> left) {
        SortedTree<String, Boolean> targets = SortedTree.empty();
        for (Item<M, T> one : left) {
            targets = targets.with(String.valueOf(one.said.target()), true);
        }
        return new WaitingList<>(left, targets);
    }

    /** Those that wait for an entry of this name, the oldest first. */
    List<Item<M, T>> waitingFor(@Nullable String name) {
        if (items.isEmpty() || name == null || targets.get(name) == null) {
            return List.of();
        }
        List<Item<M, T>> due = new ArrayList<>();
        for (Item<M, T> one : items) {
            if (name.equals(one.said.target())) {
                due.add(one);
            }
        }
        return due;
    }

    /** Whether one still waits. */
    boolean has(Item<M, T> item) {
        return items.contains(item);
    }

    /** Without one of them. */
    WaitingList<M, T> without(Item<M, T> item) {
        List<Item<M, T>> left = new ArrayList<>(items);
        left.remove(item);
        return new WaitingList<>(left, left.isEmpty() ? SortedTree.empty() : targets);
    }

    /** Without those of a sender who has left. */
    WaitingList<M, T> left(String sender) {
        List<Item<M, T>> left = new ArrayList<>();
        for (Item<M, T> one : items) {
            if (!one.sender.equals(sender)) {
                left.add(one);
            }
        }
        return left.size() == items.size() ? this : without(left);
    }
}
