package im.couplet.observer.model;

import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * A picture of somebody (XEP-0084). Immutable.
 *
 * @param id the SHA-1 of the data in hexadecimal digits, and the id of the item with the data
 * @param type the media type; null if it is not said
 * @param bytes the length of the data; 0 if it is not said
 * @param width in pixels; 0 if it is not said
 * @param height in pixels; 0 if it is not said
 * @param url where the data can be fetched; null if it is published as an item
 */
public record Picture(
        String id,
        @Nullable String type,
        int bytes,
        int width,
        int height,
        @Nullable String url) implements Portable {
    static @Nullable Picture of(Element info) {
        String id = info.attribute("id");
        return id == null
                ? null
                : new Picture(
                        id,
                        info.attribute("type"),
                        number(info, "bytes"),
                        number(info, "width"),
                        number(info, "height"),
                        info.attribute("url"));
    }

    private static int number(Element info, String name) {
        Text text = info.attributeText(XmlName.of("", name));
        Integer number = text == null ? null : Values.NON_NEGATIVE.read(text);
        return number == null ? 0 : number;
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("id", id);
        sink.text("type", type);
        sink.number("bytes", bytes);
        sink.number("width", width);
        sink.number("height", height);
        sink.text("url", url);
    }

    static @Nullable Picture read(PortableSource source) {
        String id = source.text("id");
        return id == null
                ? null
                : new Picture(
                        id,
                        source.text("type"),
                        (int) source.number("bytes"),
                        (int) source.number("width"),
                        (int) source.number("height"),
                        source.text("url"));
    }
}
