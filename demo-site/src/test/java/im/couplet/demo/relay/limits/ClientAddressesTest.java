package im.couplet.demo.relay.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {
    private static final ClientAddresses NONE = new ClientAddresses(Set.of(), ProxyWord.X_FORWARDED_FOR);
    private static final ClientAddresses BEHIND =
            new ClientAddresses(Set.of("127.0.0.1", "2001:DB8:0::1"), ProxyWord.X_FORWARDED_FOR);

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

    @Test
    void knowsNetworks() {
        ClientAddresses some = new ClientAddresses(Set.of("10.0.0.0/8", "2001:db8::/33"), ProxyWord.X_FORWARDED_FOR);
        for (String proxy : new String[] {"10.0.0.1", "10.255.255.255", "::ffff:10.1.2.3", "2001:db8:7fff::1"}) {
            assertTrue(some.isProxy(proxy), proxy);
            assertNull(some.ofPeer(SocketAddress.inetSocketAddress(1, proxy)), proxy);
        }
        for (String other : new String[] {"11.0.0.1", "9.255.255.255", "2001:db8:8000::1", "::10.0.0.1", "", "proxy"}) {
            assertFalse(some.isProxy(other), other);
        }
        ClientAddresses all = new ClientAddresses(Set.of("0.0.0.0/0"), ProxyWord.X_FORWARDED_FOR);
        assertTrue(all.isProxy("192.0.2.1"));
        assertFalse(all.isProxy("::1"));
    }

    /** RFC 7239 section 4. */
    @Test
    void readsForwarded() {
        ClientAddresses behind = new ClientAddresses(Set.of("127.0.0.1"), ProxyWord.FORWARDED);
        for (String[] pair : new String[][] {
            {"for=192.0.2.60;proto=http;by=203.0.113.43", "192.0.2.60"},
            {"for=192.0.2.43, for=198.51.100.17", "198.51.100.17"},
            {"For=\"[2001:db8:cafe::17]:4711\"", "2001:db8:cafe::17"},
            {"for=\"192.0.2.1:80\";by=\"a,b;for=192.0.2.9\"", "192.0.2.1"},
            {"for=192.0.2.1;x=\"\\\", for=192.0.2.9\"", "192.0.2.1"},
            {"for=192.0.2.9, proto=https; FOR=192.0.2.1", "192.0.2.1"},
        }) {
            MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Forwarded", pair[0]);
            headers.add("X-Forwarded-For", "203.0.113.1");
            assertEquals(
                    of(NONE, pair[1]), behind.of(SocketAddress.inetSocketAddress(1, "127.0.0.1"), headers), pair[0]);
        }
        for (String bad :
                new String[] {"", "for=_hidden", "for=unknown", "for=192.0.2.1, by=a", "for=\"[\"", "for", "=", ";;"}) {
            MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Forwarded", bad);
            assertEquals(
                    of(NONE, "127.0.0.1"), behind.of(SocketAddress.inetSocketAddress(1, "127.0.0.1"), headers), bad);
        }
    }
}
