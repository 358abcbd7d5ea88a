package im.couplet.sasl;

import im.couplet.sasl.SaslStep.Completed;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.sasl.SaslStep.Respond;
import org.jspecify.annotations.Nullable;

/**
 * The mechanisms that say all they have in one message: PLAIN (RFC 4616), OAUTHBEARER (RFC 7628) and X-OAUTH2, which send
 * the secret itself, EXTERNAL (RFC 4422 appendix A) and ANONYMOUS (RFC 4505), which have none.
 *
 * <p>Not thread-safe.
 */
final class OneMessageClient implements SaslClient {
    static final String PLAIN = "PLAIN";
    static final String EXTERNAL = "EXTERNAL";
    static final String ANONYMOUS = "ANONYMOUS";
    static final String OAUTHBEARER = "OAUTHBEARER";
    static final String X_OAUTH2 = "X-OAUTH2";

    private final String mechanism;
    private final OneMessage message;
    private @Nullable String report;
    private boolean sent;

    OneMessageClient(String mechanism, SaslCredentials credentials) {
        this.mechanism = mechanism;
        // U+0000 separates the parts in PLAIN, U+0001 in OAUTHBEARER.
        this.message = new OneMessage(mechanism, mechanism.equals(OAUTHBEARER) ? '\u0001' : '\0', credentials);
    }

    @Override
    public String mechanism() {
        return mechanism;
    }

    @Override
    public SaslStep start() {
        SaslStep step = message.make(who -> Payload.of(text(who)));
        sent = step instanceof Respond;
        return step;
    }

    private static String bearer(String username, String token) {
        // No constant of U+0001 stands in a sum of strings: TeaVM takes it for a mark of its own.
        String separator = String.valueOf('\u0001');
        return "n,a=" + ScramMessage.escape(username) + "," + separator + "auth=Bearer " + token + separator
                + separator;
    }

    private String text(SaslCredentials who) {
        String identity = who.authorization() == null ? "" : who.authorization();
        return switch (mechanism) {
            case PLAIN -> identity + '\0' + who.username() + '\0' + who.secret();
            case X_OAUTH2 -> '\0' + who.username() + '\0' + who.secret();
            case OAUTHBEARER -> bearer(identity.isEmpty() ? who.username() : identity, who.secret());
            default -> identity;
        };
    }

    @Override
    public SaslStep receive(String payload) {
        if (sent && mechanism.equals(OAUTHBEARER) && report == null) {
            // The server says in JSON why it refuses, and wants to hear so much before it fails (RFC 7628 section
            // 3.2.3).
            String said = Payload.text(payload);
            report = said == null ? "" : said;
            return new Respond("AQ==");
        }
        sent = false;
        return new Failed(SaslFailure.OUT_OF_ORDER, mechanism + " knows no challenge here, but the server sent one");
    }

    @Override
    public SaslStep success(@Nullable String payload) {
        return sent && report == null
                ? new Completed()
                : new Failed(SaslFailure.OUT_OF_ORDER, "success has no place here in " + mechanism);
    }

    @Override
    public SaslStep derived(byte[] key) {
        throw new IllegalStateException(mechanism + " asks for no key");
    }

    @Override
    public @Nullable String report() {
        return report;
    }

    @Override
    public String toString() {
        return "OneMessageClient[" + mechanism + "]";
    }
}
