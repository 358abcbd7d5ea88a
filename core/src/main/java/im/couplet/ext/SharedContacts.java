package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that somebody sends for the other's roster, as older software does: {@code <x xmlns='jabber:x:roster'><item
 * jid='rosencrantz@denmark.lit'/></x>}. XEP-0093 1.2 (2005-08-26), deprecated: see {@link RosterExchange}.
 *
 * @param items the contacts
 */
public record SharedContacts(List<Item> items) {
    private static final String NAMESPACE = "jabber:x:roster";

    public static final ElementType<SharedContacts> TYPE = ElementType.of(
            "sharedContacts", NAMESPACE, "x", children("items", Item.TYPE, SharedContacts::items), SharedContacts::new);

    /**
     * A contact.
     *
     * @param jid the address
     * @param name what to call the contact; null if absent
     * @param groups where in the roster the sender has the contact
     */
    public record Item(Address jid, @Nullable String name, List<String> groups) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("jid", JID, Item::jid),
                optionalAttribute("name", STRING, Item::name),
                childTexts("groups", "group", STRING, Item::groups),
                Item::new);
    }
}
