package im.couplet.js.tools;

import im.couplet.caps.Caps2Hash;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.text.Base64;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The object {@code Caps2}: what entities can do, in short, by the hashes of XEP-0390. */
public final class Caps2Functions {
    private Caps2Functions() {}

    public static JSObject create(KnownExtensions known) {
        return new Functions()
                .add("compute", (info, algorithm, lang) -> computed(known, info, algorithm, lang))
                .add("verify", (hash, info, lang) -> Js.value(verified(known, hash, info, lang)))
                .add("node", (hash, unused, none) -> Js.value(Caps2Hash.node(algorithm(hash), base64(hash))))
                .frozen();
    }

    private static byte @Nullable [] digest(KnownExtensions known, JSObject info, JSObject lang, String algorithm) {
        String around = Js.isUndefined(lang) ? null : Arguments.string("lang", lang);
        return Caps2Hash.digest(CapsFunctions.query(known, info), around, algorithm);
    }

    private static JSObject computed(KnownExtensions known, JSObject info, JSObject algorithm, JSObject lang) {
        String function = Js.isUndefined(algorithm) ? "sha-256" : Arguments.string("algorithm", algorithm);
        byte[] digest = digest(known, info, lang, function);
        if (digest == null) {
            return Js.undefined();
        }
        JSObject hash = Js.object();
        Events.put(hash, "algo", function);
        Js.set(hash, "value", Js.bytes(digest));
        return hash;
    }

    private static boolean verified(KnownExtensions known, JSObject hash, JSObject info, JSObject lang) {
        byte[] digest = digest(known, info, lang, algorithm(hash));
        return digest != null && base64(hash).equals(Base64.encode(digest));
    }

    private static String algorithm(JSObject hash) {
        if (!Js.isObject(hash) || !Js.isBytes(Js.get(hash, "value"))) {
            throw Errors.argument("hash", "an object with algo and value", hash);
        }
        return Arguments.string("hash.algo", Js.get(hash, "algo"));
    }

    private static String base64(JSObject hash) {
        return Base64.encode(Js.byteArray(Js.get(hash, "value")));
    }
}
