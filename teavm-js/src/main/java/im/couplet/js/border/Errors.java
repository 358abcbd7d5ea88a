package im.couplet.js.border;

import im.couplet.jid.JidException;
import im.couplet.jid.PreparationException;
import im.couplet.stanza.StanzaException;
import im.couplet.stream.StreamException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Makes JavaScript errors of Java exceptions. This, with {@link XmlErrors}, is the one place that knows what each becomes: an {@code
 * Error} whose {@code name} says the kind and whose {@code condition} is the word of the specification.
 */
public final class Errors {
    private Errors() {}

    /** Throws what {@code exception} is to JavaScript; never returns. */
    public static RuntimeException raise(Throwable exception) {
        return raise(of(exception));
    }

    /** The exception for an argument of a wrong type or value; to JavaScript it is a {@code TypeError}. */
    public static BadArgument argument(String name, String wanted, @Nullable JSObject found) {
        return new BadArgument(name + " must be " + wanted + ", not " + Js.describe(found));
    }

    /** The JavaScript error for {@code exception}. */
    public static JSObject of(Throwable exception) {
        if (exception instanceof JidException e) {
            return withReason(
                    error("JidError", e.getMessage(), "jid-malformed"), e.part().text(), e.reason());
        }
        if (exception instanceof PreparationException e) {
            return withReason(error("JidError", "nickname: " + e.reason(), "jid-malformed"), "nickname", e.reason());
        }
        if (exception instanceof StanzaException e) {
            return error("StanzaError", e.getMessage(), e.condition());
        }
        if (exception instanceof FieldException e) {
            JSObject error = error("StanzaError", e.getMessage(), "bad-request");
            Js.set(error, "problem", e.problem());
            return error;
        }
        if (exception instanceof StreamException e) {
            return error("StreamError", e.getMessage(), e.condition().text());
        }
        return XmlErrors.of(exception);
    }

    @JSBody(
            params = {"name", "message", "condition"},
            script = """
            var error = new Error(message);
            Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
            error.condition = condition;
            if (Error.captureStackTrace) Error.captureStackTrace(error);
            return error;
            """)
    static native JSObject error(String name, @Nullable String message, String condition);

    @JSBody(
            params = {"error", "part", "reason"},
            script = "error.part = part; error.reason = reason; return error;")
    private static native JSObject withReason(JSObject error, String part, String reason);

    @JSBody(params = "error", script = "throw error;")
    public static native RuntimeException raise(JSObject error);

    /** The name of an enum constant as XMPP writes words: lower case with hyphens. */
    @JSBody(params = "name", script = "return name.toLowerCase().replace(/_/g, '-');")
    public static native String word(String name);
}
