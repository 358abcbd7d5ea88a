package im.couplet.js.border;

import im.couplet.text.Text;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Where the properties of an object stand in a list: a {@code Map}, so that no key is confused with what objects inherit. */
public final class Keys {
    private final JSObject map = newMap();

    public void put(Text key, int index) {
        put(map, key, index);
    }

    /** The index of {@code key}, or -1. */
    public int index(JSObject key) {
        return index(map, key);
    }

    /** All keys, with commas between. */
    public String all() {
        return all(map);
    }

    @JSBody(params = "map", script = "return Array.from(map.keys()).join(',');")
    private static native String all(JSObject map);

    @JSBody(script = "return new Map();")
    private static native JSObject newMap();

    @JSBody(
            params = {"map", "key", "index"},
            script = "map.set(key, index);")
    private static native void put(JSObject map, Text key, int index);

    @JSBody(
            params = {"map", "key"},
            script = "var index = map.get(key); return index === undefined ? -1 : index;")
    private static native int index(JSObject map, JSObject key);
}
