package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Way;
import im.couplet.xml.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what services say of nodes, in events and in answers to who asked for items. */
final class PubSubNews {
    private static final String EVENT = "http://jabber.org/protocol/pubsub#event";
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final int MOST_OPEN = 256;

    /** What is said of a node. */
    interface Listener {
        /**
         * Items.
         *
         * @param items the element with {@code <item/>} and, in events, {@code <retract/>}
         * @param whole whether these are all that there are
         */
        void items(Jid service, String node, Element items, boolean whole);

        /** There are no items any more, or no node. */
        void emptied(Jid service, String node, boolean deleted);
    }

    /** Whether those who were asked for items were asked for all. */
    private final Map<String, Boolean> open = new LinkedHashMap<>();

    /** Takes notice of a request for items. */
    void sent(Element stanza) {
        Element pubsub = Facts.is(stanza, "type", "get") ? stanza.child(PUBSUB, "pubsub") : null;
        Element items = pubsub == null ? null : pubsub.child(PUBSUB, "items");
        String id = stanza.attribute("id");
        if (pubsub != null && items != null && id != null) {
            boolean paged = pubsub.child("http://jabber.org/protocol/rsm", "set") != null;
            open.put(id, !paged && items.elements().isEmpty() && items.attribute("max_items") == null);
            if (open.size() > MOST_OPEN) {
                open.remove(open.keySet().iterator().next());
            }
        }
    }

    /** Tells what is in a stanza. */
    void received(Element stanza, Provenance provenance, @Nullable Jid account, Listener to) {
        if (stanza.localName().equals("message") && provenance.way() == Way.PUBSUB && provenance.by() != null) {
            Element event = stanza.child(EVENT, "event");
            if (event != null) {
                event(provenance.by(), event, to);
            }
        } else if (stanza.localName().equals("iq") && Facts.is(stanza, "type", "result")) {
            String id = stanza.attribute("id");
            Boolean whole = id == null ? null : open.remove(id);
            Jid from = stanza.attribute("from") == null ? account : Facts.from(stanza);
            Element pubsub = stanza.child(PUBSUB, "pubsub");
            Element items = pubsub == null ? null : pubsub.child(PUBSUB, "items");
            String node = items == null ? null : items.attribute("node");
            if (pubsub != null && items != null && node != null && from != null && whole != null) {
                boolean paged = pubsub.child("http://jabber.org/protocol/rsm", "set") != null;
                to.items(from, node, items, whole && !paged);
            }
        }
    }

    private static void event(Jid service, Element event, Listener to) {
        for (Element child : event.elements()) {
            String node = child.attribute("node");
            if (node == null) {
                continue;
            }
            switch (child.localName()) {
                case "items" -> to.items(service, node, child, false);
                case "purge" -> to.emptied(service, node, false);
                case "delete" -> to.emptied(service, node, true);
                default -> {}
            }
        }
    }
}
