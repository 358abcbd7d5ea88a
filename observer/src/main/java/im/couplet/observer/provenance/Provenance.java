package im.couplet.observer.provenance;

import im.couplet.jid.Jid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a stanza came from. Immutable.
 *
 * @param way how it came
 * @param by by whose word it is what it is: the sender of what came directly, the own account for a copy, the archive, the room, or
 *     who publishes; null when its address cannot be read, and nobody vouches
 * @param queryId which question the archive answers; null for none
 * @param archiveId what the archive calls the message; null when it is from none
 * @param at when it was said, by the word of whom held it back: the archive, the room, or the own server; null when none of them says
 * @param stanzaId what the room, or else the own account, calls the message, if it says that it does so (XEP-0359); null for nothing
 * @param occupantId who the occupant is, by the word of a room that says that it tells (XEP-0421); null for nothing
 */
public record Provenance(
        Way way,
        @Nullable Jid by,
        @Nullable String queryId,
        @Nullable String archiveId,
        @Nullable Instant at,
        @Nullable String stanzaId,
        @Nullable String occupantId) {
    static Provenance of(Way way, @Nullable Jid by) {
        return new Provenance(way, by, null, null, null, null, null);
    }

    static Provenance at(Way way, @Nullable Jid by, @Nullable Instant at) {
        return new Provenance(way, by, null, null, at, null, null);
    }

    /** With names that were found to be given by whom they should be. */
    Provenance named(@Nullable String stanza, @Nullable String occupant) {
        return stanza == null && occupant == null
                ? this
                : new Provenance(way, by, queryId, archiveId, at, stanza, occupant);
    }
}
