package im.couplet.chat;

import org.jspecify.annotations.Nullable;

/** The entries of a conversation as {@link MessageRules} look at them, in their order, by their number from 0. */
public interface EntryLookup {
    /** How many there are. */
    int size();

    /** One of them. */
    TimelineEntry<?, ?> entry(int index);

    /**
     * The last entry before number {@code index} that its sender calls {@code id}, or a correction of it: by the attribute
     * {@code id} or by origin-id. What a sender has called so often before may be left out.
     *
     * @param sender who wrote it, as {@link Venue#sender} has it; null for anybody
     * @return -1 for none
     */
    int before(int index, String id, @Nullable String sender);

    /** The entry that the room calls {@code stanzaId}, or a correction of it; -1 for none. */
    int ofRoom(String stanzaId);

    /**
     * When {@code sender} last said what it feels about an entry, in milliseconds since 1970; not a number when that is not
     * known, and negative infinity for never.
     */
    double reactedAt(int index, String sender);

    /** How many have said what they feel about an entry. */
    int reactions(int index);

    /**
     * Before which entry a new one belongs: behind all that were not said later, and behind the last one of which that is not
     * known.
     *
     * @param at when it was said, in milliseconds since 1970; not a number when that is not known
     */
    default int place(double at) {
        int index = size();
        while (index > 0 && TimelineEntry.milliseconds(entry(index - 1).at()) > at) {
            index--;
        }
        return index;
    }
}
