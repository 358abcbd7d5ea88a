package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** A request that was sent and waits for its answer. */
final class OpenRequest {
    final String id;
    /** Whom it was sent to; null for the own account. */
    final @Nullable Address to;

    final Element payload;
    boolean over;

    OpenRequest(String id, @Nullable Address to, Element payload) {
        this.id = id;
        this.to = to;
        this.payload = payload;
    }
}
