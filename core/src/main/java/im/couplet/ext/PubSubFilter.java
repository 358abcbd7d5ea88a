package im.couplet.ext;

import static im.couplet.schema.Fields.child;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a service are asked for, by what they hold: {@code <filter
 * xmlns='urn:xmpp:pubsub-filter:0'>…</filter>} in {@link DiscoItems}. XEP-0462 0.1.1 (2022-04-22).
 *
 * @param form the types that are wanted, or those that are not; null if absent
 */
public record PubSubFilter(@Nullable DataForm form) {
    private static final String NAMESPACE = "urn:xmpp:pubsub-filter:0";

    public static final ElementType<PubSubFilter> TYPE = ElementType.of(
            "pubsubFilter", NAMESPACE, "filter", child("form", DataForm.TYPE, PubSubFilter::form), PubSubFilter::new);
}
