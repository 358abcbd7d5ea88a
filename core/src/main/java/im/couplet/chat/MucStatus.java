package im.couplet.chat;

import im.couplet.ext.MucUser;
import org.jspecify.annotations.Nullable;

/** What the codes in {@link MucUser#statusCodes} mean, as registered by XEP-0045 1.35.5 (2026-05-03), section 15.6.2. */
public enum MucStatus {
    /** Any occupant may see the user's full JID; when entering a room. */
    NON_ANONYMOUS(100),
    /** The affiliation has changed while the user was not in the room; in a message of the room. */
    AFFILIATION_CHANGED(101),
    /** The room now shows members who are not there. */
    SHOWS_UNAVAILABLE(102),
    /** The room no longer shows members who are not there. */
    HIDES_UNAVAILABLE(103),
    /** The configuration has changed, but not as regards privacy. */
    CONFIGURATION_CHANGED(104),
    /** This presence is the user's own. */
    SELF(110),
    /** What is said is logged from now on, or when entering a room: is logged. */
    LOGGING(170),
    /** What is said is no longer logged. */
    NOT_LOGGING(171),
    /** Any occupant may now see the others' full JIDs. */
    NOW_NON_ANONYMOUS(172),
    /** Only moderators may now see the others' full JIDs. */
    NOW_SEMI_ANONYMOUS(173),
    /** The room has been created by entering it. */
    CREATED(201),
    /** The service has given or changed the nickname. */
    NICK_ASSIGNED(210),
    /** The occupant has been banned. */
    BANNED(301),
    /** The occupant is called otherwise from now on; {@link MucUser.Item#nick} says how. */
    NICK_CHANGED(303),
    /** The occupant has been kicked. */
    KICKED(307),
    /** The occupant must leave, as the affiliation has changed. */
    REMOVED_BY_AFFILIATION(321),
    /** The occupant must leave, as the room is for members now. */
    REMOVED_AS_NO_MEMBER(322),
    /** The occupant must leave, as the service stops. */
    REMOVED_BY_SHUTDOWN(332),
    /** The occupant was removed, as messages to it came back. */
    REMOVED_BY_ERROR(333);

    private final int code;

    MucStatus(int code) {
        this.code = code;
    }

    /** The number in the protocol. */
    public int code() {
        return code;
    }

    /** Whether an occupant is not in the room any more, with this in unavailable presence. */
    public boolean isRemoval() {
        return code == 301 || code == 307 || code >= 321;
    }

    /**
     * Why an occupant is not in the room any more, by the codes in unavailable presence; null if none of them says. Of
     * several the one counts that tells most: a kick comes last, as it goes with an error (section 9.3 of XEP-0045) or a ban, too.
     */
    public static @Nullable MucStatus removal(int... codes) {
        MucStatus[] reasons = {
            BANNED, REMOVED_BY_AFFILIATION, REMOVED_AS_NO_MEMBER, REMOVED_BY_SHUTDOWN, REMOVED_BY_ERROR, KICKED
        };
        int first = reasons.length;
        for (int code : codes) {
            for (int i = 0; i < first; i++) {
                first = reasons[i].code == code ? i : first;
            }
        }
        return first == reasons.length ? null : reasons[first];
    }

    /** What {@code code} means; null if it is not registered. */
    public static @Nullable MucStatus of(int code) {
        for (MucStatus status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        return null;
    }
}
