package im.couplet.observer.model;

import im.couplet.chat.Entry;
import im.couplet.chat.EntryForm;
import im.couplet.chat.MessageView;
import im.couplet.chat.Moment;
import im.couplet.chat.Timeline;
import im.couplet.chat.Venue;
import im.couplet.stanza.Message;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Java keeps conversations: entries are {@link Entry}, messages are {@link Message}. */
public final class JavaConversations implements ConversationForm<Entry, Message, Instant> {
    @Override
    public EntryForm<Entry, Message, Instant> entries() {
        return Entry.form();
    }

    @Override
    public Message message(Element message) {
        return (Message) Stanza.read(message);
    }

    @Override
    public Instant time(Instant at) {
        return at;
    }

    @Override
    public void write(Timeline<Entry, Message, Instant> timeline, PortableSink sink) {
        List<Portable> entries = new ArrayList<>();
        timeline.each(entry -> entries.add(new WrittenEntry(entry)));
        sink.values("entries", entries);
        List<Portable> waiting = new ArrayList<>();
        for (MessageView<Message, Instant> one : timeline.waiting()) {
            waiting.add(to -> {
                Moment<Instant> at = one.at();
                to.element("message", one.message().element());
                to.time("at", at == null ? null : at.value());
                to.text("stanzaId", one.archiveId());
            });
        }
        sink.values("waiting", waiting);
    }

    @Override
    public Timeline<Entry, Message, Instant> read(Venue venue, PortableSource source) {
        List<Entry> entries = new ArrayList<>();
        for (PortableSource one : source.values("entries")) {
            entries.add(WrittenEntry.read(one, this));
        }
        List<SaidMessage<Message, Instant>> waiting = new ArrayList<>();
        for (PortableSource one : source.values("waiting")) {
            Element message = one.element("message");
            if (message != null) {
                waiting.add(new SaidMessage<>(
                        message,
                        message(message),
                        SaidMessage.moment(one.time("at"), this::time),
                        ArchivePlace.of(one.text("stanzaId")),
                        this::time));
            }
        }
        return Timeline.of(entries(), venue, entries, waiting);
    }

    @Nullable
    Message message(PortableSource source, String name) {
        Element message = source.element(name);
        return message == null ? null : message(message);
    }
}
