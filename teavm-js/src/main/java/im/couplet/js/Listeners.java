package im.couplet.js;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Callbacks by the kind of event, called in the order in which they came. One that throws is reported and stops nobody.
 */
final class Listeners {
    private final String kinds;
    private List<Listener> all = new ArrayList<>();

    /**
     * Makes an empty list.
     *
     * @param kinds the kinds of events that there are, with commas between
     */
    Listeners(String kinds) {
        this.kinds = kinds;
    }

    private static final class Listener {
        final String kind;
        final JSObject callback;
        final boolean once;
        boolean removed;

        Listener(String kind, JSObject callback, boolean once) {
            this.kind = kind;
            this.callback = callback;
            this.once = once;
        }
    }

    @JSFunctor
    interface Action extends JSObject {
        void run();
    }

    /** Adds a callback; gives the function that removes it. */
    JSObject on(JSObject kind, JSObject callback, JSObject options) {
        Options given = Options.optional("options", options, "signal,once");
        JSObject signal = given.raw("signal");
        if (given.has("signal") && !isSignal(signal)) {
            throw Errors.argument("options.signal", "an AbortSignal", signal);
        }
        String name = Options.word("kind", kind, kinds);
        Listener listener = new Listener(name, Arguments.function("callback", callback), given.flag("once"));
        Action off = () -> remove(listener);
        if (!given.has("signal") || whenAborted(signal, off)) {
            List<Listener> more = new ArrayList<>(all);
            more.add(listener);
            all = more;
        }
        return off;
    }

    private void remove(Listener listener) {
        listener.removed = true;
        List<Listener> fewer = new ArrayList<>(all);
        fewer.remove(listener);
        all = fewer;
    }

    /** Calls everybody who wants events of this kind. */
    void dispatch(String kind, JSObject event) {
        List<Listener> now = all;
        for (int i = 0; i < now.size(); i++) {
            Listener listener = now.get(i);
            if (!listener.removed && listener.kind.equals(kind)) {
                if (listener.once) {
                    remove(listener);
                }
                JSObject thrown = call(listener.callback, event);
                if (thrown != null) {
                    report(thrown);
                }
            }
        }
    }

    @JSBody(
            params = "signal",
            script = "return typeof signal === 'object' && signal !== null && typeof signal.aborted === 'boolean'"
                    + " && typeof signal.addEventListener === 'function';")
    private static native boolean isSignal(JSObject signal);

    /** Calls back when the signal is aborted; false when it is already. */
    @JSBody(
            params = {"signal", "action"},
            script = "if (signal.aborted) return false;"
                    + "signal.addEventListener('abort', function() { action(); });"
                    + "return true;")
    private static native boolean whenAborted(JSObject signal, Action action);

    /** Calls back; gives what was thrown in an array, so that anything can be, or null. */
    @JSBody(
            params = {"callback", "event"},
            script = "try { callback(event); return null; } catch (error) { return [error]; }")
    private static native @Nullable JSObject call(JSObject callback, JSObject event);

    /** Lets the host know of an error as it does of one that nobody catches. */
    @JSBody(
            params = "thrown",
            script = "if (typeof reportError === 'function') reportError(thrown[0]);"
                    + "else if (typeof console === 'object') console.error(thrown[0]);")
    private static native void report(JSObject thrown);
}
