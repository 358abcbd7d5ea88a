package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Place;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an encrypted payload holds: {@code <envelope
 * xmlns='urn:xmpp:sce:1'><content>…</content><rpad>…</rpad></envelope>}. XEP-0420 0.5.0 (2026-06-23).
 *
 * @param content what it is all about; null if a sender forgot
 * @param padding characters that hide how long the rest is; null if there are none
 * @param time when it was sent; null if absent
 * @param to whom it is for; null if absent
 * @param from who sent it; null if absent
 * @param affixes what the way of encrypting adds
 */
public record SceEnvelope(
        @Nullable Content content,
        @Nullable String padding,
        @Nullable Instant time,
        @Nullable Address to,
        @Nullable Address from,
        List<Element> affixes) {
    private static final String NAMESPACE = "urn:xmpp:sce:1";

    public static final ElementType<SceEnvelope> TYPE = ElementType.of(
            "envelope",
            NAMESPACE,
            "envelope",
            child("content", Content.TYPE, SceEnvelope::content),
            childText("padding", "rpad", STRING, SceEnvelope::padding),
            childAttribute("time", "time", "stamp", DATE_TIME, SceEnvelope::time),
            childAttribute("to", "to", "jid", JID, SceEnvelope::to),
            childAttribute("from", "from", "jid", JID, SceEnvelope::from),
            raw("affixes", SceEnvelope::affixes),
            SceEnvelope::new);

    /**
     * What is to be read as if it stood in the stanza, where the way of encrypting allows.
     *
     * @param elements the payloads; the body of a message is one of them
     */
    public record Content(List<Element> elements) {
        public static final ElementType<Content> TYPE = ElementType.of(
                "content", NAMESPACE, "content", anyExtensions(Place.MESSAGE, Content::elements), Content::new);
    }
}
