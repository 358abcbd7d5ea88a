package im.couplet.js.border;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Knows whether a call of an object is within another one of it, even when the end of the stack cut that one off: what says so
 * is JavaScript's own {@code finally}, which calls nothing. TeaVM's does, and may be cut off in its turn.
 */
public final class Turn {
    private final JSObject state = free();

    /**
     * Does something; what it throws becomes an error of JavaScript.
     *
     * @param first done before, unless this is within another call
     */
    public void take(Runnable first, Runnable action) {
        if (isFree(state)) {
            first.run();
        }
        take(state, () -> guard(action));
    }

    /** The same for a function of JavaScript, whose errors are left as they are. */
    public void take(Runnable first, JSObject action) {
        if (isFree(state)) {
            first.run();
        }
        call(state, action);
    }

    /** Does something; what it throws becomes an error of JavaScript. */
    public static void guard(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    @JSBody(script = "return {within: 0};")
    private static native JSObject free();

    @JSBody(params = "state", script = "return state.within === 0;")
    private static native boolean isFree(JSObject state);

    @JSBody(
            params = {"state", "action"},
            script = "state.within++; try { action(); } finally { state.within--; }")
    private static native void take(JSObject state, Listeners.Action action);

    @JSBody(
            params = {"state", "action"},
            script = "state.within++; try { action(); } finally { state.within--; }")
    private static native void call(JSObject state, JSObject action);
}
