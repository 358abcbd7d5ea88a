package im.couplet.js.stream;

import org.teavm.jso.JSObject;

/** The methods of a {@code Session} of JavaScript, under the names that they have there. */
interface SessionMethods extends JSObject {
    /** Calls a function in a turn: not as a part of another call that the end of the stack cut off. */
    void within(JSObject action);

    JSObject on(JSObject kind, JSObject callback, JSObject options);

    void open(JSObject options);

    void attach(JSObject jid);

    void receive(JSObject data);

    void authenticate(JSObject first, JSObject second);

    void register(JSObject first, JSObject second);

    void active(JSObject active);

    void send(JSObject stanza);

    void close();

    void disconnected(JSObject reason);

    void tick(JSObject now);

    JSObject state();

    JSObject jid();

    JSObject features();
}
