package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads, fetches and deletes what came while one was away, message by message: {@code <offline
 * xmlns='http://jabber.org/protocol/offline'/>}; in a message it says which one it is. The list itself comes by service
 * discovery. XEP-0013 1.3 (2021-05-04), deprecated.
 *
 * @param items the messages
 * @param fetch whether all are wanted
 * @param purge whether all are to be deleted
 */
public record OfflineRetrieval(List<Item> items, boolean fetch, boolean purge) {
    private static final String NAMESPACE = "http://jabber.org/protocol/offline";

    public static final ElementType<OfflineRetrieval> TYPE = ElementType.of(
            "offline",
            NAMESPACE,
            "offline",
            children("items", Item.TYPE, OfflineRetrieval::items),
            flag("fetch", "fetch", OfflineRetrieval::fetch),
            flag("purge", "purge", OfflineRetrieval::purge),
            OfflineRetrieval::new);

    /** What is to be done with a message. */
    public enum Action {
        /** Delete it. */
        REMOVE,
        /** Send it. */
        VIEW
    }

    /**
     * A message.
     *
     * @param node what the list of service discovery calls it
     * @param action what is to be done with it; null in the message itself
     * @param jid whose it is; null if absent
     */
    public record Item(
            String node, @Nullable Action action, @Nullable Address jid) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("node", STRING, Item::node),
                optionalAttribute("action", Values.oneOf(Action.values(), "remove", "view"), Item::action),
                optionalAttribute("jid", JID, Item::jid),
                Item::new);
    }
}
