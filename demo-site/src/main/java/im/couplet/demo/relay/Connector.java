package im.couplet.demo.relay;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.net.ConnectException;

/**
 * Makes connections to the Jabber server, only so many at a time: one that is being made cannot be given up before its time,
 * however many pages come and go meanwhile. Used on one event loop only.
 */
final class Connector {
    private final NetClient client;
    private final Upstream upstream;
    private final int most;
    private int attempts;

    Connector(Vertx vertx, Upstream upstream, RelayLimits limits) {
        this.upstream = upstream;
        most = 2 * limits.connections();
        client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) limits.times().connect().toMillis())
                .setTcpKeepAlive(true)
                .setTcpNoDelay(true));
    }

    Future<NetSocket> connect() {
        if (attempts >= most) {
            return Future.failedFuture(new ConnectException("too many connections are being made"));
        }
        attempts++;
        return client.connect(upstream.port(), upstream.host()).onComplete(done -> attempts--);
    }

    void close() {
        client.close();
    }
}
