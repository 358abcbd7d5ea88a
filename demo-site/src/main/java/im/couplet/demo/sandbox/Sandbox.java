package im.couplet.demo.sandbox;

import im.couplet.demo.relay.limits.Closing;
import im.couplet.demo.relay.limits.Guests;
import im.couplet.demo.relay.limits.Guests.Guest;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.demo.sandbox.files.FileService;
import im.couplet.demo.sandbox.protocol.Xmpp;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Jabber server in memory, for demonstrations and tests. It listens on the loopback interface alone, knows a handful of
 * people who are each other's contacts, and forgets everything when it stops. Used on one event loop only.
 */
public final class Sandbox {
    /** The domain it serves. */
    public static final String DOMAIN = Xmpp.DOMAIN;

    /** Everybody's password. */
    public static final String PASSWORD = "couplet";

    /** The localparts of the people who can log in. */
    public static final List<String> USERS = List.of("juliet", "romeo", "nurse", "benvolio", "mercutio");

    private static final int MOST_CONNECTIONS = 500;
    private static final System.Logger LOG = System.getLogger(Sandbox.class.getName());

    private final Vertx vertx;
    private final ClientSession.Services services;
    private final FileService files;
    private final Wakeups wakeups;
    private final Set<ClientStream> streams = new HashSet<>();
    private final Guests guests = new Guests(MOST_CONNECTIONS, MOST_CONNECTIONS);
    private @Nullable NetServer server;

    /** Makes a sandbox that listens once it is started. */
    public Sandbox(Vertx vertx) {
        this(vertx, Clock.systemUTC(), (time, action) -> {
            long timer = vertx.setTimer(time.toMillis(), id -> action.run());
            return () -> vertx.cancelTimer(timer);
        });
    }

    /**
     * Makes a sandbox in a time of its own.
     *
     * @param clock tells when messages were kept
     * @param wakeups tells when somebody has waited long enough
     */
    public Sandbox(Vertx vertx, Clock clock, Wakeups wakeups) {
        this.vertx = vertx;
        this.wakeups = wakeups;
        SandboxParts parts = new SandboxParts(clock);
        files = parts.files();
        services = parts.assemble(wakeups);
    }

    /** Listens on a free port of the loopback interface and gives its number. */
    public Future<Integer> start() {
        NetServer made = vertx.createNetServer(
                new NetServerOptions().setHost("127.0.0.1").setPort(0).setTcpNoDelay(true));
        server = made;
        made.connectHandler(socket -> {
            Guest guest = guests.admit(null, () -> Closing.cut(socket));
            if (guest == null) {
                Closing.cut(socket);
                return;
            }
            streams.add(new ClientStream(wakeups, socket, services, guest, streams::remove));
        });
        return made.listen().map(listening -> {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Sandbox server for {0} on 127.0.0.1:{1,number,#}: in memory, for demonstration only",
                    DOMAIN,
                    listening.actualPort());
            return listening.actualPort();
        });
    }

    /** The sandbox as the server behind a relay. */
    public Upstream upstream() {
        if (server == null) {
            throw new IllegalStateException("The sandbox was not started");
        }
        return new Upstream("127.0.0.1", server.actualPort(), TlsPolicy.OFF);
    }

    /** The files that people put here; a web server is to ask it first, and to say where it is. */
    public FileService files() {
        return files;
    }

    /** How many clients are connected. */
    public int connections() {
        return streams.size();
    }

    /** Ends all streams, each client knowing what of it has arrived, and stops listening. */
    public Future<Void> stop() {
        for (ClientStream stream : List.copyOf(streams)) {
            stream.stop();
        }
        return server == null ? Future.succeededFuture() : server.close();
    }
}
