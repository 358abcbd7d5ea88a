package im.couplet.js.stream;

import im.couplet.js.border.Listeners;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The time of the page, and a timer that asks for what is due. */
final class Clock {
    private Clock() {}

    /** Calls {@code action} each second, without keeping a process alive. */
    @JSBody(
            params = "action",
            script = "var timer = setInterval(action, 1000); if (timer.unref) timer.unref(); return timer;")
    static native JSObject startTimer(Listeners.Action action);

    @JSBody(params = "timer", script = "clearInterval(timer);")
    static native void stopTimer(JSObject timer);

    /** Milliseconds since some moment that stays the same. */
    @JSBody(script = "return typeof performance === 'object' ? performance.now() : Date.now();")
    static native double now();

    /** The number of milliseconds that a page gave. */
    @JSBody(params = "value", script = "return value;")
    static native double number(JSObject value);
}
