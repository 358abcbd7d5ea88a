package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream of bytes beside XMPP, straight or through a proxy: {@code <query
 * xmlns='http://jabber.org/protocol/bytestreams'/>}. XEP-0065 1.8.2 (2021-03-04).
 *
 * @param sid the identifier of the stream; null if a proxy is asked for its address
 * @param destination the hash that is named to the proxy, in hexadecimal digits; null if absent
 * @param mode how the bytes go; null for TCP
 * @param hosts where to connect to
 * @param used whose host was connected to; null if absent
 * @param activate whose stream the proxy shall switch through; null if absent
 */
public record Socks5Bytestreams(
        @Nullable String sid,
        @Nullable String destination,
        @Nullable Mode mode,
        List<Host> hosts,
        @Nullable Address used,
        @Nullable Address activate) {
    private static final String NAMESPACE = "http://jabber.org/protocol/bytestreams";

    /** How the bytes go. */
    public enum Mode {
        /** As one stream. */
        TCP,
        /** As packets. */
        UDP;

        static final ValueType<Mode> VALUES = Values.oneOf(values(), "tcp", "udp");
    }

    /**
     * Where one can connect to.
     *
     * @param jid who listens there: the initiator, or a proxy
     * @param host a domain or an IP address
     * @param port the port; null for 1080
     */
    public record Host(Address jid, String host, @Nullable Integer port) {
        public static final ElementType<Host> TYPE = ElementType.of(
                "streamhost",
                NAMESPACE,
                "streamhost",
                attribute("jid", JID, Host::jid),
                attribute("host", STRING, Host::host),
                optionalAttribute("port", UNSIGNED_SHORT, Host::port),
                Host::new);
    }

    /**
     * A proxy has received the first packet: {@code <udpsuccess xmlns='http://jabber.org/protocol/bytestreams'
     * dstaddr='…'/>}, in a message.
     *
     * @param destination the hash that was named to it
     */
    public record UdpSuccess(String destination) {
        public static final ElementType<UdpSuccess> TYPE = ElementType.of(
                "udpSuccess",
                NAMESPACE,
                "udpsuccess",
                attribute("destination", "dstaddr", STRING, UdpSuccess::destination),
                UdpSuccess::new);
    }

    public static final ElementType<Socks5Bytestreams> TYPE = ElementType.of(
            "socks5",
            NAMESPACE,
            "query",
            optionalAttribute("sid", STRING, Socks5Bytestreams::sid),
            optionalAttribute("destination", "dstaddr", STRING, Socks5Bytestreams::destination),
            optionalAttribute("mode", Mode.VALUES, Socks5Bytestreams::mode),
            children("hosts", Host.TYPE, Socks5Bytestreams::hosts),
            childAttribute("used", "streamhost-used", "jid", JID, Socks5Bytestreams::used),
            childText("activate", JID, Socks5Bytestreams::activate),
            Socks5Bytestreams::new);
}
