package im.couplet.chat;

import im.couplet.chat.Entry.RetractedBy;
import im.couplet.ext.Delay;
import im.couplet.ext.Moderation;
import im.couplet.ext.Reactions;
import im.couplet.ext.Retraction;
import im.couplet.jid.Jid;
import im.couplet.stanza.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a conversation, after all that was corrected, taken back and reacted to by those who may. Immutable; {@link
 * #apply} gives the next one. The rules are those of {@link MessageRules}.
 *
 * <pre>{@code
 * Conversation chat = Conversation.with(Jid.parse("romeo@montague.lit"), Jid.parse("juliet@capulet.lit"));
 * Step step = chat.apply(message);
 * if (step.outcome() == Outcome.REFUSED) … step.refusal()
 * chat = step.conversation();
 * for (Entry entry : chat.entries()) … entry.body() … entry.emojis()
 * }</pre>
 *
 * @param place where it is held
 * @param entries the messages in order, those that were taken back too
 * @param waiting messages about others that have not come yet, such as corrections in the newest page of an archive, the oldest
 *     first; at most 256
 */
public record Conversation(Place place, List<Entry> entries, List<Waiting> waiting) {
    private static final int MOST_WAITING = 256;

    /**
     * A message that waits for another.
     *
     * @param message the message
     * @param at when it was said; null when that is not known
     * @param stanzaId what an archive calls it; null for nothing
     */
    public record Waiting(
            Message message, @Nullable Instant at, @Nullable String stanzaId) {}

    /** Copies the lists. */
    public Conversation {
        entries = List.copyOf(entries);
        waiting = List.copyOf(waiting);
    }

    /** A conversation with a contact that has not begun. */
    public static Conversation with(Jid own, Jid contact) {
        return new Conversation(Place.direct(own, contact, false), List.of(), List.of());
    }

    /** A conversation in private with the occupant of a room that has not begun. */
    public static Conversation withOccupant(Jid own, Jid occupant) {
        return new Conversation(Place.direct(own, occupant, true), List.of(), List.of());
    }

    /**
     * A conversation in a room that has not begun.
     *
     * @param own the own occupant; null when it is not known
     * @param features what service discovery says that the room can do; identifiers by others are not trusted without
     */
    public static Conversation inRoom(Jid room, @Nullable Jid own, List<String> features) {
        return new Conversation(Place.room(room, own, features), List.of(), List.of());
    }

    /** The conversation after a message that has just come or has just been sent. */
    public Step apply(Message message) {
        return apply(message, null, null);
    }

    /**
     * The conversation after a message.
     *
     * @param at when it was said; null for what its {@link Delay} says, or else not known. Messages are put in this order
     * @param stanzaId what the archive calls it that it is from, a room's or the own one; null for none
     */
    public Step apply(Message message, @Nullable Instant at, @Nullable String stanzaId) {
        Step step = once(message, at, stanzaId);
        if (step.outcome() != Outcome.ADDED && step.outcome() != Outcome.KNOWN || waiting.isEmpty()) {
            return step;
        }
        Conversation after = new Conversation(place, step.conversation().entries, List.of());
        for (Waiting one : waiting) {
            after = after.once(one.message, one.at, one.stanzaId).conversation();
        }
        return new Step(after, step.outcome(), step.index(), null);
    }

    private Step once(Message message, @Nullable Instant given, @Nullable String archived) {
        Delay delay = message.get(Delay.TYPE);
        Instant at = given != null || delay == null ? given : delay.stamp();
        Said said = Messages.said(place, message, at, archived);
        if (message.type() == Message.Type.ERROR) {
            return new Step(this, Outcome.IGNORED, -1, null);
        }
        Verdict verdict = MessageRules.judge(place, new Entries(entries), said);
        int index = verdict.index();
        return switch (verdict.outcome()) {
            case ADDED -> inserted(index, Entry.of(said, message, at, tombstone(message)));
            case CORRECTED -> changed(verdict, entries.get(index).corrected(said, message, at));
            case RETRACTED -> changed(verdict, entries.get(index).retracted(retraction(message, at)));
            case REACTED -> changed(verdict, reacted(entries.get(index), said, message, at));
            case KNOWN ->
                said.retracts() == null && said.replaces() == null
                        ? changed(verdict, entries.get(index).known(said))
                        : new Step(this, Outcome.KNOWN, index, null);
            case WAITING -> waiting(new Waiting(message, at, archived));
            case IGNORED, REFUSED -> new Step(this, verdict.outcome(), index, verdict.refusal());
        };
    }

    private Step inserted(int index, Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(index, entry);
        return new Step(new Conversation(place, all, waiting), Outcome.ADDED, index, null);
    }

    private Step changed(Verdict verdict, Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.set(verdict.index(), entry);
        return new Step(new Conversation(place, all, waiting), verdict.outcome(), verdict.index(), null);
    }

    private Step waiting(Waiting one) {
        List<Waiting> all = new ArrayList<>(waiting);
        all.add(one);
        List<Waiting> newest = all.subList(Math.max(0, all.size() - MOST_WAITING), all.size());
        return new Step(new Conversation(place, entries, newest), Outcome.WAITING, -1, null);
    }

    private static Entry reacted(Entry entry, Said said, Message message, @Nullable Instant at) {
        Reactions reactions = message.get(Reactions.TYPE);
        return entry.reacted(String.valueOf(said.sender()), reactions == null ? List.of() : reactions.emojis(), at);
    }

    private static RetractedBy retraction(Message message, @Nullable Instant at) {
        Retraction.Retract retract = message.get(Retraction.Retract.TYPE);
        RetractedBy stone = tombstone(message);
        if (retract == null) {
            return stone == null ? new RetractedBy(null, null, false, null, at) : stone;
        }
        return how(message.id(), retract.moderated(), null, retract.reason(), at);
    }

    private static @Nullable RetractedBy tombstone(Message message) {
        Retraction.Retracted stone = message.get(Retraction.Retracted.TYPE);
        return stone == null ? null : how(stone.id(), stone.moderated(), stone.by(), stone.reason(), stone.stamp());
    }

    private static RetractedBy how(
            @Nullable String id,
            Moderation.@Nullable Moderated moderated,
            @Nullable Jid by,
            @Nullable String reason,
            @Nullable Instant at) {
        Jid who = moderated == null || moderated.by() == null ? by : moderated.by();
        return new RetractedBy(id, who == null ? null : who.toString(), moderated != null, reason, at);
    }

    /**
     * The conversation after an occupant has left the room: a successor of the same nickname cannot change what the occupant
     * has said, unless the room says that it is the same.
     */
    public Conversation left(Jid occupant) {
        List<Entry> all = new ArrayList<>();
        for (Entry entry : entries) {
            all.add(entry.sender().equals(occupant.toString()) ? entry.gone() : entry);
        }
        return new Conversation(place, all, waiting);
    }

    /**
     * By which identifier to name an entry, in {@code Correction}, {@code Retract}, {@code Moderate}, {@code Reactions} or
     * {@code Reply}.
     *
     * @return null when that cannot be done, as it was taken back or has no identifier that all know it by
     */
    public @Nullable String reference(Entry entry, Purpose purpose) {
        return entry.retraction() != null
                ? null
                : place.reference(purpose, entry.id(), entry.originId(), entry.stanzaId());
    }
}
