package im.couplet.sasl;

import org.jspecify.annotations.Nullable;

/**
 * The client's side of one authentication by one mechanism. Call {@link #start} once, then one of the others for each thing
 * that arrives, and do what the {@link SaslStep} says. Payloads are the texts of the elements that carry them: base 64, or
 * {@code =} or nothing for no data (RFC 6120 section 6.4). Nothing that a server sends makes a method throw.
 *
 * <p>Not thread-safe. An instance serves one attempt.
 */
public interface SaslClient {
    /**
     * The mechanism's name, as the server offers it.
     *
     * @return for example {@code SCRAM-SHA-256}
     */
    String mechanism();

    /**
     * Begins.
     *
     * @return the initial response to send, or why there is none
     */
    SaslStep start();

    /**
     * Takes a challenge.
     *
     * @param payload the text of the challenge element
     * @return what to do next
     */
    SaslStep receive(String payload);

    /**
     * Takes the server's word that authentication succeeded, and checks it where the mechanism can.
     *
     * @param payload the text of the success element or of its additional data, null if absent
     * @return {@link SaslStep.Completed}, or why the server is not to be believed
     */
    SaslStep success(@Nullable String payload);

    /**
     * Takes the key that {@link SaslStep.DeriveKey} asked for.
     *
     * @param key the key; stays the caller's
     * @return what to do next
     * @throws IllegalArgumentException when the key has the wrong length
     * @throws IllegalStateException when no key was asked for
     */
    SaslStep derived(byte[] key);

    /**
     * What the server said about its refusal within the mechanism, as OAUTHBEARER lets it.
     *
     * @return JSON (RFC 7628 section 3.2.2); null if it said nothing
     */
    default @Nullable String report() {
        return null;
    }
}
