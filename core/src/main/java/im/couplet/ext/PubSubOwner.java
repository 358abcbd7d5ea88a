package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a node asks of the service, and what it answers: {@code <pubsub
 * xmlns='http://jabber.org/protocol/pubsub#owner'/>}. One of the parts is there, the others are null. XEP-0060 1.30.0
 * (2025-11-11).
 *
 * @param affiliations who may do what
 * @param configure how the node is, or is to be
 * @param defaults how nodes are when nothing else is said
 * @param delete deletes the node
 * @param purge deletes all items of the node
 * @param subscriptions who is subscribed
 */
public record PubSubOwner(
        @Nullable Affiliations affiliations,
        @Nullable Configure configure,
        @Nullable Defaults defaults,
        @Nullable Delete delete,
        @Nullable Purge purge,
        @Nullable Subscriptions subscriptions) {
    private static final String NAMESPACE = "http://jabber.org/protocol/pubsub#owner";

    public static final ElementType<PubSubOwner> TYPE = ElementType.of(
            "pubsubOwner",
            NAMESPACE,
            "pubsub",
            child("affiliations", Affiliations.TYPE, PubSubOwner::affiliations),
            child("configure", Configure.TYPE, PubSubOwner::configure),
            child("defaults", Defaults.TYPE, PubSubOwner::defaults),
            child("delete", Delete.TYPE, PubSubOwner::delete),
            child("purge", Purge.TYPE, PubSubOwner::purge),
            child("subscriptions", Subscriptions.TYPE, PubSubOwner::subscriptions),
            PubSubOwner::new);

    /**
     * Who may do what.
     *
     * @param node the node
     * @param affiliations person by person; none in a request
     */
    public record Affiliations(String node, List<Affiliation> affiliations) {
        public static final ElementType<Affiliations> TYPE = ElementType.of(
                "affiliations",
                NAMESPACE,
                "affiliations",
                attribute("node", STRING, Affiliations::node),
                children("affiliations", Affiliation.TYPE, Affiliations::affiliations),
                Affiliations::new);
    }

    /**
     * What somebody may do.
     *
     * @param jid who
     * @param affiliation what
     */
    public record Affiliation(Address jid, PubSub.Role affiliation) {
        public static final ElementType<Affiliation> TYPE = ElementType.of(
                "affiliation",
                NAMESPACE,
                "affiliation",
                attribute("jid", JID, Affiliation::jid),
                attribute("affiliation", PubSub.Role.VALUES, Affiliation::affiliation),
                Affiliation::new);
    }

    /**
     * How a node is, or is to be.
     *
     * @param node the node; null for the root
     * @param form the form; null in a request
     */
    public record Configure(@Nullable String node, @Nullable DataForm form) {
        public static final ElementType<Configure> TYPE = ElementType.of(
                "configure",
                NAMESPACE,
                "configure",
                optionalAttribute("node", STRING, Configure::node),
                child("form", DataForm.TYPE, Configure::form),
                Configure::new);
    }

    /** What a node is. */
    public enum NodeType {
        /** It holds nodes. */
        COLLECTION,
        /** It holds items. */
        LEAF
    }

    /**
     * How nodes are when nothing else is said.
     *
     * @param type of which nodes; null means {@code LEAF}
     * @param form the configuration; null in a request
     */
    public record Defaults(
            @Nullable NodeType type, @Nullable DataForm form) {
        public static final ElementType<Defaults> TYPE = ElementType.of(
                "default",
                NAMESPACE,
                "default",
                optionalAttribute("type", Values.oneOf(NodeType.values(), "collection", "leaf"), Defaults::type),
                child("form", DataForm.TYPE, Defaults::form),
                Defaults::new);
    }

    /**
     * Deletes a node.
     *
     * @param node the node
     * @param redirect where its things are now; null for nowhere
     */
    public record Delete(String node, @Nullable String redirect) {
        public static final ElementType<Delete> TYPE = ElementType.of(
                "delete",
                NAMESPACE,
                "delete",
                attribute("node", STRING, Delete::node),
                childAttribute("redirect", "redirect", "uri", URI, Delete::redirect),
                Delete::new);
    }

    /**
     * Deletes all items of a node.
     *
     * @param node the node
     */
    public record Purge(String node) {
        public static final ElementType<Purge> TYPE =
                ElementType.of("purge", NAMESPACE, "purge", attribute("node", STRING, Purge::node), Purge::new);
    }

    /**
     * Who is subscribed.
     *
     * @param node the node
     * @param subscriptions person by person; none in a request
     */
    public record Subscriptions(String node, List<Subscription> subscriptions) {
        public static final ElementType<Subscriptions> TYPE = ElementType.of(
                "subscriptions",
                NAMESPACE,
                "subscriptions",
                attribute("node", STRING, Subscriptions::node),
                children("subscriptions", Subscription.TYPE, Subscriptions::subscriptions),
                Subscriptions::new);
    }

    /**
     * How somebody's subscription stands.
     *
     * @param jid who is told
     * @param state how it stands
     * @param subid which subscription; null if there is one only
     */
    public record Subscription(
            Address jid,
            PubSub.SubscriptionState state,
            @Nullable String subid) {
        public static final ElementType<Subscription> TYPE = ElementType.of(
                "subscription",
                NAMESPACE,
                "subscription",
                attribute("jid", JID, Subscription::jid),
                attribute("state", "subscription", PubSub.SubscriptionState.VALUES, Subscription::state),
                optionalAttribute("subid", STRING, Subscription::subid),
                Subscription::new);
    }
}
