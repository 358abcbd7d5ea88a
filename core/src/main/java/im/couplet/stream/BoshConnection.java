package im.couplet.stream;

import im.couplet.stream.BoshBody.Answer;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stream over HTTP, without I/O and without a clock (BOSH): says which requests to make, given what is to be sent and
 * what was answered. It keeps as many requests open as the server allows, puts answers into order, repeats what was lost,
 * and polls where the server wants that.
 *
 * <pre>{@code
 * BoshConnection bosh = new BoshConnection(BoshOptions.of(rid), output -> {
 *     if (output instanceof BoshOutput.Request request) {
 *         post(request.body()).then(body -> bosh.answered(request.rid(), body), error -> bosh.failed(request.rid(), 0));
 *     } else if (output instanceof BoshOutput.Received received) {
 *         session.receive(received.body());
 *     }
 * });
 * // and for each text of a session, or of a StreamWriter, with Framing.BOSH:
 * bosh.send(text);
 * }</pre>
 *
 * <p>Source: XEP-0124 1.11.2 and XEP-0206 1.4, without several streams in a session. Not safe for use by several threads at a time; the listener may call any method.
 */
public final class BoshConnection {
    private static final int SECOND = 1000;

    private final BoshOptions options;
    private final Consumer<BoshOutput> listener;
    private final ArrayDeque<BoshOutput> outputs = new ArrayDeque<>();
    private final @Nullable BoshKeys keys;
    private boolean delivering;

    private final BoshSession session;
    private final BoshPayloads waiting = new BoshPayloads();
    private final BoshWindow open = new BoshWindow();

    private long rid;
    private boolean paused;
    private boolean terminated;
    private boolean ended;
    private long now;
    private long nextPoll;

    /**
     * Makes a connection. A new session begins with the first {@link #send}, an existing one with {@link #resume}.
     *
     * @param options how to go on
     * @param listener receives what the connection has to say
     */
    public BoshConnection(BoshOptions options, Consumer<BoshOutput> listener) {
        this(options, null, listener);
    }

    /**
     * Makes a connection whose requests carry keys, for where others can read them: over HTTP without TLS.
     *
     * @param options how to go on; who attaches to a session goes on with its keys
     * @param keys gives those of each new request; null for none
     * @param listener receives what the connection has to say
     */
    public BoshConnection(BoshOptions options, @Nullable BoshKeys keys, Consumer<BoshOutput> listener) {
        this.options = options;
        this.keys = keys;
        this.listener = Objects.requireNonNull(listener, "listener");
        rid = options.rid();
        this.session = new BoshSession(options);
    }

    /** The session; null before the server has made one. Whoever has it and {@link #rid} can attach to it. */
    public @Nullable String sid() {
        return session.sid();
    }

    /** The identifier of the next request. */
    public long rid() {
        return rid;
    }

    /** Whether nothing more will be said. */
    public boolean isEnded() {
        return ended;
    }

    /**
     * Takes what is to be sent: a text of a {@link StreamWriter} with {@link Framing#BOSH}. It is sent as soon as the server
     * allows another request.
     *
     * @throws IllegalStateException if nothing has opened the stream
     */
    public void send(String text) {
        if (ended || terminated) {
            return;
        }
        boolean begun = session.sid() != null || rid != options.rid();
        if (!begun && text.equals(BoshBody.FOOTER)) {
            end(null, null);
        } else if (!begun && !BoshBody.isHeader(text)) {
            throw new IllegalStateException("The header of the stream has to be sent first");
        } else {
            waiting.add(BoshBody.payloads(text));
            paused = false;
        }
        goOn();
    }

    /**
     * Takes the answer to a request.
     *
     * @param request its identifier; the answer to one that was answered already is ignored
     * @param body the content of the answer
     */
    public void answered(long request, String body) {
        BoshRequest found = open.find(request);
        if (found == null || found.answer != null || ended) {
            return;
        }
        Answer answer = BoshBody.read(body);
        if (answer == null) {
            failed(request, 0);
        } else if ("error".equals(answer.type())) {
            repeatUpTo(found);
            goOn();
        } else {
            found.answer = body;
            accept(answer);
            goOn();
        }
    }

    /**
     * Says that a request failed. It is repeated, at once and then in growing intervals, until the {@linkplain
     * BoshOptions#retries number of repetitions} is reached; a request for a new session is not.
     *
     * @param request its identifier
     * @param status the status code of HTTP; 0 when there was no answer, or none that could be read
     */
    public void failed(long request, int status) {
        BoshRequest found = open.find(request);
        if (found == null || found.answer != null || ended) {
            return;
        }
        String condition = BoshSession.condition(status);
        if (condition != null || session.sid() == null || ++found.failures > options.retries()) {
            String why =
                    status == 0 ? "The server could not be reached" : "The server answered with HTTP status " + status;
            end(condition == null ? "remote-connection-failed" : condition, why);
        } else if (found.failures == 1) {
            emit(found);
        } else {
            found.due = now + ((long) SECOND << Math.min(found.failures - 2, 6));
        }
        goOn();
    }

    /**
     * Says what time it is, every second or so: failed requests are repeated, those that take too long too, and polling goes
     * on.
     *
     * @param milliseconds of any clock that does not go backwards
     */
    public void tick(long milliseconds) {
        for (BoshRequest request : open.unanswered()) {
            request.sentAt = now == 0 ? milliseconds : request.sentAt;
        }
        now = milliseconds;
        for (BoshRequest request : open.unanswered()) {
            if (!ended && request.answer == null && request.isDue(now, session.longestAnswer())) {
                if (request.due == 0) {
                    failed(request.rid, 0);
                } else {
                    emit(request);
                }
            }
        }
        goOn();
    }

    /**
     * Asks the server to wait for the next request longer than usual, as while one page gives way to another, and lets it
     * answer all that it keeps. The next {@link #send} or {@link #resume} ends the pause.
     *
     * @param length how long, in seconds
     * @throws IllegalStateException if the server does not allow so long a pause
     */
    public void pause(int length) {
        if (length > session.maxpause()) {
            throw new IllegalStateException("The server allows a pause of " + session.maxpause() + " seconds");
        }
        waiting.add(BoshBody.pause(length));
        paused = true;
        goOn();
    }

    /** Goes on after a pause, or begins with an existing session. */
    public void resume() {
        paused = false;
        goOn();
    }

    /** What an answer says of the connection, and the bodies that are complete now. */
    private void accept(Answer answer) {
        session.accept(answer);
        boolean last = "terminate".equals(answer.type());
        for (String body : open.takeAnswers(last)) {
            outputs.add(new BoshOutput.Received(body));
        }
        BoshRequest reported = open.find(answer.report());
        if (last) {
            String condition = answer.condition();
            // What the requests are told that were open beside the one that ended the session.
            boolean wished = condition == null || terminated && condition.equals("other-request");
            end(wished ? null : condition, wished ? null : "The server ended the session");
        } else if (session.sid() == null) {
            end("undefined-condition", "The server made no session");
        } else if (terminated && open.isEmpty()) {
            end(null, null);
        } else if (reported != null && reported.answer == null) {
            emit(reported);
        }
    }

    /** A recoverable condition: the request and all before it are sent again, as they were (XEP-0124 section 17.3). */
    private void repeatUpTo(BoshRequest last) {
        if (++last.failures > options.retries()) {
            end("remote-connection-failed", "The server lost requests again and again");
            return;
        }
        for (BoshRequest request : open.unanswered()) {
            if (request.rid <= last.rid) {
                emit(request);
            }
        }
    }

    /**
     * Says that no call is under way, though it may look so: one was cut off by an error that left no time to tidy up, as the end
     * of the stack does in JavaScript. What was still to be told is told by the next call.
     */
    public void interrupted() {
        delivering = false;
    }

    /** Tells the listener, and makes the requests that can be made then: what it sends in reply goes into the next one. */
    private void goOn() {
        if (delivering) {
            return;
        }
        delivering = true;
        try {
            do {
                for (BoshOutput output = outputs.poll(); output != null; output = outputs.poll()) {
                    listener.accept(output);
                }
                while (!ended && !terminated && (waiting.isEmpty() ? shouldAsk() : mayRequest())) {
                    request();
                }
            } while (!outputs.isEmpty());
        } finally {
            delivering = false;
        }
    }

    private boolean mayRequest() {
        if (session.sid() == null) {
            return open.isEmpty();
        }
        return open.size() < session.requests() + (waiting.mayExceed() ? 1 : 0);
    }

    /** Whether the server needs a request that it can answer when there is something to say. */
    private boolean shouldAsk() {
        return open.isEmpty() && session.sid() != null && !paused && (!session.polls() || now >= nextPoll);
    }

    private void request() {
        BoshKeys.Keys shown = keys == null ? null : keys.next();
        Element.Builder start = session.start(rid, shown, open.isEmpty() ? -1 : open.firstRid() - 1);
        String body = session.sid() == null ? waiting.first(start) : waiting.next(start, () -> terminated = true);
        BoshRequest request = new BoshRequest(rid++, body);
        open.add(request);
        nextPoll = now + session.pollingInterval();
        emit(request);
    }

    private void emit(BoshRequest request) {
        request.sentAt = now;
        request.due = 0;
        outputs.add(new BoshOutput.Request(request.rid, request.body));
    }

    private void end(@Nullable String condition, @Nullable String message) {
        ended = true;
        outputs.add(new BoshOutput.Ended(condition, message));
    }
}
