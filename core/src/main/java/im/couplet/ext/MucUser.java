package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.chat.MucStatus;
import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a room says of an occupant, of itself, or to somebody outside: {@code <x
 * xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'/><status
 * code='110'/></x>}. XEP-0045 1.35.5 (2026-05-03).
 *
 * @param items the occupants; one in presence
 * @param statusCodes what happened, see {@link MucStatus}
 * @param invites invitations into the room, by way of the room
 * @param decline the answer to an invitation that is not accepted; null if absent
 * @param destroy that the room has been destroyed; null if it has not
 * @param password what the room asks for at the door, in an invitation; null if it asks for nothing
 * @param affiliationsVersion which changes of affiliations these are (XEP-0463); null if the room does not say
 */
public record MucUser(
        List<Item> items,
        List<Integer> statusCodes,
        List<Invite> invites,
        @Nullable Decline decline,
        @Nullable Destroy destroy,
        @Nullable String password,
        @Nullable AffiliationsVersion affiliationsVersion) {
    private static final String NAMESPACE = "http://jabber.org/protocol/muc#user";

    public static final ElementType<MucUser> TYPE = ElementType.of(
            "mucUser",
            NAMESPACE,
            "x",
            children("items", Item.TYPE, MucUser::items),
            childAttributes("statusCodes", "status", "code", Values.integer(100, 999), MucUser::statusCodes),
            children("invites", Invite.TYPE, MucUser::invites),
            child("decline", Decline.TYPE, MucUser::decline),
            child("destroy", Destroy.TYPE, MucUser::destroy),
            childText("password", STRING, MucUser::password),
            child("affiliationsVersion", AffiliationsVersion.TYPE, MucUser::affiliationsVersion),
            MucUser::new);

    /**
     * An occupant, or somebody who has a relation to the room.
     *
     * @param affiliation the lasting relation to the room; null if absent
     * @param role what the occupant may do until leaving; null if absent
     * @param jid who it is; null if the room does not tell
     * @param nick the nickname, or the new one; null if absent
     * @param actor who did this to the occupant; null if absent
     * @param continues that a chat between two goes on in the room; null if it does not
     * @param reason why, for people; null if absent
     */
    public record Item(
            @Nullable Affiliation affiliation,
            @Nullable Role role,
            @Nullable Address jid,
            @Nullable String nick,
            @Nullable Actor actor,
            @Nullable Continue continues,
            @Nullable String reason) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                optionalAttribute("affiliation", Affiliation.WORDS, Item::affiliation),
                optionalAttribute("role", Role.WORDS, Item::role),
                optionalAttribute("jid", JID, Item::jid),
                optionalAttribute("nick", STRING, Item::nick),
                child("actor", Actor.TYPE, Item::actor),
                child("continues", Continue.TYPE, Item::continues),
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

    /**
     * That a chat between two goes on in the room.
     *
     * @param thread the identifier of that chat; null if absent
     */
    public record Continue(@Nullable String thread) {
        public static final ElementType<Continue> TYPE = ElementType.of(
                "continue",
                NAMESPACE,
                "continue",
                optionalAttribute("thread", STRING, Continue::thread),
                Continue::new);
    }

    /**
     * An invitation into the room.
     *
     * @param from who invites, as the room says; null on the way to the room
     * @param to who is invited; null on the way from the room
     * @param continues that a chat between two goes on in the room; null if it does not
     * @param reason why, for people; null if absent
     */
    public record Invite(
            @Nullable Address from,
            @Nullable Address to,
            @Nullable Continue continues,
            @Nullable String reason) {
        public static final ElementType<Invite> TYPE = ElementType.of(
                "invite",
                NAMESPACE,
                "invite",
                optionalAttribute("from", JID, Invite::from),
                optionalAttribute("to", JID, Invite::to),
                child("continues", Continue.TYPE, Invite::continues),
                childText("reason", STRING, Invite::reason),
                Invite::new);
    }

    /**
     * The answer to an invitation that is not accepted.
     *
     * @param from who was invited, as the room says; null on the way to the room
     * @param to who invited; null on the way from the room
     * @param reason why, for people; null if absent
     */
    public record Decline(
            @Nullable Address from,
            @Nullable Address to,
            @Nullable String reason) {
        public static final ElementType<Decline> TYPE = ElementType.of(
                "decline",
                NAMESPACE,
                "decline",
                optionalAttribute("from", JID, Decline::from),
                optionalAttribute("to", JID, Decline::to),
                childText("reason", STRING, Decline::reason),
                Decline::new);
    }

    /**
     * That the room has been destroyed.
     *
     * @param jid a room to go to instead; null if absent
     * @param reason why, for people; null if absent
     */
    public record Destroy(@Nullable Address jid, @Nullable String reason) {
        public static final ElementType<Destroy> TYPE = ElementType.of(
                "destroy",
                NAMESPACE,
                "destroy",
                optionalAttribute("jid", JID, Destroy::jid),
                childText("reason", STRING, Destroy::reason),
                Destroy::new);
    }

    /** A lasting relation to a room (section 5.2). */
    public enum Affiliation {
        /** May ban, and make others members and moderators. */
        ADMIN,
        /** May enter a room for members. */
        MEMBER,
        /** No relation. */
        NONE,
        /** Must not enter. */
        OUTCAST,
        /** May change and destroy the room. */
        OWNER;

        static final ValueType<Affiliation> WORDS =
                Values.oneOf(values(), "admin", "member", "none", "outcast", "owner");
    }

    /** What an occupant may do until leaving (section 5.1). */
    public enum Role {
        /** May kick, and give and take voice. */
        MODERATOR,
        /** Nothing: is not in the room, or is leaving it. */
        NONE,
        /** May speak to all. */
        PARTICIPANT,
        /** May listen. */
        VISITOR;

        static final ValueType<Role> WORDS = Values.oneOf(values(), "moderator", "none", "participant", "visitor");
    }
}
