package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.jid.Jid;
import im.couplet.session.KeySequence;
import im.couplet.session.Session;
import im.couplet.session.SessionOptions;
import im.couplet.session.SessionOutput;
import im.couplet.stream.BoshConnection;
import im.couplet.stream.BoshOptions;
import im.couplet.stream.BoshOutput;
import im.couplet.stream.Framing;
import im.couplet.xml.Element;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.opentest4j.AssertionFailedError;

/** A session over HTTP, on a thread of its own. */
final class BoshClient implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI uri;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<Object> said = new LinkedBlockingQueue<>();
    private final Queue<CompletableFuture<?>> exchanges = new ConcurrentLinkedQueue<>();
    private final Session session;
    private final BoshConnection bosh;

    /** How many answers are to be lost on their way. */
    final AtomicInteger losses = new AtomicInteger();

    private BoshClient(URI uri, SessionOptions options, BoshOptions connection, boolean keyed) {
        this.uri = uri;
        session = new Session(options, this::output);
        bosh = new BoshConnection(connection, keyed ? new KeySequence(BoshClient::nonce) : null, this::output);
        var unused = thread.scheduleAtFixedRate(
                () -> bosh.tick(TimeUnit.NANOSECONDS.toMillis(System.nanoTime())), 0, 500, TimeUnit.MILLISECONDS);
    }

    /** Begins to log in. */
    static BoshClient open(URI uri, String jid, String password) {
        return open(uri, jid, password, false);
    }

    /** Begins to log in, perhaps with keys in the requests. */
    static BoshClient open(URI uri, String jid, String password, boolean keyed) {
        SessionOptions options = SessionOptions.of(Jid.parse(jid), Framing.BOSH, BoshClient::nonce)
                .withPassword(password);
        BoshClient client = new BoshClient(uri, options, BoshOptions.of(RANDOM.nextInt(1 << 30)), keyed);
        client.thread.execute(client.session::open);
        return client;
    }

    private static String nonce() {
        byte[] octets = new byte[18];
        RANDOM.nextBytes(octets);
        return Base64.getEncoder().encodeToString(octets);
    }

    private void output(SessionOutput output) {
        if (output instanceof SessionOutput.Send send) {
            bosh.send(send.text());
        } else if (output instanceof SessionOutput.KeyWanted wanted) {
            session.derived(wanted.request().derive());
        } else {
            said.add(output);
        }
    }

    private void output(BoshOutput output) {
        if (output instanceof BoshOutput.Request request) {
            post(request);
        } else if (output instanceof BoshOutput.Received received) {
            session.receive(received.body());
        } else {
            said.add(output);
        }
    }

    /** Requests go on connections of their own. A moment between them keeps one from overtaking another, which ejabberd takes ill. */
    private void post(BoshOutput.Request request) {
        exchanges.removeIf(CompletableFuture::isDone);
        if (!exchanges.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
        }
        HttpRequest post = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(100))
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                .build();
        CompletableFuture<HttpResponse<String>> exchange = http.sendAsync(post, HttpResponse.BodyHandlers.ofString());
        exchanges.add(exchange);
        exchange.handleAsync((answer, error) -> answered(request.rid(), answer, error), thread)
                .exceptionally(said::add);
    }

    private boolean answered(long rid, HttpResponse<String> answer, Throwable error) {
        boolean lost = error == null && losses.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        if (error != null || lost) {
            bosh.failed(rid, 0);
        } else if (answer.statusCode() != 200) {
            bosh.failed(rid, answer.statusCode());
        } else {
            bosh.answered(rid, answer.body());
        }
        return true;
    }

    void send(String xml) {
        thread.execute(() -> session.send(Element.parse(xml)));
    }

    void closeSession() {
        thread.execute(session::close);
    }

    /** Passes over what is said until there is something of this kind. */
    <T> T next(Class<T> kind) {
        try {
            for (int i = 0; i < 1000; i++) {
                Object next = said.poll(30, TimeUnit.SECONDS);
                if (next == null || next instanceof Throwable) {
                    throw new AssertionFailedError("No " + kind.getSimpleName(), (Throwable) next);
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
        thread.submit(this::pause).get();
        Thread.sleep(1000);
        BoshOptions options = thread.submit(() -> BoshOptions.of(bosh.rid()).attachedTo(String.valueOf(bosh.sid())))
                .get();
        close();
        Thread.sleep(1000);
        return options;
    }

    private void pause() {
        try {
            bosh.pause(30);
        } catch (IllegalStateException e) {
            // Prosody knows no pauses, and goes on without; ejabberd would end the session.
            assertEquals("The server allows a pause of 0 seconds", e.getMessage());
        }
    }

    /** Breaks off what is on its way, as when a page is left. */
    @Override
    public void close() {
        thread.shutdownNow();
        exchanges.forEach(exchange -> exchange.cancel(true));
    }
}
