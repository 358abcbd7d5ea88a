package im.couplet.js.tools;

import im.couplet.chat.MucStatus;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The object {@code MucStatus}: what the codes of rooms mean (XEP-0045 section 15.6.2). */
public final class MucStatusFunctions {
    private MucStatusFunctions() {}

    public static JSObject create() {
        return new Functions()
                .add("of", (code, unused, none) -> word(MucStatus.of(code("code", code))))
                .add("all", (user, unused, none) -> all(user))
                .add("removal", (user, unused, none) -> word(MucStatus.removal(codes(user))))
                .frozen();
    }

    private static int code(String name, JSObject code) {
        if (!Js.isNumber(code)) {
            throw Errors.argument(name, "a number", code);
        }
        double number = Js.decimal(code);
        return number == (int) number ? (int) number : -1;
    }

    private static JSObject word(@Nullable MucStatus status) {
        return status == null ? Js.undefined() : Js.value(Errors.word(status.name()));
    }

    /** The codes of what a room says of an occupant. */
    private static int[] codes(JSObject user) {
        if (Js.isUndefined(user)) {
            return new int[0];
        }
        if (!Js.isObject(user) || !Js.isUndefined(Js.get(user, "kind"))) {
            throw Errors.argument("user", "an object with statusCodes, as presence.mucUser is", user);
        }
        JSObject given = Js.get(user, "statusCodes");
        if (!Js.isUndefined(given) && !Js.isArray(given)) {
            throw Errors.argument("user.statusCodes", "an array of numbers", given);
        }
        int[] codes = new int[Js.isUndefined(given) ? 0 : Js.length(given)];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code("user.statusCodes[" + i + "]", Js.at(given, i));
        }
        return codes;
    }

    private static JSObject all(JSObject user) {
        JSObject words = Js.array();
        for (int code : codes(user)) {
            MucStatus status = MucStatus.of(code);
            if (status != null) {
                Js.push(words, word(status));
            }
        }
        return words;
    }
}
