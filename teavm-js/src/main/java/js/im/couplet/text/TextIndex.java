package js.im.couplet.text;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The engine's own map under the name of {@code im.couplet.text.TextIndex}: it hashes by what no peer can know. */
public final class TextIndex {
    /** As many are faster looked through one by one. */
    public static final int FEW = 16;

    private final JSObject numbers = map();

    /** Makes an empty index. */
    public TextIndex() {}

    /** The number of {@code text}; -1 when it has none. */
    public int get(Text text) {
        return get(numbers, text);
    }

    /** Gives {@code text} a number from 0 up in place of the one that it has; takes that away when {@code number} is -1. */
    public void put(Text text, int number) {
        put(numbers, text, number);
    }

    @JSBody(script = "return new Map();")
    private static native JSObject map();

    @JSBody(
            params = {"map", "text"},
            script = "var number = map.get(text); return number === undefined ? -1 : number;")
    private static native int get(JSObject map, Text text);

    @JSBody(
            params = {"map", "text", "number"},
            script = "if (number < 0) map.delete(text); else map.set(text, number);")
    private static native void put(JSObject map, Text text, int number);
}
