package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * Shows that somebody else allows what is asked for: {@code <oauth xmlns='urn:xmpp:oauth:0'/>}, beside it or in it. XEP-0235 0.7
 * (2009-03-24).
 *
 * @param consumerKey who asks
 * @param nonce a text that is used once
 * @param signature what proves it
 * @param signatureMethod how that is made, such as {@code HMAC-SHA1}
 * @param timestamp when it was made, in seconds since 1970
 * @param token what was allowed
 * @param version {@code 1.0}; null if absent
 */
public record OAuth(
        @Nullable String consumerKey,
        @Nullable String nonce,
        @Nullable String signature,
        @Nullable String signatureMethod,
        @Nullable Long timestamp,
        @Nullable String token,
        @Nullable String version) {
    public static final ElementType<OAuth> TYPE = ElementType.of(
            "oauth",
            "urn:xmpp:oauth:0",
            "oauth",
            childText("consumerKey", "oauth_consumer_key", STRING, OAuth::consumerKey),
            childText("nonce", "oauth_nonce", STRING, OAuth::nonce),
            childText("signature", "oauth_signature", STRING, OAuth::signature),
            childText("signatureMethod", "oauth_signature_method", STRING, OAuth::signatureMethod),
            childText("timestamp", "oauth_timestamp", SIZE, OAuth::timestamp),
            childText("token", "oauth_token", STRING, OAuth::token),
            childText("version", "oauth_version", STRING, OAuth::version),
            OAuth::new);

    /** Why it was not believed, in an error: {@code <invalid-nonce xmlns='urn:xmpp:oauth:0:errors'/>}. */
    public enum Refusal {
        /** A part is there twice. */
        DUPLICATED_PARAMETER,
        /** Nobody knows who asks. */
        INVALID_CONSUMER_KEY,
        /** It was used before. */
        INVALID_NONCE,
        /** The signature is another. */
        INVALID_SIGNATURE,
        /** The token is not known, or no longer good. */
        INVALID_TOKEN,
        /** A part is missing. */
        MISSING_PARAMETER,
        /** Nothing of it is there. */
        TOKEN_REQUIRED,
        /** A part is not known. */
        UNSUPPORTED_PARAMETER,
        /** That way of signing is not known. */
        UNSUPPORTED_SIGNATURE_METHOD;

        public static final ElementType<Refusal> TYPE = ElementType.choice(
                "oauthError",
                "urn:xmpp:oauth:0:errors",
                Values.oneOf(
                        values(),
                        "duplicated-parameter",
                        "invalid-consumer-key",
                        "invalid-nonce",
                        "invalid-signature",
                        "invalid-token",
                        "missing-parameter",
                        "token-required",
                        "unsupported-parameter",
                        "unsupported-signature-method"));
    }
}
