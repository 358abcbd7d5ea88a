package im.couplet.observer.provenance;

import im.couplet.chat.EntryForm;
import im.couplet.chat.TimelineEntry;
import im.couplet.chat.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of conversations of which only is kept what they are called and who wrote them. */
final class KnownEntries implements EntryForm<TimelineEntry<Boolean, Boolean>, Boolean, Boolean> {
    @Override
    public TimelineEntry<Boolean, Boolean> read(TimelineEntry<Boolean, Boolean> entry) {
        return entry;
    }

    @Override
    public TimelineEntry<Boolean, Boolean> write(
            @Nullable TimelineEntry<Boolean, Boolean> before, TimelineEntry<Boolean, Boolean> entry) {
        return entry;
    }

    @Override
    public Versions<List<String>, Boolean> reactions(TimelineEntry<Boolean, Boolean> entry, String sender) {
        return Versions.none();
    }

    @Override
    public boolean isMarkable(TimelineEntry<Boolean, Boolean> entry) {
        return false;
    }

    @Override
    public int reactions(TimelineEntry<Boolean, Boolean> entry) {
        return 0;
    }

    @Override
    public TimelineEntry<Boolean, Boolean> reacted(
            TimelineEntry<Boolean, Boolean> entry, TimelineEntry.Reaction<Boolean> reaction) {
        return entry;
    }
}
