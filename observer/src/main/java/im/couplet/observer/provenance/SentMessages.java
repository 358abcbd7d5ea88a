package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** To whom messages were sent, the last thousands of them, so that nobody else says that one has come back. */
final class SentMessages {
    private static final int MOST = 4096;

    /** How many messages there are of each id, and of each id to each address. */
    private final Map<String, Integer> counts = new HashMap<>();

    private final ArrayDeque<String> order = new ArrayDeque<>();

    /** Takes notice of a message that is sent. */
    void add(Element message) {
        String id = message.attribute("id");
        Jid to = Stanzas.bare(Stanzas.address(message, Stanzas.TO));
        if (id == null || to == null) {
            return;
        }
        for (String one : new String[] {id, key(id, to), key(id, to.domain())}) {
            counts.merge(one, 1, Integer::sum);
            order.add(one);
        }
        while (order.size() > 3 * MOST) {
            // As text: what is of any type would have the bundle hash all that is in any queue.
            String oldest = order.remove();
            counts.computeIfPresent(oldest, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    private static String key(String id, Jid address) {
        // No address holds it.
        return address + " " + id;
    }

    /**
     * Whether an error is about a message that was sent to somebody else: it comes from whom it was sent to, or a server on the way
     * (RFC 6120 section 8.3.1). What was sent by other clients is not known here.
     */
    boolean isOfOthers(Arrival error, Jid own) {
        String id = error.message().attribute("id");
        Address from = error.from();
        Jid bare = Stanzas.bare(from);
        return id != null
                && counts.containsKey(id)
                && from != null
                && !isOwn(bare, own)
                && (bare == null || !counts.containsKey(key(id, bare)));
    }

    private static boolean isOwn(@Nullable Jid bare, Jid own) {
        return own.bare().equals(bare) || own.domain().equals(bare);
    }
}
