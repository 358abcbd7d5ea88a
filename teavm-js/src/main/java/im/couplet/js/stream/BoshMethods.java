package im.couplet.js.stream;

import org.teavm.jso.JSObject;

/** The methods of a {@code Bosh} of JavaScript, under the names that they have there. */
interface BoshMethods extends JSObject {
    /** Calls a function in a turn: not as a part of another call that the end of the stack cut off. */
    void within(JSObject action);

    JSObject on(JSObject kind, JSObject callback, JSObject options);

    void send(JSObject text);

    void answer(JSObject rid, JSObject body);

    void fail(JSObject rid, JSObject status);

    void pause(JSObject seconds);

    void resume();

    void tick(JSObject now);

    JSObject sid();

    JSObject rid();

    JSObject ended();
}
