package im.couplet.ext;

import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * JSON: {@code <json xmlns='urn:xmpp:json:0'>{"a":1}</json>}. XEP-0335 0.1.1 (2018-09-26).
 *
 * @param text the JSON as it stands; null if absent
 */
public record JsonContainer(@Nullable String text) {
    public static final ElementType<JsonContainer> TYPE = ElementType.of(
            "json", "urn:xmpp:json:0", "json", ownText("text", STRING, JsonContainer::text), JsonContainer::new);
}
