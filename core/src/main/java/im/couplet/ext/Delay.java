package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says that a stanza was held back before it arrived: {@code <delay xmlns='urn:xmpp:delay' stamp='2002-09-10T23:08:25Z'/>}.
 * XEP-0203 2.0 (2009-09-15).
 *
 * @param stamp when the stanza was sent first
 * @param from who held it back; null if absent
 * @param reason why, for people; null if absent
 */
public record Delay(
        Instant stamp, @Nullable Address from, @Nullable String reason) {
    public static final ElementType<Delay> TYPE = ElementType.of(
            "delay",
            "urn:xmpp:delay",
            "delay",
            attribute("stamp", DATE_TIME, Delay::stamp),
            optionalAttribute("from", JID, Delay::from),
            ownText("reason", STRING, Delay::reason),
            Delay::new);
}
