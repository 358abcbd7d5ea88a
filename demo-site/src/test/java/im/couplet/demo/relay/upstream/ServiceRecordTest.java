package im.couplet.demo.relay.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** RFC 2782, "The format of the SRV RR". */
class ServiceRecordTest {
    private static ServiceRecord record(String target, int priority, int weight) {
        return new ServiceRecord(priority, weight, 5222, target, false);
    }

    private static String order(List<ServiceRecord> records, IntUnaryOperator lot) {
        return ServiceRecord.inOrder(records, lot).stream()
                .map(ServiceRecord::target)
                .collect(Collectors.joining(" "));
    }

    @Test
    void theLeastPriorityComesFirst() {
        List<ServiceRecord> records = List.of(record("c", 30, 9), record("a", 10, 0), record("b", 20, 5));
        assertEquals("a b c", order(records, most -> most));
        assertEquals("a b c", order(records, most -> 0));
    }

    /** The running sums are 0, 1, 4; the first that is not less than the number is taken. */
    @Test
    void theLotFallsByWeight() {
        List<ServiceRecord> records = List.of(record("three", 1, 3), record("none", 1, 0), record("one", 1, 1));
        assertEquals("none one three", order(records, most -> 0));
        assertEquals("one three none", order(records, most -> Math.min(most, 1)));
        assertEquals("three one none", order(records, most -> most));
    }

    @Test
    void eachComesFirstAsOftenAsItsWeightSays() {
        List<ServiceRecord> records = List.of(record("a", 1, 10), record("b", 1, 30), record("c", 1, 60));
        Random random = new Random(7);
        int[] first = new int[3];
        for (int i = 0; i < 10_000; i++) {
            first[order(records, most -> random.nextInt(most + 1)).charAt(0) - 'a']++;
        }
        assertTrue(first[0] > 800 && first[0] < 1300, first[0] + " of 10000");
        assertTrue(first[2] > 5600 && first[2] < 6300, first[2] + " of 10000");
    }

    @Test
    void manyAreCutShort() {
        List<ServiceRecord> records = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            records.add(record("a", i % 2, 65_535));
        }
        assertEquals(16, ServiceRecord.inOrder(records, most -> most).size());
    }
}
