package im.couplet.sasl;

import im.couplet.sasl.SaslStep.Failed;
import im.couplet.sasl.SaslStep.Respond;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The first and only message of a mechanism that says all it has in one: what is checked, and that it goes out once. */
final class OneMessage {
    private final String mechanism;
    private final char separator;
    private @Nullable SaslCredentials credentials;

    /**
     * Keeps credentials until the message is made.
     *
     * @param separator what stands between the parts of the message, and so in none of them
     */
    OneMessage(String mechanism, char separator, SaslCredentials credentials) {
        this.mechanism = mechanism;
        this.separator = separator;
        this.credentials = credentials;
    }

    /**
     * The message, or why there is none.
     *
     * @param payload makes it; may throw {@link IllegalArgumentException} for a lone surrogate
     */
    SaslStep make(Function<SaslCredentials, String> payload) {
        SaslCredentials who = credentials;
        credentials = null;
        if (who == null) {
            return new Failed(SaslFailure.OUT_OF_ORDER, mechanism + " was started twice");
        }
        boolean secret = who.kind() != SaslCredentials.Kind.CERTIFICATE && who.kind() != SaslCredentials.Kind.ANONYMOUS;
        String what = who.kind() == SaslCredentials.Kind.PASSWORD ? "password" : "token";
        if (secret && (who.username().isEmpty() || who.secret().isEmpty())) {
            return bad("user name and " + what + " may not be empty");
        }
        String identity = who.authorization() == null ? "" : who.authorization();
        if ((identity + who.username() + who.secret()).indexOf(separator) >= 0) {
            return bad("user name and " + what + " may not hold U+000" + (int) separator);
        }
        try {
            return new Respond(payload.apply(who));
        } catch (IllegalArgumentException e) {
            return bad("user name or " + what + " holds a lone surrogate");
        }
    }

    private static Failed bad(String message) {
        return new Failed(SaslFailure.BAD_CREDENTIALS, message);
    }
}
