package im.couplet.observer.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a room is about. Immutable.
 *
 * @param text what; empty for nothing any more
 * @param by the nickname of who said so; null for the room itself
 * @param at when, by the word of the room; null if it does not say
 */
public record Subject(
        String text, @Nullable String by, @Nullable Instant at) implements Portable {
    @Override
    public void write(PortableSink sink) {
        sink.text("text", text);
        sink.text("by", by);
        sink.time("at", at);
    }

    static @Nullable Subject read(@Nullable PortableSource source) {
        String text = source == null ? null : source.text("text");
        return source == null || text == null ? null : new Subject(text, source.text("by"), source.time("at"));
    }
}
