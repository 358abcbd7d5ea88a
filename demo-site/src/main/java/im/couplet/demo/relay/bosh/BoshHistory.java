package im.couplet.demo.relay.bosh;

import java.util.ArrayDeque;
import java.util.Deque;

/** The answers that were given last, for pages that have lost them (XEP-0124 section 14.3). */
final class BoshHistory {
    private final int most;
    private final Deque<Answered> answers = new ArrayDeque<>();

    /**
     * An answer that was given.
     *
     * @param rid to which request
     * @param body the body
     * @param empty whether there was nothing in it
     */
    private record Answered(long rid, String body, boolean empty) {}

    BoshHistory(int most) {
        this.most = most;
    }

    /** Answers a request, and keeps that. */
    void answer(HeldRequest request, String body, boolean empty) {
        request.answer(body);
        answers.add(new Answered(request.rid(), body, empty));
        if (answers.size() > most) {
            answers.remove();
        }
    }

    /** Gives a request the answer that it got before; false if there is none. */
    boolean answersAgain(HeldRequest request) {
        for (Answered before : answers) {
            if (before.rid == request.rid()) {
                request.answer(before.body);
                return true;
            }
        }
        return false;
    }

    /** Whether there was nothing in the last answer. */
    boolean saidNothing() {
        Answered last = answers.peekLast();
        return last != null && last.empty;
    }
}
