package im.couplet.observer;

import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The requests that wait for answers. Who may answer is not judged here. */
final class PendingRequests {
    private final Map<String, PendingRequest> open = new LinkedHashMap<>();
    private final BiConsumer<? super Throwable, ? super Element> errors;

    PendingRequests(BiConsumer<? super Throwable, ? super Element> errors) {
        this.errors = errors;
    }

    boolean has(String id) {
        return open.containsKey(id);
    }

    PendingRequest add(String id, Element iq, long timeout, SettlementSink reply) {
        PendingRequest asked = new PendingRequest(this, id, iq, timeout, reply);
        open.put(id, asked);
        return asked;
    }

    void forget(PendingRequest asked) {
        open.remove(asked.id);
    }

    /** Takes an answer from whom was asked. */
    void answered(Element iq) {
        String type = iq.attribute("type");
        String id = iq.attribute("id");
        PendingRequest asked = id == null ? null : open.get(id);
        if (asked != null && "result".equals(type)) {
            settle(asked, new Settlement(Settlement.Kind.RESULT, iq));
        } else if (asked != null && "error".equals(type)) {
            settle(asked, new Settlement(Settlement.Kind.ERROR, iq));
        }
    }

    void settle(PendingRequest asked, Settlement settlement) {
        if (asked.isOver()) {
            return;
        }
        forget(asked);
        try {
            asked.settle(settlement);
        } catch (RuntimeException | Error e) {
            errors.accept(e, asked.iq);
        }
    }

    void tick(long now) {
        settleIf(Settlement.Kind.TIMEOUT, now);
    }

    /** Ends all that wait. */
    void end() {
        settleIf(Settlement.Kind.ENDED, null);
    }

    private void settleIf(Settlement.Kind kind, @Nullable Long now) {
        List<PendingRequest> due = new ArrayList<>();
        for (PendingRequest asked : open.values()) {
            if (now == null || asked.isLate(now)) {
                due.add(asked);
            }
        }
        for (PendingRequest asked : due) {
            settle(asked, new Settlement(kind, null));
        }
    }
}
