package im.couplet.observer;

import im.couplet.session.Deadline;
import im.couplet.xml.Element;

/** A request that was sent by {@link Exchange#request}, and waits. */
public final class Asked {
    final String id;
    final Element iq;
    private final Asking asking;
    private final SettlementSink reply;
    private final Deadline deadline = new Deadline();
    private boolean over;

    Asked(Asking asking, String id, Element iq, long timeout, SettlementSink reply) {
        this.asking = asking;
        this.id = id;
        this.iq = iq;
        this.reply = reply;
        deadline.set(timeout);
    }

    /** Says that nobody wants to know the answer any more; does nothing when it is over. */
    public void cancel() {
        asking.settle(this, new Settlement(Settlement.Kind.CANCELLED, null));
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
