package js.im.couplet.xml;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * The engine's own decoder of UTF-8. It has a class of its own, as TeaVM does not run the static initialiser of a class that
 * stands for an object of JavaScript, such as {@link Octets}.
 */
final class EngineDecoder {
    /** Null where it is not strict, as in HtmlUnit. */
    private static final @Nullable JSObject STRICT = strict();

    private EngineDecoder() {}

    /** The text, if the engine can tell that it is UTF-8. */
    static @Nullable Text decode(Octets octets, int from, int to) {
        return STRICT == null ? null : decode(STRICT, octets, from, to);
    }

    @JSBody(
            script = "if (typeof TextDecoder !== 'function') return null;"
                    + "try {"
                    + "  var decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});"
                    + "  if (decoder.decode(new Uint8Array([0xEF, 0xBB, 0xBF])).length !== 1) return null;"
                    + "} catch (error) { return null; }"
                    + "try { decoder.decode(new Uint8Array([0xFF])); } catch (error) { return decoder; }"
                    + "return null;")
    private static native @Nullable JSObject strict();

    @JSBody(
            params = {"decoder", "octets", "from", "to"},
            script = "try { return decoder.decode(octets.subarray(from, to)); } catch (error) { return null; }")
    private static native @Nullable Text decode(JSObject decoder, Octets octets, int from, int to);
}
