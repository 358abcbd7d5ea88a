package im.couplet.ext;

import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.stream.Namespaces;
import java.util.List;

/**
 * Which channel bindings a server can check: {@code <sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'/>}, among the features of
 * the stream. XEP-0440 1.0.0 (2025-12-08).
 *
 * @param types such as {@code tls-exporter}
 */
public record ChannelBindings(List<String> types) {
    public static final ElementType<ChannelBindings> TYPE = ElementType.of(
            "saslChannelBindings",
            Namespaces.CHANNEL_BINDING,
            "sasl-channel-binding",
            childAttributes("types", "channel-binding", "type", STRING, ChannelBindings::types),
            ChannelBindings::new);
}
