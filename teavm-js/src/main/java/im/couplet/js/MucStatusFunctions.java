package im.couplet.js;

import im.couplet.ext.MucStatus;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The object {@code MucStatus}: what the codes of rooms mean (XEP-0045 section 15.6.2). */
final class MucStatusFunctions {
    private MucStatusFunctions() {}

    static JSObject create() {
        return new Functions()
                .add("of", (code, unused, none) -> word(status("code", code)))
                .add("all", (user, unused, none) -> all(user))
                .add("removal", (user, unused, none) -> removal(user))
                .frozen();
    }

    private static @Nullable MucStatus status(String name, JSObject code) {
        if (!Js.isNumber(code)) {
            throw Errors.argument(name, "a number", code);
        }
        return MucStatus.of(Js.integer(code));
    }

    private static JSObject word(@Nullable MucStatus status) {
        return status == null ? Js.undefined() : Js.value(Errors.word(status.name()));
    }

    /** The codes of what a room says of an occupant. */
    private static JSObject codes(JSObject user) {
        if (!Js.isUndefined(user) && !Js.isObject(user)) {
            throw Errors.argument("user", "an object with statusCodes", user);
        }
        JSObject codes = Js.isUndefined(user) ? user : Js.get(user, "statusCodes");
        return Js.isArray(codes) ? codes : Js.array();
    }

    private static JSObject all(JSObject user) {
        JSObject codes = codes(user);
        JSObject words = Js.array();
        for (int i = 0; i < Js.length(codes); i++) {
            MucStatus status = status("user.statusCodes[" + i + "]", Js.at(codes, i));
            if (status != null) {
                Js.push(words, word(status));
            }
        }
        return words;
    }

    private static JSObject removal(JSObject user) {
        JSObject codes = codes(user);
        MucStatus removal = null;
        for (int i = 0; i < Js.length(codes); i++) {
            MucStatus status = status("user.statusCodes[" + i + "]", Js.at(codes, i));
            removal = status != null && status.isRemoval() ? status : removal;
        }
        return word(removal);
    }
}
