package im.couplet.demo.relay.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {
    private static final ClientAddresses NONE = new ClientAddresses(Set.of());
    private static final ClientAddresses BEHIND = new ClientAddresses(Set.of("127.0.0.1", "2001:DB8:0::1"));

    private static String of(ClientAddresses addresses, String peer, String... forwarded) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (String line : forwarded) {
            headers.add("X-Forwarded-For", line);
        }
        return addresses.of(SocketAddress.inetSocketAddress(1, peer), headers);
    }

    @Test
    void countsNetworksOfIpv6AsOne() {
        assertEquals(of(NONE, "2001:db8::1"), of(NONE, "2001:db8:0:0:ffff::2"));
        assertNotEquals(of(NONE, "2001:db8::1"), of(NONE, "2001:db8:0:1::1"));
        assertEquals(of(NONE, "192.0.2.1"), of(NONE, "::ffff:192.0.2.1"));
        assertNotEquals(of(NONE, "192.0.2.1"), of(NONE, "192.0.2.2"));
    }

    @Test
    void believesNobodyUnasked() {
        assertEquals(of(NONE, "127.0.0.1"), of(NONE, "127.0.0.1", "192.0.2.1"));
        assertEquals(of(BEHIND, "192.0.2.9"), of(BEHIND, "192.0.2.9", "192.0.2.1"));
    }

    @Test
    void believesTheLastWordOfAProxy() {
        String client = of(NONE, "192.0.2.1");
        assertEquals(client, of(BEHIND, "127.0.0.1", "192.0.2.1"));
        assertEquals(client, of(BEHIND, "127.0.0.1", "203.0.113.5, 192.0.2.1"));
        assertEquals(client, of(BEHIND, "127.0.0.1", "203.0.113.5", " 192.0.2.1 "));
        assertEquals(client, of(BEHIND, "2001:db8::1", "192.0.2.1"));
        assertEquals(of(NONE, "2001:db8::5"), of(BEHIND, "127.0.0.1", "2001:db8::7"));
    }

    @Test
    void countsWhatItCannotReadAsTheProxy() {
        String proxy = of(NONE, "127.0.0.1");
        for (String word : new String[] {"", "unknown", "_hidden", "localhost", "192.0.2.1, ", "a".repeat(5000)}) {
            assertEquals(proxy, of(BEHIND, "127.0.0.1", word));
        }
        assertEquals(proxy, of(BEHIND, "127.0.0.1"));
    }

    @Test
    void countsNoSocketsOfAProxy() {
        assertNull(BEHIND.ofPeer(SocketAddress.inetSocketAddress(1, "127.0.0.1")));
        assertNull(BEHIND.ofPeer(SocketAddress.inetSocketAddress(1, "2001:db8:0:0::1")));
        assertEquals(of(NONE, "2001:db8::2"), BEHIND.ofPeer(SocketAddress.inetSocketAddress(1, "2001:db8::2")));
    }
}
