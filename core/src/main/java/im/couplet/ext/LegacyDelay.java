package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.LEGACY_DATE_TIME;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says that a stanza was held back before it arrived, as older software says it: {@code <x xmlns='jabber:x:delay'
 * stamp='20020910T23:08:25'/>}. Where a {@link Delay} stands beside it, that one counts. XEP-0091 1.4 (2009-05-27), obsolete.
 *
 * @param stamp when the stanza was sent first, to the second
 * @param from who held it back; null if absent
 * @param reason why, for people; null if absent
 */
public record LegacyDelay(
        Instant stamp, @Nullable Address from, @Nullable String reason) {
    public static final ElementType<LegacyDelay> TYPE = ElementType.of(
            "legacyDelay",
            "jabber:x:delay",
            "x",
            attribute("stamp", LEGACY_DATE_TIME, LegacyDelay::stamp),
            optionalAttribute("from", JID, LegacyDelay::from),
            ownText("reason", STRING, LegacyDelay::reason),
            LegacyDelay::new);
}
