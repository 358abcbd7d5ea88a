package im.couplet.demo.sandbox;

import im.couplet.ext.FastTokens;
import im.couplet.jid.Jid;
import im.couplet.sasl.SaslTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** LoginTokens that log a client in without its password (XEP-0484), two for each at most: the one it uses, and one that is to follow it. */
final class LoginTokens {
    /** The one mechanism; there is no TLS here to bind others to. */
    static final String MECHANISM = "HT-SHA-256-NONE";

    private static final Duration LIFE = Duration.ofDays(14);
    /** With so much time left a token is followed by another. */
    private static final Duration LATE = Duration.ofDays(7);

    private static final int MOST_CLIENTS = 20;

    private final Clock clock;
    private final Supplier<String> secrets;
    private final Map<Jid, Map<String, Slots>> given = new LinkedHashMap<>();

    /** A token until when it is good. */
    private record Given(String token, Instant expiry) {}

    /** What a client has. */
    private static final class Slots {
        private @Nullable Given current;
        private @Nullable Given next;
    }

    LoginTokens(Clock clock, Supplier<String> secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    static FastTokens.Fast offer() {
        return new FastTokens.Fast(List.of(MECHANISM), null, null, null);
    }

    /** Gives a client a token; it replaces the one before that was not used yet. */
    FastTokens.Token give(Jid account, String client) {
        Map<String, Slots> clients = given.computeIfAbsent(account, any -> new LinkedHashMap<>());
        Slots slots = clients.remove(client);
        if (slots == null) {
            slots = new Slots();
            if (clients.size() >= MOST_CLIENTS) {
                clients.remove(clients.keySet().iterator().next());
            }
        }
        clients.put(client, slots);
        Given made = new Given(secrets.get(), clock.instant().plus(LIFE));
        slots.next = made;
        return new FastTokens.Token(made.token(), made.expiry());
    }

    /** Whether the token that a client has just used is to be followed by another. */
    boolean isLate(Jid account, String client) {
        Slots slots = slots(account, client);
        Given current = slots == null ? null : slots.current;
        return current != null && clock.instant().plus(LATE).isAfter(current.expiry());
    }

    /** Takes all tokens of a client back. */
    void revoke(Jid account, String client) {
        Map<String, Slots> clients = given.get(account);
        if (clients != null) {
            clients.remove(client);
        }
    }

    /** Takes all tokens of an account back. */
    void revoke(Jid account) {
        given.remove(account);
    }

    private @Nullable Slots slots(Jid account, String client) {
        Map<String, Slots> clients = given.get(account);
        return clients == null ? null : clients.get(client);
    }

    /** The tokens of one client. */
    SaslTokens of(String client) {
        return new SaslTokens() {
            @Override
            public List<String> find(String username) {
                Slots slots = slots(address(username), client);
                List<String> found = new ArrayList<>();
                for (Given one : slots == null ? List.<Given>of() : present(slots)) {
                    found.add(one.token());
                }
                return found;
            }

            @Override
            public boolean take(String username, String token) {
                Slots slots = slots(address(username), client);
                for (Given one : slots == null ? List.<Given>of() : present(slots)) {
                    if (slots != null
                            && one.token().equals(token)
                            && clock.instant().isBefore(one.expiry())) {
                        slots.next = one.equals(slots.next) ? null : slots.next;
                        slots.current = one;
                        return true;
                    }
                }
                return false;
            }
        };
    }

    private static List<Given> present(Slots slots) {
        List<Given> present = new ArrayList<>();
        for (Given one : new @Nullable Given[] {slots.next, slots.current}) {
            if (one != null) {
                present.add(one);
            }
        }
        return present;
    }

    private static Jid address(String username) {
        return Jid.ofParts(username, Sandbox.DOMAIN, null);
    }
}
