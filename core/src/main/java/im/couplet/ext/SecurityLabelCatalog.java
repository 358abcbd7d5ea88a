package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labels to choose from: {@code <catalog xmlns='urn:xmpp:sec-label:catalog:2'/>}. XEP-0258 1.1.1 (2018-11-03).
 *
 * @param to for messages to whom; null for everybody
 * @param from for messages from whom; null for everybody
 * @param name for people; null if absent
 * @param desc for people; null if absent
 * @param id which state of the catalog it is; null if absent
 * @param size how many labels there are; null if absent
 * @param restrict whether only these labels can be used; null means no
 * @param items the labels
 */
public record SecurityLabelCatalog(
        @Nullable Address to,
        @Nullable Address from,
        @Nullable String name,
        @Nullable String desc,
        @Nullable String id,
        @Nullable Integer size,
        @Nullable Boolean restrict,
        List<Item> items) {
    private static final String NAMESPACE = "urn:xmpp:sec-label:catalog:2";

    public static final ElementType<SecurityLabelCatalog> TYPE = ElementType.of(
            "securityLabels",
            NAMESPACE,
            "catalog",
            optionalAttribute("to", JID, SecurityLabelCatalog::to),
            optionalAttribute("from", JID, SecurityLabelCatalog::from),
            optionalAttribute("name", STRING, SecurityLabelCatalog::name),
            optionalAttribute("desc", STRING, SecurityLabelCatalog::desc),
            optionalAttribute("id", STRING, SecurityLabelCatalog::id),
            optionalAttribute("size", Values.integer(0, Integer.MAX_VALUE), SecurityLabelCatalog::size),
            optionalAttribute("restrict", BOOLEAN, SecurityLabelCatalog::restrict),
            children("items", Item.TYPE, SecurityLabelCatalog::items),
            SecurityLabelCatalog::new);

    /**
     * A label to choose.
     *
     * @param selector where it stands in a tree, {@code "Classified|SECRET"}; null for not to be chosen
     * @param byDefault whether it is the one to begin with; null means no
     * @param label the label; null if absent
     */
    public record Item(
            @Nullable String selector,
            @Nullable Boolean byDefault,
            @Nullable SecurityLabel label) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                optionalAttribute("selector", STRING, Item::selector),
                optionalAttribute("byDefault", "default", BOOLEAN, Item::byDefault),
                child("label", SecurityLabel.TYPE, Item::label),
                Item::new);
    }
}
