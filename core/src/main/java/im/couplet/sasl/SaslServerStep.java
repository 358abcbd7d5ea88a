package im.couplet.sasl;

import org.jspecify.annotations.Nullable;

/** What a {@link SaslServer} wants done next. */
public sealed interface SaslServerStep {
    /**
     * Send a challenge.
     *
     * @param payload the challenge element's text
     */
    record Challenge(String payload) implements SaslServerStep {}

    /**
     * The client is who it says.
     *
     * @param username the account, a prepared localpart
     * @param authorization the identity that the client wants to act as, null for the account itself; whether it may is the
     *     caller's to decide
     * @param payload the success element's text, null for none
     */
    record Success(
            String username,
            @Nullable String authorization,
            @Nullable String payload) implements SaslServerStep {}

    /**
     * The client is refused.
     *
     * @param condition the failure's condition as RFC 6120 section 6.5 names it, such as {@code not-authorized}
     */
    record Failure(String condition) implements SaslServerStep {}
}
