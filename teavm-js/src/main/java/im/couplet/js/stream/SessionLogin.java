package im.couplet.js.stream;

import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.sasl.ChannelBinding;
import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslPin;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.FastToken;
import im.couplet.session.SessionOptions;
import im.couplet.session.UserAgent;
import im.couplet.text.Base64;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/** How a caller's options say how to log in. */
final class SessionLogin {
    private static final int NONCE_OCTETS = 18;

    private SessionLogin() {}

    static SessionOptions of(Options given) {
        Jid jid = AddressValue.jid(given.name("jid"), given.raw("jid"));
        SessionOptions options = secret(
                        given, SessionOptions.of(jid, StreamParserBinding.framing(given), nonces(given)))
                .withLang(given.text("lang", null))
                .withLimits(given.limits())
                .withPolicy(policy(given))
                .withSasl2(!given.has("sasl2") || given.flag("sasl2"))
                .withToken(token(given))
                .withTokenRequest(given.flag("requestToken"))
                .withTokenInvalidation(given.flag("invalidateToken"))
                .withUserAgent(userAgent(given))
                .withTag(given.text("tag", null))
                .withResumption(given.flag("resume"))
                .withResumptionTime(given.whole("resumptionTime"))
                .withCarbons(given.flag("carbons"))
                .withRegistration(given.flag("register"))
                .withUnencrypted(given.flag("unencrypted"))
                .withAnyAccount(given.flag("anyAccount"));
        return options.withMostUnacknowledged(given.count("mostUnacknowledged", options.mostUnacknowledged()))
                .withLoginTimeout(given.count("loginTimeout", options.loginTimeout()))
                .withCloseTimeout(given.count("closeTimeout", options.closeTimeout()));
    }

    /** What shows who logs in: one of several options, the password when there is none of the others. */
    private static SessionOptions secret(Options given, SessionOptions options) {
        if (given.flag("anonymous")) {
            return options.withSecret(Kind.ANONYMOUS, "");
        }
        if (given.flag("certificate")) {
            return options.withSecret(Kind.CERTIFICATE, "");
        }
        return given.has("bearerToken")
                ? options.withSecret(Kind.BEARER_TOKEN, given.text("bearerToken", null))
                : options.withPassword(given.text("password", null));
    }

    private static @Nullable FastToken token(Options given) {
        if (!given.has("token")) {
            return null;
        }
        Options token = Options.of(given.name("token"), given.raw("token"), PublicNames.TOKEN);
        return new FastToken(
                Arguments.string(token.name("mechanism"), token.raw("mechanism")),
                Arguments.string(token.name("token"), token.raw("token")),
                token.text("expiry", null),
                token.whole("count"));
    }

    private static @Nullable UserAgent userAgent(Options given) {
        if (!given.has("userAgent")) {
            return null;
        }
        Options agent = Options.of(given.name("userAgent"), given.raw("userAgent"), PublicNames.USER_AGENT);
        return new UserAgent(agent.text("id", null), agent.text("software", null), agent.text("device", null));
    }

    static List<ChannelBinding> channelBindings(Options given) {
        List<ChannelBinding> bindings = new ArrayList<>();
        if (given.has("channelBindings")) {
            JSObject list = given.raw("channelBindings");
            if (!Js.isArray(list)) {
                throw Errors.argument(given.name("channelBindings"), "an array of { type, data }", list);
            }
            for (int i = 0; i < Js.length(list); i++) {
                Options binding = Options.of(
                        given.name("channelBindings") + "[" + i + "]", Js.at(list, i), PublicNames.CHANNEL_BINDING);
                if (!Js.isBytes(binding.raw("data"))) {
                    throw Errors.argument(binding.name("data"), "a Uint8Array", binding.raw("data"));
                }
                bindings.add(ChannelBinding.of(
                        Arguments.string(binding.name("type"), binding.raw("type")),
                        Js.byteArray(binding.raw("data"))));
            }
        }
        return bindings;
    }

    private static SaslPolicy policy(Options given) {
        SaslPolicy policy = SaslPolicy.of(given.flag("encrypted"));
        policy = given.has("mechanisms") ? policy.withMechanisms(mechanisms(given)) : policy;
        policy = given.flag("plain") ? policy.withPlain() : policy;
        policy = given.flag("plainInTheClear") ? policy.withPlainInTheClear() : policy;
        return policy.withIterations(
                        given.count("minimumIterations", policy.minimumIterations()),
                        given.count("maximumIterations", policy.maximumIterations()))
                .withChannelBindings(channelBindings(given))
                .withPin(pin(given));
    }

    private static @Nullable SaslPin pin(Options given) {
        if (!given.has("pin")) {
            return null;
        }
        Options pin = Options.of(given.name("pin"), given.raw("pin"), PublicNames.PIN);
        return new SaslPin(
                pin.text("mechanism", null),
                pin.whole("iterations"),
                pin.flag("channelBinding"),
                pin.flag("sasl2"),
                pin.flag("encrypted"));
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
    static Supplier<String> nonces(Options given) {
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
    static native void fill(@JSByRef byte[] octets);
}
