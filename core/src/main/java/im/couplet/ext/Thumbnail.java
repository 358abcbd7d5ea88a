package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * A small picture of a file or video: {@code <thumbnail xmlns='urn:xmpp:thumbs:1' uri='…'/>}. XEP-0264 0.4.2 (2024-07-24).
 *
 * @param uri where it is to be had: a cid URI (XEP-0231), or another
 * @param mediaType such as {@code image/png}; null if absent
 * @param width in pixels; null if absent
 * @param height in pixels; null if absent
 */
public record Thumbnail(
        String uri,
        @Nullable String mediaType,
        @Nullable Integer width,
        @Nullable Integer height) {
    public static final ElementType<Thumbnail> TYPE = ElementType.of(
            "thumbnail",
            "urn:xmpp:thumbs:1",
            "thumbnail",
            attribute("uri", Values.URI, Thumbnail::uri),
            optionalAttribute("mediaType", "media-type", STRING, Thumbnail::mediaType),
            optionalAttribute("width", UNSIGNED_SHORT, Thumbnail::width),
            optionalAttribute("height", UNSIGNED_SHORT, Thumbnail::height),
            Thumbnail::new);
}
