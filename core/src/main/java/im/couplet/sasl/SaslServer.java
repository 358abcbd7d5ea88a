package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of one authentication by one mechanism. Payloads are as for {@link SaslClient}. Nothing that a client
 * sends makes a method throw.
 *
 * <p>Not thread-safe. An instance serves one attempt.
 */
public interface SaslServer {
    /**
     * The mechanism's name.
     *
     * @return for example {@code SCRAM-SHA-256}
     */
    String mechanism();

    /**
     * Takes what the client sent.
     *
     * @param payload the text of the element that begins the authentication, or of a response element
     * @return what to do next
     */
    SaslServerStep receive(String payload);

    /**
     * The server's side of a mechanism.
     *
     * @param mechanism {@code PLAIN} or a SCRAM mechanism without channel binding
     * @param accounts where accounts are kept
     * @param nonce fresh randomness for SCRAM: printable ASCII without comma
     * @param decoySeed a secret that stays the same between attempts: unknown accounts get challenges made from it, so that
     *     they look like others
     * @param offer what the server has offered, which SCRAM then proves to clients that ask (XEP-0474); null to leave it out
     * @return the server's side, or null if the mechanism is not known here
     * @throws IllegalArgumentException when the nonce cannot be one
     */
    static @Nullable SaslServer of(
            String mechanism, SaslAccounts accounts, String nonce, byte[] decoySeed, @Nullable SaslOffer offer) {
        if (mechanism.equals(OneMessageClient.PLAIN)) {
            return new PlainServer(accounts, decoySeed);
        }
        boolean known = SaslMechanisms.scramHash(mechanism) != null && !SaslMechanisms.hasChannelBinding(mechanism);
        return known ? new ScramServer(mechanism, accounts, nonce, decoySeed, offer) : null;
    }

    /**
     * The server's side of a mechanism that takes a token in the password's place. Such a message can be sent again by whoever has seen
     * it: only over a connection that is encrypted.
     *
     * @param mechanism an HT mechanism without channel binding, such as {@code HT-SHA-256-NONE}
     * @param tokens the tokens of the client that logs in, for this mechanism
     * @return the server's side, or null if the mechanism is not known here
     */
    static @Nullable SaslServer ofToken(String mechanism, SaslTokens tokens) {
        HashFunction hash = mechanism.endsWith("-NONE") ? HashedTokenClient.hash(mechanism) : null;
        return hash == null ? null : new HashedTokenServer(mechanism, hash, tokens);
    }
}
