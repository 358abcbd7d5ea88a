package im.couplet.js.border;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** An object of functions, which JavaScript has in place of a class without instances. */
public final class Functions {
    private final JSObject functions = Js.object();

    @JSFunctor
    public interface Function extends JSObject {
        JSObject of(JSObject one, JSObject other, JSObject third);
    }

    /** Adds a function; what it throws becomes an error of JavaScript. */
    public Functions add(String name, Function body) {
        Function guarded = (one, other, third) -> {
            try {
                return body.of(one, other, third);
            } catch (RuntimeException e) {
                throw Errors.raise(e);
            }
        };
        set(functions, name, guarded);
        return this;
    }

    /** The object, which cannot be changed. */
    public JSObject frozen() {
        return frozen(functions);
    }

    /** A function of JavaScript is made of one of Java only where it is handed over as such. */
    @JSBody(
            params = {"functions", "name", "body"},
            script = "functions[name] = body;")
    private static native void set(JSObject functions, String name, Function body);

    @JSBody(params = "object", script = "return Object.freeze(object);")
    private static native JSObject frozen(JSObject object);
}
