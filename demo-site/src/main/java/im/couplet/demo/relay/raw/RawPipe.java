package im.couplet.demo.relay.raw;

import im.couplet.demo.relay.limits.Closing;
import im.couplet.demo.relay.limits.ConnectionGuard;
import im.couplet.demo.relay.limits.RelayTimes;
import im.couplet.demo.relay.limits.Timers;
import im.couplet.demo.relay.limits.Watcher;
import im.couplet.demo.relay.page.Lodger;
import im.couplet.demo.relay.page.TextSocket;
import im.couplet.demo.relay.upstream.Backend;
import im.couplet.demo.relay.upstream.Link;
import im.couplet.demo.relay.upstream.Reasons;
import im.couplet.demo.relay.upstream.Upstream;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.NetSocket;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One page and one connection with the Jabber server: what the page says in messages goes on as octets, and what the server says
 * comes back in messages, unaltered, as fast as the slower side takes it. Used on one event loop only.
 */
public final class RawPipe implements TextSocket.Events, Lodger {
    private static final short POLICY = 1008;
    private static final short TOO_LONG = 1009;
    private static final short UPSTREAM = 1014;
    private static final short TRY_LATER = 1013;

    private final RelayTimes times;
    private final Watcher watcher;
    private final TextSocket page;
    private final Timers timers;
    private final CutText text = new CutText();
    private final LoginWatch watch;
    private @Nullable NetSocket server;
    private boolean loggedIn;
    private boolean over;

    /**
     * Makes a pipe, and connects.
     *
     * @param whenLoggedIn is run when the server says that somebody is logged in
     */
    public RawPipe(
            Backend backend, Upstream upstream, ServerWebSocket socket, ConnectionGuard guard, Runnable whenLoggedIn) {
        times = backend.limits().times();
        watcher = backend.watcher();
        timers = new Timers(backend.vertx());
        page = new TextSocket(socket, guard, this);
        watch = new LoginWatch(backend.limits().stanza(), () -> {
            loggedIn = true;
            whenLoggedIn.run();
        });
        timers.once(times.login(), () -> {
            if (!loggedIn) {
                end(POLICY, "Nobody logged in in time");
            }
        });
        timers.again(times.ping(), () -> {
            if (!page.ping()) {
                page.cut();
            }
        });
        page.pause();
        backend.connector()
                .connect(upstream, upstream.host())
                .onSuccess(this::connected)
                .onFailure(e -> end(UPSTREAM, Reasons.connecting(e, upstream)));
    }

    private void connected(Link link) {
        NetSocket socket = link.socket();
        if (over) {
            socket.close();
            return;
        }
        server = socket;
        socket.handler(this::serverSent);
        socket.drainHandler(nothing -> page.resume());
        socket.exceptionHandler(e -> end(UPSTREAM, "The connection to the Jabber server broke"));
        socket.closeHandler(nothing -> end(TextSocket.NORMAL, "The Jabber server closed the connection"));
        page.resume();
    }

    private void serverSent(Buffer octets) {
        if (over) {
            return;
        }
        byte[] bytes = octets.getBytes();
        watcher.octets(false, bytes.length);
        watch.read(bytes);
        try {
            String whole = text.next(bytes);
            if (!whole.isEmpty()) {
                page.write(whole);
            }
        } catch (CharacterCodingException e) {
            end(UPSTREAM, "The Jabber server sent what is not UTF-8");
            return;
        }
        if (page.isFull() && server != null) {
            server.pause();
        }
    }

    @Override
    public void textReceived(String message) {
        if (server != null && !over) {
            Buffer octets = Buffer.buffer(message);
            watcher.octets(true, octets.length());
            server.write(octets);
            if (server.writeQueueFull()) {
                page.pause();
            }
        }
    }

    @Override
    public void textBroken() {
        end(TOO_LONG, "The message is broken or too long");
    }

    @Override
    public void textDrained() {
        if (server != null) {
            server.resume();
        }
    }

    @Override
    public void textGone() {
        over = true;
        timers.cancelAll();
        dropServer();
    }

    /** Tells the page why, and lets go of the server. A page that does not close its half loses the connection. */
    private void end(short status, String reason) {
        if (!over) {
            over = true;
            if (status != TextSocket.NORMAL) {
                watcher.refused("raw-" + status, null);
            }
            dropServer();
            page.resume();
            page.close(status, fitting(reason));
            timers.deadline(times.goodbye(), page::cut);
        }
    }

    /** A reason has 123 bytes (RFC 6455 section 5.5); three for each character are enough for all that are not of a pair. */
    private static String fitting(String reason) {
        StringBuilder fit = new StringBuilder();
        reason.chars().limit(120).forEach(c -> fit.append(c < 0x80 ? (char) c : '?'));
        return fit.toString();
    }

    private void dropServer() {
        if (server != null) {
            Closing.close(server, times.goodbye());
            server = null;
        }
    }

    @Override
    public void giveWay() {
        end(TRY_LATER, "Too many pages want to log in; the one that waited longest goes");
    }

    @Override
    public void leave(Duration patience) {
        page.hold();
        timers.once(patience, () -> {
            over = true;
            dropServer();
            page.goAway();
            timers.deadline(times.goodbye(), page::cut);
        });
    }
}
