package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.UNSIGNED_COUNT;

import im.couplet.schema.ElementType;

/**
 * When a message is to be forgotten: {@code <ephemeral xmlns='urn:xmpp:ephemeral:0' timer='604800'/>}. Those that
 * follow are to say the same. XEP-0466 0.1.0 (2022-05-17).
 *
 * @param timer after how many seconds
 */
public record EphemeralMessage(Long timer) {
    private static final String NAMESPACE = "urn:xmpp:ephemeral:0";

    public static final ElementType<EphemeralMessage> TYPE = ElementType.of(
            "ephemeral",
            NAMESPACE,
            "ephemeral",
            attribute("timer", UNSIGNED_COUNT, EphemeralMessage::timer),
            EphemeralMessage::new);
}
