package im.couplet.js.border;

import im.couplet.observer.Chain;
import im.couplet.observer.Subscription;
import im.couplet.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Callbacks by the kind of event, called in the order in which they came. One that throws is reported and stops nobody.
 */
public final class Listeners {
    private final String kinds;
    /** Where the list of each kind that has one stands. */
    private final Keys keys = new Keys();

    private final List<Chain<Listener>> lists = new ArrayList<>();

    /**
     * Makes an empty list.
     *
     * @param kinds the kinds of events that there are, with commas between
     */
    public Listeners(String kinds) {
        this.kinds = kinds;
    }

    @JSFunctor
    public interface Action extends JSObject {
        void run();
    }

    /** Adds a callback; gives the function that removes it. */
    public JSObject on(JSObject kind, JSObject callback, JSObject options) {
        Options given = Options.optional("options", options, PublicNames.LISTENER);
        boolean wanted = !isAborted(given);
        String name = Options.word("kind", kind, kinds);
        JSObject function = Arguments.function("callback", callback);
        boolean once = given.flag("once");
        return ending(new Listener(list(name), function, once), given, wanted);
    }

    private Chain<Listener> list(String kind) {
        int index = keys.index(Js.value(kind));
        if (index < 0) {
            index = lists.size();
            keys.put(Text.of(kind), index);
            lists.add(new Chain<>());
        }
        return lists.get(index);
    }

    /** Whether somebody wants, or has wanted, events of this kind. */
    public boolean has(String kind) {
        return keys.index(Js.value(kind)) >= 0;
    }

    /** Calls everybody who wants events of this kind. */
    public void dispatch(String kind, JSObject event) {
        int index = keys.index(Js.value(kind));
        if (index >= 0) {
            lists.get(index).each(listener -> {
                JSObject thrown = call(listener.take(), event);
                if (thrown != null) {
                    report(Js.at(thrown, 0));
                }
            });
        }
    }

    /** Whether the option {@code signal} is aborted already. */
    public static boolean isAborted(Options options) {
        if (!options.has("signal")) {
            return false;
        }
        JSObject signal = options.raw("signal");
        if (!isSignal(signal)) {
            throw Errors.argument(options.name("signal"), "an AbortSignal", signal);
        }
        return Js.truth(Js.get(signal, "aborted"));
    }

    /**
     * The function that ends {@code subscription}; the option {@code signal} ends it too. However it ends, the signal knows
     * nothing of it any more.
     *
     * @param wanted whether it is to begin at all
     */
    public static JSObject ending(Subscription subscription, Options options, boolean wanted) {
        if (!wanted) {
            subscription.close();
        } else if (options.has("signal")) {
            JSObject signal = options.raw("signal");
            Action abort = subscription::close;
            JSObject listener = function(abort);
            listen(signal, listener);
            subscription.whenClosed(() -> forget(signal, listener));
        }
        return function(subscription::close);
    }

    /** Ends what a function that {@link #ending} gave is for; gives whether it is such a function. */
    @JSBody(params = "handle", script = """
            var known = typeof handle === "function" && handle.unsubscribe === handle;
            if (known) handle();
            return known;
            """)
    public static native boolean end(JSObject handle);

    /** The function of JavaScript for an action, which is also its method; {@code using} calls it, where the engine has that. */
    @JSBody(params = "action", script = """
            function off() {
                action();
            }
            Object.defineProperty(off, "unsubscribe", { value: off });
            if (typeof Symbol.dispose === "symbol") Object.defineProperty(off, Symbol.dispose, { value: off });
            return off;
            """)
    private static native JSObject function(Action action);

    @JSBody(params = "signal", script = """
            return (
                typeof signal === "object" &&
                signal !== null &&
                typeof signal.aborted === "boolean" &&
                typeof signal.addEventListener === "function" &&
                typeof signal.removeEventListener === "function"
            );
            """)
    private static native boolean isSignal(JSObject signal);

    @JSBody(
            params = {"signal", "listener"},
            script = "signal.addEventListener('abort', listener);")
    private static native void listen(JSObject signal, JSObject listener);

    @JSBody(
            params = {"signal", "listener"},
            script = "signal.removeEventListener('abort', listener);")
    private static native void forget(JSObject signal, JSObject listener);

    /** Does something that may call back; gives what was thrown in an array, so that anything can be, or null. */
    @JSBody(params = "action", script = "try { action(); return null; } catch (error) { return [error]; }")
    public static native @Nullable JSObject attempt(Action action);

    @JSBody(
            params = {"callback", "event"},
            script = "try { callback(event); return null; } catch (error) { return [error]; }")
    private static native @Nullable JSObject call(JSObject callback, JSObject event);

    /** Lets the host know of an error as it does of one that nobody catches. */
    @JSBody(params = "error", script = """
            try {
                if (typeof reportError === "function") reportError(error);
                else if (typeof console === "object") console.error(error);
            } catch (another) {}
            """)
    public static native void report(JSObject error);
}
