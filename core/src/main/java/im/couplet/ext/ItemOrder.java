package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * In which order items are to be returned: {@code <order xmlns='urn:xmpp:order-by:1' by='creation'/>}. There may be several, the
 * most important first. XEP-0413 0.2.1 (2026-04-05).
 *
 * @param by what they are ordered by, such as {@code creation} or {@code modification}
 * @param desc whether the last comes first; null if absent, which means no
 */
public record ItemOrder(String by, @Nullable Boolean desc) {
    public static final ElementType<ItemOrder> TYPE = ElementType.of(
            "order",
            "urn:xmpp:order-by:1",
            "order",
            attribute("by", STRING, ItemOrder::by),
            optionalAttribute("desc", BOOLEAN, ItemOrder::desc),
            ItemOrder::new);
}
