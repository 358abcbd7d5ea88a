package im.couplet.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who may correct, take back and react to which message: XEP-0308 1.2.1 (2022-05-17), XEP-0424 0.4.2 (2025-01-18), XEP-0425
 * 0.3.0 (2023-03-02), XEP-0444 0.2.1 (2024-04-15), with the identifiers of XEP-0359 and XEP-0421. {@link Conversation} keeps
 * to them; this is for those who keep their messages elsewhere. No state: safe for use by several threads.
 */
public final class MessageRules {
    private final Place place;
    private final Past past;
    private final Said said;

    private MessageRules(Place place, Past past, Said said) {
        this.place = place;
        this.past = past;
        this.said = said;
    }

    /** What {@code said} does to a conversation. */
    public static Verdict judge(Place place, Past past, Said said) {
        return new MessageRules(place, past, said).verdict();
    }

    private Verdict verdict() {
        if (said.sender() == null) {
            return Verdict.refused(Refusal.NOT_HERE, -1);
        }
        if (said.retracts() != null) {
            return said.moderated() ? moderation(said.retracts()) : retraction(said.retracts());
        }
        if (said.reactsTo() != null) {
            return reaction(said.reactsTo());
        }
        return said.replaces() == null ? entry() : correction(said.replaces());
    }

    private Verdict correction(String id) {
        int index = target(id, Purpose.CORRECT);
        Verdict bad = index < 0 ? Verdict.of(Outcome.WAITING, -1) : unfit(index);
        if (bad != null) {
            return bad;
        }
        if (past.before(past.size(), String.valueOf(said.id())) == index
                && said.id() != null
                && !id.equals(said.id())) {
            return Verdict.of(Outcome.KNOWN, index);
        }
        return isOlder(past.correctedAt(index))
                ? Verdict.refused(Refusal.OUTDATED, index)
                : Verdict.of(Outcome.CORRECTED, index);
    }

    private Verdict retraction(String id) {
        int index = target(id, Purpose.RETRACT);
        if (index < 0) {
            return Verdict.of(Outcome.WAITING, -1);
        }
        Verdict bad = past.isRetracted(index) && isSender(index) ? Verdict.of(Outcome.KNOWN, index) : unfit(index);
        return bad == null ? Verdict.of(Outcome.RETRACTED, index) : bad;
    }

    private Verdict moderation(String id) {
        if (!place.room() || !place.with().toString().equals(said.sender())) {
            return Verdict.refused(Refusal.NOT_THE_ROOM, -1);
        }
        int index = target(id, Purpose.MODERATE);
        if (index < 0) {
            return Verdict.of(Outcome.WAITING, -1);
        }
        return Verdict.of(past.isRetracted(index) ? Outcome.KNOWN : Outcome.RETRACTED, index);
    }

    private Verdict reaction(String id) {
        int index = target(id, Purpose.REACT);
        if (index < 0) {
            return Verdict.of(Outcome.WAITING, -1);
        }
        if (past.isRetracted(index)) {
            return Verdict.refused(Refusal.RETRACTED, index);
        }
        return isOlder(past.reactedAt(index, String.valueOf(said.sender())))
                ? Verdict.refused(Refusal.OUTDATED, index)
                : Verdict.of(Outcome.REACTED, index);
    }

    private Verdict entry() {
        int copy = copy();
        if (copy >= 0) {
            boolean news = said.tombstone() && !past.isRetracted(copy);
            return Verdict.of(news ? Outcome.RETRACTED : Outcome.KNOWN, copy);
        }
        if (!said.content() && !said.tombstone()) {
            return Verdict.of(Outcome.IGNORED, -1);
        }
        int index = past.size();
        while (index > 0 && past.at(index - 1) > said.at()) {
            index--;
        }
        return Verdict.of(Outcome.ADDED, index);
    }

    /** Why the sender may not change this entry; null when it may. */
    private @Nullable Verdict unfit(int index) {
        if (!isSender(index)) {
            return Verdict.refused(Refusal.OTHER_SENDER, index);
        }
        if (past.isLeft(index)) {
            return Verdict.refused(Refusal.LEFT, index);
        }
        return past.isRetracted(index) ? Verdict.refused(Refusal.RETRACTED, index) : null;
    }

    private boolean isSender(int index) {
        return past.sender(index).equals(said.sender());
    }

    private boolean isOlder(double than) {
        return said.at() < than;
    }

    /**
     * The entry that {@code id} means; -1 when it is not there. Of several the newest of the same sender counts, as
     * identifiers of senders are unique only with each of them.
     */
    private int target(String id, Purpose purpose) {
        int found = -1;
        for (int i = past.before(past.size(), id); i >= 0; i = past.before(i, id)) {
            if (isMeant(i, id, purpose)) {
                if (isSender(i)) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }

    /** Whether an entry that {@code id} is an identifier of may be named by it. */
    private boolean isMeant(int index, String id, Purpose purpose) {
        if (purpose == Purpose.CORRECT || !place.room()) {
            return true;
        }
        String stanzaId = past.stanzaId(index);
        boolean own = id.equals(past.id(index)) && !id.equals(past.originId(index));
        if (id.equals(stanzaId)) {
            return true;
        }
        // what is no identifier of the message itself is one of a correction of it
        boolean correction = !own && !id.equals(past.originId(index));
        return correction || purpose == Purpose.RETRACT && stanzaId == null && !own;
    }

    /** The entry that this message is a copy of; -1 when it is new. */
    private int copy() {
        String stanzaId = said.stanzaId();
        int named = stanzaId == null ? -1 : past.before(past.size(), stanzaId);
        if (named >= 0 && Objects.equals(past.stanzaId(named), stanzaId)) {
            return named;
        }
        return said.id() == null ? -1 : copy(said.id());
    }

    private int copy(String id) {
        for (int i = past.before(past.size(), id); i >= 0; i = past.before(i, id)) {
            String from = said.from();
            boolean sender = isSender(i) || from != null && (from.equals(past.from(i)) || from.equals(past.sender(i)));
            boolean same = past.isRetracted(i) || said.tombstone() || Objects.equals(past.firstBody(i), said.body());
            boolean other = said.stanzaId() != null && past.stanzaId(i) != null;
            if (sender && same && !other && id.equals(past.id(i))) {
                return i;
            }
        }
        return -1;
    }
}
