package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is published at nodes: XEP-0060, XEP-0163. A node is here from when somebody {@linkplain #watch watches} it; that the service
 * tells of it is up to who subscribes, and what is there already to who asks for its items.
 *
 * <p>Of a node it holds so many items as it was told to, 10,000 if nothing else is said; of more the oldest leave, which
 * {@link Node#lost} counts.
 */
public final class NodesModel extends Model<Node> {
    /** How many items of a node are held if nothing else is said. */
    public static final int MOST_ITEMS = 10_000;

    private final PubSubNews news = new PubSubNews();
    private final int most;

    /**
     * Makes one that watches nothing.
     *
     * @param most how many items of each node to hold
     */
    public NodesModel(Basis basis, int most) {
        super(basis, Snapshot.empty());
        this.most = most;
    }

    /** Makes one that begins with what was written down of another, and watches these nodes. */
    public NodesModel(Basis basis, int most, PortableSource written) {
        super(basis, new Snapshot<>(ItemList.read(written.values("all"), Node::read), null, false, 0));
        this.most = most;
    }

    /**
     * Shows a node from now on.
     *
     * @param service whose it is, as its events come: a bare address for an account
     * @return ends it, and forgets the node
     */
    public Runnable watch(Jid service, String node) {
        String key = Node.key(service, node);
        Edit<Node> edit = edit();
        if (edit.get(key) == null) {
            edit.put(Node.empty(service, node));
        }
        commit(edit);
        return () -> {
            Edit<Node> end = edit();
            end.remove(key);
            commit(end);
        };
    }

    @Override
    public void sent(Element stanza) {
        news.sent(stanza);
    }

    @Override
    void received(Element stanza, Provenance provenance) {
        Edit<Node> edit = edit();
        news.received(stanza, provenance, account(), new PubSubNews.Listener() {
            @Override
            public void items(Jid service, String node, Element items, boolean whole) {
                Node known = edit.get(Node.key(service, node));
                if (known != null) {
                    published(edit, known, items, whole);
                }
            }

            @Override
            public void emptied(Jid service, String node, boolean deleted) {
                Node known = edit.get(Node.key(service, node));
                if (known != null) {
                    List<Difference<NodeItem>> parts = new ArrayList<>();
                    known.items().forEach(one -> parts.add(new Difference<>(one.id(), one, null, List.of())));
                    edit.put(deleted ? known.gone() : known.with(NodeItems.NONE, true, 0), parts);
                }
            }
        });
        commit(edit);
    }

    private void published(Edit<Node> edit, Node known, Element items, boolean whole) {
        Map<String, Difference<NodeItem>> parts = new LinkedHashMap<>();
        NodeItems now = whole ? NodeItems.NONE : known.items();
        int lost = whole ? 0 : known.lost();
        for (Element child : items.elements()) {
            NodeItem item = NodeItem.of(child);
            if (child.localName().equals("item")) {
                now = item.equals(now.get(item.id())) ? now : now.with(item);
            } else if (child.localName().equals("retract")) {
                now = now.without(item.id());
            } else {
                continue;
            }
            if (!whole) {
                differs(parts, item.id(), known.items().get(item.id()), now.get(item.id()));
            }
            if (now.size() > most) {
                NodeItem oldest = now.get(0);
                now = now.without(oldest.id());
                differs(parts, oldest.id(), known.items().get(oldest.id()), null);
                lost++;
            }
        }
        if (whole) {
            compare(parts, known.items(), now);
        }
        edit.put(known.with(now, whole, lost), List.copyOf(parts.values()));
    }

    private static void compare(Map<String, Difference<NodeItem>> parts, NodeItems before, NodeItems now) {
        for (NodeItem one : before) {
            if (now.get(one.id()) == null) {
                differs(parts, one.id(), one, null);
            }
        }
        for (NodeItem one : now) {
            differs(parts, one.id(), before.get(one.id()), one);
        }
    }

    /** Notes what became of an item since the last snapshot, once. */
    private static void differs(
            Map<String, Difference<NodeItem>> parts, String id, @Nullable NodeItem before, @Nullable NodeItem after) {
        parts.remove(id);
        if (before == null ? after != null : !before.equals(after)) {
            parts.put(id, new Difference<>(id, before, after, List.of()));
        }
    }
}
