package im.couplet.ext;

import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BYTES;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A message of DNS: {@code <dns xmlns='urn:xmpp:dox:0'>…</dns>}. XEP-0418 0.1.0 (2019-03-29).
 *
 * @param message the message, as RFC 1035 has it; null if a sender forgot
 */
public record DnsOverXmpp(@Nullable Bytes message) {
    private static final String NAMESPACE = "urn:xmpp:dox:0";

    public static final ElementType<DnsOverXmpp> TYPE =
            ElementType.of("dns", NAMESPACE, "dns", ownText("message", BYTES, DnsOverXmpp::message), DnsOverXmpp::new);
}
