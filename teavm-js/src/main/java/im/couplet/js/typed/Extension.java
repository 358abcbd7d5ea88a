package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.schema.ElementTable;
import im.couplet.stanza.Embedded;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The state of an extension of {@code couplet/extensions}: a value that a page imports and hands to {@code createCodec}. */
public final class Extension implements ExtensionMethods {
    private final String text;
    private @Nullable ElementTable table;

    private Extension(String text) {
        this.text = text;
    }

    /**
     * The value for JavaScript, an object that shows its key.
     *
     * @param text a table with one declaration, as {@link ElementTable#write} wrote it
     */
    public static JSObject define(JSObject text) {
        String table = Js.text(text).string();
        JSObject value = Js.object();
        Js.set(value, "key", Js.value(ElementTable.key(table)));
        JsClass.attach(value, new Extension(table));
        return frozen(value);
    }

    /** The extension that {@code value} is, or null. */
    static @Nullable Extension of(JSObject value) {
        JSObject state = JsClass.state(value, "isExtension");
        return Js.isUndefined(state) ? null : extension(state);
    }

    /** The table with its declaration alone. */
    ElementTable table() {
        ElementTable known = table;
        if (known == null) {
            known = new ElementTable(text, Embedded.STANZA, Message.TYPE, Presence.TYPE, Iq.TYPE);
            table = known;
        }
        return known;
    }

    @Override
    public boolean isExtension() {
        return true;
    }

    @JSBody(params = "state", script = "return state;")
    private static native Extension extension(JSObject state);

    @JSBody(params = "object", script = "return Object.freeze(object);")
    private static native JSObject frozen(JSObject object);
}
