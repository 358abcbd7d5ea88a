package im.couplet.observer.provenance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is about something that is not known yet. Bounded for each conversation by itself, so that nobody can push out what others
 * have said.
 */
final class Withheld {
    private static final int MOST = 64;
    private static final int MOST_GROUPS = 1024;

    private record Held(String target, Arrival arrival) {}

    private Map<String, List<Held>> groups = new HashMap<>();
    private final ArrayDeque<String> order = new ArrayDeque<>();

    /** Keeps what is about {@code target}, of the last ones of its group. */
    void hold(String group, String target, Arrival arrival) {
        List<Held> held = groups.get(group);
        if (held == null) {
            held = new ArrayList<>();
            groups.put(group, held);
            order.add(group);
            if (order.size() > MOST_GROUPS) {
                // As text: what is of any type would have the bundle hash all that is in any queue.
                String oldest = order.remove();
                groups.remove(oldest);
            }
        }
        held.add(new Held(target, arrival));
        if (held.size() > MOST) {
            held.remove(0);
        }
    }

    /** Takes out what is about {@code target}, the oldest first. */
    List<Arrival> release(String group, @Nullable String target) {
        List<Held> held = target == null ? null : groups.get(group);
        if (held == null || held.isEmpty()) {
            return List.of();
        }
        List<Arrival> released = new ArrayList<>();
        for (Held one : held) {
            if (one.target.equals(target)) {
                released.add(one.arrival);
            }
        }
        held.removeIf(one -> one.target.equals(target));
        return released;
    }

    void clear() {
        groups = new HashMap<>();
        order.clear();
    }
}
