package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.jid.Jid;
import im.couplet.session.Session;
import im.couplet.session.SessionOptions;
import im.couplet.session.SessionOutput;
import im.couplet.stream.BoshOptions;
import im.couplet.stream.BoshOutput;
import im.couplet.stream.Framing;
import im.couplet.testing.Patience;
import im.couplet.xml.Element;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** A session over HTTP. */
final class BoshClient implements AutoCloseable {
    private final BlockingQueue<Object> said = new LinkedBlockingQueue<>();
    private final Session session;
    private final BoshTransport transport;

    private BoshClient(URI uri, SessionOptions options, BoshOptions stream, boolean keyed) {
        session = new Session(options, this::output);
        transport = new BoshTransport(uri, stream, keyed, this::output);
    }

    /** Goes on with a stream on which {@code bound} is online. */
    static BoshClient attach(URI uri, BoshOptions stream, Jid bound) {
        SessionOptions options = SessionOptions.of(bound.bare(), Framing.BOSH, BoshTransport::nonce);
        BoshClient client = new BoshClient(uri, options, stream, false);
        client.transport.execute(() -> client.session.attach(bound));
        return client;
    }

    /** Begins to log in. */
    static BoshClient open(URI uri, String jid, String password) {
        return open(uri, jid, password, false);
    }

    /** Begins to log in, perhaps with keys in the requests. */
    static BoshClient open(URI uri, String jid, String password, boolean keyed) {
        SessionOptions options = SessionOptions.of(Jid.parse(jid), Framing.BOSH, BoshTransport::nonce)
                .withPassword(password);
        BoshClient client = new BoshClient(uri, options, BoshTransport.begin(), keyed);
        client.transport.execute(client.session::open);
        return client;
    }

    private void output(SessionOutput output) {
        if (output instanceof SessionOutput.Send send) {
            transport.connection().send(send.text());
        } else if (output instanceof SessionOutput.KeyWanted wanted) {
            session.derived(wanted.request().derive());
        } else {
            said.add(output);
        }
    }

    private void output(BoshOutput output) {
        if (output instanceof BoshOutput.Received received) {
            session.receive(received.body());
        } else {
            said.add(output);
        }
    }

    /** Loses the next answer on its way. */
    void loseAnAnswer() {
        transport.losses.incrementAndGet();
    }

    /** Sends what follows without a distance between requests. */
    void hurry() {
        transport.hurry();
    }

    void send(String xml) {
        transport.execute(() -> session.send(Element.parse(xml)));
    }

    void closeSession() {
        transport.execute(session::close);
    }

    /** Passes over what is said until there is something of this kind. */
    <T> T next(Class<T> kind) {
        try {
            for (int i = 0; i < 1000; i++) {
                Object next = said.poll(Patience.SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionFailedError("No " + kind.getSimpleName());
                }
                if (kind.isInstance(next)) {
                    return kind.cast(next);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
        throw new AssertionFailedError("No " + kind);
    }

    /** The next stanza of this name within some seconds; null if there is none. */
    Element next(String name, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Object next;
        do {
            next = said.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } while (next != null
                && !(next instanceof SessionOutput.Received stanza
                        && stanza.element().localName().equals(name)));
        return next == null ? null : ((SessionOutput.Received) next).element();
    }

    /** The next stanza of this name. */
    Element next(String name) {
        Element element;
        do {
            element = next(SessionOutput.Received.class).element();
        } while (!element.localName().equals(name));
        return element;
    }

    /** What another connection needs to go on with this session, which is left. */
    BoshOptions handOver() throws Exception {
        CompletableFuture<?> before = transport.call(transport::answers);
        if (transport.call(this::pause)) {
            // That the server answers these shows that the pause has come; the request for it waits for the end of the
            // pause.
            before.get(Patience.SECONDS, TimeUnit.SECONDS);
        } else {
            // What the server is asked comes with the request that it keeps from then on.
            send("<iq xmlns='jabber:client' type='get' id='last'><query xmlns='jabber:iq:roster'/></iq>");
            next("iq");
            Thread.sleep(1000);
        }
        BoshOptions options =
                transport.call(() -> BoshOptions.of(transport.connection().rid())
                        .attachedTo(String.valueOf(transport.connection().sid())));
        close();
        return options;
    }

    /** What another connection needs to go on with this session, while the last request of this one waits for its answer. */
    BoshOptions handOverAsking() throws Exception {
        transport.forget();
        return transport.call(() -> BoshOptions.of(transport.connection().rid())
                .attachedTo(String.valueOf(transport.connection().sid())));
    }

    /** Whether the server answers what it keeps. */
    private boolean pause() {
        try {
            transport.connection().pause(30);
            return true;
        } catch (IllegalStateException e) {
            // Prosody knows no pauses, and goes on without; ejabberd would end the session.
            assertEquals("The server allows a pause of 0 seconds", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
