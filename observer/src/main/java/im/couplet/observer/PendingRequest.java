package im.couplet.observer;

import im.couplet.session.Deadline;
import im.couplet.xml.Element;

/** A request that was sent by {@link Exchange#request}, and waits. */
public final class PendingRequest {
    final String id;
    final Element iq;
    private final PendingRequests pending;
    private final SettlementSink reply;
    private final Deadline deadline = new Deadline();
    private boolean over;

    PendingRequest(PendingRequests pending, String id, Element iq, long timeout, SettlementSink reply) {
        this.pending = pending;
        this.id = id;
        this.iq = iq;
        this.reply = reply;
        deadline.set(timeout);
    }

    /** Says that nobody wants to know the answer any more; does nothing when it is over. */
    public void cancel() {
        pending.settle(this, new Settlement(Settlement.Kind.CANCELLED, null));
    }

    /** Whether it is over. */
    public boolean isOver() {
        return over;
    }

    /** Whether it has waited too long; the time counts from the first tick. */
    boolean isLate(long now) {
        return deadline.isPassed(now);
    }

    void settle(Settlement settlement) {
        over = true;
        reply.settled(settlement);
    }
}
