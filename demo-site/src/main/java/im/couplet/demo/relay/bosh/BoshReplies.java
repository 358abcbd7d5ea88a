package im.couplet.demo.relay.bosh;

import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a session that wait for an answer, what is to be said in them, and the answers that were given last, for who has
 * lost them.
 */
final class BoshReplies {
    private static final int MOST_COPIES = 20;

    private final Vertx vertx;
    private final String sid;
    private final BoshTerms terms;
    private final long firstRid;
    private final Events events;
    private final Deque<HeldRequest> held = new ArrayDeque<>();
    private final Outgoing outgoing = new Outgoing();
    private final BoshHistory history;
    private final PollingPace pace = new PollingPace();
    private @Nullable StreamHeader header;
    private @Nullable String condition;
    private boolean created;
    private boolean ended;
    private boolean said;
    private boolean pageEnded;
    private boolean closed;
    private boolean flushing;
    private int copies;
    private boolean lastWasEmpty;
    private long pause = -1;
    private long timer = -1;

    /** What they have to say. */
    interface Events {
        /** There may be more to say. */
        void repliesDrained();

        /** Nothing more will be asked or answered. */
        void repliesOver();
    }

    BoshReplies(Vertx vertx, String sid, BoshTerms terms, long firstRid, Events events) {
        this.vertx = vertx;
        this.sid = sid;
        this.terms = terms;
        this.firstRid = firstRid;
        this.events = events;
        history = new BoshHistory(terms.requests());
    }

    // ---- requests

    /** Whether a request is one that came before: then it gets the answer of that, or waits in its place. */
    boolean repeats(HeldRequest request, Collection<HeldRequest> others) {
        HeldRequest waiting = find(request.rid(), held);
        HeldRequest unheld = waiting == null ? find(request.rid(), others) : waiting;
        if (unheld != null) {
            unheld.repeatedBy(request);
        } else if (!history.answersAgain(request)) {
            return false;
        }
        // Whoever repeats could ask as often as it likes.
        if (++copies > MOST_COPIES) {
            condition = "policy-violation";
            events.repliesOver();
        } else {
            goOn();
        }
        return true;
    }

    private static @Nullable HeldRequest find(long rid, Collection<HeldRequest> among) {
        for (HeldRequest one : among) {
            if (one.rid() == rid) {
                return one;
            }
        }
        return null;
    }

    /**
     * Whether a request is one too many (XEP-0124 sections 11 and 12).
     *
     * @param others how many have come and are not held yet
     */
    boolean isOveractive(HeldRequest request, int others) {
        if (request.head.mayExceed()) {
            return false;
        }
        boolean empty = request.isEmpty();
        boolean again =
                terms.polls() ? lastWasEmpty && history.saidNothing() : held.size() + others + 1 == terms.requests();
        lastWasEmpty = empty;
        if (created) {
            pace.came(request.since);
        }
        // Nobody waits any more in those that are not open.
        long open = held.stream().filter(HeldRequest::isOpen).count() + others + 1;
        return (empty && again && !pace.forgives()) || open > terms.requests();
    }

    /** Takes a request that wants an answer. */
    void hold(HeldRequest request) {
        copies = 0;
        held.add(request);
        pause = request.head.pause();
    }

    /** The page has closed its side: what comes next is the end. */
    void pageEnded() {
        pageEnded = true;
    }

    // ---- what is to be said

    /** The stream is open, so that there can be a first answer. */
    void open(StreamHeader opened) {
        header = header == null ? opened : header;
        later();
    }

    void add(Element element) {
        outgoing.add(element);
        later();
    }

    /** Says why it is going to end. */
    void fail(String word, @Nullable Element error) {
        condition = word;
        if (error != null) {
            add(error);
        }
    }

    void end() {
        ended = true;
        later();
    }

    /** Whether the page has heard the end. */
    boolean isSaid() {
        return said;
    }

    boolean isFull() {
        return outgoing.isFull();
    }

    /** What is said at a time goes into one body. */
    private void later() {
        if (!flushing && !closed) {
            flushing = true;
            vertx.runOnContext(now -> {
                flushing = false;
                goOn();
            });
        }
    }

    // ---- answers

    /** Answers what can be answered and what has to be. */
    void goOn() {
        if (closed) {
            return;
        }
        if (pause >= 0) {
            rest();
        }
        while (mustAnswer()) {
            answer(held.remove());
        }
        if (outgoing.hasDrained()) {
            events.repliesDrained();
        }
        arm();
    }

    private boolean mustAnswer() {
        HeldRequest oldest = held.peek();
        if (oldest == null || (header == null && !ended)) {
            return false;
        }
        if (held.size() > terms.hold() && (held.size() > 1 || terms.polls())) {
            return true;
        }
        // Nothing is said to nobody: it may ask again.
        return oldest.isOpen() && (!created || !outgoing.isEmpty() || ended || isLate(oldest));
    }

    private boolean isLate(HeldRequest request) {
        return System.nanoTime() - request.since >= TimeUnit.SECONDS.toNanos(terms.seconds());
    }

    /** Answers all without saying anything, because the page is going to rest. */
    private void rest() {
        if (pause > BoshTerms.LONGEST_PAUSE || !created) {
            condition = "policy-violation";
            events.repliesOver();
            return;
        }
        while (!held.isEmpty()) {
            HeldRequest request = held.remove();
            history.answer(request, BoshAnswers.write(start(request), List.of()), true);
        }
    }

    private void answer(HeldRequest request) {
        // Who has taken the session over never asks for what was said on a connection that is gone.
        boolean lost = created && !held.isEmpty() && !request.isOpen();
        List<String> payloads = lost ? List.of() : outgoing.take();
        boolean last = !lost && ended && outgoing.isEmpty();
        String body = BoshAnswers.write(last ? BoshAnswers.end(condition) : start(request), payloads);
        history.answer(request, body, payloads.isEmpty());
        if (last) {
            said = true;
            close();
            if (pageEnded || condition != null) {
                events.repliesOver();
            }
        }
    }

    private Element.Builder start(HeldRequest request) {
        if (!created && header != null) {
            created = true;
            return BoshAnswers.created(sid, firstRid, terms, header);
        }
        long highest = held.isEmpty() ? request.rid() : held.getLast().rid();
        boolean tell = terms.acknowledges() && highest != request.rid();
        return BoshAnswers.body().attribute("ack", tell ? String.valueOf(highest) : null);
    }

    /** Tells the page that it broke the rules; an old one by HTTP (XEP-0124 section 17.1). */
    void refuse(HeldRequest request, String word, int status) {
        condition = word;
        if (terms.ver() == null) {
            request.refuse(status);
        } else {
            request.answer(BoshAnswers.write(BoshAnswers.end(word), List.of()));
        }
        close();
    }

    /** Answers one that will not be dealt with. */
    void dismiss(HeldRequest request) {
        request.answer(BoshAnswers.write(BoshAnswers.end(condition), List.of()));
    }

    /** Answers all that wait: the oldest with the end, the others with nothing, and no more. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        vertx.cancelTimer(timer);
        boolean first = !said;
        for (HeldRequest request : held) {
            request.answer(BoshAnswers.write(first ? BoshAnswers.end(condition) : BoshAnswers.body(), List.of()));
            first = false;
        }
        held.clear();
    }

    // ---- time

    /** Until the oldest request has to be answered; or, when none waits that could be, until the session is given up. */
    private void arm() {
        vertx.cancelTimer(timer);
        if (closed || header == null) {
            return;
        }
        HeldRequest oldest = held.peek();
        boolean waits = oldest != null && oldest.isOpen();
        long millis = waits
                ? TimeUnit.SECONDS.toMillis(terms.seconds()) - millisSince(oldest)
                : pause >= 0 ? TimeUnit.SECONDS.toMillis(Math.max(1, pause)) : terms.inactivity();
        timer = vertx.setTimer(Math.max(1, millis), late -> {
            if (waits) {
                goOn();
            } else {
                events.repliesOver();
            }
        });
    }

    private static long millisSince(HeldRequest request) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.since);
    }
}
