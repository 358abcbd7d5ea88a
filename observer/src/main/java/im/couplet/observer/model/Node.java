package im.couplet.observer.model;

import im.couplet.jid.Jid;
import org.jspecify.annotations.Nullable;

/**
 * A node of a service or account (XEP-0060, XEP-0163). Immutable.
 *
 * @param service whose it is
 * @param node its name
 * @param items what is published there
 * @param complete whether the service has told all of it
 * @param deleted whether it was deleted
 * @param lost how many items were forgotten, as there were too many
 */
public record Node(Jid service, String node, NodeItems items, boolean complete, boolean deleted, int lost)
        implements Item {
    static Node empty(Jid service, String node) {
        return new Node(service, node, NodeItems.NONE, false, false, 0);
    }

    /** By which a node is found. */
    public static String key(Jid service, String node) {
        return service + " " + node;
    }

    @Override
    public String key() {
        return key(service, node);
    }

    Node with(NodeItems now, boolean whole, int out) {
        return new Node(service, node, now, complete || whole, false, out);
    }

    Node gone() {
        return new Node(service, node, NodeItems.NONE, false, true, 0);
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("service", service.toString());
        sink.text("node", node);
        sink.values("items", items);
        sink.flag("complete", complete);
        sink.flag("deleted", deleted);
        if (lost > 0) {
            sink.number("lost", lost);
        }
    }

    static @Nullable Node read(PortableSource source) {
        Jid service = Contact.jid(source, "service");
        String node = source.text("node");
        NodeItems items = NodeItems.NONE;
        for (PortableSource one : source.values("items")) {
            NodeItem item = NodeItem.read(one);
            items = item == null ? items : items.with(item);
        }
        return service == null || node == null
                ? null
                : new Node(service, node, items, source.flag("complete"), source.flag("deleted"), (int)
                        source.number("lost"));
    }
}
