package im.couplet.ext;

import static im.couplet.schema.Fields.children;

import im.couplet.schema.ElementType;
import java.util.List;

/** The nodes of publish-subscribe in {@link ServerData}, where one element is about all of them. XEP-0227 1.1 (2021-06-02), section 4.10. */
public final class ServerDataNodes {
    private ServerDataNodes() {}

    /**
     * How the nodes are: {@code <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>…</pubsub>}.
     *
     * @param configurations how each is
     * @param affiliations who may do what with each
     * @param subscriptions who is subscribed to each
     */
    public record Settings(
            List<PubSubOwner.Configure> configurations,
            List<PubSubOwner.Affiliations> affiliations,
            List<PubSubOwner.Subscriptions> subscriptions) {
        static final ElementType<Settings> TYPE = ElementType.of(
                "nodeSettings",
                PubSubOwner.TYPE.name().namespace(),
                "pubsub",
                children("configurations", PubSubOwner.Configure.TYPE, Settings::configurations),
                children("affiliations", PubSubOwner.Affiliations.TYPE, Settings::affiliations),
                children("subscriptions", PubSubOwner.Subscriptions.TYPE, Settings::subscriptions),
                Settings::new);
    }

    /**
     * What was published: {@code <pubsub xmlns='http://jabber.org/protocol/pubsub'>…</pubsub>}.
     *
     * @param nodes the items of each node
     */
    public record Items(List<PubSub.Items> nodes) {
        static final ElementType<Items> TYPE = ElementType.of(
                "nodeItems",
                PubSub.TYPE.name().namespace(),
                "pubsub",
                children("nodes", PubSub.Items.TYPE, Items::nodes),
                Items::new);
    }
}
