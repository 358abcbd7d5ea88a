package im.couplet.demo.relay;

import im.couplet.demo.relay.limits.RelayTimes;
import im.couplet.demo.relay.limits.Timers;
import im.couplet.demo.relay.page.Failure;
import im.couplet.demo.relay.page.Lodger;
import im.couplet.demo.relay.page.Page;
import im.couplet.demo.relay.page.PageEvents;
import im.couplet.demo.relay.upstream.Backend;
import im.couplet.demo.relay.upstream.LinkEvents;
import im.couplet.demo.relay.upstream.ServerLink;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.demo.relay.upstream.Upstreams;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page and its stream with the Jabber server. From when that is there it passes elements on in both directions, as fast as
 * the slower side takes them. Used on one event loop only.
 */
final class Connection implements PageEvents, LinkEvents, Lodger {
    private final Backend backend;
    private final RelayTimes times;
    private final Page page;
    private final Runnable whenLoggedIn;
    private final Timers timers;

    private ConnectionState state = ConnectionState.NEW;
    private StreamHeader open = StreamHeader.to("");
    private @Nullable ServerLink server;
    private boolean loggedIn;
    private boolean mayReopen;
    private boolean errorFromServer;
    private boolean leaving;

    /**
     * Makes a connection.
     *
     * @param page makes the page's side, given where that tells what it has to say
     * @param whenLoggedIn is run when the page is logged in
     */
    Connection(Backend backend, Function<PageEvents, Page> page, Runnable whenLoggedIn) {
        this.backend = backend;
        this.whenLoggedIn = whenLoggedIn;
        times = backend.limits().times();
        timers = new Timers(backend.vertx());
        this.page = page.apply(this);
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
            begin(link());
        } else if (state == ConnectionState.OPEN) {
            fail(Failure.openedTwice());
        }
    }

    private void start() {
        String domain = Upstreams.domain(open.to());
        if (domain == null) {
            fail(Failure.noDomain());
            return;
        }
        Upstream upstream = backend.upstreams().of(domain);
        if (upstream == null) {
            fail(Failure.unknownDomain(domain));
            return;
        }
        server = new ServerLink(backend, upstream, this);
        begin(server);
    }

    /** Opens the stream with the server, the first time or anew. */
    private void begin(ServerLink on) {
        state = ConnectionState.OPENING;
        timers.cancelDeadline();
        page.pause();
        on.open(open);
    }

    @Override
    public void pageSent(Element element) {
        if (state == ConnectionState.OPEN) {
            if (element.namespace().equals(Namespaces.TLS)
                    || element.namespace().equals(Namespaces.COMPRESSION)) {
                fail(Failure.notForPages());
                return;
            }
            backend.watcher().passed(true, element);
            link().send(element);
            if (link().isFull()) {
                page.pause();
            }
        }
    }

    @Override
    public void pageEnded() {
        if (state == ConnectionState.OPEN) {
            state = ConnectionState.CLOSING;
            link().end();
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
    public void serverReady(@Nullable StreamHeader header, Element first) {
        if (state == ConnectionState.OPENING) {
            state = ConnectionState.OPEN;
            page.open(header == null ? StreamHeader.answer(String.valueOf(open.to()), "relay") : header);
            resumePage(true);
            pass(first);
        }
    }

    @Override
    public void serverSent(Element element) {
        if (state == ConnectionState.OPEN || state == ConnectionState.CLOSING) {
            pass(element);
        }
    }

    private void pass(Element element) {
        backend.watcher().passed(false, element);
        page.send(element);
        errorFromServer |= element.is(Namespaces.STREAMS, "error");
        mayReopen |= element.is(Namespaces.SASL, "success");
        if (element.is(Namespaces.SASL, "success") || element.is(Namespaces.SASL2, "success")) {
            loggedIn = true;
            whenLoggedIn.run();
        }
        if (page.isFull() && server != null) {
            server.pause();
        }
    }

    @Override
    public void serverEnded() {
        link().end();
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
        resumePage(state == ConnectionState.OPEN);
    }

    // ---- both

    private void resumePage(boolean mayTalk) {
        if (mayTalk && !leaving) {
            page.resume();
        }
    }

    private void fail(Failure failure) {
        backend.watcher().refused(failure.condition().text(), null);
        if (state == ConnectionState.NEW || state == ConnectionState.OPENING) {
            page.open(new StreamHeader(open.to(), null, "relay", "1.0", "en", null));
        }
        if (server != null) {
            server.end();
        }
        page.fail(failure);
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

    /** Closes the connection; a page that does not close its half loses it. */
    private void hangUp() {
        page.drop();
        timers.deadline(times.goodbye(), page::cut);
    }

    private void dropServer() {
        if (server != null) {
            server.drop();
            server = null;
        }
    }

    private ServerLink link() {
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
            link().keepAlive(2 * times.ping().toNanos());
        }
    }

    @Override
    public void giveWay() {
        pageFailed(Failure.crowded());
    }

    /** No stream is closed: the server keeps its own, and the page takes it up again when there is a relay (XEP-0198 section 5). */
    @Override
    public void leave(Duration patience) {
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
