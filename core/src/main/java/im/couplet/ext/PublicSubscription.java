package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is subscribed to and lets others know: {@code <subscription xmlns='urn:xmpp:pps:0' node='…'
 * jid='…'/>}. XEP-0465 0.1.1 (2022-07-25).
 *
 * @param node the node; null for the root
 * @param jid the service
 */
public record PublicSubscription(@Nullable String node, Address jid) {
    private static final String NAMESPACE = "urn:xmpp:pps:0";

    public static final ElementType<PublicSubscription> TYPE = ElementType.of(
            "publicSubscription",
            NAMESPACE,
            "subscription",
            optionalAttribute("node", STRING, PublicSubscription::node),
            attribute("jid", JID, PublicSubscription::jid),
            PublicSubscription::new);

    /**
     * Who is subscribed to a node and lets others know: {@code <subscriber xmlns='urn:xmpp:pps:0' jid='…'/>}.
     *
     * @param jid who
     */
    public record Subscriber(Address jid) {
        public static final ElementType<Subscriber> TYPE = ElementType.of(
                "publicSubscriber", NAMESPACE, "subscriber", attribute("jid", JID, Subscriber::jid), Subscriber::new);
    }
}
