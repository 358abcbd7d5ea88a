package im.couplet.ext;

import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which address and port the server sees the client: {@code <address xmlns='urn:xmpp:sic:1'><ip>192.168.4.1</ip></address>},
 * empty in a request. XEP-0279 0.2 (2013-04-17).
 *
 * @param ips the addresses, of IPv4 or IPv6
 * @param ports the ports
 */
public record IpAddress(List<String> ips, List<Integer> ports) {
    public static final ElementType<IpAddress> TYPE = ElementType.of(
            "ipAddress",
            "urn:xmpp:sic:1",
            "address",
            childTexts("ips", "ip", TOKEN, IpAddress::ips),
            childTexts("ports", "port", Values.integer(1, 65_535), IpAddress::ports),
            IpAddress::new);

    /**
     * The same in version 0.1 of the document: {@code <ip xmlns='urn:xmpp:sic:0'>192.168.4.1</ip>}, empty in a request.
     *
     * @param ip the address; null in a request
     */
    public record Legacy(@Nullable String ip) {
        public static final ElementType<Legacy> TYPE = ElementType.of(
                "legacyIpAddress", "urn:xmpp:sic:0", "ip", ownText("ip", TOKEN, Legacy::ip), Legacy::new);
    }
}
