package im.couplet.ext;

import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which other hosts a stream may serve, or has one join it: {@code <mux xmlns='urn:xmpp:mux:0'>…</mux>}.
 * XEP-0451 0.1.0 (2021-01-19).
 *
 * @param host whose stream is to be joined; null if absent
 * @param hosts who else is served; none for those of the certificate
 * @param secret what shows that both streams are of the same party; null if absent
 */
public record StanzaMultiplexing(
        @Nullable Address host,
        List<Address> hosts,
        @Nullable String secret) {
    private static final String NAMESPACE = "urn:xmpp:mux:0";

    public static final ElementType<StanzaMultiplexing> TYPE = ElementType.of(
            "mux",
            NAMESPACE,
            "mux",
            optionalAttribute("host", JID, StanzaMultiplexing::host),
            childTexts("hosts", "host", JID, StanzaMultiplexing::hosts),
            ownText("secret", TOKEN, StanzaMultiplexing::secret),
            StanzaMultiplexing::new);
}
