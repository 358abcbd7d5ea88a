package im.couplet.session;

import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslOffer;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The token that takes the password's place (XEP-0484): used, counted, asked for, and told to the owner when it changes. */
final class Tokens {
    private final LoginProgress progress;
    private final SessionOptions options;
    private @Nullable FastToken token;
    /** The mechanism that another token was asked for; null if none was. */
    private @Nullable String requested;

    Tokens(LoginProgress progress, SessionOptions options) {
        this.progress = progress;
        this.options = options;
        this.token = options.token();
    }

    void forget() {
        token = null;
    }

    private static SaslOffer offer(StreamFeatures offered) {
        Element fast = Sasl2Features.inline(offered, Namespaces.FAST, "fast");
        List<String> mechanisms = new ArrayList<>();
        if (fast != null) {
            for (Element mechanism : fast.elements(Namespaces.FAST, "mechanism")) {
                mechanisms.add(Whitespace.trim(mechanism.text()));
            }
        }
        return new SaslOffer(mechanisms, null, true);
    }

    /** The mechanism to log in with by the token that is there; null if there is none, or the server takes none. */
    @Nullable
    String mechanism(StreamFeatures offered) {
        FastToken known = token;
        if (known == null || !options.usesSasl2() || options.jid().localpart() == null) {
            return null;
        }
        boolean offers = offer(offered).mechanisms().contains(known.mechanism());
        SaslOffer only = new SaslOffer(List.of(known.mechanism()), null, true);
        return offers ? SaslMechanisms.choose(only, progress.policy(), Kind.HASHED_TOKEN) : null;
    }

    SaslCredentials credentials() {
        String username = options.jid().localpart();
        return SaslCredentials.of(
                Kind.HASHED_TOKEN, username == null ? "" : username, token == null ? "" : token.token());
    }

    /** Says in a request that the token is used, if it is, and asks for another where one is wanted. */
    void request(StreamFeatures offered, Element.Builder request, boolean byToken) {
        requested = null;
        if (byToken) {
            request.child(fast(offered));
        }
        UserAgent agent = options.userAgent();
        boolean renews = !byToken || options.invalidatesToken();
        if (renews && options.wantsToken() && agent != null && agent.id() != null) {
            requested = SaslMechanisms.choose(offer(offered), progress.policy(), Kind.HASHED_TOKEN);
            if (requested != null) {
                request.child(Element.of(Namespaces.FAST, "request-token").withAttribute("mechanism", requested));
            }
        }
    }

    /** Says that a token is used: where it may come as early data of TLS, with a number that makes it good for once. */
    private Element fast(StreamFeatures offered) {
        Element offer = Sasl2Features.inline(offered, Namespaces.FAST, "fast");
        String early = offer == null ? null : offer.attribute("tls-0rtt");
        FastToken used = token;
        String count = null;
        if (used != null && ("true".equals(early) || "1".equals(early))) {
            token = used.counted();
            count = String.valueOf(token.count());
            progress.put(new SessionOutput.TokenChanged(token));
        }
        return Element.builder(Namespaces.FAST, "fast")
                .attribute("count", count)
                .attribute("invalidate", options.invalidatesToken() ? "true" : null)
                .build();
    }

    void refused() {
        token = null;
        progress.put(new SessionOutput.TokenChanged(null));
    }

    /** The server has taken the token, for the last time if that was asked for. */
    void taken() {
        if (options.invalidatesToken()) {
            refused();
        }
    }

    /** Keeps the token that the server gave out, if it did. */
    boolean renew(Element success) {
        Element given = success.child(Namespaces.FAST, "token");
        String secret = given == null ? null : given.attribute("token");
        FastToken old = token;
        String mechanism = requested != null ? requested : old == null ? null : old.mechanism();
        if (given == null || secret == null || secret.isEmpty() || mechanism == null) {
            return false;
        }
        token = new FastToken(mechanism, secret, given.attribute("expiry"));
        progress.put(new SessionOutput.TokenChanged(token));
        return true;
    }
}
