package im.couplet.stream;

import im.couplet.xml.Element;
import java.util.ArrayDeque;

/** What a {@link BoshConnection} has to send: payloads, and bodies that say something of the stream, in order. */
final class BoshPayloads {
    private final ArrayDeque<String> waiting = new ArrayDeque<>();

    void add(String text) {
        waiting.add(text);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether a request with the next of them is allowed beside the usual number. */
    boolean mayExceed() {
        return BoshBody.mayExceed(waiting.peek());
    }

    /** The body that opens the stream of a new session. */
    String first(Element.Builder start) {
        return BoshBody.merge(waiting.remove(), start.build());
    }

    /**
     * The next body: one that says something of the stream, or all payloads that come before one; the end of the stream may hold
     * some.
     *
     * @param ended called if it ends the stream
     */
    String next(Element.Builder start, Runnable ended) {
        String first = waiting.peek();
        if (BoshBody.FOOTER.equals(first)) {
            ended.run();
        }
        if (first != null && first.startsWith(BoshBody.START)) {
            return BoshBody.merge(BoshBody.restart(waiting.remove()), start.build());
        }
        StringBuilder payloads = new StringBuilder();
        String next = first;
        while (next != null && !next.startsWith(BoshBody.START)) {
            payloads.append(waiting.remove());
            next = waiting.peek();
        }
        if (BoshBody.FOOTER.equals(next)) {
            waiting.remove();
            ended.run();
            start.attribute("type", "terminate");
        }
        return BoshBody.wrap(start.build(), payloads.toString());
    }
}
