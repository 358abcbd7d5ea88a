package im.couplet.chat;

import im.couplet.chat.TimelineEntry.Identity;
import im.couplet.chat.TimelineEntry.Retraction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a conversation, after all that was corrected, taken back and reacted to by those who may: what {@link
 * Conversation} is in Java, and its like in JavaScript, over whatever these keep. Immutable; a message costs O(log n) for n
 * entries, and what has waited for it.
 *
 * @param <E> how entries are kept
 * @param <M> how messages are kept
 * @param <T> how times are kept
 */
public final class Timeline<E, M, T> {
    /**
     * What a message did.
     *
     * @param timeline the conversation after it
     * @param outcome what it did
     * @param index the number of the entry that it is or is about; -1 for none
     * @param refusal why it did nothing; null unless it was refused
     */
    public record Applied<E, M, T>(
            Timeline<E, M, T> timeline,
            Outcome outcome,
            int index,
            @Nullable Refusal refusal) {}

    private final Venue venue;
    private final IndexedEntries<E, M, T> entries;
    private final WaitingList<M, T> waiting;

    private Timeline(Venue venue, IndexedEntries<E, M, T> entries, WaitingList<M, T> waiting) {
        this.venue = venue;
        this.entries = entries;
        this.waiting = waiting;
    }

    /** A conversation as it was left, with its entries in order and the messages that wait, the oldest first. */
    public static <E, M, T> Timeline<E, M, T> of(
            EntryForm<E, M, T> form, Venue venue, List<E> entries, List<? extends MessageView<M, T>> waiting) {
        return new Timeline<>(venue, IndexedEntries.of(form, entries), WaitingList.<M, T>empty()).with(venue, waiting);
    }

    /** These entries, with other messages that wait, in a conversation held at {@code other}. */
    public Timeline<E, M, T> with(Venue other, List<? extends MessageView<M, T>> views) {
        WaitingList<M, T> list = WaitingList.empty();
        for (MessageView<M, T> view : views) {
            list = list.with(view, IncomingMessage.of(other, view));
        }
        return new Timeline<>(other, entries, list);
    }

    /** Where it is held. */
    public Venue venue() {
        return venue;
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** One of the entries. */
    public E entry(int index) {
        return entries.get(index);
    }

    /** The number of the last entry that the room or its sender calls so, or a correction of it; -1 for none. */
    public int find(String id) {
        int named = entries.ofRoom(id);
        return named >= 0 ? named : entries.before(entries.size(), id, null);
    }

    /** Hands over all entries in order. */
    public void each(Consumer<? super E> consumer) {
        entries.each(consumer);
    }

    /** What waits for others, the oldest first. */
    public List<MessageView<M, T>> waiting() {
        List<MessageView<M, T>> all = new ArrayList<>();
        for (WaitingList.Item<M, T> one : waiting.items()) {
            all.add(one.view);
        }
        return all;
    }

    /** Whether the same messages wait as in {@code other}. */
    public boolean waitsAs(Timeline<E, M, T> other) {
        return waiting == other.waiting;
    }

    /** The conversation after a message that has come or was sent. */
    public Applied<E, M, T> apply(MessageView<M, T> view) {
        if (view.isError()) {
            return new Applied<>(this, Outcome.IGNORED, -1, null);
        }
        IncomingMessage said = IncomingMessage.of(venue, view);
        Verdict verdict = MessageRules.judge(venue, entries, said);
        Timeline<E, M, T> after = after(verdict, said, view);
        boolean named = switch (verdict.outcome()) {
            case ADDED, KNOWN, CORRECTED -> true;
            default -> false;
        };
        int index = verdict.outcome() == Outcome.ADDED ? entries.place(said.at(), view) : verdict.index();
        return new Applied<>(
                named ? after.settled(said.identity()) : after, verdict.outcome(), index, verdict.refusal());
    }

    /**
     * What it is worth that the sender of {@code view} says that {@code id} has arrived or been seen.
     *
     * @return {@link Outcome#KNOWN} with the entry; or that it waits for that, or was refused
     */
    public Verdict acknowledged(MessageView<M, T> view, String id) {
        return MessageRules.acknowledgement(entries, IncomingMessage.of(venue, view), id);
    }

    @SuppressWarnings("ReferenceEquality") // what has not changed is the same
    private Timeline<E, M, T> after(Verdict verdict, IncomingMessage said, MessageView<M, T> view) {
        Identity identity = said.identity();
        if (identity == null
                || verdict.outcome() == Outcome.IGNORED
                || verdict.outcome() == Outcome.REFUSED && !counted(verdict, said)) {
            return this;
        }
        if (verdict.outcome() == Outcome.WAITING) {
            return new Timeline<>(venue, entries, waiting.with(view, said));
        }
        if (verdict.outcome() == Outcome.ADDED) {
            return with(entries.inserted(TimelineEntry.added(identity, said, view), view));
        }
        int index = verdict.index();
        TimelineEntry<M, T> entry = entries.entry(index);
        if (verdict.outcome() == Outcome.RETRACTED || said.retracts() != null || said.tombstone()) {
            TimelineEntry<M, T> retracted = retracted(entry, said, view);
            return retracted == entry ? this : with(entries.renamed(index, retracted));
        }
        if (said.reactsTo() != null) {
            return reacted(index, identity, said, view);
        }
        if (said.replaces() != null) {
            TimelineEntry<M, T> corrected = entry.corrected(said, identity, view);
            return corrected == entry ? this : with(entries.corrected(index, corrected, identity));
        }
        TimelineEntry<M, T> known = entry.known(identity, said, view.at());
        IndexedEntries<E, M, T> all = known == null ? entries : entries.renamed(index, known);
        all = all.ordered(entries.key(index), view);
        return all == entries ? this : with(all);
    }

    /** Whether what is refused is kept, as it was said before what counts more: the time of that may turn out to be another. */
    private boolean counted(Verdict verdict, IncomingMessage said) {
        if (verdict.refusal() != Refusal.RETRACTED || said.reactsTo() != null) {
            return verdict.refusal() == Refusal.OUTDATED;
        }
        Retraction<T> retraction = entries.entry(verdict.index()).retraction();
        return retraction != null && said.at() < TimelineEntry.milliseconds(retraction.at());
    }

    private TimelineEntry<M, T> retracted(TimelineEntry<M, T> entry, IncomingMessage said, MessageView<M, T> view) {
        boolean says = said.retracts() != null || said.tombstone();
        TimelineEntry<M, T> retracted = says ? entry.retracted(retraction(said, view)) : entry;
        TimelineEntry<M, T> known = said.target() == null && said.identity() != null
                ? retracted.known(said.identity(), said, view.at())
                : null;
        return known == null ? retracted : known;
    }

    @SuppressWarnings("ReferenceEquality") // what has not changed is the same
    private Timeline<E, M, T> reacted(int index, Identity identity, IncomingMessage said, MessageView<M, T> view) {
        Versions<List<String>, T> before = entries.reactions(index, identity.sender());
        Versions<List<String>, T> after = before.with(
                new Version<>(
                        identity.id(),
                        identity.originId(),
                        identity.stanzaId(),
                        emojis(view),
                        view.at(),
                        said.archived()),
                TimelineEntry.Reaction.MOST);
        return after == before
                ? this
                : with(entries.reacted(index, new TimelineEntry.Reaction<>(identity.sender(), after)));
    }

    private static List<String> emojis(MessageView<?, ?> view) {
        List<String> emojis = new ArrayList<>();
        SortedTree<String, Boolean> known = SortedTree.empty();
        for (String emoji : view.emojis()) {
            if (known.get(emoji) == null) {
                emojis.add(emoji);
                known = known.with(emoji, true);
            }
        }
        return emojis;
    }

    private Timeline<E, M, T> with(IndexedEntries<E, M, T> changed) {
        return new Timeline<>(venue, changed, waiting);
    }

    private static <T> Retraction<T> retraction(IncomingMessage said, MessageView<?, T> view) {
        Retraction<T> retract = view.retract();
        Retraction<T> tombstone = retract == null ? Retraction.ofTombstone(said, view) : null;
        if (tombstone != null) {
            return tombstone;
        }
        return retract == null
                ? new Retraction<>(null, null, false, null, view.at())
                : new Retraction<>(view.id(), retract.by(), retract.moderated(), retract.reason(), view.at());
    }

    /** After what has waited for a message, and for what of that has corrected something, and so on. */
    private Timeline<E, M, T> settled(@Nullable Identity names) {
        return names == null
                ? this
                : settled(names.id()).settled(names.originId()).settled(names.stanzaId());
    }

    private Timeline<E, M, T> settled(@Nullable String name) {
        Timeline<E, M, T> now = this;
        for (WaitingList.Item<M, T> one : waiting.waitingFor(name)) {
            Verdict verdict = MessageRules.judge(venue, now.entries, one.said);
            if (verdict.outcome() != Outcome.WAITING && now.waiting.has(one)) {
                now = now.after(verdict, one.said, one.view);
                now = new Timeline<>(venue, now.entries, now.waiting.without(one));
                now = verdict.outcome() == Outcome.CORRECTED ? now.settled(one.said.identity()) : now;
            }
        }
        return now;
    }

    /** After an occupant has left the room: who has the nickname next is somebody else. */
    public Timeline<E, M, T> left(String occupant) {
        return new Timeline<>(venue, entries.left(occupant), waiting.left(occupant));
    }
}
