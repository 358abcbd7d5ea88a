package im.couplet.chat;

import im.couplet.chat.TimelineEntry.Identity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who may correct, take back and react to which message: XEP-0308 1.2.1 (2022-05-17), XEP-0424 0.4.2 (2025-01-18), XEP-0425
 * 0.3.0 (2023-03-02), XEP-0444 0.2.1 (2024-04-15), and who may acknowledge which, XEP-0184 1.4.0 (2018-08-02) and XEP-0333 1.0.0
 * (2024-04-17), with the identifiers of XEP-0359 and XEP-0421. {@link Conversation} keeps
 * to them; this is for those who keep their messages elsewhere. No state: safe for use by several threads.
 */
public final class MessageRules {
    private static final int MOST_REACTIONS = 1000;

    private final Venue venue;
    private final EntryLookup lookup;
    private final IncomingMessage said;
    private final Identity identity;

    private MessageRules(Venue venue, EntryLookup lookup, IncomingMessage said, Identity identity) {
        this.venue = venue;
        this.lookup = lookup;
        this.said = said;
        this.identity = identity;
    }

    /** What {@code said} does to a conversation. */
    public static Verdict judge(Venue venue, EntryLookup lookup, IncomingMessage said) {
        Identity identity = said.identity();
        return identity == null
                ? Verdict.refused(Refusal.NOT_HERE, -1)
                : new MessageRules(venue, lookup, said, identity).verdict();
    }

    /**
     * What it is worth that the sender of {@code said} says that the message {@code id} has arrived (XEP-0184 section 7) or been seen
     * (XEP-0333 section 5): only who was sent it can say so, which its author was not.
     *
     * @return {@link Outcome#KNOWN} with the entry, {@link Outcome#WAITING} when it is not there, or a refusal
     */
    public static Verdict acknowledgement(EntryLookup lookup, IncomingMessage said, String id) {
        Identity identity = said.identity();
        if (identity == null) {
            return Verdict.refused(Refusal.NOT_HERE, -1);
        }
        int named = lookup.ofRoom(id);
        int last = named >= 0 ? named : lookup.before(lookup.size(), id, null);
        int index = last;
        while (index >= 0 && lookup.entry(index).identity().sender().equals(identity.sender())) {
            index = lookup.before(index, id, null);
        }
        if (index >= 0) {
            return Verdict.of(Outcome.KNOWN, index);
        }
        return last < 0 ? Verdict.of(Outcome.WAITING, -1) : Verdict.refused(Refusal.OTHER_SENDER, last);
    }

    private Verdict verdict() {
        if (said.retracts() != null) {
            return said.moderated() ? moderation(said.retracts()) : retraction(said.retracts());
        }
        if (said.reactsTo() != null) {
            return reaction(said.reactsTo());
        }
        return said.replaces() == null ? entry() : correction(said.replaces());
    }

    private Verdict correction(String id) {
        int index = named(id);
        if (index < 0) {
            return Verdict.of(Outcome.WAITING, -1);
        }
        TimelineEntry<?, ?> entry = lookup.entry(index);
        Verdict bad = unfit(index, entry);
        if (bad != null) {
            return bad;
        }
        if (isKnownCorrection(index, id)) {
            return Verdict.of(Outcome.KNOWN, index);
        }
        return isOlder(TimelineEntry.milliseconds(entry.corrections().at()))
                ? Verdict.refused(Refusal.OUTDATED, index)
                : Verdict.of(Outcome.CORRECTED, index);
    }

    private boolean isKnownCorrection(int index, String target) {
        String id = identity.id();
        String stanzaId = identity.stanzaId();
        return id != null && !id.equals(target) && lookup.before(lookup.size(), id, identity.sender()) == index
                || stanzaId != null && lookup.ofRoom(stanzaId) == index;
    }

    private Verdict retraction(String id) {
        int index = venue.room() ? retractedInRoom(id) : named(id);
        if (index < 0) {
            return Verdict.of(Outcome.WAITING, -1);
        }
        TimelineEntry<?, ?> entry = lookup.entry(index);
        if (entry.retraction() != null && isSender(entry)) {
            return Verdict.of(Outcome.KNOWN, index);
        }
        Verdict bad = unfit(index, entry);
        return bad == null ? Verdict.of(Outcome.RETRACTED, index) : bad;
    }

    private Verdict moderation(String id) {
        if (!venue.room() || !venue.with().toString().equals(identity.sender())) {
            return Verdict.refused(Refusal.NOT_THE_ROOM, -1);
        }
        int index = lookup.ofRoom(id);
        return index < 0
                ? Verdict.of(Outcome.WAITING, -1)
                : Verdict.of(lookup.entry(index).retraction() != null ? Outcome.KNOWN : Outcome.RETRACTED, index);
    }

    private Verdict reaction(String id) {
        int index = venue.room() ? lookup.ofRoom(id) : named(id);
        if (index < 0) {
            return Verdict.of(Outcome.WAITING, -1);
        }
        TimelineEntry<?, ?> entry = lookup.entry(index);
        if (entry.retraction() != null) {
            return Verdict.refused(Refusal.RETRACTED, index);
        }
        double last = lookup.reactedAt(index, identity.sender());
        if (last == Double.NEGATIVE_INFINITY && lookup.reactions(index) >= MOST_REACTIONS) {
            return Verdict.refused(Refusal.TOO_MANY, index);
        }
        return isOlder(last) ? Verdict.refused(Refusal.OUTDATED, index) : Verdict.of(Outcome.REACTED, index);
    }

    private Verdict entry() {
        if (said.tombstone() && said.moderated() && !(venue.room() && said.archived())) {
            return Verdict.refused(Refusal.NOT_THE_ROOM, -1);
        }
        String stanzaId = identity.stanzaId();
        int named = stanzaId == null ? -1 : lookup.ofRoom(stanzaId);
        if (named >= 0) {
            TimelineEntry<?, ?> entry = lookup.entry(named);
            return isAuthor(entry) ? copy(named, entry) : Verdict.refused(Refusal.OTHER_SENDER, named);
        }
        int copy = identity.id() == null ? -1 : copy(identity.id());
        if (copy >= 0) {
            TimelineEntry<?, ?> entry = lookup.entry(copy);
            return said.tombstone() && entry.left() ? Verdict.refused(Refusal.LEFT, copy) : copy(copy, entry);
        }
        return said.content() || said.tombstone()
                ? Verdict.of(Outcome.ADDED, lookup.place(said.at()))
                : Verdict.of(Outcome.IGNORED, -1);
    }

    private Verdict copy(int index, TimelineEntry<?, ?> entry) {
        return Verdict.of(said.tombstone() && entry.retraction() == null ? Outcome.RETRACTED : Outcome.KNOWN, index);
    }

    /** Why the sender may not change this entry; null if it may. */
    private @Nullable Verdict unfit(int index, TimelineEntry<?, ?> entry) {
        if (!isSender(entry)) {
            return Verdict.refused(Refusal.OTHER_SENDER, index);
        }
        if (entry.left()) {
            return Verdict.refused(Refusal.LEFT, index);
        }
        return entry.retraction() != null ? Verdict.refused(Refusal.RETRACTED, index) : null;
    }

    private boolean isSender(TimelineEntry<?, ?> entry) {
        return entry.identity().sender().equals(identity.sender());
    }

    /** Whether it may be a copy of this entry: from the same address, when not of both is said which occupant it is. */
    private boolean isAuthor(TimelineEntry<?, ?> entry) {
        String sender = entry.identity().sender();
        String from = identity.from();
        boolean told = Venue.isOccupantId(sender) && Venue.isOccupantId(identity.sender());
        return isSender(entry)
                || from != null && !told && (from.equals(entry.identity().from()) || from.equals(sender));
    }

    private boolean isOlder(double than) {
        return said.at() < than;
    }

    /**
     * The entry that {@code id} means; -1 when it is not there. Of several the newest of the same sender counts, as
     * identifiers of senders are unique only with each of them.
     */
    private int named(String id) {
        int index = lookup.before(lookup.size(), id, identity.sender());
        index = index >= 0 ? index : lookup.ofRoom(id);
        return index >= 0 ? index : lookup.before(lookup.size(), id, null);
    }

    /** What a retraction in a room means: the room's identifier counts, or the origin-id where the room gives none. */
    private int retractedInRoom(String id) {
        int index = lookup.ofRoom(id);
        index = index >= 0 ? index : retractedInRoom(id, identity.sender());
        return index >= 0 ? index : retractedInRoom(id, null);
    }

    private int retractedInRoom(String id, @Nullable String sender) {
        for (int i = lookup.before(lookup.size(), id, sender); i >= 0; i = lookup.before(i, id, sender)) {
            Identity known = lookup.entry(i).identity();
            if (known.stanzaId() == null && (!id.equals(known.id()) || id.equals(known.originId()))) {
                return i;
            }
        }
        return -1;
    }

    /** The entry that this message is a copy of; -1 when it is new. */
    private int copy(String id) {
        int own = copy(id, identity.sender());
        return own >= 0 || identity.from() == null ? own : copy(id, null);
    }

    private int copy(String id, @Nullable String sender) {
        for (int i = lookup.before(lookup.size(), id, sender); i >= 0; i = lookup.before(i, id, sender)) {
            TimelineEntry<?, ?> entry = lookup.entry(i);
            boolean other = venue.room()
                    && identity.stanzaId() != null
                    && entry.identity().stanzaId() != null;
            if (!other && id.equals(entry.identity().id()) && isAuthor(entry) && isSame(entry)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSame(TimelineEntry<?, ?> entry) {
        TimelineEntry.Content<?> content = entry.content();
        return said.tombstone() || content == null || Objects.equals(content.firstBody(), said.body());
    }
}
