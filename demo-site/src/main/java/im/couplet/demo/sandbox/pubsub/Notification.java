package im.couplet.demo.sandbox.pubsub;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.PubSubEvent;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages that tell subscribers. */
final class Notification {
    private Notification() {}

    static Element of(Jid from, Jid to, PubSubEvent event) {
        return Element.of(Xmpp.CLIENT, "message")
                .withAttribute("type", "headline")
                .withAttribute("from", from.toString())
                .withAttribute("to", to.toString())
                .withChild(PubSubEvent.TYPE.write(event));
    }

    /** The last item of a node; null if it has none. */
    static @Nullable Element ofLast(Jid from, Jid to, SandboxNode node) {
        PublishedItem last = node.last();
        return last == null
                ? null
                : of(
                        from,
                        to,
                        new PubSubEvent(
                                new PubSubEvent.Items(node.name(), null, List.of(last.told()), List.of()),
                                null,
                                null,
                                null,
                                null,
                                null));
    }
}
