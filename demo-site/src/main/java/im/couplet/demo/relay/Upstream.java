package im.couplet.demo.relay;

import io.vertx.core.net.TrustOptions;
import org.jspecify.annotations.Nullable;

/**
 * The Jabber server behind the relay.
 *
 * @param host its name or number
 * @param port its port for clients
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

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
