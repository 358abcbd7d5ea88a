package im.couplet.demo.relay;

import im.couplet.demo.relay.bosh.BoshRelay;
import im.couplet.demo.relay.http.HostMetaPage;
import im.couplet.demo.relay.limits.ClientAddresses;
import im.couplet.demo.relay.limits.ConnectionGuard;
import im.couplet.demo.relay.limits.Guests;
import im.couplet.demo.relay.limits.Guests.Guest;
import im.couplet.demo.relay.limits.ProxyWord;
import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.Watcher;
import im.couplet.demo.relay.page.Lodger;
import im.couplet.demo.relay.page.Page;
import im.couplet.demo.relay.page.PageEvents;
import im.couplet.demo.relay.raw.RawPipe;
import im.couplet.demo.relay.upstream.Backend;
import im.couplet.demo.relay.upstream.Connector;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.demo.relay.upstream.Upstreams;
import io.netty.channel.Channel;
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
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetSocketAddress;
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

    /** Connections beyond those of pages: for files, and for being told that there is no room. */
    private static final int SPARE = 64;

    private static final int SPARE_PER_ADDRESS = 16;

    private final Backend backend;
    private final Watcher watcher;
    private final ClientAddresses addresses;
    private final RelayLimits limits;
    private final Guests sockets;
    private final Guests pages;
    private final ProxyWord word;
    private final FrameParser frames;
    private final Handshakes handshakes;
    private final @Nullable BoshRelay bosh;
    private final @Nullable HostMetaPage hostMeta;
    private final Set<Lodger> connections = new HashSet<>();
    private boolean draining;
    private @Nullable Promise<Void> closed;

    /** Makes a relay in front of these servers. */
    public Relay(Vertx vertx, Upstreams upstreams, RelaySettings settings, Watcher watcher) {
        this.watcher = watcher;
        limits = settings.limits();
        Connector connector = new Connector(vertx, limits, settings.resolver(), watcher);
        backend = new Backend(vertx, connector, upstreams, limits, watcher);
        handshakes = new Handshakes(settings.origins(), settings.raw() && upstreams.raw() != null);
        frames = new FrameParser(limits.frame());
        word = settings.word();
        addresses = new ClientAddresses(settings.proxies(), settings.word());
        bosh = settings.bosh() ? new BoshRelay(vertx, settings.origins(), limits, watcher, this::enter) : null;
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
    public static HttpServerOptions serverOptions(RelaySettings settings) {
        RelayLimits limits = settings.limits();
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setSslHandshakeTimeout(limits.times().request().toSeconds())
                .setUseProxyProtocol(settings.word() == ProxyWord.PROXY_PROTOCOL)
                .setProxyProtocolTimeout(limits.times().request().toSeconds())
                .setDecompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setWebSocketSubProtocols(List.of(Handshakes.SUBPROTOCOL))
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
        Guest guest = !isOpen() ? null : pages.admit(address, () -> giveWay[0].run());
        if (guest == null) {
            return null;
        }
        Page[] side = new Page[1];
        Connection made = new Connection(backend, events -> side[0] = page.apply(events), () -> {
            guest.settle();
            watcher.loggedIn();
            whenLoggedIn.run();
        });
        giveWay[0] = () -> {
            made.giveWay();
            // It is told if it is there to be told; that it might ask is not waited for, or the places would be no
            // limit.
            side[0].cut();
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
        Channel channel = ((ConnectionBase) connection).channel();
        ChannelPipeline pipeline = channel.pipeline();
        ConnectionGuard guard = new ConnectionGuard(limits.times(), connection.remoteAddress());
        Guest guest = mayTell(channel) ? sockets.admit(addresses.ofPeer(connection.remoteAddress()), guard::cut) : null;
        pipeline.addBefore("handler", "guard", guard);
        if (guest == null) {
            watcher.refused(mayTell(channel) ? "places" : "proxy", address(connection.remoteAddress()));
            guard.cut();
        } else {
            guard.admitted(guest);
        }
    }

    private static @Nullable String address(@Nullable SocketAddress peer) {
        return peer == null ? null : peer.hostAddress();
    }

    /** Whether what stands before all else comes from a web server in front, if something stands there. */
    private boolean mayTell(Channel channel) {
        return word != ProxyWord.PROXY_PROTOCOL
                || (channel.remoteAddress() instanceof InetSocketAddress peer
                        && addresses.isProxy(peer.getAddress().getHostAddress()));
    }

    private void shakeHands(ServerWebSocketHandshake handshake) {
        int status = status(handshake);
        if (status == 101) {
            handshake.accept();
        } else {
            watcher.refused("handshake-" + status, address(handshake.remoteAddress()));
            handshake.reject(status);
        }
    }

    /** 101 to accept, or the HTTP status that says why not. */
    private int status(ServerWebSocketHandshake handshake) {
        int status = handshakes.status(handshake);
        boolean room = isOpen() && pages.hasRoom(addresses.of(handshake.remoteAddress(), handshake.headers()));
        return status != 101 || room ? status : 503;
    }

    private void connected(ServerWebSocket socket) {
        ConnectionGuard guard =
                ((WebSocketInternal) socket).channelHandlerContext().pipeline().get(ConnectionGuard.class);
        Lodger[] connection = new Lodger[1];
        Guest guest = pages.admit(addresses.of(guard.peer(), socket.headers()), () -> connection[0].giveWay());
        if (guest == null) {
            guard.cut();
            return;
        }
        connection[0] = lodger(socket, guard, () -> {
            guest.settle();
            watcher.loggedIn();
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
        if (handshakes.isRaw(socket.path()) && server != null) {
            return new RawPipe(backend, server, socket, guard, whenLoggedIn);
        }
        return new Connection(backend, events -> new PageStream(socket, guard, frames, events), whenLoggedIn);
    }

    /** Whether new pages are let in. */
    public boolean isOpen() {
        return !draining && closed == null;
    }

    /** Lets nobody in any more; who is there stays. */
    public void drain() {
        draining = true;
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
