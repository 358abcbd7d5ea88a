package im.couplet.js.border;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Checks what callers hand in. A wrong type is a {@code TypeError} that names the parameter and says what was found. */
public final class Arguments {
    private Arguments() {}

    public static Text text(String name, @Nullable JSObject value) {
        if (value == null || !Js.isString(value)) {
            throw Errors.argument(name, "a string", value);
        }
        return Js.text(value);
    }

    /** The octets of a {@code Uint8Array}, where {@link #text} could stand too. */
    public static Octets octets(String name, @Nullable JSObject value) {
        if (value == null || !Js.isBytes(value)) {
            throw Errors.argument(name, "a string or a Uint8Array", value);
        }
        return Js.octets(value);
    }

    /** Has a parser parse a document, which is a string or a {@code Uint8Array}. */
    public static void parse(XmlParser parser, JSObject xml) {
        if (Js.isString(xml)) {
            parser.parse(Js.text(xml));
        } else {
            parser.parse(octets("xml", xml));
        }
    }

    public static String string(String name, @Nullable JSObject value) {
        return text(name, value).string();
    }

    public static JSObject function(String name, @Nullable JSObject value) {
        if (value == null || !Js.isFunction(value)) {
            throw Errors.argument(name, "a function", value);
        }
        return value;
    }
}
