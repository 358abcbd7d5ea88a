package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, sound or video in the field of a form: {@code <media xmlns='urn:xmpp:media-element'/>}. XEP-0221 1.0
 * (2008-09-03).
 *
 * @param width in pixels; null if absent
 * @param height in pixels; null if absent
 * @param uris where it is to be had, all of them the same content
 */
public record Media(@Nullable Integer width, @Nullable Integer height, List<Source> uris) {
    private static final String NAMESPACE = "urn:xmpp:media-element";

    /**
     * Where it is to be had.
     *
     * @param type its media type, such as {@code image/png}
     * @param uri the address, an http, https or cid URI; null if absent
     */
    public record Source(String type, @Nullable String uri) {
        public static final ElementType<Source> TYPE = ElementType.of(
                "uri",
                NAMESPACE,
                "uri",
                attribute("type", STRING, Source::type),
                ownText("uri", Values.URI, Source::uri),
                Source::new);
    }

    public static final ElementType<Media> TYPE = ElementType.of(
            "media",
            NAMESPACE,
            "media",
            optionalAttribute("width", UNSIGNED_SHORT, Media::width),
            optionalAttribute("height", UNSIGNED_SHORT, Media::height),
            children("uris", Source.TYPE, Media::uris),
            Media::new);
}
