package im.couplet.observer.model;

import im.couplet.chat.Displayed;
import im.couplet.chat.Outcome;
import im.couplet.chat.Timeline;
import im.couplet.chat.Venue;
import im.couplet.jid.Jid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a contact, an occupant of a room, or in a room. Immutable.
 *
 * @param <E> how entries are kept
 * @param <M> how messages are kept
 * @param <T> how times are kept
 */
public final class LiveConversation<E, M, T> implements Item {
    private static final String ROOM = "room ";
    private static final int MOST_TYPING = 64;

    private final ConversationForm<E, M, T> form;
    private final Timeline<E, M, T> timeline;
    private final List<String> typing;
    private final Marks marks;
    private final Step step;

    private LiveConversation(
            ConversationForm<E, M, T> form, Timeline<E, M, T> timeline, List<String> typing, Marks marks, Step step) {
        this.form = form;
        this.timeline = timeline;
        this.typing = List.copyOf(typing);
        this.marks = marks;
        this.step = step;
    }

    /**
     * How it came to be so.
     *
     * @param lost how many messages were forgotten
     * @param outcome what the last message did
     * @param index to which entry
     */
    private record Step(double lost, Outcome outcome, int index) {
        static Step none(double lost) {
            return new Step(lost, Outcome.IGNORED, -1);
        }
    }

    static <E, M, T> LiveConversation<E, M, T> begin(ConversationForm<E, M, T> form, Venue venue) {
        Timeline<E, M, T> timeline = Timeline.of(form.entries(), venue, List.of(), List.of());
        return new LiveConversation<>(form, timeline, List.of(), Marks.NONE, Step.none(0));
    }

    /** By which the conversation in a room is found. */
    public static String ofRoom(Jid room) {
        return ROOM + room.bare();
    }

    static String key(Venue venue) {
        return venue.room() ? ofRoom(venue.with()) : venue.with().toString();
    }

    /** The address of the contact or occupant, or {@link #ofRoom}. */
    @Override
    public String key() {
        return key(timeline.venue());
    }

    /** Where it is held. */
    public Venue venue() {
        return timeline.venue();
    }

    /** Its messages. */
    public Timeline<E, M, T> timeline() {
        return timeline;
    }

    /** Who is writing (XEP-0085): the address of the contact, or of the occupants; at most 64. */
    public List<String> typing() {
        return typing;
    }

    /** What has become of its messages on their way. */
    public Marks marks() {
        return marks;
    }

    /**
     * Whether the account itself has written an entry.
     *
     * @param occupantId who the own occupant is, as {@link Occupant#occupantId} of {@link LiveRoom#self} has it; null if the room does not
     *     say, or there is none
     */
    public boolean isOwn(E entry, @Nullable String occupantId) {
        var one = form.entries().read(entry).identity();
        return venue().isOwn(one.sender(), one.from(), occupantId);
    }

    /** What to say when all of it was seen, with {@code occupantId} as in {@link #isOwn}. */
    public Displayed displayedUpTo(@Nullable String occupantId) {
        return Displayed.of(form.entries(), timeline, occupantId);
    }

    /** How many of its oldest messages were forgotten, as there were too many. */
    public double lost() {
        return step.lost;
    }

    /** Whether an entry has this name in an archive; no correction of one has it. */
    boolean holds(@Nullable String stanzaId) {
        int index = stanzaId == null ? -1 : timeline.find(stanzaId);
        return index >= 0
                && stanzaId != null
                && stanzaId.equals(
                        form.entries().read(timeline.entry(index)).identity().stanzaId());
    }

    /** What the last message did, {@link Outcome#IGNORED} for nothing to the entries; {@link #index} says to which. */
    public Outcome outcome() {
        return step.outcome;
    }

    /** The number of the entry that the last message is or is about; -1 for none. */
    public int index() {
        return step.index;
    }

    LiveConversation<E, M, T> with(Timeline<E, M, T> now, Outcome did, int number) {
        return new LiveConversation<>(form, now, typing, marks, new Step(step.lost, did, number));
    }

    LiveConversation<E, M, T> with(Marks now) {
        return new LiveConversation<>(form, timeline, typing, now, Step.none(step.lost));
    }

    LiveConversation<E, M, T> typing(String who, boolean types) {
        if (typing.contains(who) == types || types && typing.size() >= MOST_TYPING) {
            return this;
        }
        List<String> now = new ArrayList<>(typing);
        if (types) {
            now.add(who);
        } else {
            now.remove(who);
        }
        return new LiveConversation<>(form, timeline, now, marks, step);
    }

    /** Without the older half of its messages, when there are more than {@code most}. */
    LiveConversation<E, M, T> bounded(int most) {
        int size = timeline.size();
        if (size <= most) {
            return this;
        }
        int first = size - Math.max(1, most / 2);
        List<E> last = new ArrayList<>();
        for (int i = first; i < size; i++) {
            last.add(timeline.entry(i));
        }
        Timeline<E, M, T> left = Timeline.of(form.entries(), venue(), last, timeline.waiting());
        Marks kept = new Marks(known(marks.received(), left), marks.displayed(), known(marks.failed(), left));
        int number = step.index < first ? -1 : step.index - first;
        return new LiveConversation<>(form, left, typing, kept, new Step(step.lost + first, step.outcome, number));
    }

    private static ItemList<Mark> known(ItemList<Mark> all, Timeline<?, ?, ?> left) {
        ItemList<Mark> kept = ItemList.empty();
        for (Mark one : all) {
            kept = left.find(one.key()) < 0 ? kept : kept.with(one);
        }
        return kept;
    }

    @Override
    public void write(PortableSink sink) {
        Venue venue = venue();
        Jid own = venue.own();
        sink.text("with", venue.with().toString());
        sink.text("own", own == null ? null : own.toString());
        sink.flag("room", venue.room());
        sink.flag("stanzaIds", venue.stanzaIds());
        sink.flag("occupantIds", venue.occupantIds());
        form.write(timeline, sink);
        sink.texts("typing", typing);
        sink.value("marks", marks);
        if (step.lost > 0) {
            sink.number("lost", step.lost);
        }
        if (step.index >= 0) {
            sink.text("outcome", word(step.outcome));
            sink.number("index", step.index);
        }
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> "added";
            case CORRECTED -> "corrected";
            case RETRACTED -> "retracted";
            case REACTED -> "reacted";
            case KNOWN -> "known";
            case WAITING -> "waiting";
            case IGNORED -> "ignored";
            case REFUSED -> "refused";
        };
    }

    static <E, M, T> @Nullable LiveConversation<E, M, T> read(ConversationForm<E, M, T> form, PortableSource source) {
        Jid with = Contact.jid(source, "with");
        if (with == null) {
            return null;
        }
        Venue venue = new Venue(
                with,
                Contact.jid(source, "own"),
                source.flag("room"),
                source.flag("stanzaIds"),
                source.flag("occupantIds"));
        return new LiveConversation<>(
                form,
                form.read(venue, source),
                source.texts("typing"),
                Marks.read(source.value("marks")),
                Step.none(source.number("lost")));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // whoever changes a list makes another one
    public boolean isSame(Item other) {
        return other instanceof LiveConversation<?, ?, ?> one
                && timeline == one.timeline
                && typing.equals(one.typing)
                && marks.received() == one.marks.received()
                && marks.displayed() == one.marks.displayed()
                && marks.failed() == one.marks.failed()
                && step.lost == one.step.lost;
    }

    /** Whether entries, venue, typing and marks are the same; by which message that came about does not count. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LiveConversation<?, ?, ?> one
                && venue().equals(one.venue())
                && typing.equals(one.typing)
                && marks.equals(one.marks)
                && step.lost == one.step.lost
                && (timeline == one.timeline || entries(timeline).equals(entries(one.timeline)));
    }

    private static List<Object> entries(Timeline<?, ?, ?> timeline) {
        List<Object> all = new ArrayList<>();
        timeline.each(all::add);
        return all;
    }

    @Override
    public int hashCode() {
        return Objects.hash(venue(), typing, timeline.size());
    }

    @Override
    public String toString() {
        return "LiveConversation[" + venue() + ", " + entries(timeline) + ", typing=" + typing + ", " + marks + "]";
    }
}
