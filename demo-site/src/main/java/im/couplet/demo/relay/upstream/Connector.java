package im.couplet.demo.relay.upstream;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.Watcher;
import im.couplet.stream.HostPort;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections to Jabber servers, only so many at a time: one that is being made cannot be given up before its time,
 * however many pages come and go meanwhile. Used on one event loop only.
 */
public final class Connector {
    private final Vertx vertx;
    private final NetClient client;
    private final Dns dns;
    private final Directory directory;
    private final Duration patience;
    private final Watcher watcher;
    private final int most;
    private int attempts;

    /**
     * Makes one for a relay with these limits.
     *
     * @param resolver the name server; null for those of this machine
     * @param watcher hears how long it takes
     */
    public Connector(Vertx vertx, RelayLimits limits, @Nullable HostPort resolver, Watcher watcher) {
        this.vertx = vertx;
        this.watcher = watcher;
        patience = limits.times().connect();
        most = 2 * limits.connections();
        client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) patience.toMillis())
                .setTcpKeepAlive(true)
                .setTcpNoDelay(true));
        dns = new Dns((ContextInternal) vertx.getOrCreateContext(), resolver, patience.dividedBy(4));
        directory = new Directory(dns);
    }

    /**
     * Connects to a server.
     *
     * @param domain what its certificate has to be for
     */
    public Future<Link> connect(Upstream upstream, String domain) {
        if (attempts >= most) {
            return Future.failedFuture(new ConnectException("too many connections are being made"));
        }
        attempts++;
        long start = System.nanoTime();
        return places(upstream)
                .compose(places -> new Race(vertx, client, dns, upstream, domain).run(places, patience))
                .onComplete(done -> {
                    attempts--;
                    if (done.succeeded()) {
                        watcher.connected(Duration.ofNanos(System.nanoTime() - start));
                    } else {
                        watcher.notConnected(Reasons.connecting(done.cause(), upstream));
                    }
                });
    }

    private Future<List<ServiceRecord>> places(Upstream upstream) {
        if (upstream.port() == 0) {
            return directory.places(upstream);
        }
        return Future.succeededFuture(List.of(new ServiceRecord(0, 0, upstream.port(), upstream.host(), false)));
    }

    /** Makes no more connections. */
    public void close() {
        client.close();
        dns.close();
    }
}
