package im.couplet.demo.relay.bosh;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the requests of a session into turn, and refuses those that are none of it (XEP-0124 sections 14 and 15). */
final class RequestOrder {
    /** What becomes of a request. */
    enum Verdict {
        /** It has been dealt with. */
        DONE,
        /** It is in turn, or will be; {@link #next} tells. */
        IN_TURN,
        /** Its number is not one that may come. */
        NOT_FOUND,
        /** It came too often. */
        POLICY
    }

    private static final int MOST_COPIES = 20;

    private final BoshTerms terms;
    private final KeyCheck keys;
    private final TreeMap<Long, HeldRequest> early = new TreeMap<>();
    private long next;
    private boolean first = true;

    RequestOrder(BoshTerms terms, BoshHead head) {
        this.terms = terms;
        keys = new KeyCheck(head);
        next = head.rid();
    }

    /** Takes one that has not been received before, as far as its number goes. */
    Verdict take(HeldRequest request) {
        long rid = request.rid();
        // A pause or an end may come beside the usual number of requests.
        long last = next + terms.requests() - 1 + (request.head.mayExceed() ? 1 : 0);
        if (rid < next || rid > last) {
            return Verdict.NOT_FOUND;
        }
        HeldRequest before = early.get(rid);
        if (before != null) {
            return before.repeatedBy(request) > MOST_COPIES ? Verdict.POLICY : Verdict.DONE;
        }
        early.put(rid, request);
        return Verdict.IN_TURN;
    }

    /** The next one in turn; null if it has not come. */
    @Nullable
    HeldRequest next() {
        HeldRequest request = early.remove(next);
        if (request != null) {
            next++;
        }
        return request;
    }

    /** Whether the one in turn shows the key of the session, if that has keys. */
    boolean hasKey(BoshHead head) {
        boolean good = first || keys.accepts(head);
        first = false;
        return good;
    }

    /** Those that came too early, which wait for others. */
    Iterable<HeldRequest> early() {
        return early.values();
    }
}
