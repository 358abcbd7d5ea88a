package im.couplet.js.testing;

import org.teavm.jso.JSObject;

/** The methods of a {@code SessionPair} of JavaScript. */
interface PairMethods extends JSObject {
    void sentByFirst(JSObject stanza);

    void sentBySecond(JSObject stanza);

    JSObject undelivered();
}
