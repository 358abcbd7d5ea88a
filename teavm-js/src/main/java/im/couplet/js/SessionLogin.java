package im.couplet.js;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslPolicy;
import im.couplet.schema.Base64;
import im.couplet.session.SessionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/** How a caller's options say how to log in. */
final class SessionLogin {
    /** The options that are read here, with commas between. */
    static final String OPTIONS = "jid,password,framing,lang,encrypted,plainInTheClear,mechanisms,minimumIterations,"
            + "maximumIterations,limits,loginTimeout,closeTimeout,nonces";

    private static final int NONCE_OCTETS = 18;

    private SessionLogin() {}

    static SessionOptions of(Options given) {
        Jid jid = Jid.parse(Arguments.string(given.name("jid"), given.raw("jid")));
        SessionOptions options = SessionOptions.of(jid, StreamReading.framing(given), nonces(given))
                .withPassword(given.text("password", null))
                .withLang(given.text("lang", null))
                .withLimits(given.limits())
                .withPolicy(policy(given));
        return options.withLoginTimeout(given.count("loginTimeout", options.loginTimeout()))
                .withCloseTimeout(given.count("closeTimeout", options.closeTimeout()));
    }

    private static SaslPolicy policy(Options given) {
        SaslPolicy usual = SaslPolicy.of(given.flag("encrypted"));
        return new SaslPolicy(
                given.has("mechanisms") ? mechanisms(given) : usual.mechanisms(),
                usual.encrypted(),
                given.flag("plainInTheClear"),
                given.count("minimumIterations", usual.minimumIterations()),
                given.count("maximumIterations", usual.maximumIterations()),
                List.of());
    }

    private static List<String> mechanisms(Options given) {
        JSObject list = given.raw("mechanisms");
        if (!Js.isArray(list)) {
            throw Errors.argument(given.name("mechanisms"), "an array of names", list);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Js.length(list); i++) {
            names.add(Arguments.string(given.name("mechanisms") + "[" + i + "]", Js.at(list, i)));
        }
        return names;
    }

    /** Where randomness comes from: the caller, or the platform's generator. */
    private static Supplier<String> nonces(Options given) {
        if (given.has("nonces")) {
            JSObject function = Arguments.function(given.name("nonces"), given.raw("nonces"));
            return () -> Arguments.string("what options.nonces gives", call(function));
        }
        if (!hasRandom()) {
            throw new BadArgument("options.nonces must be given: this platform has no crypto.getRandomValues");
        }
        return () -> {
            byte[] octets = new byte[NONCE_OCTETS];
            fill(octets);
            return Base64.encode(octets);
        };
    }

    @JSBody(params = "source", script = "return source();")
    private static native JSObject call(JSObject source);

    @JSBody(script = "return typeof crypto === 'object' && typeof crypto.getRandomValues === 'function';")
    private static native boolean hasRandom();

    @JSBody(params = "octets", script = "crypto.getRandomValues(octets);")
    private static native void fill(@JSByRef byte[] octets);
}
