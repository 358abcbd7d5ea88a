package im.couplet.demo.relay.bosh;

import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is to be said to a page that has to ask for it. */
final class Outgoing {
    /** The server waits when there is so much. */
    private static final int FULL = 1 << 16;

    /** A body is not much longer than this. */
    private static final int LONGEST = 1 << 18;

    private final Deque<String> payloads = new ArrayDeque<>();
    private int length;
    private boolean full;

    void add(Element element) {
        String payload = BoshAnswers.payload(element);
        length += payload.length();
        payloads.add(payload);
    }

    boolean isEmpty() {
        return payloads.isEmpty();
    }

    /** As much as fits into a body, at least one if there is one. */
    List<String> take() {
        List<String> taken = new ArrayList<>();
        int sum = 0;
        while (!payloads.isEmpty() && (sum == 0 || sum + payloads.element().length() <= LONGEST)) {
            String payload = payloads.remove();
            sum += payload.length();
            taken.add(payload);
        }
        length -= sum;
        return taken;
    }

    /** Whether there should not be more for now. */
    boolean isFull() {
        full |= length > FULL;
        return full;
    }

    /** Whether it was full and is no more. */
    boolean hasDrained() {
        boolean drained = full && length <= FULL / 2;
        full &= !drained;
        return drained;
    }
}
