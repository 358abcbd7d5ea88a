package im.couplet.js.typed;

import im.couplet.schema.ElementTable;
import im.couplet.stanza.Embedded;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import org.jspecify.annotations.Nullable;

/** The extensions that the bundle brings, and the codec for them. */
public final class KnownExtensions {
    private static @Nullable ElementTable table;
    private static @Nullable Codec codec;

    private KnownExtensions() {}

    /** Takes the table of the extensions, before anything else is called. */
    public static void know(String text) {
        table = new ElementTable(text, Embedded.STANZA, Message.TYPE, Presence.TYPE, Iq.TYPE);
    }

    /** The table of extensions; empty when the bundle brings none. */
    static ElementTable table() {
        ElementTable known = table;
        if (known == null) {
            known = new ElementTable("0");
            table = known;
        }
        return known;
    }

    /** The codec for the extensions of the table. */
    public static Codec codec() {
        Codec known = codec;
        if (known == null) {
            known = Codec.standard();
            codec = known;
        }
        return known;
    }
}
