package im.couplet.observer;

import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Rejection;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Is told by an {@link Exchange} of what arrives, and of what is sent if it wants to know. */
public interface Audience {
    /**
     * Called for each stanza that is to be believed, as far as its provenance goes.
     *
     * @param stanza what arrived; of what was forwarded the stanza in it
     * @param request the duty to answer it, which all are given; null when there is none
     */
    void believed(Element stanza, Provenance provenance, @Nullable Request request);

    /** Called for all that is not believed. */
    void rejected(Rejection rejection);

    /** Called for each stanza that goes out: a message when it is sent, all else before that, as it may be answered meanwhile. */
    default void sent(Element stanza) {}

    /**
     * Called when it is said what time it is: {@link Exchange#tick}.
     *
     * @param now milliseconds on any clock that does not go backwards
     */
    default void tick(long now) {}

    /** Called when the session is over, or begins anew and not where it was. */
    default void sessionEnded() {}
}
