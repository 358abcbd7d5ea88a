package im.couplet.demo.relay.limits;

import im.couplet.benchmark.GrowthKind;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** What is made of the addresses that strangers come from and tell. */
public final class AddressGrowth {
    private AddressGrowth() {}

    /** All functions. */
    public static List<GrowthKind> all() {
        return List.of(
                forwarded("servers in front", n -> "10.0.0.1, ".repeat(n) + "10.0.0.2"),
                forwarded("a long address", n -> "1".repeat(n)),
                forwarded("groups of an address", n -> "1:".repeat(n)),
                new GrowthKind("Origins.allow", "a long origin", n -> {
                    String host = "1.".repeat(n);
                    return () -> new Origins(Set.of(), "a").allow("http://" + host, host);
                }),
                new GrowthKind("Guests.admit", "guests who give way", n -> () -> {
                    Guests guests = new Guests(n / 2, n / 4);
                    for (int i = 0; i < n; i++) {
                        guests.admit(String.valueOf(i % 3), () -> {});
                    }
                }),
                new GrowthKind("Guests.admit", "addresses", n -> () -> {
                    Guests guests = new Guests(n / 2, n / 4);
                    for (int i = 0; i < n; i++) {
                        guests.admit(String.valueOf(i), () -> {});
                    }
                }));
    }

    private static GrowthKind forwarded(String much, IntFunction<String> header) {
        ClientAddresses addresses = new ClientAddresses(Set.of("127.0.0.1"), ProxyWord.X_FORWARDED_FOR);
        SocketAddress peer = SocketAddress.inetSocketAddress(1, "127.0.0.1");
        return new GrowthKind("ClientAddresses.of", much, n -> {
            MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Forwarded-For", header.apply(n));
            return () -> addresses.of(peer, headers);
        });
    }
}
