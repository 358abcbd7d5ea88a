package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.DATE_TIME;

import im.couplet.schema.ElementType;
import java.time.Instant;

/**
 * Since when somebody has not used the device: {@code <idle xmlns='urn:xmpp:idle:1' since='1969-07-21T02:56:15Z'/>}.
 * XEP-0319 1.0.2 (2017-07-17).
 *
 * @param since since when
 */
public record Idle(Instant since) {
    public static final ElementType<Idle> TYPE =
            ElementType.of("idle", "urn:xmpp:idle:1", "idle", attribute("since", DATE_TIME, Idle::since), Idle::new);
}
