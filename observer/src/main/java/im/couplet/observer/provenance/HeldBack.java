package im.couplet.observer.provenance;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the own server has held back while nobody was there. It comes when the account becomes available (XEP-0160 section 2) or goes on
 * with a stream (XEP-0198 section 5), before what is said then. Whoever sends a message can put there that it was held back (XEP-0203
 * section 7), so that is believed only as long as the server can have said so.
 */
final class HeldBack {
    private boolean available;
    private boolean coming;

    /** Takes notice of presence that is sent: messages come to who is available with a priority that is not negative. */
    void sent(Element presence) {
        if (presence.attribute("to") != null) {
            return;
        }
        boolean now = presence.attribute("type") == null && Stanzas.priority(presence) >= 0;
        coming = now && (coming || !available);
        available = now;
    }

    /** Takes notice that the session goes on where it was lost. */
    void resumed() {
        coming = true;
    }

    void ended() {
        available = false;
        coming = false;
    }

    /** When a message was sent that the server has held back; null for one that has just been said. */
    @Nullable
    Instant at(Arrival arrival, @Nullable Jid sender, Jid own) {
        // XEP-0160 section 3 has these not kept.
        boolean kept = !arrival.isOf("headline") && !arrival.isOf("groupchat") && !arrival.isOf("error");
        if (!coming || !kept) {
            return null;
        }
        Instant at = Stanzas.delay(
                arrival.message(), by -> own.domain().equals(by) || own.bare().equals(by));
        boolean others =
                sender != null && sender.localpart() != null && !sender.bare().equals(own.bare());
        coming = at != null || !others;
        return at;
    }
}
