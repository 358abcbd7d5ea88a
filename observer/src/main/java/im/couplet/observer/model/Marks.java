package im.couplet.observer.model;

import org.jspecify.annotations.Nullable;

/**
 * What has become of messages on their way. Immutable.
 *
 * @param received the ids of those that have arrived (XEP-0184, XEP-0333)
 * @param displayed the id of the last one that each has seen, by the sender of who has (XEP-0333)
 * @param failed the ids of those that came back, with the condition of the error
 */
public record Marks(ItemList<Mark> received, ItemList<Mark> displayed, ItemList<Mark> failed) implements Portable {
    static final Marks NONE = new Marks(ItemList.empty(), ItemList.empty(), ItemList.empty());

    Marks received(String id) {
        return new Marks(received.with(new Mark(id, "")), displayed, failed);
    }

    Marks displayed(String sender, String id) {
        return new Marks(received, displayed.with(new Mark(sender, id)), failed);
    }

    Marks failed(String id, @Nullable String condition) {
        return new Marks(received, displayed, failed.with(new Mark(id, condition == null ? "" : condition)));
    }

    @Override
    public void write(PortableSink sink) {
        sink.values("received", received);
        sink.values("displayed", displayed);
        sink.values("failed", failed);
    }

    static Marks read(@Nullable PortableSource source) {
        return source == null
                ? NONE
                : new Marks(
                        ItemList.read(source.values("received"), Mark::read),
                        ItemList.read(source.values("displayed"), Mark::read),
                        ItemList.read(source.values("failed"), Mark::read));
    }
}
