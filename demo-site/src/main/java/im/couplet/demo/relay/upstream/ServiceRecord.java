package im.couplet.demo.relay.upstream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Where DNS says a service is (RFC 2782).
 *
 * @param priority those with the least come first
 * @param weight how often it is to come first of those with its priority
 * @param port the port
 * @param target the machine, without a dot at its end; empty when there is no such service
 * @param direct whether TLS begins at once (XEP-0368)
 */
record ServiceRecord(int priority, int weight, int port, String target, boolean direct) {
    /** More than these are nobody's plan. */
    static final int MOST = 16;

    /**
     * The order in which to try them: by priority, and then by lot.
     *
     * @param lot gives a random number from 0 to the one that it is given
     */
    static List<ServiceRecord> inOrder(List<ServiceRecord> records, IntUnaryOperator lot) {
        TreeMap<Integer, List<ServiceRecord>> groups = new TreeMap<>();
        for (ServiceRecord record : records) {
            groups.computeIfAbsent(record.priority, any -> new ArrayList<>()).add(record);
        }
        List<ServiceRecord> order = new ArrayList<>();
        for (List<ServiceRecord> group : groups.values()) {
            // Those without weight come first into the sum, so that they have a chance (RFC 2782).
            group.sort(Comparator.comparingInt(ServiceRecord::weight));
            while (!group.isEmpty() && order.size() < MOST) {
                order.add(group.remove(drawn(group, lot)));
            }
        }
        return order;
    }

    private static int drawn(List<ServiceRecord> group, IntUnaryOperator lot) {
        int sum = group.stream().mapToInt(ServiceRecord::weight).sum();
        int drawn = lot.applyAsInt(sum);
        int index = 0;
        int before = group.get(0).weight;
        while (before < drawn) {
            index++;
            before += group.get(index).weight;
        }
        return index;
    }
}
