package im.couplet.demo.sandbox.pubsub;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.DataForm;
import im.couplet.ext.PubSub;
import im.couplet.ext.PubSub.SubscriptionState;
import im.couplet.ext.ResultSet;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what users ask of nodes (XEP-0060 sections 5 to 7). */
final class NodeRequests {
    static final String NAMESPACE = "http://jabber.org/protocol/pubsub";

    private final NodeStore nodes;
    private final OwnerRequests owners;

    NodeRequests(NodeStore nodes) {
        this.nodes = nodes;
        owners = new OwnerRequests(nodes);
    }

    /** Whether {@code payload} is about nodes. */
    static boolean isFor(Element payload) {
        return payload.is(NAMESPACE, "pubsub") || payload.is(OwnerRequests.NAMESPACE, "pubsub");
    }

    /** Answers a request with a payload that it {@link #isFor}. */
    @Nullable
    Element answer(Jid client, Element iq) {
        Element payload = iq.elements().get(0);
        try {
            if (payload.namespace().equals(OwnerRequests.NAMESPACE)) {
                return owners.answer(client, iq, payload);
            }
            PubSub asked = PubSub.TYPE.read(payload);
            if (asked == null) {
                throw new NodeRefusal(Condition.BAD_REQUEST);
            }
            return Xmpp.isType(iq, "get") ? given(client, iq, asked) : done(client, iq, asked);
        } catch (NodeRefusal e) {
            return Xmpp.error(iq, e.error());
        }
    }

    private static <T> Element result(Element iq, ElementType<T> type, T answer) {
        return Xmpp.result(iq).withChild(Element.of(NAMESPACE, "pubsub").withChild(type.write(answer)));
    }

    private Element given(Jid client, Element iq, PubSub asked) throws NodeRefusal {
        PubSub.Items items = asked.items();
        if (items != null) {
            return items(client, iq, items, asked.resultSet());
        }
        PubSub.Subscriptions subscriptions = asked.subscriptions();
        if (subscriptions != null) {
            return result(
                    iq,
                    PubSub.Subscriptions.TYPE,
                    new PubSub.Subscriptions(subscriptions.node(), subscriptions(client, subscriptions.node())));
        }
        PubSub.Affiliations affiliations = asked.affiliations();
        if (affiliations != null) {
            List<PubSub.Affiliation> own = new ArrayList<>();
            for (SandboxNode node : nodes.nodes()) {
                if (node.affiliation(client) != PubSub.Role.NONE) {
                    own.add(new PubSub.Affiliation(node.name(), null, node.affiliation(client)));
                }
            }
            return result(iq, PubSub.Affiliations.TYPE, new PubSub.Affiliations(null, own));
        }
        throw new NodeRefusal(Condition.FEATURE_NOT_IMPLEMENTED);
    }

    private List<PubSub.Subscription> subscriptions(Jid client, @Nullable String wanted) {
        List<PubSub.Subscription> own = new ArrayList<>();
        for (SandboxNode node : nodes.nodes()) {
            for (Jid subscriber : node.subscribers()) {
                if (subscriber.bare().equals(client.bare()) && (wanted == null || wanted.equals(node.name()))) {
                    own.add(subscription(node, subscriber, SubscriptionState.SUBSCRIBED));
                }
            }
        }
        return own;
    }

    private static PubSub.Subscription subscription(SandboxNode node, Jid address, SubscriptionState state) {
        return new PubSub.Subscription(node.name(), address, null, state, null, null);
    }

    /** The items that are asked for, the oldest first; the newest when there are to be so many at most. */
    private Element items(Jid client, Element iq, PubSub.Items asked, @Nullable ResultSet page) throws NodeRefusal {
        SandboxNode node = nodes.readable(client, asked.node());
        List<PublishedItem> found = new ArrayList<>();
        if (asked.items().isEmpty()) {
            found.addAll(node.items());
        }
        for (PubSub.Item one : asked.items()) {
            PublishedItem known = one.id() == null ? null : node.item(one.id());
            if (known == null) {
                throw new NodeRefusal(Condition.ITEM_NOT_FOUND);
            }
            found.add(known);
        }
        Integer wanted = asked.maxItems();
        Integer max = page == null ? null : page.max();
        int most = Math.min(wanted == null ? Integer.MAX_VALUE : wanted, max == null ? Integer.MAX_VALUE : max);
        int from = Math.max(0, found.size() - most);
        List<PubSub.Item> given = found.subList(from, found.size()).stream()
                .map(PublishedItem::given)
                .toList();
        return result(iq, PubSub.Items.TYPE, new PubSub.Items(node.name(), null, null, null, given));
    }

    private Element done(Jid client, Element iq, PubSub asked) throws NodeRefusal {
        PubSub.Create create = asked.create();
        if (create != null) {
            PubSub.Configure configure = asked.configure();
            SandboxNode node = nodes.create(client, create.node(), configure == null ? null : configure.form());
            return result(iq, PubSub.Create.TYPE, new PubSub.Create(node.name()));
        }
        PubSub.Publish publish = asked.publish();
        if (publish != null) {
            PubSub.PublishOptions options = asked.publishOptions();
            DataForm form = options == null ? null : options.form();
            String id = nodes.publish(client, publish, form);
            PubSub.Item item = new PubSub.Item(id, null, null, List.of());
            return result(iq, PubSub.Publish.TYPE, new PubSub.Publish(publish.node(), null, List.of(item)));
        }
        PubSub.Retract retract = asked.retract();
        if (retract != null) {
            nodes.retract(client, retract);
            return Xmpp.result(iq);
        }
        PubSub.Subscribe subscribe = asked.subscribe();
        if (subscribe != null) {
            SandboxNode node = nodes.readable(client, subscribe.node());
            Jid address = address(subscribe.jid());
            nodes.subscribe(client, node, address);
            return result(iq, PubSub.Subscription.TYPE, subscription(node, address, SubscriptionState.SUBSCRIBED));
        }
        PubSub.Unsubscribe unsubscribe = asked.unsubscribe();
        if (unsubscribe != null) {
            nodes.unsubscribe(client, nodes.node(unsubscribe.node()), address(unsubscribe.jid()));
            return Xmpp.result(iq);
        }
        throw new NodeRefusal(Condition.FEATURE_NOT_IMPLEMENTED);
    }

    private static Jid address(Address address) throws NodeRefusal {
        if (address instanceof Jid jid) {
            return jid;
        }
        throw new NodeRefusal(Condition.JID_MALFORMED);
    }
}
