package im.couplet.js.stream;

import im.couplet.js.border.Js;
import im.couplet.sasl.SaslStep;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Derives keys by the platform's WebCrypto where it is offered, which is fast and blocks nothing; else in Java at once. */
final class KeyDerivation {
    private KeyDerivation() {}

    /** Takes the key. */
    interface Taker {
        void key(byte[] key);
    }

    @JSFunctor
    private interface Done extends JSObject {
        void key(@Nullable JSObject key);
    }

    static void derive(SaslStep.DeriveKey request, Taker taker) {
        if (!hasWebCrypto()) {
            taker.key(request.derive());
            return;
        }
        byte[] password = request.password().clone();
        derive(
                password,
                request.salt(),
                request.hash().label(),
                request.iterations(),
                8 * request.length(),
                key -> taker.key(key == null ? request.derive() : Js.byteArray(key)));
    }

    @JSBody(script = "return typeof crypto === 'object' && typeof crypto.subtle === 'object';")
    private static native boolean hasWebCrypto();

    @JSBody(
            params = {"password", "salt", "hash", "iterations", "bits", "done"},
            script = """
            var salted = { name: "PBKDF2", hash: hash, salt: salt, iterations: iterations };
            crypto.subtle
                .importKey("raw", password, "PBKDF2", false, ["deriveBits"])
                .then(function (key) {
                    return crypto.subtle.deriveBits(salted, key, bits);
                })
                .then(
                    function (key) {
                        return new Uint8Array(key);
                    },
                    function () {
                        return null;
                    }
                )
                .then(done);
            """)
    private static native void derive(
            @JSByRef byte[] password, @JSByRef byte[] salt, String hash, int iterations, int bits, Done done);
}
