package im.couplet.observer.provenance;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services that the account has subscribed to nodes of (XEP-0060 section 6.1). */
final class Feeds {
    static final String EVENT = "http://jabber.org/protocol/pubsub#event";
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";

    /** How many nodes of each service. */
    private final Map<Jid, Integer> services = new HashMap<>();
    /** The services of the nodes, by both; a set of sets would have the bundle hash whatever stands in any list. */
    private final Map<String, Jid> nodes = new HashMap<>();

    /** Whether the account has subscribed to a node there; which one, an event need not say, as nodes contain others. */
    boolean follows(Jid service) {
        return services.containsKey(service);
    }

    void follow(Jid service, String node) {
        if (nodes.put(key(service, node), service) == null) {
            services.put(service, count(service) + 1);
        }
    }

    /** Whether events in a message are of nodes that hold what is nobody else's business: XEP-0048, XEP-0402 and XEP-0490. */
    static boolean hasPrivate(Element message) {
        for (Element event : message.elements(EVENT, "event")) {
            for (Element child : event.elements()) {
                String node = child.attribute("node");
                if (node != null && isPrivate(node)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPrivate(String node) {
        return switch (node) {
            case "storage:bookmarks", "urn:xmpp:bookmarks:1", "urn:xmpp:mds:displayed:0", "urn:xmpp:pubsub:mam-prefs" ->
                true;
            default -> false;
        };
    }

    /** Takes notice of what a service has answered. */
    void answered(Jid service, Element asked, @Nullable Element answer) {
        if (!asked.is(PUBSUB, "pubsub")) {
            return;
        }
        for (Element wish : asked.elements(PUBSUB, "subscribe")) {
            follow(service, node(wish, ""));
        }
        for (Element wish : asked.elements(PUBSUB, "unsubscribe")) {
            leave(service, node(wish, ""));
        }
        Element list = answer == null ? null : answer.child(PUBSUB, "subscriptions");
        if (list != null) {
            for (Element one : list.elements(PUBSUB, "subscription")) {
                if ("subscribed".equals(one.attribute("subscription"))) {
                    follow(service, node(one, node(list, "")));
                }
            }
        }
    }

    private static String node(Element element, String otherwise) {
        String node = element.attribute("node");
        return node == null ? otherwise : node;
    }

    private void leave(Jid service, String node) {
        if (nodes.remove(key(service, node)) == null) {
            return;
        }
        int others = count(service) - 1;
        if (others > 0) {
            services.put(service, others);
        } else {
            services.remove(service);
        }
    }

    private int count(Jid service) {
        Integer count = services.get(service);
        return count == null ? 0 : count;
    }

    private static String key(Jid service, String node) {
        return service + "\n" + node;
    }
}
