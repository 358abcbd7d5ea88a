package im.couplet.observer.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an archive. Immutable.
 *
 * @param messages what is on it, as it came: the oldest first
 * @param first what the archive calls the first one; null for an empty page
 * @param last what it calls the last one; null for an empty page
 * @param complete whether there are no more pages in this direction
 * @param count how many messages there are in all, which may be a guess; -1 if it is not said
 * @param lost how many messages were left out, as the archive gave more than so many as it was asked for
 */
public record ArchivePage(
        List<ArchivedMessage> messages,
        @Nullable String first,
        @Nullable String last,
        boolean complete,
        int count,
        int lost) {
    /** Copies the list. */
    public ArchivePage {
        messages = List.copyOf(messages);
    }
}
