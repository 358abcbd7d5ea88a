package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for people: {@code <query xmlns='jabber:iq:search'/>}. A service answers an empty one with what it asks for;
 * then what is given are the words to look for. XEP-0055 1.3 (2009-09-15).
 *
 * @param instructions for people; null if there are none
 * @param first given name; null if it does not matter
 * @param last family name; null if it does not matter
 * @param nick nickname; null if it does not matter
 * @param email address for mail; null if it does not matter
 * @param form what else can be looked for, or was found; null if absent
 * @param items who was found
 * @param resultSet which page of them (XEP-0059); null for all
 */
public record Search(
        @Nullable String instructions,
        @Nullable String first,
        @Nullable String last,
        @Nullable String nick,
        @Nullable String email,
        @Nullable DataForm form,
        List<Item> items,
        @Nullable ResultSet resultSet) {
    private static final String NAMESPACE = "jabber:iq:search";

    public static final ElementType<Search> TYPE = ElementType.of(
            "search",
            NAMESPACE,
            "query",
            childText("instructions", STRING, Search::instructions),
            childText("first", STRING, Search::first),
            childText("last", STRING, Search::last),
            childText("nick", STRING, Search::nick),
            childText("email", STRING, Search::email),
            child("form", DataForm.TYPE, Search::form),
            children("items", Item.TYPE, Search::items),
            child("resultSet", ResultSet.TYPE, Search::resultSet),
            Search::new);

    /**
     * Somebody who was found.
     *
     * @param jid the address
     * @param first given name; null if it is not known
     * @param last family name; null if it is not known
     * @param nick nickname; null if it is not known
     * @param email address for mail; null if it is not known
     */
    public record Item(
            Address jid,
            @Nullable String first,
            @Nullable String last,
            @Nullable String nick,
            @Nullable String email) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("jid", JID, Item::jid),
                childText("first", STRING, Item::first),
                childText("last", STRING, Item::last),
                childText("nick", STRING, Item::nick),
                childText("email", STRING, Item::email),
                Item::new);
    }
}
