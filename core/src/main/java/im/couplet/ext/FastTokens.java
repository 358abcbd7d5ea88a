package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import im.couplet.stream.Namespaces;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens that save the password and a round trip at the next login. XEP-0484 0.2.0 (2024-06-30). */
public final class FastTokens {
    private FastTokens() {}

    /**
     * Among what SASL 2 can do within the login, what tokens are good for; in a login, that it goes by a token: {@code <fast
     * xmlns='urn:xmpp:fast:0'/>}.
     *
     * @param mechanisms what the server offers, such as {@code HT-SHA-256-EXPR}; empty in a login
     * @param zeroRoundTrip whether the server takes it in the first flight of TLS; null if absent
     * @param count how often the client has used the token, for that flight; null if absent
     * @param invalidate whether the token is not to be used again; null for no
     */
    public record Fast(
            List<String> mechanisms,
            @Nullable Boolean zeroRoundTrip,
            @Nullable Integer count,
            @Nullable Boolean invalidate) {
        public static final ElementType<Fast> TYPE = ElementType.of(
                "fast",
                Namespaces.FAST,
                "fast",
                childTexts("mechanisms", "mechanism", TOKEN, Fast::mechanisms),
                optionalAttribute("zeroRoundTrip", "tls-0rtt", BOOLEAN, Fast::zeroRoundTrip),
                optionalAttribute("count", NON_NEGATIVE, Fast::count),
                optionalAttribute("invalidate", BOOLEAN, Fast::invalidate),
                Fast::new);
    }

    /**
     * Asks for a token with a login: {@code <request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-EXPR'/>}.
     *
     * @param mechanism what it shall be good for
     */
    public record Request(String mechanism) {
        public static final ElementType<Request> TYPE = ElementType.of(
                "fastRequest",
                Namespaces.FAST,
                "request-token",
                attribute("mechanism", STRING, Request::mechanism),
                Request::new);
    }

    /**
     * A token: {@code <token xmlns='urn:xmpp:fast:0' token='…' expiry='…'/>}.
     *
     * @param token the secret itself
     * @param expiry when it ceases to be good; null if absent
     */
    public record Token(String token, @Nullable Instant expiry) {
        public static final ElementType<Token> TYPE = ElementType.of(
                "fastToken",
                Namespaces.FAST,
                "token",
                attribute("token", STRING, Token::token),
                optionalAttribute("expiry", DATE_TIME, Token::expiry),
                Token::new);
    }
}
