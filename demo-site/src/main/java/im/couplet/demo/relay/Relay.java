package im.couplet.demo.relay;

import im.couplet.demo.relay.bosh.BoshRelay;
import im.couplet.demo.relay.http.HostMetaPage;
import im.couplet.demo.relay.limits.ClientAddresses;
import im.couplet.demo.relay.limits.ConnectionGuard;
import im.couplet.demo.relay.limits.Guests;
import im.couplet.demo.relay.limits.Guests.Guest;
import im.couplet.demo.relay.limits.Origins;
import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.page.Lodger;
import im.couplet.demo.relay.page.Page;
import im.couplet.demo.relay.page.PageEvents;
import im.couplet.demo.relay.raw.RawPipe;
import im.couplet.demo.relay.upstream.Backend;
import im.couplet.demo.relay.upstream.Connector;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.demo.relay.upstream.Upstreams;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.internal.http.WebSocketInternal;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes WebSocket connections at {@link #PATH} and gives each its own stream with the Jabber server. Stores nothing and
 * logs no content. Used on one event loop only.
 */
public final class Relay {
    /** Where the relay is found on its server. */
    public static final String PATH = "/xmpp-websocket";

    private static final String RAW_PATH = "/raw";

    /** The WebSocket subprotocol of XMPP (RFC 7395 section 3.1). */
    private static final String SUBPROTOCOL = "xmpp";

    private static final System.Logger LOG = System.getLogger(Relay.class.getName());

    /** Connections beyond those of pages: for files, and for being told that there is no room. */
    private static final int SPARE = 64;

    private static final int SPARE_PER_ADDRESS = 16;

    private final Backend backend;
    private final Origins origins;
    private final ClientAddresses addresses;
    private final RelayLimits limits;
    private final Guests sockets;
    private final Guests pages;
    private final boolean raw;
    private final @Nullable BoshRelay bosh;
    private final @Nullable HostMetaPage hostMeta;
    private final Set<Lodger> connections = new HashSet<>();
    private @Nullable Promise<Void> closed;

    /** Makes a relay in front of these servers. */
    public Relay(Vertx vertx, Upstreams upstreams, RelaySettings settings) {
        limits = settings.limits();
        backend = new Backend(vertx, new Connector(vertx, limits, settings.resolver()), upstreams, limits);
        raw = settings.raw() && upstreams.raw() != null;
        origins = settings.origins();
        addresses = new ClientAddresses(settings.proxies());
        bosh = settings.bosh() ? new BoshRelay(vertx, origins, limits, this::enter) : null;
        String url = settings.publicUrl();
        hostMeta = url == null ? null : new HostMetaPage(url, PATH, bosh == null ? "" : BoshRelay.PATH);
        // A session over HTTP has two connections.
        int each = bosh == null ? 1 : 2;
        sockets = new Guests(each * limits.connections() + SPARE, each * limits.perAddress() + SPARE_PER_ADDRESS);
        pages = new Guests(limits.connections(), limits.perAddress());
    }

    /**
     * What a server must be made with for {@link #install}. There is no compression: Vert.x gives no way to bound what a
     * compressed frame becomes, a thousand times its length, and what is secret is compressed along with what others say. HTTP/2
     * would be many requests at a time over connections that nobody counts.
     */
    public static HttpServerOptions serverOptions(RelayLimits limits) {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setDecompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setWebSocketSubProtocols(List.of(SUBPROTOCOL))
                .setMaxWebSocketFrameSize(limits.frameBytes())
                .setMaxWebSocketMessageSize(limits.frameBytes())
                .setWebSocketClosingTimeout((int) limits.times().goodbye().toSeconds())
                .setTcpNoDelay(true)
                // The guards know better who is idle.
                .setIdleTimeout(0);
    }

    /** Guards all connections of {@code server}, and answers its WebSocket handshakes. */
    public void install(HttpServer server) {
        server.connectionHandler(this::arrived)
                .webSocketHandshakeHandler(this::shakeHands)
                .webSocketHandler(this::connected);
    }

    /** Answers a request that is for the relay, other than for a WebSocket; false for one that is not. */
    public boolean answers(HttpServerRequest request) {
        if (bosh != null && BoshRelay.PATH.equals(request.path())) {
            bosh.handle(request);
            return true;
        }
        return hostMeta != null && hostMeta.answers(request);
    }

    private @Nullable Runnable enter(
            HttpServerRequest request, Function<PageEvents, Page> page, Runnable whenLoggedIn) {
        Runnable[] giveWay = new Runnable[1];
        String address = addresses.of(request.remoteAddress(), request.headers());
        Guest guest = closed != null ? null : pages.admit(address, () -> giveWay[0].run());
        if (guest == null) {
            return null;
        }
        Page[] side = new Page[1];
        Connection made = new Connection(backend, events -> side[0] = page.apply(events), () -> {
            guest.settle();
            whenLoggedIn.run();
        });
        giveWay[0] = () -> {
            made.giveWay();
            // It is told if it is there to be told; that it might ask is not waited for, or the places would be no limit.
            backend.vertx().runOnContext(told -> side[0].cut());
        };
        connections.add(made);
        return () -> {
            guest.leave();
            gone(made);
        };
    }

    /** How many pages are connected. */
    public int connections() {
        return connections.size();
    }

    /** How many connections there are, of pages and of others. */
    public int sockets() {
        return sockets.count();
    }

    private void arrived(HttpConnection connection) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        ConnectionGuard guard = new ConnectionGuard(limits.times());
        Guest guest = sockets.admit(addresses.ofPeer(connection.remoteAddress()), guard::cut);
        pipeline.addBefore("handler", "guard", guard);
        if (guest == null) {
            guard.cut();
        } else {
            guard.admitted(guest);
        }
    }

    private void shakeHands(ServerWebSocketHandshake handshake) {
        int status = status(handshake);
        if (status == 101) {
            handshake.accept();
        } else {
            LOG.log(System.Logger.Level.DEBUG, "Refused a WebSocket with HTTP status {0}", status);
            handshake.reject(status);
        }
    }

    /** 101 to accept, or the HTTP status that says why not. */
    private int status(ServerWebSocketHandshake handshake) {
        boolean passesThrough = isRaw(handshake.path());
        if (!PATH.equals(handshake.path()) && !passesThrough) {
            return 404;
        }
        if (!origins.allow(
                handshake.headers().get("Origin"), handshake.headers().get("Host"))) {
            return 403;
        }
        if (!passesThrough && !offersXmpp(handshake.headers().get("Sec-WebSocket-Protocol"))) {
            return 400;
        }
        boolean room = pages.hasRoom(addresses.of(handshake.remoteAddress(), handshake.headers()));
        return room && closed == null ? 101 : 503;
    }

    private boolean isRaw(String path) {
        return raw && (path.equals(RAW_PATH) || path.equals("/"));
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
        ConnectionGuard guard =
                ((WebSocketInternal) socket).channelHandlerContext().pipeline().get(ConnectionGuard.class);
        Lodger[] connection = new Lodger[1];
        Guest guest =
                pages.admit(addresses.of(socket.remoteAddress(), socket.headers()), () -> connection[0].giveWay());
        if (guest == null) {
            guard.cut();
            return;
        }
        connection[0] = lodger(socket, guard, () -> {
            guest.settle();
            guard.settle();
        });
        connections.add(connection[0]);
        guard.whenGone(() -> {
            guest.leave();
            gone(connection[0]);
        });
    }

    private Lodger lodger(ServerWebSocket socket, ConnectionGuard guard, Runnable whenLoggedIn) {
        Upstream server = backend.upstreams().raw();
        if (isRaw(socket.path()) && server != null) {
            return new RawPipe(backend, server, socket, guard, whenLoggedIn);
        }
        return new Connection(backend, events -> new PageStream(socket, guard, limits.frame(), events), whenLoggedIn);
    }

    private void gone(Lodger connection) {
        connections.remove(connection);
        if (closed != null && connections.isEmpty()) {
            closed.tryComplete();
        }
    }

    /**
     * Lets go of every page, so that each can take its stream up again later. Takes no more of them.
     *
     * @param patience how long the Jabber server may take to say goodbye itself
     * @return done when all are gone
     */
    public Future<Void> close(Duration patience) {
        Promise<Void> done = Promise.promise();
        closed = done;
        for (Lodger connection : List.copyOf(connections)) {
            connection.leave(patience);
        }
        if (connections.isEmpty()) {
            done.tryComplete();
        }
        return done.future().onComplete(any -> backend.connector().close());
    }
}
