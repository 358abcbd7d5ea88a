package im.couplet.demo.relay.limits;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address that a connection counts under. Of an IPv6 address that is the network, its first 64 bits: everybody has all the
 * others of it.
 *
 * @param proxies addresses of web servers in front, whose word is taken for who asks through them
 */
public record ClientAddresses(Set<String> proxies) {
    private static final int NETWORK_BYTES = 8;

    /** Takes the numbers in whatever form they are written. */
    public ClientAddresses {
        proxies = proxies.stream().map(ClientAddresses::whole).collect(Collectors.toUnmodifiableSet());
    }

    /** The peer's address; null if it is a web server in front, which comes for many. */
    public @Nullable String ofPeer(SocketAddress peer) {
        return isProxy(peer) ? null : key(String.valueOf(peer.hostAddress()));
    }

    private boolean isProxy(SocketAddress peer) {
        return proxies.contains(whole(String.valueOf(peer.hostAddress())));
    }

    /** The peer's address; of a web server in front, that of the one it asks for as far as it tells. */
    public String of(SocketAddress peer, MultiMap headers) {
        String own = key(String.valueOf(peer.hostAddress()));
        if (!isProxy(peer)) {
            return own;
        }
        // Each server adds behind what it was told; only the last word is that of the one that is trusted.
        List<String> lines = headers.getAll("X-Forwarded-For");
        String line = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        String client = line.substring(line.lastIndexOf(',') + 1).strip();
        return bytes(client) == null ? own : key(client);
    }

    private static String whole(String address) {
        byte[] bytes = bytes(address);
        return bytes == null ? address : HexFormat.of().formatHex(bytes);
    }

    /** The form in which addresses are counted; the text itself if it is not an address. */
    static String key(String address) {
        String whole = whole(address);
        return bytes(address) == null ? whole : whole.substring(0, Math.min(whole.length(), 2 * NETWORK_BYTES));
    }

    /** Whether it is a number rather than a name. */
    public static boolean isNumber(String address) {
        return bytes(address) != null;
    }

    private static byte @Nullable [] bytes(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes != null && bytes.length == 16 && isMapped(bytes)) {
            return new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]};
        }
        return bytes;
    }

    /** Whether it is an IPv4 address in the form of IPv6 (RFC 4291 section 2.5.5.2). */
    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }
}
