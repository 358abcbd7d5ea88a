package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.sasl.SaslCredentials.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mechanisms that are known here, and the choice among those that a server offers.
 *
 * <p>Thread-safe: no state.
 */
public final class SaslMechanisms {
    private static final String PLUS = "-PLUS";
    private static final String HASHED_TOKEN = "HT-";

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
                "HT-SHA-512-EXPR",
                "HT-SHA-256-EXPR",
                "HT-SHA-512-UNIQ",
                "HT-SHA-256-UNIQ",
                "HT-SHA-512-ENDP",
                "HT-SHA-256-ENDP",
                "HT-SHA-512-NONE",
                "HT-SHA-256-NONE",
                OneMessageClient.EXTERNAL,
                OneMessageClient.OAUTHBEARER,
                OneMessageClient.X_OAUTH2,
                OneMessageClient.PLAIN,
                OneMessageClient.ANONYMOUS);
    }

    /** Those of {@link #known} that are used unless somebody asks for another: all but PLAIN. */
    static List<String> usual() {
        List<String> names = new ArrayList<>(known());
        names.remove(OneMessageClient.PLAIN);
        return names;
    }

    /**
     * The mechanism to log in with: the first of the policy's that the server offers and that can be used.
     *
     * @param offer what the server offers
     * @param policy what the client is ready to do
     * @param kind what the client has to show
     * @return a name, null if absent; {@link #refusal} says why
     */
    public static @Nullable String choose(SaslOffer offer, SaslPolicy policy, Kind kind) {
        if (contradiction(offer, policy, kind) != null || missing(offer, policy) != null) {
            return null;
        }
        for (int i = 0; i < policy.mechanisms().size(); i++) {
            String name = policy.mechanisms().get(i);
            if (offer.mechanisms().contains(name) && isUsable(name, offer, policy, kind)) {
                return name;
            }
        }
        return null;
    }

    /**
     * Why {@link #choose} found nothing.
     *
     * @param offer what the server offers
     * @param policy what the client is ready to do
     * @param kind what the client has to show
     * @return a sentence for people
     */
    public static String refusal(SaslOffer offer, SaslPolicy policy, Kind kind) {
        List<String> offered = offer.mechanisms();
        if (offered.isEmpty()) {
            return "the server offers no mechanism";
        }
        String contradiction = contradiction(offer, policy, kind);
        if (contradiction != null) {
            return contradiction + ": somebody may be listening in between";
        }
        StringBuilder text = new StringBuilder("the server offers only ");
        String reason = "none of them can be used";
        for (int i = 0; i < offered.size(); i++) {
            String name = offered.get(i);
            text.append(i == 0 ? "" : ", ").append(ScramMessage.shown(name));
            String own = kindOf(name) == kind ? refusal(name, policy) : null;
            reason = own == null ? reason : own;
        }
        return text.append("; ")
                .append(isPinned(offer, policy, kind) ? pinned(offer, policy) : reason)
                .toString();
    }

    /** Why a mechanism for what there is to show is not used; null if that is for another reason. */
    private static @Nullable String refusal(String mechanism, SaslPolicy policy) {
        String secret = kindOf(mechanism) == Kind.PASSWORD ? "password" : "token";
        boolean wanted = policy.mechanisms().contains(mechanism);
        if (!isSafe(mechanism, policy) && (wanted || mechanism.equals(OneMessageClient.PLAIN))) {
            return mechanism + " would send the " + secret
                    + " over a connection that is not encrypted, which takes the option plainInTheClear";
        }
        return wanted || !mechanism.equals(OneMessageClient.PLAIN)
                ? null
                : "PLAIN would hand the password itself to whoever is at the other end, which takes the option plain";
    }

    /**
     * Whether it is for {@link SaslPolicy#pin} that {@link #choose} finds nothing: somebody may have weakened the offer.
     *
     * @param offer what the server offers
     * @param policy what the client is ready to do
     * @param kind what the client has to show
     * @return true when something would be chosen had the account no past
     */
    public static boolean isPinned(SaslOffer offer, SaslPolicy policy, Kind kind) {
        return policy.pin() != null
                && choose(offer, policy, kind) == null
                && choose(offer, policy.withPin(null), kind) != null;
    }

    private static String pinned(SaslOffer offer, SaslPolicy policy) {
        String missing = missing(offer, policy);
        SaslPin pin = policy.pin();
        return (missing == null ? "" : missing + ", and ")
                + "the account had " + (pin == null ? "" : pin.described())
                + " before: somebody may be in between (leave out the option pin to accept it)";
    }

    private static @Nullable String missing(SaslOffer offer, SaslPolicy policy) {
        SaslPin pin = policy.pin();
        return pin == null ? null : pin.missing(offer, policy);
    }

    /** How hard the password is to get out of what a mechanism sends: not at all for PLAIN, harder by longer hashes. */
    static int strength(String mechanism) {
        HashFunction hash = scramHash(mechanism);
        return hash == null ? 0 : hash.length();
    }

    /**
     * A client for one attempt.
     *
     * @param mechanism a name that {@link #choose} gave
     * @param credentials who logs in
     * @param nonce fresh randomness for SCRAM: printable ASCII without comma, at least 18 random octets in base 64 advised
     * @param policy what the client is ready to do
     * @param offer what the server offers; SCRAM verifies it where the server lets it (XEP-0474)
     * @return the client
     * @throws IllegalArgumentException when the mechanism is not known, the credentials are not of its kind, the nonce cannot
     *     be one, or a mechanism with channel binding is asked of a policy without
     */
    public static SaslClient client(
            String mechanism, SaslCredentials credentials, String nonce, SaslPolicy policy, SaslOffer offer) {
        Kind kind = kindOf(mechanism);
        if (kind == null) {
            throw new IllegalArgumentException("mechanism: not known: " + mechanism);
        }
        if (kind != credentials.kind()) {
            throw new IllegalArgumentException("credentials: not what " + mechanism + " needs");
        }
        if (scramHash(mechanism) != null) {
            return new ScramClient(mechanism, credentials, nonce, policy, offer);
        }
        HashFunction tokenHash = HashedTokenClient.hash(mechanism);
        return tokenHash != null
                ? new HashedTokenClient(mechanism, tokenHash, credentials, policy)
                : new OneMessageClient(mechanism, credentials);
    }

    /** What a mechanism shows to the server; null if it is not known. */
    static @Nullable Kind kindOf(String mechanism) {
        if (scramHash(mechanism) != null) {
            return Kind.PASSWORD;
        }
        if (mechanism.startsWith(HASHED_TOKEN)) {
            return HashedTokenClient.hash(mechanism) == null ? null : Kind.HASHED_TOKEN;
        }
        return switch (mechanism) {
            case OneMessageClient.PLAIN -> Kind.PASSWORD;
            case OneMessageClient.OAUTHBEARER, OneMessageClient.X_OAUTH2 -> Kind.BEARER_TOKEN;
            case OneMessageClient.EXTERNAL -> Kind.CERTIFICATE;
            case OneMessageClient.ANONYMOUS -> Kind.ANONYMOUS;
            default -> null;
        };
    }

    /** The hash of a SCRAM mechanism, with or without channel binding; null if the name is not of one. */
    static @Nullable HashFunction scramHash(String mechanism) {
        String name = withoutPlus(mechanism);
        return name.startsWith("SCRAM-") ? HashFunction.named(name.substring("SCRAM-".length())) : null;
    }

    static String withoutPlus(String mechanism) {
        return hasChannelBinding(mechanism) ? mechanism.substring(0, mechanism.length() - PLUS.length()) : mechanism;
    }

    static boolean hasChannelBinding(String mechanism) {
        return mechanism.endsWith(PLUS);
    }

    /**
     * Whether a mechanism with channel binding would have been chosen had the server offered one. The client then says so,
     * and a server that did offer one notices that somebody took it out of its list (RFC 5802 section 6).
     */
    static boolean wouldRatherBind(String mechanism, SaslPolicy policy) {
        if (policy.channelBindings().isEmpty()) {
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

    private static @Nullable String contradiction(SaslOffer offer, SaslPolicy policy, Kind kind) {
        return kind == Kind.PASSWORD && wouldRatherBind("", policy) ? offer.contradiction() : null;
    }

    private static boolean isUsable(String mechanism, SaslOffer offer, SaslPolicy policy, Kind kind) {
        SaslPin pin = policy.pin();
        if (kindOf(mechanism) != kind
                || !isSafe(mechanism, policy)
                || kind == Kind.PASSWORD && pin != null && pin.isWeaker(mechanism)) {
            return false;
        }
        return kind == Kind.HASHED_TOKEN
                ? HashedTokenClient.canBind(mechanism, policy)
                : !hasChannelBinding(mechanism) || offer.usable(policy.channelBindings()) != null;
    }

    /** Whether the connection may carry what the mechanism sends: nobody who listens may learn how to log in. */
    private static boolean isSafe(String mechanism, SaslPolicy policy) {
        Kind kind = kindOf(mechanism);
        boolean secret = kind == Kind.BEARER_TOKEN
                || kind == Kind.HASHED_TOKEN
                || kind == Kind.PASSWORD && scramHash(mechanism) == null;
        return !secret || policy.encrypted() || policy.plainInTheClear();
    }
}
