package im.couplet.demo.relay.upstream;

import im.couplet.stream.HostPort;
import io.vertx.core.net.TrustOptions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Jabber server behind the relay.
 *
 * @param host its name or number
 * @param port its port for clients; 0 if DNS tells where its host has them
 * @param tls how TLS is treated
 * @param trust which certificates are trusted; null means the usual authorities
 * @param trustAll whether any certificate will do, whatever {@code trust} says
 */
public record Upstream(
        String host, int port, TlsPolicy tls, @Nullable TrustOptions trust, boolean trustAll) {
    /** A server whose certificate, if it has one, the usual authorities must have signed. */
    public Upstream(String host, int port, TlsPolicy tls) {
        this(host, port, tls, null, false);
    }

    /** Whether a host is this machine by name or number, so that nothing between can listen. */
    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || isLoopbackNumber(host);
    }

    private static boolean isLoopbackNumber(String host) {
        return host.startsWith("127.") && host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    /** Where it is and how TLS is treated, for people. */
    String described() {
        return this + (port == 0 ? " (where DNS says)" : "") + ", TLS "
                + tls.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return new HostPort(host, port).toString();
    }
}
