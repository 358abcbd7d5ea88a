package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_INT;
import static im.couplet.schema.Values.UNSIGNED_SHORT;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pictures of people: what they are, and themselves. XEP-0084 1.1.4 (2019-09-20). */
public final class Avatar {
    private static final String METADATA = "urn:xmpp:avatar:metadata";

    private Avatar() {}

    /**
     * What pictures there are: {@code <metadata xmlns='urn:xmpp:avatar:metadata'/>}, empty if there are none any more.
     *
     * @param infos the same picture in several formats
     * @param pointers pictures that come by other ways
     */
    public record Metadata(List<Info> infos, List<Pointer> pointers) {
        public static final ElementType<Metadata> TYPE = ElementType.of(
                "avatarMetadata",
                METADATA,
                "metadata",
                children("infos", Info.TYPE, Metadata::infos),
                children("pointers", Pointer.TYPE, Metadata::pointers),
                Metadata::new);
    }

    /**
     * A picture.
     *
     * @param id the SHA-1 of the data in lower-case hexadecimal digits, and the id of the item with the data
     * @param bytes the length of the data
     * @param type the media type; {@code image/png} is always among them
     * @param width in pixels; null if absent
     * @param height in pixels; null if absent
     * @param url where the data can be fetched; null if it is published as an item
     */
    public record Info(
            String id,
            Long bytes,
            String type,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String url) {
        public static final ElementType<Info> TYPE = ElementType.of(
                "info",
                METADATA,
                "info",
                attribute("id", STRING, Info::id),
                attribute("bytes", UNSIGNED_INT, Info::bytes),
                attribute("type", STRING, Info::type),
                optionalAttribute("width", UNSIGNED_SHORT, Info::width),
                optionalAttribute("height", UNSIGNED_SHORT, Info::height),
                optionalAttribute("url", URI, Info::url),
                Info::new);
    }

    /**
     * A picture that comes by another way.
     *
     * @param content what the application knows
     */
    public record Pointer(List<Element> content) {
        public static final ElementType<Pointer> TYPE =
                ElementType.of("pointer", METADATA, "pointer", raw("content", Pointer::content), Pointer::new);
    }

    /**
     * The data of a picture: {@code <data xmlns='urn:xmpp:avatar:data'>…</data>}.
     *
     * @param data the file; null if absent
     */
    public record Data(@Nullable Bytes data) {
        public static final ElementType<Data> TYPE = ElementType.of(
                "avatarData", "urn:xmpp:avatar:data", "data", ownText("data", BYTES, Data::data), Data::new);
    }
}
