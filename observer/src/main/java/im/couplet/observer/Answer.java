package im.couplet.observer;

import im.couplet.session.Deadline;
import im.couplet.stanza.StanzaError;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** The one answer to a request. The first that is given goes out; others are refused, as there must not be two. */
public final class Answer {
    final Element iq;
    private final Request request;
    private final Deadline deadline = new Deadline();

    Answer(Element iq, Request request, long limit) {
        this.iq = iq;
        this.request = request;
        deadline.set(limit);
    }

    /** Whether there has been an answer. */
    public boolean isGiven() {
        return request.isAnswered();
    }

    /**
     * Answers that it was done.
     *
     * @param payload what was asked for; null for nothing
     * @return whether it went out; false when there was an answer before
     */
    public boolean result(@Nullable Element payload) {
        Element.Builder result = request.reply("result");
        if (payload != null) {
            result.child(payload);
        }
        return request.answer(result.build());
    }

    /**
     * Answers that it was not done, by an error of the condition's usual type.
     *
     * @param condition such as {@code item-not-found} (RFC 6120 section 8.3.3)
     * @return whether it went out; false when there was an answer before
     */
    public boolean error(String condition) {
        return request.error(condition, StanzaError.Condition.usualType(condition));
    }

    /** The same with the whole error. */
    public boolean error(Element error) {
        return request.answer(request.reply("error").child(error).build());
    }

    /** Says that none will be given: {@code internal-server-error} goes out unless there is one. */
    public void fail() {
        request.fail();
    }

    boolean isLate(long now) {
        return deadline.isPassed(now);
    }
}
