package im.couplet.observer.model;

import im.couplet.chat.Moment;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Way;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the last message of each conversation came live. A server sends what it has held back, as a connection was lost, with the time
 * by its own clock; it was said behind what came before (RFC 6120 section 10.1), whatever the clock here says of that.
 *
 * @param <T> how times are kept
 */
final class Arrivals<T> {
    private final Map<String, Moment<T>> last = new HashMap<>();

    /** By which time a message is sorted of which this one is told; null if that is not known. */
    @Nullable
    Moment<T> sorted(String conversation, @Nullable Provenance provenance, @Nullable Moment<T> told) {
        Moment<T> before = provenance != null && provenance.way() == Way.OFFLINE ? last.get(conversation) : null;
        return before != null && told != null && told.milliseconds() < before.milliseconds() ? before : told;
    }

    /** Takes notice of a message in a conversation that is kept. */
    void add(String conversation, @Nullable Provenance provenance, @Nullable Moment<T> at) {
        if (at != null && provenance != null && provenance.way() == Way.DIRECT) {
            last.put(conversation, at);
        }
    }

    void forget(String conversation) {
        last.remove(conversation);
    }
}
