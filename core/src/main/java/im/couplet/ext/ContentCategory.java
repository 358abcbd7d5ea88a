package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;

/**
 * What a content of a call shows: {@code <category xmlns='urn:xmpp:jingle:apps:category:0' name='slides'/>} in {@link
 * JingleRtp}. XEP-0507 0.1.0 (2025-11-11).
 *
 * @param name {@code slides}, {@code speaker}, {@code sl} (sign language), {@code main}, {@code alt} (an
 * alternative), or another word
 */
public record ContentCategory(String name) {
    private static final String NAMESPACE = "urn:xmpp:jingle:apps:category:0";

    public static final ElementType<ContentCategory> TYPE = ElementType.of(
            "contentCategory",
            NAMESPACE,
            "category",
            attribute("name", STRING, ContentCategory::name),
            ContentCategory::new);
}
