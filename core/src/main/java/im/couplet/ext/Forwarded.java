package im.couplet.ext;

import static im.couplet.schema.Fields.child;

import im.couplet.schema.ElementType;
import im.couplet.stanza.Embedded;
import im.couplet.stanza.Stanza;
import org.jspecify.annotations.Nullable;

/**
 * A stanza that somebody passes on: {@code <forwarded xmlns='urn:xmpp:forward:0'><message
 * xmlns='jabber:client'>…</message></forwarded>}. XEP-0297 1.0 (2013-10-02).
 *
 * @param delay when the one who passes it on received it; null if absent
 * @param stanza what is passed on; null if a sender forgot
 */
public record Forwarded(@Nullable Delay delay, @Nullable Stanza stanza) {
    public static final ElementType<Forwarded> TYPE = ElementType.of(
            "forwarded",
            "urn:xmpp:forward:0",
            "forwarded",
            child("delay", Delay.TYPE, Forwarded::delay),
            child("stanza", Embedded.STANZA, Forwarded::stanza),
            Forwarded::new);
}
