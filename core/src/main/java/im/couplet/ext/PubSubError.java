package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;

/** What went wrong with publish-subscribe, in an error. XEP-0060 1.30.0 (2025-11-11). */
public final class PubSubError {
    private static final String NAMESPACE = "http://jabber.org/protocol/pubsub#errors";

    private PubSubError() {}

    /** What went wrong, by the name of the element. */
    public enum Condition {
        /** The node does not exist any more. */
        CLOSED_NODE,
        /** Options have to be given first. */
        CONFIGURATION_REQUIRED,
        /** The addresses do not fit each other. */
        INVALID_JID,
        /** The options are not possible. */
        INVALID_OPTIONS,
        /** The payload is in another namespace, or there are several. */
        INVALID_PAYLOAD,
        /** There is no such subscription. */
        INVALID_SUBID,
        /** The node has no items. */
        ITEM_FORBIDDEN,
        /** An item is missing. */
        ITEM_REQUIRED,
        /** An address is missing. */
        JID_REQUIRED,
        /** There were more items than are allowed. */
        MAX_ITEMS_EXCEEDED,
        /** There are more nodes than are allowed. */
        MAX_NODES_EXCEEDED,
        /** The name of the node is missing. */
        NODEID_REQUIRED,
        /** The owner has not put the sender in the right group. */
        NOT_IN_ROSTER_GROUP,
        /** There is no subscription. */
        NOT_SUBSCRIBED,
        /** The payload is too big. */
        PAYLOAD_TOO_BIG,
        /** The payload is missing. */
        PAYLOAD_REQUIRED,
        /** The subscription is not approved yet. */
        PENDING_SUBSCRIPTION,
        /** The node is not as it must be. */
        PRECONDITION_NOT_MET,
        /** The sender must be told of the owner's presence first. */
        PRESENCE_SUBSCRIPTION_REQUIRED,
        /** There are several subscriptions. */
        SUBID_REQUIRED,
        /** The sender has too many subscriptions. */
        TOO_MANY_SUBSCRIPTIONS,
        /** The service does not know that way of deciding who may subscribe. */
        UNSUPPORTED_ACCESS_MODEL;

        public static final ElementType<Condition> TYPE = ElementType.choice(
                "pubsubError",
                NAMESPACE,
                Values.oneOf(
                        values(),
                        "closed-node",
                        "configuration-required",
                        "invalid-jid",
                        "invalid-options",
                        "invalid-payload",
                        "invalid-subid",
                        "item-forbidden",
                        "item-required",
                        "jid-required",
                        "max-items-exceeded",
                        "max-nodes-exceeded",
                        "nodeid-required",
                        "not-in-roster-group",
                        "not-subscribed",
                        "payload-too-big",
                        "payload-required",
                        "pending-subscription",
                        "precondition-not-met",
                        "presence-subscription-required",
                        "subid-required",
                        "too-many-subscriptions",
                        "unsupported-access-model"));
    }

    /**
     * The service cannot do that: {@code <unsupported xmlns='http://jabber.org/protocol/pubsub#errors' feature='…'/>}.
     *
     * @param feature what it cannot do: the feature's name behind {@code http://jabber.org/protocol/pubsub#}
     */
    public record Unsupported(String feature) {
        public static final ElementType<Unsupported> TYPE = ElementType.of(
                "pubsubUnsupported",
                NAMESPACE,
                "unsupported",
                attribute("feature", STRING, Unsupported::feature),
                Unsupported::new);
    }
}
