package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Suggests contacts to add to a roster, change or delete: {@code <x xmlns='http://jabber.org/protocol/rosterx'/>}.
 * XEP-0144 1.1.1 (2017-11-28).
 *
 * @param items the contacts, at least one
 */
public record RosterExchange(List<Item> items) {
    private static final String NAMESPACE = "http://jabber.org/protocol/rosterx";

    public static final ElementType<RosterExchange> TYPE = ElementType.of(
            "rosterExchange", NAMESPACE, "x", children("items", Item.TYPE, RosterExchange::items), RosterExchange::new);

    /** What to do with a contact. */
    public enum Action {
        /** Put it on the roster. */
        ADD,
        /** Take it off the roster. */
        DELETE,
        /** Change its name or groups. */
        MODIFY
    }

    /**
     * A contact.
     *
     * @param jid the address
     * @param name what to call the contact; null if nothing
     * @param action what to do; null means {@code ADD}
     * @param groups where to put it
     */
    public record Item(
            Address jid, @Nullable String name, @Nullable Action action, List<String> groups) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("jid", JID, Item::jid),
                optionalAttribute("name", STRING, Item::name),
                optionalAttribute("action", Values.oneOf(Action.values(), "add", "delete", "modify"), Item::action),
                childTexts("groups", "group", STRING, Item::groups),
                Item::new);
    }
}
