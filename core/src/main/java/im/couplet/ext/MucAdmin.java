package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for and changes the roles and affiliations in a room: {@code <query
 * xmlns='http://jabber.org/protocol/muc#admin'><item nick='pistol' role='none'/></query>}. XEP-0045 1.35.5
 * (2026-05-03).
 *
 * @param items in a get the list that is wanted, in a result that list, in a set what is changed
 */
public record MucAdmin(List<Item> items) {
    private static final String NAMESPACE = "http://jabber.org/protocol/muc#admin";

    public static final ElementType<MucAdmin> TYPE = ElementType.of(
            "mucAdmin", NAMESPACE, "query", children("items", Item.TYPE, MucAdmin::items), MucAdmin::new);

    /**
     * Somebody who has a relation to the room.
     *
     * @param affiliation the lasting relation to the room; null if absent
     * @param role what the occupant may do until leaving; null if absent
     * @param jid who it is; null if the nickname says
     * @param nick the nickname; null if the address says who it is
     * @param actor who did this to the occupant; null if absent
     * @param reason why, for people; null if absent
     */
    public record Item(
            MucUser.@Nullable Affiliation affiliation,
            MucUser.@Nullable Role role,
            @Nullable Address jid,
            @Nullable String nick,
            @Nullable Actor actor,
            @Nullable String reason) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                optionalAttribute("affiliation", MucUser.Affiliation.WORDS, Item::affiliation),
                optionalAttribute("role", MucUser.Role.WORDS, Item::role),
                optionalAttribute("jid", JID, Item::jid),
                optionalAttribute("nick", STRING, Item::nick),
                child("actor", Actor.TYPE, Item::actor),
                childText("reason", STRING, Item::reason),
                Item::new);
    }

    /**
     * Who did something to an occupant.
     *
     * @param jid the address; null if absent
     * @param nick the nickname; null if absent
     */
    public record Actor(@Nullable Address jid, @Nullable String nick) {
        public static final ElementType<Actor> TYPE = ElementType.of(
                "actor",
                NAMESPACE,
                "actor",
                optionalAttribute("jid", JID, Actor::jid),
                optionalAttribute("nick", STRING, Actor::nick),
                Actor::new);
    }
}
