package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
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
 * The list of contacts: {@code <query xmlns='jabber:iq:roster'/>}, empty in a request (RFC 6121 section 2).
 *
 * @param version which state of the list it is (RFC 6121 section 2.6); null if the server does not count
 * @param items the contacts; one in a set and in a push
 * @param annotate in a request: whether to say which contacts are channels (XEP-0405 0.5.3, section 7)
 */
public record Roster(@Nullable String version, List<Item> items, boolean annotate) {
    private static final String NAMESPACE = "jabber:iq:roster";
    private static final String CHANNELS = "urn:xmpp:mix:roster:0";

    public static final ElementType<Roster> TYPE = ElementType.of(
            "roster",
            NAMESPACE,
            "query",
            optionalAttribute("version", "ver", STRING, Roster::version),
            children("items", Item.TYPE, Roster::items),
            flag("annotate", "annotate", Roster::annotate).inNamespace(CHANNELS),
            Roster::new);

    /** Who is told of whose presence (RFC 6121 section 2.1.2.5). */
    public enum Subscription {
        /** Each of the other's. */
        BOTH,
        /** The contact of the user's. */
        FROM,
        /** Neither. */
        NONE,
        /** In a set: take the contact off the list. */
        REMOVE,
        /** The user of the contact's. */
        TO
    }

    /** A request that is on its way (RFC 6121 section 2.1.2.2). */
    public enum Ask {
        /** The user has asked to be told of the contact's presence. */
        SUBSCRIBE
    }

    /**
     * A contact.
     *
     * @param jid the address, a bare JID
     * @param name what the user calls the contact; null if nothing
     * @param subscription who is told of whose presence; null if absent
     * @param ask what the user waits for; null for nothing
     * @param approved whether the contact may subscribe without asking again (RFC 6121 section 3.4); null if not said
     * @param groups where the user has put the contact
     * @param channel that it is a channel; null if it is none, or when nobody asked
     */
    public record Item(
            Address jid,
            @Nullable String name,
            @Nullable Subscription subscription,
            @Nullable Ask ask,
            @Nullable Boolean approved,
            List<String> groups,
            @Nullable Channel channel) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("jid", JID, Item::jid),
                optionalAttribute("name", STRING, Item::name),
                optionalAttribute(
                        "subscription",
                        Values.oneOf(Subscription.values(), "both", "from", "none", "remove", "to"),
                        Item::subscription),
                optionalAttribute("ask", Values.oneOf(Ask.values(), "subscribe"), Item::ask),
                optionalAttribute("approved", BOOLEAN, Item::approved),
                childTexts("groups", "group", STRING, Item::groups),
                child("channel", Channel.TYPE, Item::channel),
                Item::new);
    }

    /**
     * Says that a contact is a channel (XEP-0405 0.5.3, section 7).
     *
     * @param participant who the user is there; null if absent
     */
    public record Channel(@Nullable String participant) {
        public static final ElementType<Channel> TYPE = ElementType.of(
                "channel",
                CHANNELS,
                "channel",
                optionalAttribute("participant", "participant-id", STRING, Channel::participant),
                Channel::new);
    }
}
