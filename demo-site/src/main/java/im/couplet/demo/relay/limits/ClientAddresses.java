package im.couplet.demo.relay.limits;

import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address that a connection counts under. Of an IPv6 address that is the network, its first 64 bits: everybody has all the
 * others of it.
 */
public final class ClientAddresses {
    private static final int NETWORK_BYTES = 8;

    private final List<Network> proxies = new ArrayList<>();
    private final ProxyWord word;

    /**
     * Makes a way to tell them.
     *
     * @param proxies addresses and networks of web servers in front, whose word is taken for who asks through them; in whatever
     *     form they are written
     * @param word how those say it
     */
    public ClientAddresses(Set<String> proxies, ProxyWord word) {
        this.word = word;
        for (String proxy : proxies) {
            Network network = Network.parse(proxy);
            if (network != null) {
                this.proxies.add(network);
            }
        }
    }

    /** The peer's address; null if it is a web server in front, which comes for many. */
    public @Nullable String ofPeer(SocketAddress peer) {
        String address = String.valueOf(peer.hostAddress());
        return isProxy(address) ? null : key(address);
    }

    /** Whether this is the address of a web server in front. */
    public boolean isProxy(String address) {
        for (Network proxy : proxies) {
            if (proxy.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** The peer's address; of a web server in front, that of the one it asks for as far as it tells. */
    public String of(SocketAddress peer, MultiMap headers) {
        String own = String.valueOf(peer.hostAddress());
        if (!isProxy(own) || word == ProxyWord.PROXY_PROTOCOL) {
            return key(own);
        }
        boolean isForwarded = word == ProxyWord.FORWARDED;
        // Each server adds behind what it was told; only the last word is that of the one that is trusted.
        List<String> lines = headers.getAll(isForwarded ? "Forwarded" : "X-Forwarded-For");
        String line = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        String client = isForwarded
                ? ForwardedHeader.client(line)
                : line.substring(line.lastIndexOf(',') + 1).strip();
        return Network.bytes(client) == null ? key(own) : key(client);
    }

    /** The form in which addresses are counted; the text itself if it is not an address. */
    static String key(String address) {
        byte[] bytes = Network.bytes(address);
        return bytes == null ? address : HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }

    /** Whether it is a number rather than a name. */
    public static boolean isNumber(String address) {
        return Network.bytes(address) != null;
    }

    /** Whether it is a number, or the beginning of numbers as in {@code 10.0.0.0/8}. */
    public static boolean isNetwork(String text) {
        return Network.parse(text) != null;
    }
}
