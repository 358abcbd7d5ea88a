package im.couplet.demo.sandbox.pubsub;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.DataForm;
import im.couplet.ext.DataForm.Field;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.DiscoItems;
import im.couplet.forms.FormType;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What nodes there are at an address, and what is in them (XEP-0060 section 5). */
final class NodeDiscovery {
    /** What an address with nodes says of itself. */
    static final List<String> FEATURES = List.of(
            NodeRequests.NAMESPACE,
            NodeRequests.NAMESPACE + "#access-open",
            NodeRequests.NAMESPACE + "#access-whitelist",
            NodeRequests.NAMESPACE + "#auto-create",
            NodeRequests.NAMESPACE + "#config-node",
            NodeRequests.NAMESPACE + "#config-node-max",
            NodeRequests.NAMESPACE + "#create-and-configure",
            NodeRequests.NAMESPACE + "#create-nodes",
            NodeRequests.NAMESPACE + "#delete-items",
            NodeRequests.NAMESPACE + "#delete-nodes",
            NodeRequests.NAMESPACE + "#instant-nodes",
            NodeRequests.NAMESPACE + "#item-ids",
            NodeRequests.NAMESPACE + "#meta-data",
            NodeRequests.NAMESPACE + "#modify-affiliations",
            NodeRequests.NAMESPACE + "#multi-items",
            NodeRequests.NAMESPACE + "#persistent-items",
            NodeRequests.NAMESPACE + "#publish",
            NodeRequests.NAMESPACE + "#publish-options",
            NodeRequests.NAMESPACE + "#publisher-affiliation",
            NodeRequests.NAMESPACE + "#purge-nodes",
            NodeRequests.NAMESPACE + "#retract-items",
            NodeRequests.NAMESPACE + "#retrieve-affiliations",
            NodeRequests.NAMESPACE + "#retrieve-items",
            NodeRequests.NAMESPACE + "#retrieve-subscriptions",
            NodeRequests.NAMESPACE + "#subscribe");

    private final NodeStore nodes;

    NodeDiscovery(NodeStore nodes) {
        this.nodes = nodes;
    }

    /** Answers what is asked of the node called {@code name}. */
    @Nullable
    Element info(Jid client, Element iq, String name) {
        try {
            SandboxNode node = nodes.readable(client, name);
            DataForm about = new DataForm(
                    DataForm.Type.RESULT,
                    null,
                    List.of(),
                    List.of(
                            FormType.field(NodeRequests.NAMESPACE + "#meta-data"),
                            Field.of("pubsub#title", node.configuration().title()),
                            Field.of("pubsub#type", node.configuration().payloadType()),
                            Field.of(
                                    "pubsub#num_subscribers",
                                    String.valueOf(node.subscribers().size()))),
                    null,
                    List.of(),
                    List.of());
            DiscoInfo.Identity identity = new DiscoInfo.Identity(
                    "pubsub", "leaf", node.configuration().title(), null);
            return Xmpp.result(
                    iq,
                    DiscoInfo.TYPE,
                    new DiscoInfo(
                            name, List.of(identity), List.of(Xmpp.DISCO_INFO, NodeRequests.NAMESPACE), List.of(about)));
        } catch (NodeRefusal e) {
            return Xmpp.error(iq, e.error());
        }
    }

    /** Answers which nodes there are at {@code address}, or which items in the node called {@code name}. */
    @Nullable
    Element items(Jid client, Element iq, Jid address, @Nullable String name) {
        List<DiscoItems.Item> items = new ArrayList<>();
        try {
            if (name == null) {
                for (SandboxNode node : nodes.nodes()) {
                    if (nodes.isReadable(client, node)) {
                        items.add(new DiscoItems.Item(
                                address, node.configuration().title(), node.name(), null, null));
                    }
                }
            } else {
                for (PublishedItem item : nodes.readable(client, name).items()) {
                    items.add(new DiscoItems.Item(address, item.id(), null, null, null));
                }
            }
            return Xmpp.result(iq, DiscoItems.TYPE, new DiscoItems(name, items, null, null, null));
        } catch (NodeRefusal e) {
            return Xmpp.error(iq, e.error());
        }
    }
}
