package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What entities and nodes there are at an entity: {@code <query xmlns='http://jabber.org/protocol/disco#items'/>}, empty
 * in a request. XEP-0030 2.5.0 (2024-04-30).
 *
 * @param node a place within the entity; null for the entity itself
 * @param items what there is
 * @param filter which nodes are wanted (XEP-0462); null for all
 * @param form how far to look (XEP-0499); null for what is there alone
 * @param resultSet which part of a long list is wanted or given (XEP-0059); null for all
 */
public record DiscoItems(
        @Nullable String node,
        List<Item> items,
        @Nullable PubSubFilter filter,
        @Nullable DataForm form,
        @Nullable ResultSet resultSet) {
    private static final String NAMESPACE = "http://jabber.org/protocol/disco#items";

    public static final ElementType<DiscoItems> TYPE = ElementType.of(
            "discoItems",
            NAMESPACE,
            "query",
            optionalAttribute("node", STRING, DiscoItems::node),
            children("items", Item.TYPE, DiscoItems::items),
            child("filter", PubSubFilter.TYPE, DiscoItems::filter),
            child("form", DataForm.TYPE, DiscoItems::form),
            child("resultSet", ResultSet.TYPE, DiscoItems::resultSet),
            DiscoItems::new);

    /**
     * An entity, or a node of one.
     *
     * @param jid its address
     * @param name for people; null if absent
     * @param node the place within the entity; null for the entity itself
     * @param expires when it ends (XEP-0383); null if it does not say
     * @param form more about it (XEP-0499); null if absent
     */
    public record Item(
            Address jid,
            @Nullable String name,
            @Nullable String node,
            @Nullable Instant expires,
            @Nullable DataForm form) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("jid", JID, Item::jid),
                optionalAttribute("name", STRING, Item::name),
                optionalAttribute("node", STRING, Item::node),
                optionalAttribute("expires", DATE_TIME, Item::expires),
                child("form", DataForm.TYPE, Item::form),
                Item::new);
    }
}
