package im.couplet.observer.model;

import im.couplet.chat.Entry;
import im.couplet.chat.Moment;
import im.couplet.chat.TimelineEntry;
import im.couplet.chat.TimelineEntry.Content;
import im.couplet.chat.TimelineEntry.Identity;
import im.couplet.chat.TimelineEntry.Reaction;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.chat.Version;
import im.couplet.chat.Versions;
import im.couplet.jid.Address;
import im.couplet.stanza.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entry of a conversation as it is written down, in the words that JavaScript has for it. */
record WrittenEntry(Entry entry) implements Portable {
    @Override
    public void write(PortableSink sink) {
        TimelineEntry<Message, Instant> state = entry.state();
        sink.text("sender", entry.sender());
        sink.text("from", entry.from());
        sink.text("id", entry.id());
        sink.text("originId", entry.originId());
        sink.text("stanzaId", entry.stanzaId());
        sink.time("at", entry.at());
        Message now = entry.message();
        Message original = entry.original();
        sink.element("message", now == null ? null : now.element());
        sink.element("original", original == null || original.equals(now) ? null : original.element());
        List<Version<Message, Instant>> corrections = state.corrections().all();
        if (!corrections.isEmpty()) {
            sink.values("versions", versions(corrections, (to, message) -> to.element("message", message.element())));
        }
        Retraction<Instant> retraction = entry.retraction();
        sink.value("retraction", retraction == null ? null : to -> write(retraction, to));
        if (!entry.reactions().isEmpty()) {
            List<Portable> reactions = new ArrayList<>();
            for (Reaction<Instant> one : entry.reactions()) {
                reactions.add(to -> {
                    to.text("sender", one.sender());
                    to.values("said", versions(one.said().all(), (each, emojis) -> each.texts("emojis", emojis)));
                });
            }
            sink.values("reactions", reactions);
        }
        sink.flag("left", entry.left());
    }

    private static <V> List<Portable> versions(List<Version<V, Instant>> all, BiConsumer<PortableSink, V> value) {
        List<Portable> written = new ArrayList<>();
        for (Version<V, Instant> one : all) {
            written.add(sink -> {
                sink.text("id", one.id());
                sink.text("originId", one.originId());
                sink.text("stanzaId", one.stanzaId());
                sink.time("at", instant(one.at()));
                sink.flag("archived", one.archived());
                V said = one.value();
                if (said != null) {
                    value.accept(sink, said);
                }
            });
        }
        return written;
    }

    private static void write(Retraction<Instant> retraction, PortableSink sink) {
        Address by = retraction.by();
        sink.text("id", retraction.id());
        sink.text("by", by == null ? null : by.toString());
        sink.flag("moderated", retraction.moderated());
        sink.text("reason", retraction.reason());
        sink.time("at", instant(retraction.at()));
    }

    private static @Nullable Instant instant(@Nullable Moment<Instant> at) {
        return at == null ? null : at.value();
    }

    static Entry read(PortableSource source, JavaConversations form) {
        Message now = form.message(source, "message");
        Message original = form.message(source, "original");
        Message first = original == null ? now : original;
        PortableSource retraction = source.value("retraction");
        List<Reaction<Instant>> reactions = new ArrayList<>();
        for (PortableSource one : source.values("reactions")) {
            reactions.add(new Reaction<>(
                    String.valueOf(one.text("sender")), versions(one.values("said"), each -> each.texts("emojis"))));
        }
        return new Entry(
                new TimelineEntry<>(
                        new Identity(
                                String.valueOf(source.text("sender")),
                                source.text("from"),
                                source.text("id"),
                                source.text("originId"),
                                source.text("stanzaId")),
                        moment(source, "at"),
                        now == null || first == null ? null : new Content<>(now, first, first.body()),
                        versions(source.values("versions"), one -> form.message(one, "message")),
                        retraction == null ? null : retraction(retraction),
                        source.flag("left")),
                reactions);
    }

    private static @Nullable Moment<Instant> moment(PortableSource source, String name) {
        return SaidMessage.moment(source.time(name), at -> at);
    }

    private static <V> Versions<V, Instant> versions(
            List<? extends PortableSource> written, Function<PortableSource, @Nullable V> value) {
        List<Version<V, Instant>> all = new ArrayList<>();
        for (PortableSource one : written) {
            all.add(new Version<>(
                    one.text("id"),
                    one.text("originId"),
                    one.text("stanzaId"),
                    value.apply(one),
                    moment(one, "at"),
                    one.flag("archived")));
        }
        return new Versions<>(all);
    }

    private static Retraction<Instant> retraction(PortableSource source) {
        String by = source.text("by");
        return new Retraction<>(
                source.text("id"),
                by == null ? null : Address.read(by),
                source.flag("moderated"),
                source.text("reason"),
                moment(source, "at"));
    }
}
