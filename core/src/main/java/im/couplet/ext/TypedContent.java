package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Says of what media type the body is, or gives the message in another: {@code <content xmlns='urn:xmpp:content'
 * type='text/markdown'>…</content>}. There may be several. XEP-0481 0.1.0 (2023-05-04).
 *
 * @param type the media type
 * @param text the message in it; null if it is the body that is meant
 */
public record TypedContent(String type, @Nullable String text) {
    public static final ElementType<TypedContent> TYPE = ElementType.of(
            "content",
            "urn:xmpp:content",
            "content",
            attribute("type", STRING, TypedContent::type),
            ownText("text", STRING, TypedContent::text),
            TypedContent::new);
}
