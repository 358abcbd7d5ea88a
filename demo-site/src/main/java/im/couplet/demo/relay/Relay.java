package im.couplet.demo.relay;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes WebSocket connections at {@link #PATH} and gives each its own stream with the Jabber server. Stores nothing and
 * logs no content. Used on one event loop only.
 */
public final class Relay {
    /** Where the relay is found on its server. */
    public static final String PATH = "/xmpp-websocket";

    /** The WebSocket subprotocol of XMPP (RFC 7395 section 3.1). */
    private static final String SUBPROTOCOL = "xmpp";

    private static final System.Logger LOG = System.getLogger(Relay.class.getName());

    private final Vertx vertx;
    private final Upstream upstream;
    private final Origins origins;
    private final RelayLimits limits;
    private final NetClient client;
    private final Set<Connection> connections = new HashSet<>();
    private int accepted;

    /** Makes a relay in front of {@code upstream}. */
    public Relay(Vertx vertx, Upstream upstream, Origins origins, RelayLimits limits) {
        this.vertx = vertx;
        this.upstream = upstream;
        this.origins = origins;
        this.limits = limits;
        client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) limits.connect().toMillis())
                .setTcpKeepAlive(true)
                .setTcpNoDelay(true));
    }

    /** What a server must be made with for {@link #install}. */
    public static HttpServerOptions serverOptions(RelayLimits limits) {
        return new HttpServerOptions()
                .setWebSocketSubProtocols(List.of(SUBPROTOCOL))
                .setMaxWebSocketFrameSize(limits.frameBytes())
                .setMaxWebSocketMessageSize(limits.frameBytes())
                .setWebSocketClosingTimeout((int) limits.goodbye().toSeconds())
                .setIdleTimeout(0);
    }

    /** Answers all WebSocket handshakes of {@code server}. */
    public void install(HttpServer server) {
        server.webSocketHandshakeHandler(this::shakeHands).webSocketHandler(this::connected);
    }

    /** How many pages are connected. */
    public int connections() {
        return connections.size();
    }

    private void shakeHands(ServerWebSocketHandshake handshake) {
        int status = status(handshake);
        if (status == 101) {
            handshake.accept();
        } else {
            LOG.log(System.Logger.Level.INFO, "Refused a WebSocket with HTTP status {0}", status);
            handshake.reject(status);
        }
    }

    /** 101 to accept, or the HTTP status that says why not. */
    private int status(ServerWebSocketHandshake handshake) {
        if (!handshake.path().equals(PATH)) {
            return 404;
        }
        if (!origins.allow(
                handshake.headers().get("Origin"), handshake.headers().get("Host"))) {
            return 403;
        }
        if (!offersXmpp(handshake.headers().get("Sec-WebSocket-Protocol"))) {
            return 400;
        }
        return connections.size() >= limits.connections() ? 503 : 101;
    }

    private static boolean offersXmpp(@Nullable String protocols) {
        if (protocols == null) {
            return false;
        }
        for (String protocol : protocols.split(",", -1)) {
            if (protocol.strip().equals(SUBPROTOCOL)) {
                return true;
            }
        }
        return false;
    }

    private void connected(ServerWebSocket socket) {
        int number = ++accepted;
        Connection[] connection = new Connection[1];
        connection[0] = new Connection(vertx, client, upstream, limits, socket, () -> {
            connections.remove(connection[0]);
            LOG.log(System.Logger.Level.DEBUG, "Page {0} is gone", number);
        });
        connections.add(connection[0]);
        LOG.log(System.Logger.Level.DEBUG, "Page {0} is connected", number);
    }

    /** Says goodbye to every page. */
    public void close() {
        for (Connection connection : List.copyOf(connections)) {
            connection.shutDown();
        }
        client.close();
    }
}
