package im.couplet.demo.sandbox.pubsub;

import im.couplet.ext.DataForm;
import im.couplet.ext.PubSub;
import im.couplet.ext.PubSub.Role;
import im.couplet.ext.PubSubError;
import im.couplet.ext.PubSubEvent;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The nodes of one address: what is made, published, deleted and read, by whom that may. */
final class NodeStore {
    private static final int MOST_NODES = 200;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_ID = 500;

    private final NodeAudience audience;
    private final Supplier<String> ids;
    private final Map<String, SandboxNode> nodes = new LinkedHashMap<>();

    /** @param ids gives each item another name */
    NodeStore(NodeAudience audience, Supplier<String> ids) {
        this.audience = audience;
        this.ids = ids;
    }

    List<SandboxNode> nodes() {
        return List.copyOf(nodes.values());
    }

    SandboxNode node(@Nullable String name) throws NodeRefusal {
        if (name == null) {
            throw new NodeRefusal(Condition.BAD_REQUEST, PubSubError.Condition.NODEID_REQUIRED);
        }
        SandboxNode node = nodes.get(name);
        if (node == null) {
            throw new NodeRefusal(Condition.ITEM_NOT_FOUND);
        }
        return node;
    }

    // ---- nodes

    /** Makes a node; one without a name gets one. */
    SandboxNode create(Jid person, @Nullable String wanted, @Nullable DataForm form) throws NodeRefusal {
        String name = wanted == null ? ids.get() : wanted;
        if (!audience.mayCreate(person)) {
            throw new NodeRefusal(Condition.FORBIDDEN);
        }
        if (nodes.containsKey(name)) {
            throw new NodeRefusal(Condition.CONFLICT);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new NodeRefusal(Condition.NOT_ACCEPTABLE);
        }
        if (nodes.size() >= MOST_NODES) {
            throw new NodeRefusal(Condition.CONFLICT, PubSubError.Condition.MAX_NODES_EXCEEDED);
        }
        NodeConfiguration configuration = form == null ? audience.usual() : granted(audience.usual(), form);
        SandboxNode node = new SandboxNode(name, person, configuration);
        nodes.put(name, node);
        return node;
    }

    private static NodeConfiguration granted(NodeConfiguration before, DataForm form) throws NodeRefusal {
        NodeConfiguration after = before.with(form);
        if (after == null) {
            throw new NodeRefusal(Condition.NOT_ACCEPTABLE);
        }
        return after;
    }

    SandboxNode owned(Jid person, @Nullable String name) throws NodeRefusal {
        SandboxNode node = node(name);
        if (node.affiliation(person) != Role.OWNER) {
            throw new NodeRefusal(Condition.FORBIDDEN);
        }
        return node;
    }

    void configure(SandboxNode node, DataForm form) throws NodeRefusal {
        node.configure(granted(node.configuration(), form));
        tell(node, null, new PubSubEvent.Configuration(node.name(), null), null, null);
    }

    void delete(SandboxNode node) {
        tell(node, null, null, new PubSubEvent.Delete(node.name(), null), null);
        nodes.remove(node.name());
    }

    void purge(SandboxNode node) {
        node.purge();
        tell(node, null, null, null, new PubSubEvent.Purge(node.name()));
    }

    private void tell(
            SandboxNode node,
            PubSubEvent.@Nullable Items items,
            PubSubEvent.@Nullable Configuration configuration,
            PubSubEvent.@Nullable Delete delete,
            PubSubEvent.@Nullable Purge purge) {
        audience.tell(node, new PubSubEvent(items, configuration, delete, purge, null, null));
    }

    // ---- items

    /** Publishes one item; gives its name. */
    String publish(Jid person, PubSub.Publish publish, @Nullable DataForm options) throws NodeRefusal {
        if (publish.items().size() != 1) {
            throw new NodeRefusal(
                    Condition.BAD_REQUEST,
                    publish.items().isEmpty()
                            ? PubSubError.Condition.ITEM_REQUIRED
                            : PubSubError.Condition.MAX_ITEMS_EXCEEDED);
        }
        SandboxNode node = nodeToPublishAt(person, publish.node(), options);
        PubSub.Item item = publish.items().get(0);
        if (item.payload().size() != 1) {
            throw new NodeRefusal(
                    Condition.BAD_REQUEST,
                    item.payload().isEmpty()
                            ? PubSubError.Condition.PAYLOAD_REQUIRED
                            : PubSubError.Condition.INVALID_PAYLOAD);
        }
        String id = item.id() == null ? ids.get() : item.id();
        if (id.length() > LONGEST_ID) {
            throw new NodeRefusal(Condition.NOT_ACCEPTABLE);
        }
        PublishedItem made = PublishedItem.of(id, person.bare(), item.payload());
        node.publish(made);
        tell(node, new PubSubEvent.Items(node.name(), null, List.of(made.told()), List.of()), null, null, null);
        return id;
    }

    private SandboxNode nodeToPublishAt(Jid person, String name, @Nullable DataForm options) throws NodeRefusal {
        SandboxNode node = nodes.get(name);
        if (node == null && audience.createsByPublishing()) {
            return create(person, name, options);
        }
        SandboxNode known = node(name);
        if (!known.mayPublish(person)) {
            throw new NodeRefusal(Condition.FORBIDDEN);
        }
        if (options != null && !known.configuration().is(options)) {
            throw new NodeRefusal(Condition.CONFLICT, PubSubError.Condition.PRECONDITION_NOT_MET);
        }
        return known;
    }

    /** Deletes items: an owner any, who published one that one. */
    void retract(Jid person, PubSub.Retract retract) throws NodeRefusal {
        SandboxNode node = node(retract.node());
        List<String> gone = new ArrayList<>();
        if (retract.items().isEmpty()) {
            throw new NodeRefusal(Condition.BAD_REQUEST, PubSubError.Condition.ITEM_REQUIRED);
        }
        for (PubSub.Item item : retract.items()) {
            PublishedItem known = item.id() == null ? null : node.item(item.id());
            if (known == null) {
                throw new NodeRefusal(Condition.ITEM_NOT_FOUND);
            }
            if (node.affiliation(person) != Role.OWNER && !known.publisher().equals(person.bare())) {
                throw new NodeRefusal(Condition.FORBIDDEN);
            }
            gone.add(known.id());
        }
        gone.forEach(node::retract);
        Boolean asked = retract.notifySubscribers();
        if (asked == null ? node.configuration().tellsRetractions() : asked) {
            tell(node, new PubSubEvent.Items(node.name(), null, List.of(), gone), null, null, null);
        }
    }

    /** The node, if somebody may read it. */
    SandboxNode readable(Jid person, @Nullable String name) throws NodeRefusal {
        SandboxNode node = node(name);
        Role role = node.affiliation(person);
        if (role == Role.OUTCAST) {
            throw new NodeRefusal(Condition.FORBIDDEN);
        }
        if (role != Role.NONE) {
            return node;
        }
        switch (node.configuration().access()) {
            case "whitelist" -> throw new NodeRefusal(Condition.NOT_ALLOWED, PubSubError.Condition.CLOSED_NODE);
            case "presence" -> {
                if (!audience.knowsPresence(person, node)) {
                    throw new NodeRefusal(
                            Condition.NOT_AUTHORIZED, PubSubError.Condition.PRESENCE_SUBSCRIPTION_REQUIRED);
                }
            }
            default -> {}
        }
        return node;
    }

    boolean isReadable(Jid person, SandboxNode node) {
        try {
            readable(person, node.name());
            return true;
        } catch (NodeRefusal e) {
            return false;
        }
    }

    /** Subscribes an address of the person. */
    void subscribe(Jid person, SandboxNode node, Jid address) throws NodeRefusal {
        requireOwn(person, address);
        if (!node.subscribe(address)) {
            throw new NodeRefusal(Condition.POLICY_VIOLATION, PubSubError.Condition.TOO_MANY_SUBSCRIPTIONS);
        }
        if (node.configuration().sendsLast()) {
            audience.tellLast(node, address);
        }
    }

    void unsubscribe(Jid person, SandboxNode node, Jid address) throws NodeRefusal {
        requireOwn(person, address);
        if (!node.unsubscribe(address)) {
            throw new NodeRefusal(Condition.UNEXPECTED_REQUEST, PubSubError.Condition.NOT_SUBSCRIBED);
        }
    }

    private static void requireOwn(Jid person, Jid address) throws NodeRefusal {
        if (!address.bare().equals(person.bare())) {
            throw new NodeRefusal(Condition.BAD_REQUEST, PubSubError.Condition.INVALID_JID);
        }
    }
}
