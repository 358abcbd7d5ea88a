package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A node that somebody is subscribed to, in the list of them that is published: {@code <subscription
 * xmlns='urn:xmpp:pubsub:subscription:0' server='…' node='…'/>}. XEP-0330 0.1 (2013-06-11).
 *
 * @param server the service
 * @param node the node
 * @param title for people; null if absent
 */
public record PubSubSubscription(
        Address server, String node, @Nullable String title) {
    public static final ElementType<PubSubSubscription> TYPE = ElementType.of(
            "pubsubSubscription",
            "urn:xmpp:pubsub:subscription:0",
            "subscription",
            attribute("server", JID, PubSubSubscription::server),
            attribute("node", STRING, PubSubSubscription::node),
            childText("title", STRING, PubSubSubscription::title),
            PubSubSubscription::new);
}
