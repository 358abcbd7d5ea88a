package im.couplet.observer;

import im.couplet.stanza.StanzaError;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** The one answer to a request. The first that is given goes out; others are refused, as there must not be two. */
public final class Answer {
    final Element iq;
    private final Request request;
    private final long limit;
    private long deadline = Long.MIN_VALUE;

    Answer(Element iq, Request request, long limit) {
        this.iq = iq;
        this.request = request;
        this.limit = limit;
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
        Element.Builder result = reply("result");
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
        return error(Element.builder(iq.namespace(), "error")
                .attribute("type", StanzaError.Condition.usualType(condition))
                .child(Element.of(Namespaces.STANZA_ERRORS, condition))
                .build());
    }

    /** The same with the whole error. */
    public boolean error(Element error) {
        return request.answer(reply("error").child(error).build());
    }

    private Element.Builder reply(String type) {
        return Element.builder(iq.namespace(), "iq")
                .attribute("type", type)
                .attribute("id", iq.attribute("id"))
                .attribute("to", iq.attribute("from"));
    }

    /** Says that none will be given: {@code internal-server-error} goes out unless there is one. */
    public void fail() {
        request.fail();
    }

    boolean isLate(long now) {
        if (deadline == Long.MIN_VALUE) {
            deadline = now + limit;
        }
        return limit > 0 && now >= deadline;
    }
}
