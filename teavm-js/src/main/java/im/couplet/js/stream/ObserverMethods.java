package im.couplet.js.stream;

import org.teavm.jso.JSObject;

/** The methods of an {@code Observer} of JavaScript, under the names that they have there. */
interface ObserverMethods extends JSObject {
    JSObject on(JSObject kind, JSObject second, JSObject third, JSObject fourth);

    JSObject once(JSObject kind, JSObject second, JSObject third, JSObject fourth);

    void off(JSObject handle);

    JSObject stream(JSObject kind, JSObject match, JSObject options);

    JSObject observable(JSObject kind, JSObject match);

    JSObject eventTarget();

    boolean dispatch(JSObject stanza);

    void send(JSObject stanza);

    JSObject request(JSObject iq, JSObject options);

    JSObject respond(JSObject payload, JSObject handler, JSObject options);

    void answer(JSObject what);

    void remember(JSObject message);

    void enter(JSObject room);

    void follow(JSObject service);

    void announces(JSObject entity, JSObject features);

    void bound(JSObject jid);

    void tick(JSObject now);

    void ended();

    void close();

    boolean closed();
}
