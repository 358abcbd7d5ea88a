package js.im.couplet.text;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/** A {@code Uint8Array} under the name of {@code im.couplet.text.Octets}, whose methods say what each of these does. */
public abstract class Octets implements JSObject {
    Octets() {}

    /** A view of the whole array. */
    @JSBody(params = "array", script = "return new Uint8Array(array.buffer, array.byteOffset, array.length);")
    public static native Octets of(@JSByRef byte[] array);

    /** How many there are. */
    @JSBody(script = "return this.length;")
    public native int length();

    /** One octet. */
    @JSBody(params = "index", script = "return this[index];")
    public native int at(int index);

    /** The text, if the engine can tell that it is UTF-8. */
    public @Nullable Text quickText(int from, int to) {
        JSObject decoder = EngineDecoder.strict();
        return decoder == null ? null : decode(decoder, this, from, to);
    }

    /** The text of what is UTF-8. */
    @JSBody(
            params = {"from", "to"},
            script = """
            var text = "",
                some = [];
            for (var i = from; i < to; i++) {
                var lead = this[i];
                if (lead < 0x80) some.push(lead);
                else if (lead < 0xe0) some.push(((lead & 0x1f) << 6) | (this[++i] & 0x3f));
                else {
                    var bits =
                        ((lead < 0xf0 ? lead & 0x0f : lead & 0x07) << 12) |
                        ((this[i + 1] & 0x3f) << 6) |
                        (this[i + 2] & 0x3f);
                    i += 2;
                    some.push(lead < 0xf0 ? bits : (bits << 6) | (this[++i] & 0x3f));
                }
                if (some.length === 4096) {
                    text += String.fromCodePoint.apply(null, some);
                    some = [];
                }
            }
            return text + String.fromCodePoint.apply(null, some);
            """)
    public native Text text(int from, int to);

    @JSBody(
            params = {"decoder", "octets", "from", "to"},
            script = "try { return decoder.decode(octets.subarray(from, to)); } catch (error) { return null; }")
    private static native @Nullable Text decode(JSObject decoder, Octets octets, int from, int to);
}
