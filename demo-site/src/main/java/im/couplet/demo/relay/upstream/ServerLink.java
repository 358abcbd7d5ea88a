package im.couplet.demo.relay.upstream;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.Timers;
import im.couplet.demo.relay.page.Failure;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** The way to the Jabber server: connects, opens the stream and secures it out of the page's sight. Used on one event loop only. */
public final class ServerLink implements ServerEvents {
    private enum State {
        CONNECTING,
        OPENING,
        OPEN,
        OVER
    }

    private final Backend backend;
    private final Upstream upstream;
    private final RelayLimits limits;
    private final LinkEvents events;
    private final TlsNegotiation tls;
    private final Timers timers;

    private State state = State.CONNECTING;
    private StreamHeader wanted = StreamHeader.to("");
    private @Nullable ServerStream stream;
    private @Nullable StreamHeader header;

    /** Makes a link that begins with {@link #open}. */
    public ServerLink(Backend backend, Upstream upstream, LinkEvents events) {
        this.backend = backend;
        this.upstream = upstream;
        limits = backend.limits();
        this.events = events;
        tls = new TlsNegotiation(upstream);
        timers = new Timers(backend.vertx());
    }

    /** Opens a stream to the domain that {@code page} names, the first time or anew after a login. */
    public void open(StreamHeader page) {
        wanted = page;
        if (stream == null) {
            connect();
        } else {
            begin(stream);
        }
    }

    private void connect() {
        timers.deadline(
                limits.times().connect(),
                () -> fail(Failure.remote("The Jabber server at " + upstream + " does not answer.")));
        Future<Link> connecting = backend.connector().connect(upstream, domain());
        connecting.onSuccess(link -> {
            if (state == State.CONNECTING) {
                if (link.secured()) {
                    tls.securedBefore();
                }
                stream = new ServerStream(upstream, link.socket(), limits.stanza(), backend.watcher(), this);
                begin(stream);
            } else {
                link.socket().close();
            }
        });
        connecting.onFailure(failure -> fail(Failure.remote(Reasons.connecting(failure, upstream))));
    }

    private String domain() {
        return String.valueOf(Upstreams.domain(wanted.to()));
    }

    private void begin(ServerStream on) {
        state = State.OPENING;
        header = null;
        timers.deadline(limits.times().answer(), () -> fail(unanswered()));
        // Who is going to log in is nobody's business before TLS (RFC 6120 section 4.7.1).
        on.open(new StreamHeader(
                tls.isPrivate() ? wanted.from() : null, wanted.to(), null, "1.0", wanted.lang(), Namespaces.CLIENT));
    }

    /** The Jabber server took the connection and nothing else. */
    private Failure unanswered() {
        return Failure.remote("The Jabber server at " + upstream + " accepted the connection but did not answer within "
                + limits.times().answer().toSeconds() + " seconds.");
    }

    private void fail(Failure failure) {
        if (state != State.OVER) {
            state = State.OVER;
            timers.cancelAll();
            events.serverFailed(failure);
        }
    }

    // ---- what the stream says

    @Override
    public void serverOpened(StreamHeader newHeader) {
        header = newHeader;
    }

    @Override
    public void serverSent(Element element) {
        if (state == State.OPEN) {
            events.serverSent(element);
        } else if (state == State.OPENING) {
            negotiate(element);
        }
    }

    private void negotiate(Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            ready(element);
            return;
        }
        TlsNegotiation.Step step = tls.next(element);
        if (step instanceof TlsNegotiation.Ask ask) {
            send(ask.request());
        } else if (step instanceof TlsNegotiation.Secure && stream != null) {
            stream.secure(domain());
        } else if (step instanceof TlsNegotiation.Ready ready) {
            ready(ready.features());
        } else if (step instanceof TlsNegotiation.Refused refused) {
            fail(refused.failure());
        }
    }

    private void ready(Element first) {
        state = State.OPEN;
        timers.cancelDeadline();
        events.serverReady(header, first);
    }

    @Override
    public void serverSecured() {
        if (stream != null && state == State.OPENING) {
            begin(stream);
        }
    }

    @Override
    public void serverEnded() {
        if (state == State.OPENING) {
            fail(Failure.remote("The Jabber server at " + upstream + " closed the stream at once."));
        } else if (state == State.OPEN) {
            state = State.OVER;
            events.serverEnded();
        }
    }

    @Override
    public void serverFailed(Failure failure) {
        fail(failure);
    }

    @Override
    public void serverDrained() {
        if (state == State.OPEN) {
            events.serverDrained();
        }
    }

    // ---- what the page says

    /** Sends one child of the stream. */
    public void send(Element element) {
        if (stream != null) {
            stream.send(element);
        }
    }

    /** Sends a space when nothing was sent for {@code nanos}: a connection that is dead breaks by it. */
    public void keepAlive(long nanos) {
        if (stream != null && state == State.OPEN) {
            stream.keepAlive(nanos);
        }
    }

    /** Whether it should be sent nothing more for now. */
    public boolean isFull() {
        return stream != null && stream.isFull();
    }

    /** Lets the server wait. */
    public void pause() {
        if (stream != null) {
            stream.pause();
        }
    }

    /** Lets the server go on. */
    public void resume() {
        if (stream != null) {
            stream.resume();
        }
    }

    /** Closes this side of the stream, if it is there; the server may still close its own. */
    public void end() {
        if (stream != null) {
            stream.end();
        }
    }

    /** Lets go of the server, with nothing more to hear from it. */
    public void drop() {
        state = State.OVER;
        timers.cancelAll();
        if (stream != null) {
            stream.drop(limits.times().goodbye());
        }
    }
}
