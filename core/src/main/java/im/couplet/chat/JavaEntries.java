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
    public boolean isMarkable(Entry entry) {
        Message message = entry.message();
        return message != null && message.element().child("urn:xmpp:chat-markers:0", "markable") != null;
    }

    @Override
    public Versions<List<String>, Instant> reactions(Entry entry, String sender) {
        for (Reaction<Instant> reaction : entry.reactions()) {
            if (reaction.sender().equals(sender)) {
                return reaction.said();
            }
        }
        return Versions.none();
    }

    @Override
    public int reactions(Entry entry) {
        return entry.reactions().size();
    }

    @Override
    public Entry reacted(Entry entry, Reaction<Instant> reaction) {
        List<Reaction<Instant>> all = new ArrayList<>();
        int place = -1;
        for (Reaction<Instant> one : entry.reactions()) {
            if (!one.sender().equals(reaction.sender())) {
                boolean before = reaction.isBefore(TimelineEntry.milliseconds(one.at()), one.sender());
                place = place < 0 && before ? all.size() : place;
                all.add(one);
            }
        }
        all.add(place < 0 ? all.size() : place, reaction);
        return new Entry(entry.state(), all);
    }
}
