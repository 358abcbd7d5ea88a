package im.couplet.observer.model;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a message of a conversation. Immutable.
 *
 * @param key of which message by its id, or of whose messages by the sender
 * @param value what; empty for nothing more
 */
public record Mark(String key, String value) implements Item {
    @Override
    public void write(PortableSink sink) {
        sink.text("key", key);
        sink.text("value", value);
    }

    static @Nullable Mark read(PortableSource source) {
        String key = source.text("key");
        String value = source.text("value");
        return key == null ? null : new Mark(key, value == null ? "" : value);
    }
}
