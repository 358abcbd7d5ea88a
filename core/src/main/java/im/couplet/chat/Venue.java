package im.couplet.chat;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation is held.
 *
 * @param with the contact, an occupant of a room whom one talks to in private, or the room
 * @param own the own address, in a room that of the own occupant; null if it is not known
 * @param room whether it is a room
 * @param stanzaIds whether the room, in a conversation of two the own account, names messages (XEP-0359), so that nobody else can do so in
 *     its name
 * @param occupantIds whether the room says who an occupant is (XEP-0421), likewise
 */
public record Venue(Jid with, @Nullable Jid own, boolean room, boolean stanzaIds, boolean occupantIds) {
    /** What no address begins with. */
    private static final String OCCUPANT = "occupant:";

    /** A conversation of two; {@code with} has a resource for an occupant of a room, and need not have one else. */
    public static Venue direct(Jid own, Jid with, boolean occupant) {
        return new Venue(occupant ? with : with.bare(), own.bare(), false, false, false);
    }

    /**
     * A room.
     *
     * @param own the own occupant; null if it is not known
     * @param features what service discovery says that the room can do
     */
    public static Venue room(Jid room, @Nullable Jid own, List<String> features) {
        return new Venue(room.bare(), own, true, namesMessages(features), tellsOccupants(features));
    }

    /**
     * Whether an entity with these features names messages, so that nobody else can do so in its name (XEP-0359 section 6): it says
     * so, or has an archive, which does.
     */
    public static boolean namesMessages(List<String> features) {
        return features.contains("urn:xmpp:mam:2") || features.contains("urn:xmpp:sid:0");
    }

    /** Whether a room with these features says who an occupant is, likewise (XEP-0421 section 4). */
    public static boolean tellsOccupants(List<String> features) {
        return features.contains("urn:xmpp:occupant-id:0");
    }

    /**
     * Who wrote a message: in a conversation of two its bare address or that of the occupant, in a room the identifier of the
     * occupant where there is one, else its address. Equal for equal senders.
     *
     * @param groupchat whether the message is of that type
     * @param from its address; null for the own one
     * @param occupantId what it says of its occupant; null for nothing
     * @return null for nobody of this conversation, as is everybody whose address cannot be read
     */
    public @Nullable String sender(boolean groupchat, @Nullable Address from, @Nullable String occupantId) {
        if (groupchat != room || !((from == null ? own : from) instanceof Jid sender)) {
            return null;
        }
        if (room) {
            boolean known = occupantIds && occupantId != null && sender.resourcepart() != null;
            return !sender.bare().equals(with) ? null : known ? OCCUPANT + occupantId : sender.toString();
        }
        Jid party = with.resourcepart() == null ? sender.bare() : sender;
        return party.equals(with) ? party.toString() : sender.bare().equals(own) ? String.valueOf(own) : null;
    }

    /**
     * Whether {@code sender} is the account itself.
     *
     * @param occupantId who the own occupant is, as the room says (XEP-0421); null if it does not say
     */
    public boolean isSelf(String sender, @Nullable String occupantId) {
        return own != null && sender.equals(own.toString())
                || occupantId != null && sender.equals(OCCUPANT + occupantId);
    }

    /** Whether the account itself has written a message, as for {@link #isSelf}. */
    public boolean isOwn(String sender, @Nullable String from, @Nullable String occupantId) {
        // A room may begin to tell who is who after the account has entered it.
        boolean untold = occupantId == null
                && isOccupantId(sender)
                && own != null
                && own.toString().equals(from);
        return from == null || untold || isSelf(sender, occupantId);
    }

    /** Whether {@code sender} is an occupant of whom the room has said who it is, whatever the nickname. */
    static boolean isOccupantId(String sender) {
        return sender.startsWith(OCCUPANT);
    }

    /** Whether an own message is part of another conversation. */
    boolean isForOthers(@Nullable Address from, @Nullable Address to) {
        boolean sent = from == null
                || !room
                        && own != null
                        && from instanceof Jid sender
                        && sender.bare().equals(own.bare());
        return sent && to != null && !(to instanceof Jid jid && (with.isBare() ? jid.bare() : jid).equals(with));
    }

    /**
     * What the room or its archive calls a message, in a conversation of two the own account or its archive; null if they do not, or when
     * others may pretend it.
     */
    @Nullable
    String stanzaId(MessageView<?, ?> message) {
        String archived = message.archiveId();
        Jid by = room ? with : own;
        return archived != null ? archived : stanzaIds && by != null ? message.stanzaId(by) : null;
    }

    /**
     * By which identifier a message is named.
     *
     * @return null if there is none that all know it by, so that it cannot be done
     */
    public @Nullable String reference(
            Purpose purpose, @Nullable String id, @Nullable String originId, @Nullable String stanzaId) {
        return switch (purpose) {
            case CORRECT -> id;
            case DISPLAY -> room ? stanzaId : id;
            case MODERATE -> room ? stanzaId : null;
            case RETRACT -> !room ? id : stanzaId != null || stanzaIds ? stanzaId : originId;
            case REACT, REPLY -> room ? stanzaId : originId == null ? id : originId;
        };
    }
}
