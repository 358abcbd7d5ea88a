package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.LEGACY_DATE_TIME;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What time it is where somebody is, as older software says it: {@code <query
 * xmlns='jabber:iq:time'><utc>20020910T17:58:35</utc></query>}, empty in a request. XEP-0090 1.2 (2009-05-27), obsolete: see
 * {@link EntityTime}.
 *
 * @param utc the point in time, to the second; null in a request
 * @param zone what the time zone is called, such as {@code MDT}; null if absent
 * @param display the local time, for people; null if absent
 * @param headers when it was asked, and the like (XEP-0131); null if absent
 */
public record LegacyTime(
        @Nullable Instant utc,
        @Nullable String zone,
        @Nullable String display,
        @Nullable Headers headers) {
    public static final ElementType<LegacyTime> TYPE = ElementType.of(
            "legacyTime",
            "jabber:iq:time",
            "query",
            childText("utc", LEGACY_DATE_TIME, LegacyTime::utc),
            childText("zone", "tz", STRING, LegacyTime::zone),
            childText("display", STRING, LegacyTime::display),
            child("headers", Headers.TYPE, LegacyTime::headers),
            LegacyTime::new);
}
