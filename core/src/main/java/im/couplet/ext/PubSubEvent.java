package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened at a node that somebody is subscribed to: {@code <event
 * xmlns='http://jabber.org/protocol/pubsub#event'/>}, in a message. One of the parts is there, the others are null.
 * XEP-0060 1.30.0 (2025-11-11).
 *
 * @param items items were published or deleted
 * @param configuration the node has another configuration
 * @param delete the node was deleted
 * @param purge all items of the node were deleted
 * @param subscription a subscription stands otherwise
 * @param collection a node was put into a collection or taken from it (XEP-0248)
 */
public record PubSubEvent(
        @Nullable Items items,
        @Nullable Configuration configuration,
        @Nullable Delete delete,
        @Nullable Purge purge,
        @Nullable Subscription subscription,
        @Nullable Collection collection) {
    private static final String NAMESPACE = "http://jabber.org/protocol/pubsub#event";

    public static final ElementType<PubSubEvent> TYPE = ElementType.of(
            "pubsubEvent",
            NAMESPACE,
            "event",
            child("items", Items.TYPE, PubSubEvent::items),
            child("configuration", Configuration.TYPE, PubSubEvent::configuration),
            child("delete", Delete.TYPE, PubSubEvent::delete),
            child("purge", Purge.TYPE, PubSubEvent::purge),
            child("subscription", Subscription.TYPE, PubSubEvent::subscription),
            child("collection", Collection.TYPE, PubSubEvent::collection),
            PubSubEvent::new);

    /**
     * Items were published or deleted.
     *
     * @param node the node
     * @param version which state of the node it is; null if the service does not count
     * @param items those published
     * @param retracted the ids of those deleted
     */
    public record Items(String node, @Nullable String version, List<Item> items, List<String> retracted) {
        public static final ElementType<Items> TYPE = ElementType.of(
                "items",
                NAMESPACE,
                "items",
                attribute("node", STRING, Items::node),
                optionalAttribute("version", "ver", STRING, Items::version),
                children("items", Item.TYPE, Items::items),
                childAttributes("retracted", "retract", "id", STRING, Items::retracted),
                Items::new);
    }

    /**
     * Something published.
     *
     * @param id its name; null if the node has none
     * @param version which state of the item it is; null if the service does not count
     * @param publisher who published it; null if absent
     * @param node in a collection: the node that it is from; null otherwise
     * @param payload what it is, mostly one element; none when only the fact is told
     */
    public record Item(
            @Nullable String id,
            @Nullable String version,
            @Nullable String publisher,
            @Nullable String node,
            List<Element> payload) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                optionalAttribute("id", STRING, Item::id),
                optionalAttribute("version", "ver", STRING, Item::version),
                optionalAttribute("publisher", STRING, Item::publisher),
                optionalAttribute("node", STRING, Item::node),
                anyExtensions(Item::payload),
                Item::new);
    }

    /**
     * The node has another configuration.
     *
     * @param node the node; null for the root
     * @param form the configuration; null if only the fact is told
     */
    public record Configuration(
            @Nullable String node, @Nullable DataForm form) {
        public static final ElementType<Configuration> TYPE = ElementType.of(
                "configuration",
                NAMESPACE,
                "configuration",
                optionalAttribute("node", STRING, Configuration::node),
                child("form", DataForm.TYPE, Configuration::form),
                Configuration::new);
    }

    /**
     * The node was deleted.
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
     * All items of the node were deleted.
     *
     * @param node the node
     */
    public record Purge(String node) {
        public static final ElementType<Purge> TYPE =
                ElementType.of("purge", NAMESPACE, "purge", attribute("node", STRING, Purge::node), Purge::new);
    }

    /**
     * A subscription stands otherwise.
     *
     * @param node the node; null for the root
     * @param jid who is told
     * @param subid which subscription; null if there is one only
     * @param state how it stands; null if absent
     * @param expiry when it ends; null for never
     */
    public record Subscription(
            @Nullable String node,
            Address jid,
            @Nullable String subid,
            PubSub.@Nullable SubscriptionState state,
            @Nullable Expiry expiry) {
        public static final ElementType<Subscription> TYPE = ElementType.of(
                "subscription",
                NAMESPACE,
                "subscription",
                optionalAttribute("node", STRING, Subscription::node),
                attribute("jid", JID, Subscription::jid),
                optionalAttribute("subid", STRING, Subscription::subid),
                optionalAttribute("state", "subscription", PubSub.SubscriptionState.VALUES, Subscription::state),
                optionalAttribute("expiry", PubSub.EXPIRY, Subscription::expiry),
                Subscription::new);
    }

    /**
     * A node was put into a collection or taken from it.
     *
     * @param node the collection; null for the root
     * @param associate the node that was put into it; null if absent
     * @param disassociate the node that was taken from it; null if absent
     */
    public record Collection(
            @Nullable String node,
            @Nullable String associate,
            @Nullable String disassociate) {
        public static final ElementType<Collection> TYPE = ElementType.of(
                "collection",
                NAMESPACE,
                "collection",
                optionalAttribute("node", STRING, Collection::node),
                childAttribute("associate", "associate", "node", STRING, Collection::associate),
                childAttribute("disassociate", "disassociate", "node", STRING, Collection::disassociate),
                Collection::new);
    }
}
