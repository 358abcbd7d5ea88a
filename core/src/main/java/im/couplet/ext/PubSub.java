package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a service where things are published and told, and what it answers: {@code <pubsub
 * xmlns='http://jabber.org/protocol/pubsub'/>}. Mostly one of the parts is there, the others are null. XEP-0060 1.30.0
 * (2025-11-11).
 *
 * @param create makes a node
 * @param configure with {@code create}: how the node is to be
 * @param subscribe subscribes to a node
 * @param options how a subscription is, or is to be
 * @param unsubscribe ends a subscription
 * @param subscription how a subscription stands
 * @param subscriptions what somebody is subscribed to
 * @param affiliations what somebody may do
 * @param defaults how subscriptions are when nothing else is said
 * @param items what is published
 * @param publish publishes items
 * @param publishOptions with {@code publish}: how the node must be
 * @param retract deletes items
 * @param resultSet which part of a long list is wanted or given (XEP-0059)
 * @param node in a message of a push service: the node that ends (XEP-0357)
 * @param affiliation in a message of a push service: what the user may still do there (XEP-0357)
 * @param extensions what else is said, such as {@link OAuth}
 */
public record PubSub(
        @Nullable Create create,
        @Nullable Configure configure,
        @Nullable Subscribe subscribe,
        @Nullable Options options,
        @Nullable Unsubscribe unsubscribe,
        @Nullable Subscription subscription,
        @Nullable Subscriptions subscriptions,
        @Nullable Affiliations affiliations,
        @Nullable Defaults defaults,
        @Nullable Items items,
        @Nullable Publish publish,
        @Nullable PublishOptions publishOptions,
        @Nullable Retract retract,
        @Nullable ResultSet resultSet,
        @Nullable String node,
        @Nullable PushAffiliation affiliation,
        List<Element> extensions) {
    private static final String NAMESPACE = "http://jabber.org/protocol/pubsub";

    /** When a subscription ends. */
    static final ValueType<Expiry> EXPIRY =
            Values.dateTimeOr("presence", new Expiry.WithPresence(), Expiry.At::new, Expiry::time);

    private static final Field<PubSub, Create> CREATE = child("create", Create.TYPE, PubSub::create);
    private static final Field<PubSub, Configure> CONFIGURE = child("configure", Configure.TYPE, PubSub::configure);
    private static final Field<PubSub, Subscribe> SUBSCRIBE = child("subscribe", Subscribe.TYPE, PubSub::subscribe);
    private static final Field<PubSub, Options> OPTIONS = child("options", Options.TYPE, PubSub::options);
    private static final Field<PubSub, Unsubscribe> UNSUBSCRIBE =
            child("unsubscribe", Unsubscribe.TYPE, PubSub::unsubscribe);
    private static final Field<PubSub, Subscription> SUBSCRIPTION =
            child("subscription", Subscription.TYPE, PubSub::subscription);
    private static final Field<PubSub, Subscriptions> SUBSCRIPTIONS =
            child("subscriptions", Subscriptions.TYPE, PubSub::subscriptions);
    private static final Field<PubSub, Affiliations> AFFILIATIONS =
            child("affiliations", Affiliations.TYPE, PubSub::affiliations);
    private static final Field<PubSub, Defaults> DEFAULTS = child("defaults", Defaults.TYPE, PubSub::defaults);
    private static final Field<PubSub, Items> ITEMS = child("items", Items.TYPE, PubSub::items);
    private static final Field<PubSub, Publish> PUBLISH = child("publish", Publish.TYPE, PubSub::publish);
    private static final Field<PubSub, PublishOptions> PUBLISH_OPTIONS =
            child("publishOptions", PublishOptions.TYPE, PubSub::publishOptions);
    private static final Field<PubSub, Retract> RETRACT = child("retract", Retract.TYPE, PubSub::retract);
    private static final Field<PubSub, ResultSet> RESULT_SET = child("resultSet", ResultSet.TYPE, PubSub::resultSet);
    private static final Field<PubSub, String> NODE = optionalAttribute("node", STRING, PubSub::node);
    private static final Field<PubSub, PushAffiliation> AFFILIATION =
            child("affiliation", PushAffiliation.TYPE, PubSub::affiliation);
    private static final Field<PubSub, List<Element>> EXTENSIONS = anyExtensions(PubSub::extensions);

    public static final ElementType<PubSub> TYPE = ElementType.of(
            "pubsub",
            NAMESPACE,
            "pubsub",
            List.of(
                    CREATE,
                    CONFIGURE,
                    SUBSCRIBE,
                    OPTIONS,
                    UNSUBSCRIBE,
                    SUBSCRIPTION,
                    SUBSCRIPTIONS,
                    AFFILIATIONS,
                    DEFAULTS,
                    ITEMS,
                    PUBLISH,
                    PUBLISH_OPTIONS,
                    RETRACT,
                    RESULT_SET,
                    NODE,
                    AFFILIATION,
                    EXTENSIONS),
            in -> new PubSub(
                    in.get(CREATE),
                    in.get(CONFIGURE),
                    in.get(SUBSCRIBE),
                    in.get(OPTIONS),
                    in.get(UNSUBSCRIBE),
                    in.get(SUBSCRIPTION),
                    in.get(SUBSCRIPTIONS),
                    in.get(AFFILIATIONS),
                    in.get(DEFAULTS),
                    in.get(ITEMS),
                    in.get(PUBLISH),
                    in.get(PUBLISH_OPTIONS),
                    in.get(RETRACT),
                    in.get(RESULT_SET),
                    in.get(NODE),
                    in.get(AFFILIATION),
                    in.get(EXTENSIONS)));

    /**
     * Makes a node.
     *
     * @param node its name; null to have the service choose one
     */
    public record Create(@Nullable String node) {
        public static final ElementType<Create> TYPE = ElementType.of(
                "create", NAMESPACE, "create", optionalAttribute("node", STRING, Create::node), Create::new);
    }

    /**
     * How a node is to be.
     *
     * @param node the node; null if {@code create} says it
     * @param form the filled-in form of type {@code http://jabber.org/protocol/pubsub#node_config}; null for the
     * defaults
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

    /**
     * Subscribes to a node.
     *
     * @param node the node; null for the root
     * @param jid who is to be told
     * @param publicly whether others may know (XEP-0465)
     */
    public record Subscribe(@Nullable String node, Address jid, boolean publicly) {
        public static final ElementType<Subscribe> TYPE = ElementType.of(
                "subscribe",
                NAMESPACE,
                "subscribe",
                optionalAttribute("node", STRING, Subscribe::node),
                attribute("jid", JID, Subscribe::jid),
                flag("publicly", "public", Subscribe::publicly).inNamespace("urn:xmpp:pps:0"),
                Subscribe::new);
    }

    /**
     * How a subscription is.
     *
     * @param node the node; null for the root
     * @param jid who is told; null if {@code subscribe} says it
     * @param subid which subscription; null if there is one only
     * @param form a form of type {@code http://jabber.org/protocol/pubsub#subscribe_options}; null in a request
     */
    public record Options(
            @Nullable String node,
            @Nullable Address jid,
            @Nullable String subid,
            @Nullable DataForm form) {
        public static final ElementType<Options> TYPE = ElementType.of(
                "options",
                NAMESPACE,
                "options",
                optionalAttribute("node", STRING, Options::node),
                optionalAttribute("jid", JID, Options::jid),
                optionalAttribute("subid", STRING, Options::subid),
                child("form", DataForm.TYPE, Options::form),
                Options::new);
    }

    /**
     * Ends a subscription.
     *
     * @param node the node; null for the root
     * @param jid who was told
     * @param subid which subscription; null if there is one only
     */
    public record Unsubscribe(
            @Nullable String node, Address jid, @Nullable String subid) {
        public static final ElementType<Unsubscribe> TYPE = ElementType.of(
                "unsubscribe",
                NAMESPACE,
                "unsubscribe",
                optionalAttribute("node", STRING, Unsubscribe::node),
                attribute("jid", JID, Unsubscribe::jid),
                optionalAttribute("subid", STRING, Unsubscribe::subid),
                Unsubscribe::new);
    }

    /** How a subscription stands. */
    public enum SubscriptionState {
        /** There is none. */
        NONE,
        /** An owner has to approve it. */
        PENDING,
        /** Somebody is told. */
        SUBSCRIBED,
        /** Options have to be given first. */
        UNCONFIGURED;

        static final ValueType<SubscriptionState> VALUES =
                Values.oneOf(values(), "none", "pending", "subscribed", "unconfigured");
    }

    /**
     * How a subscription stands.
     *
     * @param node the node; null for the root
     * @param jid who is told
     * @param subid which subscription; null if there is one only
     * @param state how it stands; null if absent
     * @param expiry when it ends; null for never
     * @param subscribeOptions that it has options; null if it has none
     */
    public record Subscription(
            @Nullable String node,
            Address jid,
            @Nullable String subid,
            @Nullable SubscriptionState state,
            @Nullable Expiry expiry,
            @Nullable SubscribeOptions subscribeOptions) {
        public static final ElementType<Subscription> TYPE = ElementType.of(
                "subscription",
                NAMESPACE,
                "subscription",
                optionalAttribute("node", STRING, Subscription::node),
                attribute("jid", JID, Subscription::jid),
                optionalAttribute("subid", STRING, Subscription::subid),
                optionalAttribute("state", "subscription", SubscriptionState.VALUES, Subscription::state),
                optionalAttribute("expiry", EXPIRY, Subscription::expiry),
                child("subscribeOptions", SubscribeOptions.TYPE, Subscription::subscribeOptions),
                Subscription::new);
    }

    /**
     * A subscription has options.
     *
     * @param required whether they have to be given
     */
    public record SubscribeOptions(boolean required) {
        public static final ElementType<SubscribeOptions> TYPE = ElementType.of(
                "subscribeOptions",
                NAMESPACE,
                "subscribe-options",
                flag("required", "required", SubscribeOptions::required),
                SubscribeOptions::new);
    }

    /**
     * What somebody is subscribed to.
     *
     * @param node the node; null for all
     * @param subscriptions the subscriptions; none in a request
     */
    public record Subscriptions(@Nullable String node, List<Subscription> subscriptions) {
        public static final ElementType<Subscriptions> TYPE = ElementType.of(
                "subscriptions",
                NAMESPACE,
                "subscriptions",
                optionalAttribute("node", STRING, Subscriptions::node),
                children("subscriptions", Subscription.TYPE, Subscriptions::subscriptions),
                Subscriptions::new);
    }

    /** What somebody may do at a node. */
    public enum Role {
        /** Subscribe and receive. */
        MEMBER,
        /** What everybody may. */
        NONE,
        /** Nothing. */
        OUTCAST,
        /** Everything. */
        OWNER,
        /** Also publish. */
        PUBLISHER,
        /** Publish, but not receive. */
        PUBLISH_ONLY;

        static final ValueType<Role> VALUES =
                Values.oneOf(values(), "member", "none", "outcast", "owner", "publisher", "publish-only");
    }

    /**
     * What somebody may do.
     *
     * @param node the node; null for all
     * @param affiliations node by node; none in a request
     */
    public record Affiliations(@Nullable String node, List<Affiliation> affiliations) {
        public static final ElementType<Affiliations> TYPE = ElementType.of(
                "affiliations",
                NAMESPACE,
                "affiliations",
                optionalAttribute("node", STRING, Affiliations::node),
                children("affiliations", Affiliation.TYPE, Affiliations::affiliations),
                Affiliations::new);
    }

    /**
     * What somebody may do at a node.
     *
     * @param node the node; null if what is around it says so
     * @param jid who, in a message that says so (section 8.9.4); null for the user
     * @param affiliation what
     */
    public record Affiliation(
            @Nullable String node, @Nullable Address jid, Role affiliation) {
        public static final ElementType<Affiliation> TYPE = ElementType.of(
                "affiliation",
                NAMESPACE,
                "affiliation",
                optionalAttribute("node", STRING, Affiliation::node),
                optionalAttribute("jid", JID, Affiliation::jid),
                attribute("affiliation", Role.VALUES, Affiliation::affiliation),
                Affiliation::new);
    }

    /**
     * What a user may still do at a node of a push service.
     *
     * @param jid the user
     * @param affiliation what
     */
    public record PushAffiliation(@Nullable Address jid, Role affiliation) {
        public static final ElementType<PushAffiliation> TYPE = ElementType.of(
                "affiliation",
                NAMESPACE,
                "affiliation",
                optionalAttribute("jid", JID, PushAffiliation::jid),
                attribute("affiliation", Role.VALUES, PushAffiliation::affiliation),
                PushAffiliation::new);
    }

    /**
     * How subscriptions are when nothing else is said.
     *
     * @param node the node; null for the service
     * @param form the options; null in a request
     */
    public record Defaults(@Nullable String node, @Nullable DataForm form) {
        public static final ElementType<Defaults> TYPE = ElementType.of(
                "default",
                NAMESPACE,
                "default",
                optionalAttribute("node", STRING, Defaults::node),
                child("form", DataForm.TYPE, Defaults::form),
                Defaults::new);
    }

    /**
     * What is published at a node.
     *
     * @param node the node
     * @param maxItems how many are wanted at most, the newest; null for all
     * @param subid which subscription; null if there is one only
     * @param version which state of the node it is; null if the service does not count
     * @param items the items; in a request those that are wanted, or none for all
     */
    public record Items(
            String node,
            @Nullable Integer maxItems,
            @Nullable String subid,
            @Nullable String version,
            List<Item> items) {
        public static final ElementType<Items> TYPE = ElementType.of(
                "items",
                NAMESPACE,
                "items",
                attribute("node", STRING, Items::node),
                optionalAttribute("maxItems", "max_items", Values.integer(1, Integer.MAX_VALUE), Items::maxItems),
                optionalAttribute("subid", STRING, Items::subid),
                optionalAttribute("version", "ver", STRING, Items::version),
                children("items", Item.TYPE, Items::items),
                Items::new);
    }

    /**
     * Publishes items.
     *
     * @param node the node
     * @param version which state of the node it is; null if the service does not count
     * @param items the items
     */
    public record Publish(String node, @Nullable String version, List<Item> items) {
        public static final ElementType<Publish> TYPE = ElementType.of(
                "publish",
                NAMESPACE,
                "publish",
                attribute("node", STRING, Publish::node),
                optionalAttribute("version", "ver", STRING, Publish::version),
                children("items", Item.TYPE, Publish::items),
                Publish::new);
    }

    /**
     * How the node must be, or is to be made.
     *
     * @param form a form of type {@code http://jabber.org/protocol/pubsub#publish-options}; null if absent
     */
    public record PublishOptions(@Nullable DataForm form) {
        public static final ElementType<PublishOptions> TYPE = ElementType.of(
                "publishOptions",
                NAMESPACE,
                "publish-options",
                child("form", DataForm.TYPE, PublishOptions::form),
                PublishOptions::new);
    }

    /**
     * Deletes items.
     *
     * @param node the node
     * @param notifySubscribers whether subscribers are told; null for what the node is configured to
     * @param items the items, by their ids
     */
    public record Retract(String node, @Nullable Boolean notifySubscribers, List<Item> items) {
        public static final ElementType<Retract> TYPE = ElementType.of(
                "retract",
                NAMESPACE,
                "retract",
                attribute("node", STRING, Retract::node),
                optionalAttribute("notifySubscribers", "notify", BOOLEAN, Retract::notifySubscribers),
                children("items", Item.TYPE, Retract::items),
                Retract::new);
    }

    /**
     * Something published.
     *
     * @param id its name; null to have the service choose one
     * @param version which state of the item it is; null if the service does not count
     * @param publisher who published it; null if absent
     * @param payload what it is, mostly one element
     */
    public record Item(
            @Nullable String id,
            @Nullable String version,
            @Nullable String publisher,
            List<Element> payload) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                optionalAttribute("id", STRING, Item::id),
                optionalAttribute("version", "ver", STRING, Item::version),
                optionalAttribute("publisher", STRING, Item::publisher),
                anyExtensions(Item::payload),
                Item::new);
    }
}
