package im.couplet.js.tools;

import im.couplet.caps.CapsHash;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.xml.Element;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The object {@code Caps}: what entities can do, in short, by the verification strings of XEP-0115. */
public final class CapsFunctions {
    private CapsFunctions() {}

    public static JSObject create(KnownExtensions known) {
        return new Functions()
                .add("compute", (info, algorithm, unused) -> computed(known, info, algorithm))
                .add("verify", (caps, info, unused) -> Js.value(verified(known, caps, info)))
                .add("node", (caps, unused, none) -> Js.value(ver(caps, "node") + "#" + ver(caps, "ver")))
                .frozen();
    }

    /** The element of what service discovery said. */
    static Element query(KnownExtensions known, JSObject info) {
        if (!Js.isObject(info)) {
            throw Errors.argument("info", "the information of service discovery", info);
        }
        return known.codec().element(lone(info));
    }

    private static JSObject computed(KnownExtensions known, JSObject info, JSObject algorithm) {
        String function = Js.isUndefined(algorithm) ? "sha-1" : Arguments.string("algorithm", algorithm);
        String computed = CapsHash.compute(query(known, info), function);
        return computed == null ? Js.undefined() : Js.value(computed);
    }

    private static String ver(JSObject caps, String key) {
        if (!Js.isObject(caps)) {
            throw Errors.argument("caps", "an object with node and ver", caps);
        }
        return Arguments.string("caps." + key, Js.get(caps, key));
    }

    private static boolean verified(KnownExtensions known, JSObject caps, JSObject info) {
        String ver = ver(caps, "ver");
        JSObject hash = Js.get(caps, "hash");
        Element query = query(known, info);
        return Js.isString(hash) && CapsHash.verify(ver, Js.text(hash).string(), query);
    }

    @JSBody(params = "info", script = "return {kind: 'element', discoInfo: info};")
    private static native JSObject lone(JSObject info);
}
