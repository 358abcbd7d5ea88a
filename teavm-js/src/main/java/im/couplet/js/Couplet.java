package im.couplet.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * The bundle {@code couplet}: its functions, and {@link #classes} for what is no function. Nothing here is for Java; the
 * package's documentation for JavaScript is in its types.
 */
public final class Couplet {
    private static @Nullable Elements elements;

    private Couplet() {}

    /** One element and everything in it, as plain objects. */
    @JSExport
    public static @Nullable JSObject parseElement(JSObject xml, JSObject options) {
        try {
            return elements().parse(xml, options);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The inverse of {@link #parseElement}. */
    @JSExport
    public static JSObject serializeElement(JSObject element, JSObject options) {
        try {
            return elements().serialize(element, options);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** What the bundle exports besides its functions, made anew by each call. */
    @JSExport
    public static JSObject classes() {
        return classes(JidFunctions.create(), StreamReading.define());
    }

    private static Elements elements() {
        Elements known = elements;
        if (known == null) {
            known = new Elements();
            elements = known;
        }
        return known;
    }

    @JSBody(
            params = {"jid", "streamParser"},
            script = "return {Jid: jid, StreamParser: streamParser};")
    private static native JSObject classes(JSObject jid, JSObject streamParser);
}
