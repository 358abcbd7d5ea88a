package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.schema.ElementTable;
import im.couplet.stanza.Embedded;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * The extensions that an entry of the package knows by itself, and the codec for them alone. JavaScript hands them from the function
 * that makes them to those that make what needs them; table and codec are made when they are first needed.
 */
public final class KnownExtensions implements KnownExtensionsObject {
    private final String text;
    private @Nullable ElementTable table;
    private @Nullable Codec codec;

    private KnownExtensions(String text) {
        this.text = text;
    }

    /** Those of what {@link ElementTable#write} wrote. */
    public static KnownExtensions parse(JSObject text) {
        return new KnownExtensions(Js.text(text).string());
    }

    /** Those that {@code object} is. */
    @JSBody(params = "object", script = "return object;")
    public static native KnownExtensions of(JSObject object);

    ElementTable table() {
        ElementTable known = table;
        if (known == null) {
            known = new ElementTable(text, Embedded.STANZA, Message.TYPE, Presence.TYPE, Iq.TYPE);
            table = known;
        }
        return known;
    }

    /** The codec for these extensions. */
    public Codec codec() {
        Codec known = codec;
        if (known == null) {
            known = Codec.standard(table());
            codec = known;
        }
        return known;
    }
}
