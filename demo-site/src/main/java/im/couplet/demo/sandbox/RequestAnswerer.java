package im.couplet.demo.sandbox;

import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Answers the requests with one kind of payload. */
@FunctionalInterface
interface RequestAnswerer {
    /**
     * The answer to a request.
     *
     * @param sender whose request it is
     * @param iq the request
     * @param payload its one child
     * @return null if nothing is to be sent, or has been already
     */
    @Nullable
    Element answer(Resource sender, Element iq, Element payload);
}
