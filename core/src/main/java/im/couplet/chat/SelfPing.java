package im.couplet.chat;

import im.couplet.ext.Ping;
import im.couplet.stanza.Iq;
import im.couplet.stanza.StanzaError;
import org.jspecify.annotations.Nullable;

/**
 * Whether the user is still in a room, from the answer to a {@link Ping} sent to the user's own address in it. XEP-0410 1.1.0
 * (2019-09-25).
 */
public enum SelfPing {
    /** The user is in the room. */
    IN_ROOM,
    /** The user is not in the room, and should enter it again. */
    NOT_IN_ROOM,
    /** The room does not answer; ask again later, or enter it again. */
    UNKNOWN;

    /** What {@code answer} says, a result or an error. Not to be asked when none comes in time: that is {@link #UNKNOWN}. */
    public static SelfPing of(Iq answer) {
        StanzaError error = answer.error();
        if (answer.type() == Iq.Type.RESULT) {
            return IN_ROOM;
        }
        return of(error == null ? null : error.condition());
    }

    /**
     * What an error says (section 3.1).
     *
     * @param condition its condition; null when it does not say
     */
    public static SelfPing of(@Nullable String condition) {
        return condition == null
                ? UNKNOWN
                : switch (condition) {
                    case "service-unavailable", "feature-not-implemented", "item-not-found" -> IN_ROOM;
                    case "remote-server-not-found", "remote-server-timeout" -> UNKNOWN;
                    default -> NOT_IN_ROOM;
                };
    }
}
