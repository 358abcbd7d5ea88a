package im.couplet.js.stream;

import org.teavm.jso.JSObject;

/** The methods of an {@code Observer} of JavaScript, under the names that they have there. */
interface ObservingMethods extends JSObject {
    JSObject on(JSObject kind, JSObject second, JSObject third, JSObject fourth);

    boolean dispatch(JSObject stanza);

    void close();

    boolean closed();
}
