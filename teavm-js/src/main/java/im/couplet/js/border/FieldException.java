package im.couplet.js.border;

import im.couplet.text.Text;
import org.teavm.jso.JSObject;

/** A bad field in a stanza, where the caller wants bad fields to be errors. */
public final class FieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The problem, {@code {path, expected, raw}}. */
    private final transient JSObject problem;

    public FieldException(JSObject problem) {
        super(message(problem));
        this.problem = problem;
    }

    JSObject problem() {
        return problem;
    }

    private static String message(JSObject problem) {
        return text(problem, "path").string() + ": expected "
                + text(problem, "expected").string() + ", found " + Js.describe(Js.get(problem, "raw"));
    }

    private static Text text(JSObject problem, String key) {
        return Js.text(Js.get(problem, key));
    }
}
