package im.couplet.js.tools;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.richtext.ConsistentColor;
import org.teavm.jso.JSObject;

/** The object {@code Color}: the same colour for the same name in every client (XEP-0392). */
public final class ColorFunctions {
    private ColorFunctions() {}

    public static JSObject create() {
        return new Functions()
                .add("of", (text, options, unused) -> of(Arguments.string("text", text), options))
                .add("angle", (text, unused, none) -> Js.value(ConsistentColor.angle(Arguments.string("text", text))))
                .frozen();
    }

    private static JSObject of(String text, JSObject options) {
        Options given = Options.optional("options", options, PublicNames.COLOR);
        return Js.value(ConsistentColor.of(
                        ConsistentColor.angle(text),
                        percentage(given, "saturation", 100),
                        percentage(given, "lightness", 50))
                .css());
    }

    private static double percentage(Options options, String key, double otherwise) {
        JSObject value = options.raw(key);
        if (Js.isUndefined(value)) {
            return otherwise;
        }
        double percentage = Js.isNumber(value) ? Js.decimal(value) : -1;
        if (percentage < 0 || percentage > 100) {
            throw Errors.argument(options.name(key), "a number from 0 to 100", value);
        }
        return percentage;
    }
}
