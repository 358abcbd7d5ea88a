package im.couplet.chat;

import im.couplet.chat.TimelineEntry.Reaction;
import im.couplet.stanza.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Java keeps entries. */
final class JavaEntries implements EntryForm<Entry, Message, Instant> {
    @Override
    public TimelineEntry<Message, Instant> read(Entry entry) {
        return entry.state();
    }

    @Override
    public Entry write(@Nullable Entry before, TimelineEntry<Message, Instant> entry) {
        return new Entry(entry, before == null || entry.retraction() != null ? List.of() : before.reactions());
    }

    @Override
    public double reactedAt(Entry entry, String sender) {
        for (Reaction<Instant> reaction : entry.reactions()) {
            if (reaction.sender().equals(sender)) {
                return TimelineEntry.milliseconds(reaction.at());
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public int reactions(Entry entry) {
        return entry.reactions().size();
    }

    @Override
    public Entry reacted(Entry entry, Reaction<Instant> reaction) {
        List<Reaction<Instant>> all = new ArrayList<>();
        for (Reaction<Instant> one : entry.reactions()) {
            if (!one.sender().equals(reaction.sender())) {
                all.add(one);
            }
        }
        all.add(reaction);
        return new Entry(entry.state(), all);
    }
}
