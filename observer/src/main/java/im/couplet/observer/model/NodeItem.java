package im.couplet.observer.model;

import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something published at a node (XEP-0060). Immutable.
 *
 * @param id its name; empty where the node has none
 * @param publisher who published it; null if the service does not say
 * @param payload what it is; null if only the fact was told
 */
public record NodeItem(
        String id, @Nullable String publisher, @Nullable Element payload) implements Item {
    static NodeItem of(Element item) {
        String id = item.attribute("id");
        List<Element> payload = item.elements();
        return new NodeItem(
                id == null ? "" : id, item.attribute("publisher"), payload.isEmpty() ? null : payload.get(0));
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("id", id);
        sink.text("publisher", publisher);
        sink.element("payload", payload);
    }

    static @Nullable NodeItem read(PortableSource source) {
        String id = source.text("id");
        return id == null ? null : new NodeItem(id, source.text("publisher"), source.element("payload"));
    }
}
