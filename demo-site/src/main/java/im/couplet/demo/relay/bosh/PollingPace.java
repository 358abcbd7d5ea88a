package im.couplet.demo.relay.bosh;

import java.util.concurrent.TimeUnit;

/**
 * How soon after another a session may ask with nothing to say (XEP-0124 sections 11 and 12). Some requests may come too soon, when
 * there have been none for a while: who takes a session over does not know when it was asked for last.
 */
final class PollingPace {
    /** A little less than what the page is told, as its clock is not the relay's. */
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(900L * BoshTerms.POLLING);

    private static final int FORGIVEN = 3;

    private boolean begun;
    private boolean soon;
    private long last;
    private long debt;

    /** Takes note of a request, and when it came. */
    void came(long now) {
        soon = begun && now - last < INTERVAL;
        debt = begun ? Math.max(0, debt - (now - last)) : 0;
        begun = true;
        last = now;
    }

    /** Whether the request that came last may come so soon, if it is one that should not. */
    boolean forgives() {
        if (soon) {
            debt += INTERVAL;
        }
        return debt <= FORGIVEN * INTERVAL;
    }
}
