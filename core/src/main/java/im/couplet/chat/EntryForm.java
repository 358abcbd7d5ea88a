package im.couplet.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one side keeps the entries of a conversation: Java as values, JavaScript as plain objects.
 *
 * @param <E> an entry as it is kept
 * @param <M> how messages are kept
 * @param <T> how times are kept
 */
public interface EntryForm<E, M, T> {
    /** What is in an entry. */
    TimelineEntry<M, T> read(E entry);

    /**
     * The entry with this in it. What others feel about it stays as it was, or goes when the entry is taken back.
     *
     * @param before the entry as it was, which stays so; null for a new one
     */
    E write(@Nullable E before, TimelineEntry<M, T> entry);

    /** Whether its author wants to know when it was seen (XEP-0333 section 4.1). */
    boolean isMarkable(E entry);

    /** What {@code sender} has said that it feels about an entry. */
    Versions<List<String>, T> reactions(E entry, String sender);

    /** How many have said what they feel about an entry. */
    int reactions(E entry);

    /** The entry with this behind what others feel about it, in place of what the same sender has felt before. */
    E reacted(E entry, TimelineEntry.Reaction<T> reaction);
}
