package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What time it is where somebody is: {@code <time
 * xmlns='urn:xmpp:time'><tzo>-06:00</tzo><utc>2006-12-19T17:58:35Z</utc></time>}, empty in a request. XEP-0202 2.0
 * (2009-09-11).
 *
 * @param zone the time zone as its distance from UTC, such as {@code -06:00} or {@code Z} (XEP-0082); null in a request
 * @param utc the point in time; null in a request
 */
public record EntityTime(@Nullable String zone, @Nullable Instant utc) {
    public static final ElementType<EntityTime> TYPE = ElementType.of(
            "time",
            "urn:xmpp:time",
            "time",
            childText("zone", "tzo", TOKEN, EntityTime::zone),
            childText("utc", DATE_TIME, EntityTime::utc),
            EntityTime::new);
}
