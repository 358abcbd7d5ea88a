package im.couplet.observer.model;

import im.couplet.jid.Jid;
import org.jspecify.annotations.Nullable;

/**
 * A room that the account has entered, wants to enter, or has been in (XEP-0045). Immutable.
 *
 * @param jid its bare address
 * @param state {@code joining}, {@code joined} or {@code left}
 * @param nick what the own occupant is called, or wants to be
 * @param occupants who is there, by their nicknames; with those of whom the room has told so far while joining
 * @param subject what it is about; null if that is not known
 * @param flags what its status codes say of it
 * @param departure why the account is not there any more; null while it is
 * @param lastDeparture who left last, and why; null for nobody
 * @param condition the last error that the room answered with, such as {@code conflict} to another nickname; null for none since
 *     joining
 * @param ping what the last ping of the own occupant says (XEP-0410): {@code in-room}, {@code not-in-room} or {@code unknown}; null if none
 *     was answered since joining
 * @param lost how many occupants were left out, as there are too many
 */
public record LiveRoom(
        Jid jid,
        String state,
        String nick,
        ItemList<Occupant> occupants,
        @Nullable Subject subject,
        RoomFlags flags,
        @Nullable Departure departure,
        @Nullable Departure lastDeparture,
        @Nullable String condition,
        @Nullable String ping,
        int lost)
        implements Item {
    static final String JOINING = "joining";
    static final String JOINED = "joined";
    static final String LEFT = "left";

    static LiveRoom joining(Jid bare, String nick) {
        return new LiveRoom(bare, JOINING, nick, ItemList.empty(), null, RoomFlags.NONE, null, null, null, null, 0);
    }

    /** Whether the account is there. */
    public boolean isJoined() {
        return state.equals(JOINED);
    }

    /** The own occupant; null while the room has not told of it. */
    public @Nullable Occupant self() {
        return isJoined() ? occupants.get(nick) : null;
    }

    LiveRoom in(String now, String called) {
        return new LiveRoom(jid, now, called, occupants, subject, flags, null, lastDeparture, condition, ping, lost);
    }

    LiveRoom with(ItemList<Occupant> all, int out) {
        return new LiveRoom(jid, state, nick, all, subject, flags, departure, lastDeparture, condition, ping, out);
    }

    LiveRoom with(Subject now) {
        return new LiveRoom(jid, state, nick, occupants, now, flags, departure, lastDeparture, condition, ping, lost);
    }

    LiveRoom with(RoomFlags now) {
        return new LiveRoom(jid, state, nick, occupants, subject, now, departure, lastDeparture, condition, ping, lost);
    }

    LiveRoom departed(Departure who) {
        return new LiveRoom(jid, state, nick, occupants, subject, flags, departure, who, condition, ping, lost);
    }

    LiveRoom failed(@Nullable String error) {
        return new LiveRoom(jid, state, nick, occupants, subject, flags, departure, lastDeparture, error, ping, lost);
    }

    LiveRoom pinged(String answer) {
        return new LiveRoom(
                jid, state, nick, occupants, subject, flags, departure, lastDeparture, condition, answer, lost);
    }

    LiveRoom left(Departure why) {
        return new LiveRoom(
                jid, LEFT, nick, ItemList.empty(), subject, flags, why, lastDeparture, why.condition(), ping, 0);
    }

    /** Whether all that is known is that the user is not there any more. */
    boolean departedWithoutReason() {
        return departure != null && departure.why().equals("left") && departure.reason() == null;
    }

    @Override
    public String key() {
        return jid.toString();
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("jid", jid.toString());
        sink.text("state", state);
        sink.text("nick", nick);
        sink.values("occupants", occupants);
        sink.value("self", self());
        sink.value("subject", subject);
        sink.value("flags", flags);
        sink.value("departure", departure);
        sink.value("lastDeparture", lastDeparture);
        sink.text("condition", condition);
        sink.text("ping", ping);
        if (lost > 0) {
            sink.number("lost", lost);
        }
    }

    /** Reads what was written down; null without an address. */
    static @Nullable LiveRoom read(PortableSource source) {
        Jid jid = Contact.jid(source, "jid");
        String state = source.text("state");
        String nick = source.text("nick");
        return jid == null || nick == null
                ? null
                : new LiveRoom(
                        jid,
                        state != null && (state.equals(JOINED) || state.equals(JOINING)) ? state : LEFT,
                        nick,
                        ItemList.read(source.values("occupants"), Occupant::read),
                        Subject.read(source.value("subject")),
                        RoomFlags.read(source.value("flags")),
                        Departure.read(source.value("departure")),
                        Departure.read(source.value("lastDeparture")),
                        source.text("condition"),
                        source.text("ping"),
                        (int) source.number("lost"));
    }
}
