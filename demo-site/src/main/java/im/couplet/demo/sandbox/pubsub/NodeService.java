package im.couplet.demo.sandbox.pubsub;

import im.couplet.demo.sandbox.protocol.Delivery;
import im.couplet.demo.sandbox.protocol.Service;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.DiscoItems;
import im.couplet.ext.PubSubEvent;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Nodes that belong to nobody's account; everybody may make some (XEP-0060). */
public final class NodeService implements Service, NodeAudience {
    /** Where the nodes are. */
    public static final Jid DOMAIN = Jid.parse("pubsub." + Xmpp.DOMAIN);

    private final Delivery out;
    private final NodeRequests requests;
    private final NodeDiscovery discovery;

    /**
     * Makes a service without nodes.
     *
     * @param ids gives each thing another name
     */
    public NodeService(Supplier<String> ids, Delivery out) {
        this.out = out;
        NodeStore nodes = new NodeStore(this, ids);
        requests = new NodeRequests(nodes);
        discovery = new NodeDiscovery(nodes);
    }

    @Override
    public DiscoItems.Item item() {
        return new DiscoItems.Item(DOMAIN, "Nodes", null, null, null);
    }

    @Override
    public void received(Element stanza) {
        if (stanza.localName().equals("iq") && (Xmpp.isType(stanza, "get") || Xmpp.isType(stanza, "set"))) {
            out.deliver(answer(Jid.parse(String.valueOf(stanza.attribute("from"))), stanza));
        }
    }

    private @Nullable Element answer(Jid client, Element iq) {
        Element payload = iq.elements().get(0);
        String node = payload.attribute("node");
        boolean get = Xmpp.isType(iq, "get");
        if (NodeRequests.isFor(payload)) {
            return requests.answer(client, iq);
        }
        if (payload.is(DiscoInfo.TYPE.name()) && get) {
            return node == null ? Xmpp.result(iq, DiscoInfo.TYPE, info()) : discovery.info(client, iq, node);
        }
        if (payload.is(DiscoItems.TYPE.name()) && get) {
            return discovery.items(client, iq, DOMAIN, node);
        }
        return payload.is(Xmpp.PING, "ping") && get ? Xmpp.result(iq) : Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
    }

    private static DiscoInfo info() {
        List<String> features = new ArrayList<>(List.of(Xmpp.DISCO_INFO, Xmpp.DISCO_ITEMS, Xmpp.PING));
        features.addAll(NodeDiscovery.FEATURES);
        features.add(NodeRequests.NAMESPACE + "#publish-only-affiliation");
        return new DiscoInfo(
                null, List.of(new DiscoInfo.Identity("pubsub", "service", "Nodes", null)), features, List.of());
    }

    // ---- who hears of it

    @Override
    public boolean mayCreate(Jid person) {
        return true;
    }

    @Override
    public NodeConfiguration usual() {
        return NodeConfiguration.OF_SERVICE;
    }

    @Override
    public boolean createsByPublishing() {
        return true;
    }

    @Override
    public boolean knowsPresence(Jid person, SandboxNode node) {
        return false;
    }

    @Override
    public void tell(SandboxNode node, PubSubEvent event) {
        for (Jid subscriber : node.subscribers()) {
            out.deliver(Notification.of(DOMAIN, subscriber, event));
        }
    }

    @Override
    public void tellLast(SandboxNode node, Jid subscriber) {
        out.deliver(Notification.ofLast(DOMAIN, subscriber, node));
    }
}
