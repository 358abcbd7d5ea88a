package im.couplet.chat;

import im.couplet.ext.Delay;
import im.couplet.ext.LegacyDelay;
import im.couplet.jid.Jid;
import im.couplet.stanza.Message;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a conversation, after all that was corrected, taken back and reacted to by those who may. Immutable; {@link
 * #apply} gives the next one, at a cost of O(log n) for n entries. The rules are those of {@link MessageRules}. Safe for use by
 * several threads.
 *
 * <pre>{@code
 * Conversation chat = Conversation.with(Jid.parse("romeo@montague.lit"), Jid.parse("juliet@capulet.lit"));
 * ApplyResult result = chat.apply(message);
 * if (result.outcome() == Outcome.REFUSED) … result.refusal()
 * chat = result.conversation();
 * for (Entry entry : chat.entries()) … entry.body() … entry.emojis()
 * }</pre>
 */
public final class Conversation {
    /**
     * A message that waits for another.
     *
     * @param message the message
     * @param at when it was said; null if that is not known
     * @param stanzaId what an archive calls it; null for nothing
     */
    public record Waiting(
            Message message, @Nullable Instant at, @Nullable String stanzaId) {}

    private final Timeline<Entry, Message, Instant> timeline;

    private Conversation(Timeline<Entry, Message, Instant> timeline) {
        this.timeline = timeline;
    }

    /**
     * A conversation as it was.
     *
     * @param entries the messages in order
     * @param waiting what waits for others, the oldest first
     */
    public static Conversation of(Venue venue, List<Entry> entries, List<Waiting> waiting) {
        List<JavaMessage> views = new ArrayList<>();
        for (Waiting one : waiting) {
            views.add(new JavaMessage(one));
        }
        return new Conversation(Timeline.of(new JavaEntries(), venue, entries, views));
    }

    /** A conversation with a contact that has not begun. */
    public static Conversation with(Jid own, Jid contact) {
        return of(Venue.direct(own, contact, false), List.of(), List.of());
    }

    /** A conversation in private with the occupant of a room that has not begun. */
    public static Conversation withOccupant(Jid own, Jid occupant) {
        return of(Venue.direct(own, occupant, true), List.of(), List.of());
    }

    /**
     * A conversation in a room that has not begun.
     *
     * @param own the own occupant; null if it is not known
     * @param features what service discovery says that the room can do; identifiers by others are not trusted without
     */
    public static Conversation inRoom(Jid room, @Nullable Jid own, List<String> features) {
        return of(Venue.room(room, own, features), List.of(), List.of());
    }

    /** Where it is held. */
    public Venue venue() {
        return timeline.venue();
    }

    /** The messages in order, those that were taken back too. */
    public List<Entry> entries() {
        return new AbstractList<>() {
            @Override
            public Entry get(int index) {
                return timeline.entry(index);
            }

            @Override
            public int size() {
                return timeline.size();
            }
        };
    }

    /**
     * Messages about others that have not come yet, such as corrections in the newest page of an archive, the oldest first. At
     * most 64 of one sender wait, of more the oldest leaves; and at most 256 of all, of more the oldest one leaves of the sender
     * who has most.
     */
    public List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        for (MessageView<Message, Instant> one : timeline.waiting()) {
            all.add(((JavaMessage) one).given());
        }
        return all;
    }

    /** The conversation after a message that has just come or has just been sent. */
    public ApplyResult apply(Message message) {
        return apply(message, null, null);
    }

    /**
     * The conversation after a message.
     *
     * @param at when it was said; null for what its {@link Delay} or {@link LegacyDelay} says, or else not known. Messages are put
     *     in this order
     * @param stanzaId what the archive calls it that it is from, a room's or the own one; null for none
     */
    public ApplyResult apply(Message message, @Nullable Instant at, @Nullable String stanzaId) {
        Instant said = at == null ? delayed(message) : at;
        var after = timeline.apply(new JavaMessage(new Waiting(message, said, stanzaId)));
        return new ApplyResult(new Conversation(after.timeline()), after.outcome(), after.index(), after.refusal());
    }

    private static @Nullable Instant delayed(Message message) {
        Delay delay = message.get(Delay.TYPE);
        LegacyDelay legacy = delay == null ? message.get(LegacyDelay.TYPE) : null;
        return delay != null ? delay.stamp() : legacy == null ? null : legacy.stamp();
    }

    /**
     * The conversation after an occupant has left the room: a successor of the same nickname cannot change what the occupant
     * has said, unless the room says that it is the same.
     */
    public Conversation left(Jid occupant) {
        return new Conversation(timeline.left(occupant.toString()));
    }

    /**
     * By which identifier to name an entry, in {@code Correction}, {@code Retract}, {@code Moderate}, {@code Reactions} or
     * {@code Reply}.
     *
     * @return null if that cannot be done, as it was taken back or has no identifier that all know it by
     */
    public @Nullable String reference(Entry entry, Purpose purpose) {
        return entry.retraction() != null
                ? null
                : venue().reference(purpose, entry.id(), entry.originId(), entry.stanzaId());
    }

    /**
     * Whether the account itself has written an entry.
     *
     * @param occupantId who the own occupant is, as the room says (XEP-0421); null if it does not say, or there is none
     */
    public boolean isOwn(Entry entry, @Nullable String occupantId) {
        return venue().isOwn(entry.sender(), entry.from(), occupantId);
    }

    /** What to say when all of it was seen, with {@code occupantId} as in {@link #isOwn}. */
    public Displayed displayedUpTo(@Nullable String occupantId) {
        return Displayed.of(new JavaEntries(), timeline, occupantId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Conversation conversation
                && venue().equals(conversation.venue())
                && entries().equals(conversation.entries())
                && waiting().equals(conversation.waiting());
    }

    @Override
    public int hashCode() {
        return Objects.hash(venue(), entries(), waiting());
    }

    @Override
    public String toString() {
        return "Conversation[" + venue() + ", entries=" + entries() + ", waiting=" + waiting() + "]";
    }
}
