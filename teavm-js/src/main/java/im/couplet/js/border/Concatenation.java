package im.couplet.js.border;

import org.teavm.jso.JSBody;

/**
 * What {@code +} between strings becomes in JavaScript: its own {@code +}, in place of a {@code StringBuilder}. The build has TeaVM call
 * this for each expression. The first string is never null, so the others may be.
 */
public final class Concatenation {
    private Concatenation() {}

    @JSBody(
            params = {"a", "b"},
            script = "return a + b;")
    public static native String join(String a, String b);

    @JSBody(
            params = {"a", "b", "c"},
            script = "return a + b + c;")
    public static native String join(String a, String b, String c);

    @JSBody(
            params = {"a", "b", "c", "d"},
            script = "return a + b + c + d;")
    public static native String join(String a, String b, String c, String d);

    @JSBody(
            params = {"a", "b", "c", "d", "e"},
            script = "return a + b + c + d + e;")
    public static native String join(String a, String b, String c, String d, String e);

    @JSBody(params = "value", script = "return '' + value;")
    public static native String of(int value);

    @JSBody(params = "value", script = "return String.fromCharCode(value);")
    public static native String of(char value);

    public static String of(boolean value) {
        return value ? "true" : "false";
    }
}
