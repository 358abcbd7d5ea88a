package im.couplet.js.border;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Properties of plain objects that are made when somebody looks at them, once. */
public final class Lazy {
    private Lazy() {}

    @JSFunctor
    public interface Make extends JSObject {
        JSObject make();
    }

    /** Gives an object a property. */
    @JSBody(
            params = {"object", "name", "make"},
            script = """
            var known;
            Object.defineProperty(object, name, {
                enumerable: true,
                configurable: true,
                get: function () {
                    if (make) {
                        known = make();
                        make = null;
                    }
                    return known;
                }
            });
            """)
    public static native void property(JSObject object, String name, Make make);
}
