package im.couplet.observer;

import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The requests that wait for answers. Who may answer is not judged here. */
final class Asking {
    private final Map<String, Asked> open = new LinkedHashMap<>();
    private final BiConsumer<? super Throwable, ? super Element> errors;

    Asking(BiConsumer<? super Throwable, ? super Element> errors) {
        this.errors = errors;
    }

    boolean has(String id) {
        return open.containsKey(id);
    }

    Asked add(String id, Element iq, long timeout, SettlementSink reply) {
        Asked asked = new Asked(this, id, iq, timeout, reply);
        open.put(id, asked);
        return asked;
    }

    void forget(Asked asked) {
        open.remove(asked.id);
    }

    /** Takes an answer from whom was asked. */
    void answered(Element iq) {
        String type = iq.attribute("type");
        String id = iq.attribute("id");
        Asked asked = id == null ? null : open.get(id);
        if (asked != null && "result".equals(type)) {
            settle(asked, new Settlement(Settlement.Kind.RESULT, iq));
        } else if (asked != null && "error".equals(type)) {
            settle(asked, new Settlement(Settlement.Kind.ERROR, iq));
        }
    }

    void settle(Asked asked, Settlement settlement) {
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
        List<Asked> due = new ArrayList<>();
        for (Asked asked : open.values()) {
            if (now == null || asked.isLate(now)) {
                due.add(asked);
            }
        }
        for (Asked asked : due) {
            settle(asked, new Settlement(kind, null));
        }
    }
}
