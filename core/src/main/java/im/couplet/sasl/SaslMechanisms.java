package im.couplet.sasl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mechanisms that are known here, and the choice among those that a server offers.
 *
 * <p>Thread-safe: no state.
 */
public final class SaslMechanisms {
    private static final String PLUS = "-PLUS";

    private SaslMechanisms() {}

    /**
     * Every mechanism that {@link #client} knows, the preferred first.
     *
     * @return names as servers offer them
     */
    public static List<String> known() {
        return List.of(
                "SCRAM-SHA-512-PLUS",
                "SCRAM-SHA-256-PLUS",
                "SCRAM-SHA-1-PLUS",
                "SCRAM-SHA-512",
                "SCRAM-SHA-256",
                "SCRAM-SHA-1",
                PlainClient.NAME);
    }

    /**
     * The mechanism to log in with: the first of the policy's that the server offers and that can be used.
     *
     * @param offered what the server offers, in any order
     * @param policy what the client is ready to do
     * @return a name, null when there is none; {@link #refusal} says why
     */
    public static @Nullable String choose(List<String> offered, SaslPolicy policy) {
        for (int i = 0; i < policy.mechanisms().size(); i++) {
            String name = policy.mechanisms().get(i);
            if (offered.contains(name) && isUsable(name, policy)) {
                return name;
            }
        }
        return null;
    }

    /**
     * Why {@link #choose} found nothing.
     *
     * @param offered what the server offers
     * @param policy what the client is ready to do
     * @return a sentence for people
     */
    public static String refusal(List<String> offered, SaslPolicy policy) {
        if (offered.isEmpty()) {
            return "the server offers no mechanism";
        }
        boolean onlyTheClearIsInTheWay = policy.mechanisms().contains(PlainClient.NAME)
                && offered.contains(PlainClient.NAME)
                && !isUsable(PlainClient.NAME, policy);
        StringBuilder text = new StringBuilder("the server offers only ");
        for (int i = 0; i < offered.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(offered.get(i));
        }
        return text.append(
                        onlyTheClearIsInTheWay
                                ? "; PLAIN would send the password over a connection that is not encrypted"
                                : "; none of them can be used")
                .toString();
    }

    /**
     * A client for one attempt.
     *
     * @param mechanism a name that {@link #choose} gave
     * @param credentials who logs in
     * @param nonce fresh randomness for SCRAM: printable ASCII without comma, at least 18 random octets in base 64 advised
     * @param policy what the client is ready to do
     * @return the client
     * @throws IllegalArgumentException when the mechanism is not known, the nonce cannot be one, or a mechanism with channel
     *     binding is asked of a policy without
     */
    public static SaslClient client(String mechanism, SaslCredentials credentials, String nonce, SaslPolicy policy) {
        if (mechanism.equals(PlainClient.NAME)) {
            return new PlainClient(credentials);
        }
        Hash hash = scramHash(mechanism);
        if (hash == null) {
            throw new IllegalArgumentException("mechanism: not known: " + mechanism);
        }
        return new ScramClient(mechanism, hash, credentials, nonce, policy);
    }

    /** The hash of a SCRAM mechanism, with or without channel binding; null when the name is not of one. */
    static @Nullable Hash scramHash(String mechanism) {
        String name =
                hasChannelBinding(mechanism) ? mechanism.substring(0, mechanism.length() - PLUS.length()) : mechanism;
        return switch (name) {
            case "SCRAM-SHA-1" -> Hash.SHA_1;
            case "SCRAM-SHA-256" -> Hash.SHA_256;
            case "SCRAM-SHA-512" -> Hash.SHA_512;
            default -> null;
        };
    }

    static boolean hasChannelBinding(String mechanism) {
        return mechanism.endsWith(PLUS);
    }

    /**
     * Whether a mechanism with channel binding would have been chosen had the server offered one. The client then says so,
     * and a server that did offer one notices that somebody took it out of its list (RFC 5802 section 6).
     */
    static boolean wouldRatherBind(String mechanism, SaslPolicy policy) {
        if (policy.channelBinding() == null) {
            return false;
        }
        for (int i = 0; i < policy.mechanisms().size(); i++) {
            String name = policy.mechanisms().get(i);
            if (name.equals(mechanism)) {
                return false;
            }
            if (hasChannelBinding(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUsable(String mechanism, SaslPolicy policy) {
        if (mechanism.equals(PlainClient.NAME)) {
            return policy.encrypted() || policy.plainInTheClear();
        }
        return scramHash(mechanism) != null && (!hasChannelBinding(mechanism) || policy.channelBinding() != null);
    }
}
