package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Says that presence may be out of date, or with nothing in it that it is not any more: {@code <state-annotation
 * xmlns='urn:xmpp:psa' from='montague.lit'><server-unavailable/></state-annotation>}. XEP-0310 0.1 (2012-01-10), which has no
 * schema; its text and examples are what there is.
 *
 * @param from who says so
 * @param serverUnavailable whether the sender's server cannot be reached
 * @param connectionPaused whether the sender's own connection is paused
 * @param description what has happened, for people; null if absent
 */
public record PresenceAnnotation(
        Address from,
        boolean serverUnavailable,
        boolean connectionPaused,
        @Nullable String description) {
    public static final ElementType<PresenceAnnotation> TYPE = ElementType.of(
            "presenceAnnotation",
            "urn:xmpp:psa",
            "state-annotation",
            attribute("from", JID, PresenceAnnotation::from),
            flag("serverUnavailable", "server-unavailable", PresenceAnnotation::serverUnavailable),
            flag("connectionPaused", "connection-paused", PresenceAnnotation::connectionPaused),
            childText("description", STRING, PresenceAnnotation::description),
            PresenceAnnotation::new);
}
