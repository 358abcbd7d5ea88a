package im.couplet.demo.relay.bosh;

import im.couplet.demo.relay.limits.Watcher;
import im.couplet.demo.relay.page.Failure;
import im.couplet.demo.relay.page.Page;
import im.couplet.demo.relay.page.PageEvents;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The stream with a page over HTTP: requests are taken in turn, and answers wait in them. Used on one event loop only. */
final class BoshStream implements Page, BoshReplies.Events {
    private final Tools tools;
    private final BoshParser parser;
    private final RequestOrder window;
    private final BoshReplies replies;
    private final Runnable whenOver;
    private final PageEvents events;
    private final Deque<HeldRequest> waiting = new ArrayDeque<>();
    private boolean paused;
    private boolean taking;
    private boolean loggedIn;
    private boolean gone;

    /**
     * What all sessions use.
     *
     * @param vertx whose timers
     * @param parser reads their bodies
     * @param watcher hears who is refused
     */
    record Tools(Vertx vertx, BoshParser parser, Watcher watcher) {}

    /**
     * Makes a session.
     *
     * @param first the request for it
     * @param whenOver is run when nothing more comes of it
     */
    BoshStream(Tools tools, String sid, HeldRequest first, PageEvents events, Runnable whenOver) {
        this.tools = tools;
        parser = tools.parser();
        this.events = events;
        this.whenOver = whenOver;
        BoshTerms terms = BoshTerms.of(first.head);
        window = new RequestOrder(terms, first.head);
        replies = new BoshReplies(tools.vertx(), sid, terms, first.rid(), this);
    }

    // ---- what comes

    /** Takes a request, the first one too. */
    void receive(HeldRequest request) {
        RequestOrder.Verdict verdict =
                replies.repeats(request, waiting) ? RequestOrder.Verdict.DONE : window.take(request);
        switch (verdict) {
            case DONE -> {}
            case NOT_FOUND -> fault(request, "item-not-found", 404);
            case POLICY -> fault(request, "policy-violation", 403);
            case IN_TURN -> {
                for (HeldRequest next = window.next(); next != null && !gone; next = window.next()) {
                    accept(next);
                }
            }
        }
    }

    /** The connection of a request is gone, before it was answered. */
    void answerLost() {
        replies.goOn();
    }

    private void accept(HeldRequest request) {
        if (!window.hasKey(request.head)) {
            fault(request, "item-not-found", 404);
        } else if (replies.isOveractive(request, waiting.size())) {
            fault(request, "policy-violation", 403);
        } else {
            waiting.add(request);
            goOn();
        }
    }

    /** Hands on what came, unless the server is slower. */
    private void goOn() {
        if (taking) {
            return;
        }
        taking = true;
        while (!waiting.isEmpty() && !paused && !gone) {
            hand(waiting.remove());
        }
        taking = false;
    }

    private void hand(HeldRequest request) {
        List<StreamEvent> found = parser.read(request.text);
        if (found == null) {
            fault(request, "bad-request", 400);
            return;
        }
        replies.hold(request);
        for (StreamEvent event : found) {
            if (event instanceof StreamEvent.Opened opened) {
                if (request.head.sid() == null || request.head.restart()) {
                    events.pageOpened(opened.header());
                }
            } else if (event instanceof StreamEvent.Received received) {
                events.pageSent(received.element());
            } else if (event instanceof StreamEvent.Closed) {
                replies.pageEnded();
                events.pageEnded();
            }
        }
        replies.goOn();
    }

    /** The page broke the rules of BOSH: it is told so, and the session is over. */
    private void fault(HeldRequest request, String condition, int status) {
        tools.watcher().refused("bosh-" + condition, null);
        replies.refuse(request, condition, status);
        repliesOver();
    }

    @Override
    public void repliesOver() {
        if (!gone) {
            gone = true;
            replies.close();
            window.early().forEach(replies::dismiss);
            waiting.forEach(replies::dismiss);
            waiting.clear();
            whenOver.run();
            events.pageGone();
        }
    }

    @Override
    public void repliesDrained() {
        events.pageDrained();
    }

    /** Whether somebody is logged in, so that the connections of the session may stay. */
    boolean isLoggedIn() {
        return loggedIn;
    }

    void loggedIn() {
        loggedIn = true;
    }

    // ---- what goes

    @Override
    public void open(StreamHeader header) {
        replies.open(header);
    }

    @Override
    public void send(Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            replies.fail("remote-stream-error", element);
        } else {
            replies.add(element);
        }
    }

    /** What the relay itself has against the page has a word of its own (XEP-0124 section 17.2), beside the sentence. */
    @Override
    public void fail(Failure failure) {
        StreamCondition condition = failure.condition();
        String word = switch (condition) {
            case HOST_UNKNOWN, IMPROPER_ADDRESSING, REMOTE_CONNECTION_FAILED, POLICY_VIOLATION, SYSTEM_SHUTDOWN ->
                condition.text();
            default -> "remote-stream-error";
        };
        replies.fail(word, failure.streamError().element());
    }

    @Override
    public void end() {
        replies.end();
    }

    /** Whoever has not heard the end may still ask for it until {@link #cut}. */
    @Override
    public void drop() {
        if (replies.isSaid()) {
            repliesOver();
        }
    }

    @Override
    public void hold() {
        paused = true;
    }

    @Override
    public void goAway() {
        replies.fail("system-shutdown", null);
        repliesOver();
    }

    @Override
    public void cut() {
        // Whoever waits for an answer gets it.
        replies.goOn();
        repliesOver();
    }

    /** A session that nobody asks for ends by itself. */
    @Override
    public boolean ping() {
        return true;
    }

    @Override
    public boolean isFull() {
        return replies.isFull();
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
        goOn();
    }
}
