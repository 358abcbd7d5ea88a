package im.couplet.demo;

import im.couplet.session.KeySequence;
import im.couplet.stream.BoshConnection;
import im.couplet.stream.BoshOptions;
import im.couplet.stream.BoshOutput;
import im.couplet.testing.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A BOSH connection over HTTP, on a thread of its own. */
final class BoshTransport implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI uri;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Queue<CompletableFuture<?>> exchanges = new ConcurrentLinkedQueue<>();
    private final Consumer<BoshOutput> listener;
    private final BoshConnection bosh;

    /** Whether nothing is done with what is answered. */
    private boolean forgotten;

    /** Whether requests follow at once; otherwise at a distance, as ejabberd takes it ill when one overtakes another. */
    private boolean hurried;

    /** How many answers are to be lost on their way. */
    final AtomicInteger losses = new AtomicInteger();

    BoshTransport(URI uri, BoshOptions options, boolean keyed, Consumer<BoshOutput> listener) {
        this.uri = uri;
        this.listener = listener;
        bosh = new BoshConnection(options, keyed ? new KeySequence(BoshTransport::nonce) : null, this::output);
        var unused = thread.scheduleAtFixedRate(this::tick, 0, 500, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        if (!forgotten) {
            bosh.tick(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        }
    }

    static BoshOptions begin() {
        return BoshOptions.of(RANDOM.nextInt(1 << 30));
    }

    static String nonce() {
        byte[] octets = new byte[18];
        RANDOM.nextBytes(octets);
        return Base64.getEncoder().encodeToString(octets);
    }

    /** Does something on the thread of the connection. */
    void execute(Runnable what) {
        thread.execute(what);
    }

    <T> T call(Callable<T> what) throws Exception {
        return thread.submit(what).get(Patience.SECONDS, TimeUnit.SECONDS);
    }

    /** Leaves out the distance between requests, in front of what brings them into order. */
    void hurry() {
        execute(() -> hurried = true);
    }

    /** Makes no more requests, and leaves those that wait for an answer alone. */
    void forget() {
        execute(() -> forgotten = true);
    }

    /** On its thread. */
    BoshConnection connection() {
        return bosh;
    }

    private void output(BoshOutput output) {
        if (output instanceof BoshOutput.Request request) {
            post(request);
        } else {
            listener.accept(output);
        }
    }

    /** Requests go on connections of their own. One waits until the one before is written, and perhaps a moment more. */
    private void post(BoshOutput.Request request) {
        exchanges.removeIf(CompletableFuture::isDone);
        if (!hurried && !exchanges.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
        }
        WrittenBody body = new WrittenBody(request.body());
        HttpRequest post = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(100))
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(body)
                .build();
        CompletableFuture<HttpResponse<String>> exchange = http.sendAsync(post, HttpResponse.BodyHandlers.ofString());
        exchanges.add(exchange);
        var unused = exchange.handleAsync((answer, error) -> answered(request.rid(), answer, error), thread);
        body.awaitWritten(exchange);
    }

    private boolean answered(long rid, HttpResponse<String> answer, Throwable error) {
        boolean lost = error == null && losses.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        if (forgotten) {
            return true;
        }
        if (error != null || lost) {
            bosh.failed(rid, 0);
        } else if (answer.statusCode() != 200) {
            bosh.failed(rid, answer.statusCode());
        } else {
            bosh.answered(rid, answer.body());
        }
        return true;
    }

    /** Done when the server has answered all that has been asked until now. */
    CompletableFuture<?> answers() {
        return CompletableFuture.allOf(exchanges.toArray(CompletableFuture[]::new));
    }

    /** Breaks off what is on its way, as when a page is left. */
    @Override
    public void close() {
        thread.shutdownNow();
        exchanges.forEach(exchange -> exchange.cancel(true));
    }
}
