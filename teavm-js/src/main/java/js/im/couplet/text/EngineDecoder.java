package js.im.couplet.text;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * The engine's own decoder of UTF-8. It has a class of its own, as TeaVM does not run the static initialiser of a class that
 * stands for an object of JavaScript, such as {@link Octets}.
 */
final class EngineDecoder {
    private static final @Nullable JSObject STRICT = made();

    private EngineDecoder() {}

    /** A strict {@code TextDecoder}; null where there is none, as in HtmlUnit. */
    static @Nullable JSObject strict() {
        return STRICT;
    }

    @JSBody(script = """
            if (typeof TextDecoder !== "function") return null;
            try {
                var decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
                if (decoder.decode(new Uint8Array([0xef, 0xbb, 0xbf])).length !== 1) return null;
            } catch (error) {
                return null;
            }
            try {
                decoder.decode(new Uint8Array([0xff]));
            } catch (error) {
                return decoder;
            }
            return null;
            """)
    private static native @Nullable JSObject made();
}
