package im.couplet.demo.relay.upstream;

import io.vertx.core.Future;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetSocket;
import java.net.IDN;
import java.util.List;

/** TLS with a Jabber server, begun at once or later: the certificate is for the domain in both cases. */
final class Tls {
    private static final String PROTOCOL = "xmpp-client";

    private Tls() {}

    /**
     * Secures a connection; fails with a {@link NoConnection}.
     *
     * @param domain the domain the page wants to talk to; the certificate must be for it (RFC 6120 section 13.7.1.2), whatever DNS
     *     calls the machine
     * @param direct whether TLS begins at once, with the name of the protocol (XEP-0368)
     */
    static Future<Void> secure(NetSocket socket, Upstream upstream, String domain, boolean direct) {
        ClientSSLOptions options = new ClientSSLOptions()
                .setHostnameVerificationAlgorithm(upstream.trustAll() ? "" : "HTTPS")
                .setTrustAll(upstream.trustAll())
                .setTrustOptions(upstream.trust());
        if (direct) {
            options.setUseAlpn(true).setApplicationLayerProtocols(List.of(PROTOCOL));
        }
        return socket.upgradeToSsl(options, ascii(domain))
                .recover(e -> Future.failedFuture(
                        new NoConnection("The relay does not trust the TLS of the Jabber server for " + domain + ": "
                                + Reasons.of(e) + ".")));
    }

    /** The domain as certificates and TLS itself write it, in ASCII. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }
}
