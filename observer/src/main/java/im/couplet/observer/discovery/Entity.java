package im.couplet.observer.discovery;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Somebody who is there. */
final class Entity {
    final Jid jid;
    /** The hash in the presence; null if there is none that can be checked. */
    final @Nullable InfoHash hash;
    /** Whether what was said when asked did not have the hash, or nothing was said. */
    boolean unproved;
    /** What was said without a hash to check it by, which holds for nobody else; null for nothing. */
    @Nullable
    Element own;

    Entity(Jid jid, @Nullable InfoHash hash) {
        this.jid = jid;
        this.hash = hash;
    }
}
