package im.couplet.js.stream;

import im.couplet.observer.Request;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * What becomes of the stanzas of a session, and who observes it. A session reaches no more of that than this, and there are two who
 * take it, so that the linker does not see which: who has no observer does not pay for one.
 */
interface Traffic {
    /**
     * Takes what has arrived.
     *
     * @param request the duty to answer it; null when there is none
     * @param event what the session's own listeners were told
     * @return whether a request that nobody claims is to be refused
     */
    boolean received(Element element, @Nullable Request request, JSObject event);

    /** Sends a stanza. */
    void send(Element element);

    /** Tells of what no element stands for. */
    void happened(String kind, JSObject event);

    /** Says what time it is. */
    void tick(double now);

    /** Says that the session goes on where it was lost. */
    void resumed();

    /** Says that the session is over, or begins anew. */
    void ended();
}
