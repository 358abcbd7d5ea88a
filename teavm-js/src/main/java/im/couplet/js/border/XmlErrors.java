package im.couplet.js.border;

import im.couplet.xml.XmlException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** Makes JavaScript errors of what reading and writing XML throws, and of mistakes of callers: all there is where no address and no stream is. */
public final class XmlErrors {
    /** How TeaVM marks what JavaScript threw, a getter of an object that the caller gave for example. */
    private static final String FOREIGN = "(JavaScript) ";

    private XmlErrors() {}

    /** Throws what {@code exception} is to JavaScript; never returns. */
    public static RuntimeException raise(Throwable exception) {
        return Errors.raise(of(exception));
    }

    /** The JavaScript error for {@code exception}. */
    public static JSObject of(Throwable exception) {
        if (exception instanceof XmlException e) {
            JSObject error = Errors.error("XmlError", e.getMessage(), e.streamErrorCondition());
            position(error, Errors.word(e.reason().name()), (double) e.offset(), e.line(), e.column());
            if (e.octetOffset() >= 0) {
                Js.set(error, "byteOffset", Js.value((double) e.octetOffset()));
            }
            return error;
        }
        if (exception instanceof IllegalStateException e) {
            return Errors.error("InvalidStateError", e.getMessage(), "unexpected-request");
        }
        if (exception instanceof IllegalArgumentException e) {
            return typeError(e.getMessage());
        }
        String message = String.valueOf(exception.getMessage());
        return message.startsWith(FOREIGN) ? JSExceptions.getJSException(exception) : plainError(message);
    }

    @JSBody(
            params = {"error", "reason", "offset", "line", "column"},
            script = """
            error.reason = reason;
            error.offset = offset;
            error.line = line;
            error.column = column;
            return error;
            """)
    private static native JSObject position(JSObject error, String reason, double offset, int line, int column);

    @JSBody(params = "message", script = "return new TypeError(message);")
    private static native JSObject typeError(@Nullable String message);

    @JSBody(params = "message", script = "return new Error(message);")
    private static native JSObject plainError(String message);
}
