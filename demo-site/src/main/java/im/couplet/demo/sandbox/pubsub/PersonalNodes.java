package im.couplet.demo.sandbox.pubsub;

import im.couplet.demo.sandbox.protocol.Delivery;
import im.couplet.ext.PubSubEvent;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everybody's own nodes, of which contacts hear without subscribing (XEP-0163 1.2.2). */
public final class PersonalNodes {
    /** What an account with nodes says of itself. */
    public static final List<String> FEATURES;

    static {
        List<String> features = new ArrayList<>(NodeDiscovery.FEATURES);
        features.add(NodeRequests.NAMESPACE + "#access-presence");
        features.add(NodeRequests.NAMESPACE + "#auto-subscribe");
        features.add(NodeRequests.NAMESPACE + "#filtered-notifications");
        features.add(NodeRequests.NAMESPACE + "#last-published");
        features.add(NodeRequests.NAMESPACE + "#presence-notifications");
        FEATURES = List.copyOf(features);
    }

    private final People people;
    private final Supplier<String> ids;
    private final Delivery out;
    private final Map<Jid, OfPerson> owners = new HashMap<>();

    /**
     * Makes nodes of nobody.
     *
     * @param ids gives each thing another name
     */
    public PersonalNodes(People people, Supplier<String> ids, Delivery out) {
        this.people = people;
        this.ids = ids;
        this.out = out;
    }

    /** Whether {@code payload} is about nodes. */
    public static boolean isFor(Element payload) {
        return NodeRequests.isFor(payload);
    }

    private OfPerson of(Jid owner) {
        return owners.computeIfAbsent(owner.bare(), OfPerson::new);
    }

    /** Answers a request with a payload that it {@link #isFor}, to the account of {@code owner}. */
    public @Nullable Element answer(Jid owner, Jid client, Element iq) {
        return of(owner).requests.answer(client, iq);
    }

    /** Answers what is asked of the node called {@code name}. */
    public @Nullable Element info(Jid owner, Jid client, Element iq, String name) {
        return of(owner).discovery.info(client, iq, name);
    }

    /** Answers which nodes there are, or which items in the node called {@code name}. */
    public @Nullable Element items(Jid owner, Jid client, Element iq, @Nullable String name) {
        return of(owner).discovery.items(client, iq, owner.bare(), name);
    }

    /** Tells a client that has just said what it wants to hear of the last items. */
    public void tellLast(Jid client) {
        for (Jid owner : people.seenBy(client)) {
            OfPerson its = owners.get(owner.bare());
            if (its != null) {
                its.tellLastTo(client);
            }
        }
    }

    /** Forgets the nodes of somebody who has no account any more. */
    public void forget(Jid owner) {
        owners.remove(owner.bare());
    }

    private final class OfPerson implements NodeAudience {
        private final Jid owner;
        private final NodeStore nodes = new NodeStore(this, ids);
        private final NodeRequests requests = new NodeRequests(nodes);
        private final NodeDiscovery discovery = new NodeDiscovery(nodes);

        OfPerson(Jid owner) {
            this.owner = owner;
        }

        void tellLastTo(Jid client) {
            for (SandboxNode node : nodes.nodes()) {
                if (node.configuration().sendsLastToWhoComes()
                        && people.isListening(client, node.name())
                        && nodes.isReadable(client, node)) {
                    out.deliver(Notification.ofLast(owner, client, node));
                }
            }
        }

        @Override
        public boolean mayCreate(Jid person) {
            return person.bare().equals(owner);
        }

        @Override
        public NodeConfiguration usual() {
            return NodeConfiguration.OF_PERSON;
        }

        @Override
        public boolean createsByPublishing() {
            return true;
        }

        @Override
        public boolean knowsPresence(Jid person, SandboxNode node) {
            return people.seesPresence(owner, person);
        }

        @Override
        public void tell(SandboxNode node, PubSubEvent event) {
            List<Jid> told = new ArrayList<>(people.listeners(owner, node.name()));
            for (Jid subscriber : node.subscribers()) {
                if (!told.contains(subscriber)) {
                    told.add(subscriber);
                }
            }
            for (Jid each : told) {
                if (nodes.isReadable(each, node)) {
                    out.deliver(Notification.of(owner, each, event));
                }
            }
        }

        @Override
        public void tellLast(SandboxNode node, Jid subscriber) {
            out.deliver(Notification.ofLast(owner, subscriber, node));
        }
    }
}
