package im.couplet.stream;

import im.couplet.stream.BoshBody.Answer;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** What a {@link BoshConnection} and its server have agreed on. */
final class BoshSession {
    private static final int SECOND = 1000;
    /** How much longer than agreed an answer may take. */
    private static final int PATIENCE = 15 * SECOND;

    private final BoshOptions options;
    private @Nullable String sid;
    private int seconds;
    private int requests;
    private int polling = 5;
    private int maxpause;
    private boolean polls;

    BoshSession(BoshOptions options) {
        this.options = options;
        sid = options.sid();
        seconds = options.seconds();
        requests = options.hold() + 1;
        polls = options.seconds() == 0 || options.hold() == 0;
    }

    /** The identifier; null before the server has made a session. */
    @Nullable
    String sid() {
        return sid;
    }

    /** Takes what the first answer says. */
    void accept(Answer answer) {
        if (sid == null && answer.sid() != null) {
            sid = answer.sid();
            seconds = answer.seconds() < 0 ? seconds : answer.seconds();
            requests = answer.requests() > 0 ? answer.requests() : requests;
            polling = answer.polling() < 0 ? polling : answer.polling();
            maxpause = Math.max(answer.maxpause(), 0);
            polls |= answer.requests() == 1 || answer.hold() == 0 || seconds == 0;
        }
    }

    /** How many requests there may be at a time. */
    int requests() {
        return requests;
    }

    /** The longest pause, in seconds. */
    int maxpause() {
        return maxpause;
    }

    /** Whether the server answers at once, so that it has to be asked again and again. */
    boolean polls() {
        return polls;
    }

    /** The time between two empty requests, in milliseconds. */
    long pollingInterval() {
        return (long) polling * SECOND;
    }

    /** How long the answer to a request may take, in milliseconds. */
    long longestAnswer() {
        return (long) seconds * SECOND + PATIENCE;
    }

    /**
     * The attributes of a request.
     *
     * @param rid its identifier
     * @param keys its keys; null for none
     * @param acknowledged the identifier up to which all answers have come; -1 to leave it out
     */
    Element.Builder start(long rid, BoshKeys.@Nullable Keys keys, long acknowledged) {
        Element.Builder start = BoshBody.builder().attribute("rid", String.valueOf(rid));
        if (keys != null) {
            start.attribute("key", keys.key()).attribute("newkey", keys.newKey());
        }
        if (sid == null) {
            return start.attribute("ver", "1.11")
                    .attribute("wait", String.valueOf(options.seconds()))
                    .attribute("hold", String.valueOf(options.hold()))
                    .attribute("ack", "1")
                    .attribute("content", "text/xml; charset=utf-8");
        }
        return start.attribute("sid", sid).attribute("ack", acknowledged < 0 ? null : String.valueOf(acknowledged));
    }

    /** What the codes of servers before version 1.6 mean (XEP-0124 section 17.1). */
    static @Nullable String condition(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 403 -> "policy-violation";
            case 404 -> "item-not-found";
            default -> null;
        };
    }
}
