package im.couplet.demo.relay.upstream;

import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which Jabber server has which domain. */
public final class Upstreams {
    private final @Nullable Upstream any;
    private final Map<String, Upstream> domains;

    private Upstreams(@Nullable Upstream any, Map<String, Upstream> domains) {
        this.any = any;
        this.domains = domains;
    }

    /** One server, which decides itself what domains it serves. */
    public static Upstreams any(Upstream upstream) {
        return new Upstreams(upstream, Map.of());
    }

    /**
     * These domains, by their servers, and no others.
     *
     * @param domains at least one
     * @param raw the server for those who do not say their domain; null for none
     */
    public static Upstreams only(Map<String, Upstream> domains, @Nullable Upstream raw) {
        return new Upstreams(raw, new LinkedHashMap<>(domains));
    }

    /** A domain in the form in which domains are compared; null for what a stream cannot be opened to. */
    public static @Nullable String domain(@Nullable String address) {
        try {
            Jid jid = address == null ? null : Jid.parse(address);
            return jid == null || !jid.equals(jid.domain()) ? null : jid.toString();
        } catch (JidException e) {
            return null;
        }
    }

    /**
     * The server of a domain; null if it is not served.
     *
     * @param domain in the form that {@link #domain} gives
     */
    public @Nullable Upstream of(String domain) {
        return domains.isEmpty() ? any : domains.get(domain);
    }

    /** The server of those who do not say their domain; null if there is none. */
    public @Nullable Upstream raw() {
        return any;
    }

    /** What leads where, for people. */
    @Override
    public String toString() {
        if (any != null && domains.isEmpty()) {
            return any.described();
        }
        return domains.entrySet().stream()
                .map(domain -> domain.getKey() + " by " + domain.getValue().described())
                .collect(Collectors.joining("; "));
    }
}
