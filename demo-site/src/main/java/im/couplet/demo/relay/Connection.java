package im.couplet.demo.relay;

import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One page and its stream with the Jabber server. Opens that stream, secures it, and from then on passes elements on in
 * both directions as fast as the slower side takes them. Used on one event loop only.
 */
final class Connection implements PageEvents, ServerEvents {
    private final Connector connector;
    private final Upstream upstream;
    private final RelayLimits limits;
    private final RelayTimes times;
    private final PageStream page;
    private final Runnable whenLoggedIn;
    private final TlsNegotiation tls;

    private ConnectionState state = ConnectionState.NEW;
    private StreamHeader open = StreamHeader.to("");
    private @Nullable ServerStream server;
    private @Nullable StreamHeader header;
    private boolean loggedIn;
    private boolean mayReopen;
    private boolean errorFromServer;
    private boolean leaving;
    private final Timers timers;

    Connection(
            Vertx vertx,
            Connector connector,
            Upstream upstream,
            RelayLimits limits,
            ServerWebSocket socket,
            ConnectionGuard guard,
            Runnable whenLoggedIn) {
        timers = new Timers(vertx);
        this.connector = connector;
        this.upstream = upstream;
        this.limits = limits;
        times = limits.times();
        this.whenLoggedIn = whenLoggedIn;
        tls = new TlsNegotiation(upstream);
        page = new PageStream(socket, guard, limits.frame(), this);
        timers.deadline(times.opening(), () -> pageFailed(Failure.notOpened()));
        timers.once(times.login(), this::loginTookTooLong);
        timers.again(times.ping(), this::beat);
    }

    // ---- the page

    @Override
    public void pageOpened(StreamHeader wanted) {
        if (state == ConnectionState.NEW) {
            open = wanted;
            start();
        } else if (state == ConnectionState.OPEN && mayReopen) {
            mayReopen = false;
            open = wanted;
            begin();
        } else if (state == ConnectionState.OPEN) {
            fail(Failure.openedTwice());
        }
    }

    private void start() {
        if (!ServerStream.isDomain(open.to())) {
            fail(Failure.noDomain());
            return;
        }
        state = ConnectionState.OPENING;
        page.pause();
        timers.deadline(
                times.connect(), () -> fail(Failure.remote("The Jabber server at " + upstream + " does not answer.")));
        Future<NetSocket> connecting = connector.connect();
        connecting.onSuccess(socket -> {
            if (state == ConnectionState.OPENING) {
                server = new ServerStream(upstream, socket, limits, this);
                begin();
            } else {
                socket.close();
            }
        });
        connecting.onFailure(failure -> {
            if (state == ConnectionState.OPENING) {
                fail(Failure.remote(Reasons.connecting(failure, upstream)));
            }
        });
    }

    /** Opens the stream with the server, the first time or anew. */
    private void begin() {
        state = ConnectionState.OPENING;
        header = null;
        page.pause();
        timers.deadline(times.answer(), () -> fail(Failure.unanswered(upstream, times.answer())));
        // Who is going to log in is nobody's business before TLS (RFC 6120 section 4.7.1).
        stream()
                .open(new StreamHeader(
                        tls.isPrivate() ? open.from() : null, open.to(), null, "1.0", open.lang(), Namespaces.CLIENT));
    }

    @Override
    public void pageSent(Element element) {
        if (state == ConnectionState.OPEN) {
            if (element.namespace().equals(Namespaces.TLS)
                    || element.namespace().equals(Namespaces.COMPRESSION)) {
                fail(Failure.notForPages());
                return;
            }
            stream().send(element);
            if (stream().isFull()) {
                page.pause();
            }
        }
    }

    @Override
    public void pageEnded() {
        if (state == ConnectionState.OPEN) {
            state = ConnectionState.CLOSING;
            stream().end();
            timers.deadline(times.goodbye(), this::goodbye);
        } else if (state == ConnectionState.CLOSING && server == null) {
            hangUp();
        } else if (state == ConnectionState.NEW || state == ConnectionState.OPENING) {
            state = ConnectionState.CLOSING;
            dropServer();
            page.end();
            hangUp();
        }
    }

    @Override
    public void pageFailed(Failure failure) {
        if (state != ConnectionState.CLOSING && state != ConnectionState.GONE) {
            fail(failure);
        }
    }

    @Override
    public void pageGone() {
        if (state != ConnectionState.GONE) {
            state = ConnectionState.GONE;
            timers.cancelAll();
            // Without a goodbye when there was none, so that the server can keep the session for resumption (XEP-0198).
            dropServer();
        }
    }

    @Override
    public void pageDrained() {
        if (server != null) {
            server.resume();
        }
    }

    // ---- the server

    @Override
    public void serverOpened(StreamHeader newHeader) {
        header = newHeader;
    }

    @Override
    public void serverSent(Element element) {
        switch (state) {
            case OPENING -> negotiate(element);
            case OPEN, CLOSING -> pass(element);
            default -> {}
        }
    }

    private void negotiate(Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            openPage();
            pass(element);
            return;
        }
        TlsNegotiation.Step step = tls.next(element);
        if (step instanceof TlsNegotiation.Ask ask) {
            stream().send(ask.request());
        } else if (step instanceof TlsNegotiation.Secure) {
            stream().secure(String.valueOf(open.to()));
        } else if (step instanceof TlsNegotiation.Ready ready) {
            openPage();
            pass(ready.features());
        } else if (step instanceof TlsNegotiation.Refused refused) {
            fail(refused.failure());
        }
    }

    @Override
    public void serverSecured() {
        begin();
    }

    /** Tells the page what the server's header said. */
    private void openPage() {
        state = ConnectionState.OPEN;
        timers.cancelDeadline();
        page.open(header == null ? StreamHeader.answer(String.valueOf(open.to()), "relay") : header);
        resumePage();
    }

    private void pass(Element element) {
        page.send(element);
        if (element.is(Namespaces.STREAMS, "error")) {
            errorFromServer = true;
        } else if (element.is(Namespaces.SASL, "success")) {
            mayReopen = true;
            loggedIn();
        } else if (element.is(Namespaces.SASL2, "success")) {
            loggedIn();
        }
        if (page.isFull() && server != null) {
            server.pause();
        }
    }

    private void loggedIn() {
        loggedIn = true;
        whenLoggedIn.run();
    }

    @Override
    public void serverEnded() {
        if (state == ConnectionState.OPENING) {
            serverFailed(Failure.remote("The Jabber server at " + upstream + " closed the stream at once."));
            return;
        }
        stream().end();
        goodbye();
    }

    @Override
    public void serverFailed(Failure failure) {
        if (errorFromServer || state == ConnectionState.CLOSING) {
            goodbye();
        } else {
            fail(failure);
        }
    }

    @Override
    public void serverDrained() {
        if (state == ConnectionState.OPEN) {
            resumePage();
        }
    }

    // ---- both

    private void resumePage() {
        if (!leaving) {
            page.resume();
        }
    }

    private void fail(Failure failure) {
        if (state == ConnectionState.NEW || state == ConnectionState.OPENING) {
            page.open(new StreamHeader(open.to(), null, "relay", "1.0", "en", null));
        }
        if (server != null) {
            server.end();
        }
        page.send(failure.streamError().element());
        goodbye();
    }

    /** Closes the page's stream, lets go of the server, and waits a little for the page to close its side. */
    private void goodbye() {
        boolean pageWaits = state == ConnectionState.CLOSING;
        timers.cancelDeadline();
        state = ConnectionState.CLOSING;
        dropServer();
        page.end();
        if (leaving) {
            part();
            return;
        }
        page.resume();
        if (pageWaits) {
            hangUp();
        } else {
            timers.deadline(times.goodbye(), this::hangUp);
        }
    }

    /** Closes the WebSocket; a page that does not close its half loses the connection. */
    private void hangUp() {
        page.drop();
        timers.deadline(times.goodbye(), page::cut);
    }

    private void dropServer() {
        if (server != null) {
            server.drop(times.goodbye());
            server = null;
        }
    }

    private ServerStream stream() {
        if (server == null) {
            throw new IllegalStateException("No server in state " + state);
        }
        return server;
    }

    private void loginTookTooLong() {
        if (!loggedIn && (state == ConnectionState.OPENING || state == ConnectionState.OPEN)) {
            fail(Failure.notLoggedIn(times.login()));
        }
    }

    private void beat() {
        if (!page.ping()) {
            page.cut();
        } else if (state == ConnectionState.OPEN) {
            stream().keepAlive(2 * times.ping().toNanos());
        }
    }

    /** Makes room for another page. */
    void giveWay() {
        pageFailed(Failure.crowded());
    }

    /**
     * Goes away with the relay. No stream is closed: the server keeps its own, and the page takes it up again when there is a
     * relay (XEP-0198 section 5).
     *
     * @param patience how long the server may take to say goodbye itself
     */
    void leave(Duration patience) {
        leaving = true;
        page.hold();
        timers.once(patience, this::part);
    }

    private void part() {
        if (state != ConnectionState.GONE) {
            state = ConnectionState.CLOSING;
            dropServer();
            page.goAway();
            timers.deadline(times.goodbye(), page::cut);
        }
    }
}
