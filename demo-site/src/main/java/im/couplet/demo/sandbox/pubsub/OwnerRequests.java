package im.couplet.demo.sandbox.pubsub;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.DataForm;
import im.couplet.ext.PubSub.SubscriptionState;
import im.couplet.ext.PubSubOwner;
import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;

/** Answers what owners of nodes ask (XEP-0060 section 8). */
final class OwnerRequests {
    static final String NAMESPACE = "http://jabber.org/protocol/pubsub#owner";

    private final NodeStore nodes;

    OwnerRequests(NodeStore nodes) {
        this.nodes = nodes;
    }

    Element answer(Jid client, Element iq, Element payload) throws NodeRefusal {
        PubSubOwner asked = PubSubOwner.TYPE.read(payload);
        if (asked == null) {
            throw new NodeRefusal(Condition.BAD_REQUEST);
        }
        return Xmpp.isType(iq, "get") ? given(client, iq, asked) : done(client, iq, asked);
    }

    private static <T> Element result(Element iq, ElementType<T> type, T answer) {
        return Xmpp.result(iq).withChild(Element.of(NAMESPACE, "pubsub").withChild(type.write(answer)));
    }

    private Element given(Jid client, Element iq, PubSubOwner asked) throws NodeRefusal {
        PubSubOwner.Configure configure = asked.configure();
        if (configure != null) {
            SandboxNode node = nodes.owned(client, configure.node());
            return result(
                    iq,
                    PubSubOwner.Configure.TYPE,
                    new PubSubOwner.Configure(node.name(), node.configuration().form()));
        }
        PubSubOwner.Affiliations affiliations = asked.affiliations();
        if (affiliations != null) {
            SandboxNode node = nodes.owned(client, affiliations.node());
            List<PubSubOwner.Affiliation> all = new ArrayList<>();
            node.affiliations().forEach((person, role) -> all.add(new PubSubOwner.Affiliation(person, role)));
            return result(iq, PubSubOwner.Affiliations.TYPE, new PubSubOwner.Affiliations(node.name(), all));
        }
        PubSubOwner.Subscriptions subscriptions = asked.subscriptions();
        if (subscriptions != null) {
            SandboxNode node = nodes.owned(client, subscriptions.node());
            List<PubSubOwner.Subscription> all = new ArrayList<>();
            for (Jid subscriber : node.subscribers()) {
                all.add(new PubSubOwner.Subscription(subscriber, SubscriptionState.SUBSCRIBED, null));
            }
            return result(iq, PubSubOwner.Subscriptions.TYPE, new PubSubOwner.Subscriptions(node.name(), all));
        }
        throw new NodeRefusal(Condition.FEATURE_NOT_IMPLEMENTED);
    }

    private Element done(Jid client, Element iq, PubSubOwner asked) throws NodeRefusal {
        PubSubOwner.Configure configure = asked.configure();
        PubSubOwner.Delete delete = asked.delete();
        PubSubOwner.Purge purge = asked.purge();
        PubSubOwner.Affiliations affiliations = asked.affiliations();
        if (configure != null) {
            SandboxNode node = nodes.owned(client, configure.node());
            DataForm form = configure.form();
            if (form == null) {
                throw new NodeRefusal(Condition.BAD_REQUEST);
            }
            if (form.type() != DataForm.Type.CANCEL) {
                nodes.configure(node, form);
            }
        } else if (delete != null) {
            nodes.delete(nodes.owned(client, delete.node()));
        } else if (purge != null) {
            nodes.purge(nodes.owned(client, purge.node()));
        } else if (affiliations != null) {
            SandboxNode node = nodes.owned(client, affiliations.node());
            for (PubSubOwner.Affiliation change : affiliations.affiliations()) {
                if (!(change.jid() instanceof Jid person) || !node.affiliate(person, change.affiliation())) {
                    throw new NodeRefusal(Condition.NOT_ACCEPTABLE);
                }
            }
        } else {
            throw new NodeRefusal(Condition.FEATURE_NOT_IMPLEMENTED);
        }
        return Xmpp.result(iq);
    }
}
