package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What entities and nodes there are at an entity: {@code <query xmlns='http://jabber.org/protocol/disco#items'/>}, empty
 * in a request. XEP-0030 2.5.0 (2024-04-30).
 *
 * @param node a place within the entity; null for the entity itself
 * @param items what there is
 * @param resultSet which part of a long list is wanted or given (XEP-0059); null for all
 */
public record DiscoItems(
        @Nullable String node, List<Item> items, @Nullable ResultSet resultSet) {
    private static final String NAMESPACE = "http://jabber.org/protocol/disco#items";

    public static final ElementType<DiscoItems> TYPE = ElementType.of(
            "discoItems",
            NAMESPACE,
            "query",
            optionalAttribute("node", STRING, DiscoItems::node),
            children("items", Item.TYPE, DiscoItems::items),
            child("resultSet", ResultSet.TYPE, DiscoItems::resultSet),
            DiscoItems::new);

    /**
     * An entity, or a node of one.
     *
     * @param jid its address
     * @param name for people; null if absent
     * @param node the place within the entity; null for the entity itself
     */
    public record Item(
            Address jid, @Nullable String name, @Nullable String node) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("jid", JID, Item::jid),
                optionalAttribute("name", STRING, Item::name),
                optionalAttribute("node", STRING, Item::node),
                Item::new);
    }
}
