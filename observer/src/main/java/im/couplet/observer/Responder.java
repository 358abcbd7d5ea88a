package im.couplet.observer;

import im.couplet.xml.Element;

/**
 * Answers requests. What it throws, and what it never answers, is answered for it: {@code internal-server-error}.
 */
@FunctionalInterface
public interface Responder {
    /**
     * Called for each request.
     *
     * @param iq the request, which keeps the rules of RFC 6120 section 8.2.3
     * @param answer what to answer by, now or later
     */
    void respond(Element iq, Answer answer);
}
