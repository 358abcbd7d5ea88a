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
        boolean wanted = !isAborted(given);
        String name = Options.word("kind", kind, kinds);
        Listener listener = new Listener(name, Arguments.function("callback", callback), given.flag("once"));
        Action off = () -> remove(listener);
        if (wanted) {
            List<Listener> more = new ArrayList<>(all);
            more.add(listener);
            all = more;
            whenAborted(given, off);
        }
        return function(off);
    }

    /** Whether the option {@code signal} is aborted already. */
    static boolean isAborted(Options options) {
        if (!options.has("signal")) {
            return false;
        }
        JSObject signal = options.raw("signal");
        if (!isSignal(signal)) {
            throw Errors.argument(options.name("signal"), "an AbortSignal", signal);
        }
        return Js.truth(Js.get(signal, "aborted"));
    }

    /** Calls back when the option {@code signal}, if there is one, is aborted. */
    static void whenAborted(Options options, Action action) {
        if (options.has("signal")) {
            whenAborted(options.raw("signal"), action);
        }
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
                    report(Js.at(thrown, 0));
                }
            }
        }
    }

    /** The function of JavaScript for an action; an action that is returned as it is would stay an object of Java. */
    @JSBody(params = "action", script = "return action;")
    static native JSObject function(Action action);

    @JSBody(
            params = "signal",
            script = "return typeof signal === 'object' && signal !== null && typeof signal.aborted === 'boolean'"
                    + " && typeof signal.addEventListener === 'function';")
    private static native boolean isSignal(JSObject signal);

    @JSBody(
            params = {"signal", "action"},
            script = "signal.addEventListener('abort', function() { action(); });")
    private static native void whenAborted(JSObject signal, Action action);

    /** Calls back; gives what was thrown in an array, so that anything can be, or null. */
    @JSBody(
            params = {"callback", "event"},
            script = "try { callback(event); return null; } catch (error) { return [error]; }")
    private static native @Nullable JSObject call(JSObject callback, JSObject event);

    /** Lets the host know of an error as it does of one that nobody catches. */
    @JSBody(
            params = "error",
            script = "if (typeof reportError === 'function') reportError(error);"
                    + "else if (typeof console === 'object') console.error(error);")
    static native void report(JSObject error);
}
