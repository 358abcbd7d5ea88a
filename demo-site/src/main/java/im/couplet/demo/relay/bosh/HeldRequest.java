package im.couplet.demo.relay.bosh;

import io.vertx.core.http.HttpServerResponse;

/** A request of a session that has not been answered. */
final class HeldRequest {
    final BoshHead head;
    final String text;
    private HttpServerResponse response;
    private int copies;

    /** When it came. */
    final long since = System.nanoTime();

    HeldRequest(BoshHead head, String text, HttpServerResponse response) {
        this.head = head;
        this.text = text;
        this.response = response;
    }

    long rid() {
        return head.rid();
    }

    /** Whether there is nothing in it, nor said by it, but that the page may be answered. */
    boolean isEmpty() {
        int inside = text.indexOf('<', text.indexOf("<body") + 1);
        return (inside < 0 || text.startsWith("</", inside)) && !head.restart() && !head.mayExceed();
    }

    /** Whether the page can still get an answer. */
    boolean isOpen() {
        return !response.ended() && !response.closed();
    }

    /**
     * Answers a copy of it in its place, because the page has lost the connection of the first (XEP-0124 section 14.3).
     *
     * @return how often that has happened
     */
    int repeatedBy(HeldRequest copy) {
        BoshAnswers.write(response, BoshAnswers.REPEAT);
        response = copy.response;
        return ++copies;
    }

    void answer(String body) {
        BoshAnswers.write(response, body);
    }

    void refuse(int status) {
        if (isOpen()) {
            response.setStatusCode(status).end();
        }
    }
}
