package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * How long ago somebody was active or online, or how long a server runs: {@code <query xmlns='jabber:iq:last'
 * seconds='903'/>}, empty in a request. XEP-0012 2.0 (2008-11-26); in presence XEP-0256 1.1 (2009-09-15).
 *
 * @param seconds how long ago, in seconds; null in a request
 * @param status the last status, for people; null if absent
 */
public record LastActivity(@Nullable Long seconds, @Nullable String status) {
    public static final ElementType<LastActivity> TYPE = ElementType.of(
            "lastActivity",
            "jabber:iq:last",
            "query",
            optionalAttribute("seconds", SIZE, LastActivity::seconds),
            ownText("status", STRING, LastActivity::status),
            LastActivity::new);
}
