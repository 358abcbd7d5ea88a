package im.couplet.observer;

import im.couplet.stanza.Iq;
import im.couplet.stanza.StanzaException;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * The duty to answer a request, an IQ that is no answer itself: exactly once (RFC 6120 section 8.2.3). There is one for each
 * stanza, however many observers and listeners are told of it. It holds on to nothing of the stanza but addresses and id.
 *
 * <p>Whoever wants to answer {@linkplain #claim claims} it first; only one can. What goes out by {@link #answer} or by
 * {@link Requests#send}, whoever it is from, is the answer, and there is no second.
 */
public final class Request {
    /** What the session's requests have in common; null if nothing can be sent. */
    private final @Nullable Requests requests;

    private final String namespace;
    private final @Nullable String id;
    private final @Nullable String from;
    private final boolean possible;
    private boolean claimed;
    private boolean answered;

    private Request(@Nullable Requests requests, UnreadStanza stanza, boolean possible) {
        this.requests = requests;
        this.namespace = stanza.namespace();
        this.id = Event.string(stanza.attribute(Event.ID));
        this.from = Event.string(stanza.attribute(Event.FROM));
        this.possible = possible;
    }

    /** The duty that comes with an event; null if none does. */
    public static @Nullable Request of(String kind, @Nullable Element element) {
        return element != null && kind.equals(Observer.IQ) && isAsking(element.attribute("type"))
                ? new Request(null, new WholeStanza(element), isPossible(element))
                : null;
    }

    /** The same of one that keeps the rules. */
    static @Nullable Request of(String kind, UnreadStanza stanza) {
        boolean asks = kind.equals(Observer.IQ) && isAsking(Event.string(stanza.attribute(Event.TYPE)));
        return asks ? new Request(null, stanza, true) : null;
    }

    private static boolean isAsking(@Nullable String type) {
        return "get".equals(type) || "set".equals(type);
    }

    /** The duty that comes with a stanza; null for what must not be answered, as errors and results. */
    static @Nullable Request of(Requests requests, Element stanza) {
        String type = stanza.attribute("type");
        boolean asks = stanza.localName().equals("iq")
                && stanza.namespace().equals(Namespaces.CLIENT)
                && !"result".equals(type)
                && !"error".equals(type);
        return asks ? new Request(requests, new WholeStanza(stanza), isPossible(stanza)) : null;
    }

    private static boolean isPossible(Element stanza) {
        try {
            Iq.check(stanza);
            return true;
        } catch (StanzaException e) {
            return false;
        }
    }

    /** The address to answer, as received; null if absent. */
    @Nullable
    String from() {
        return from;
    }

    /** The id as received; null if absent. */
    @Nullable
    String id() {
        return id;
    }

    /**
     * Takes on the duty to answer, now or later. Whoever dispatches the request answers what nobody claims.
     *
     * @return true for the first who asks while there is no answer yet, who must answer; false for all others, who must not
     */
    public boolean claim() {
        boolean first = !claimed && !answered;
        claimed = true;
        return first;
    }

    /** Whether somebody answers it, or it has been answered. */
    public boolean isClaimed() {
        return claimed || answered;
    }

    /** Whether an answer has gone out. */
    public boolean isAnswered() {
        return answered;
    }

    /**
     * Whether it keeps the rules of RFC 6120 section 8.2.3: with an id, with a type that there is, with one child. Nothing but
     * {@code bad-request} answers one that does not.
     */
    public boolean isPossible() {
        return possible;
    }

    /**
     * Sends the answer, unless there is one.
     *
     * @param answer an IQ of type result or error
     * @return whether it went out
     * @throws IllegalStateException if the request came with no {@link Requests}, or nothing can be sent now
     */
    public boolean answer(Element answer) {
        if (requests == null) {
            throw new IllegalStateException("The request came without a way to send");
        }
        if (answered) {
            return false;
        }
        requests.transmit(answer);
        settle();
        return true;
    }

    /** Says that an answer has gone out. */
    void settle() {
        answered = true;
        if (requests != null) {
            requests.settled(this);
        }
    }

    /**
     * Says that whoever claimed it failed, and no answer will come: {@code internal-server-error} goes out unless there is
     * one. Without a way to send it stays claimed.
     */
    public void fail() {
        if (requests != null) {
            error("internal-server-error", "cancel");
        }
    }

    /** Answers what nobody answers: RFC 6120 sections 8.2.3 and 8.4. */
    void refuse() {
        if (possible) {
            error("service-unavailable", "cancel");
        } else {
            error("bad-request", "modify");
        }
    }

    /** Sends an error, unless there is an answer. */
    boolean error(String condition, String type) {
        Element error = Element.builder(namespace, "error")
                .attribute("type", type)
                .child(Element.of(Namespaces.STANZA_ERRORS, condition))
                .build();
        return answer(reply("error").child(error).build());
    }

    /** The beginning of an answer. Without an id that of the answer is empty: RFC 6120 section 8.2.3, third rule. */
    Element.Builder reply(String type) {
        return Element.builder(namespace, "iq")
                .attribute("type", type)
                .attribute("id", id == null ? "" : id)
                .attribute("to", from);
    }
}
