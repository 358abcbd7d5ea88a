package im.couplet.sasl;

import im.couplet.sasl.SaslStep.Completed;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.sasl.SaslStep.Respond;
import org.jspecify.annotations.Nullable;

/**
 * PLAIN: the password itself (RFC 4616). Whoever reads the connection, or the server, has it afterwards.
 *
 * <p>Not thread-safe.
 */
public final class PlainClient implements SaslClient {
    /** The mechanism's name. */
    static final String NAME = "PLAIN";

    private @Nullable SaslCredentials credentials;
    private boolean sent;

    /**
     * A new attempt.
     *
     * @param credentials who logs in
     */
    public PlainClient(SaslCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public String mechanism() {
        return NAME;
    }

    @Override
    public SaslStep start() {
        SaslCredentials who = credentials;
        credentials = null;
        if (who == null) {
            return new Failed(SaslFailure.OUT_OF_ORDER, "PLAIN was started twice");
        }
        String identity = who.authorization() == null ? "" : who.authorization();
        if (who.username().isEmpty() || who.password().isEmpty()) {
            return new Failed(SaslFailure.BAD_CREDENTIALS, "user name and password may not be empty");
        }
        if ((identity + who.username() + who.password()).indexOf('\0') >= 0) {
            return new Failed(SaslFailure.BAD_CREDENTIALS, "user name and password may not hold U+0000");
        }
        String payload;
        try {
            payload = Payload.of(identity + '\0' + who.username() + '\0' + who.password());
        } catch (IllegalArgumentException e) {
            return new Failed(SaslFailure.BAD_CREDENTIALS, "user name or password holds a lone surrogate");
        }
        sent = true;
        return new Respond(payload);
    }

    @Override
    public SaslStep receive(String payload) {
        sent = false;
        return new Failed(SaslFailure.OUT_OF_ORDER, "PLAIN knows no challenge, but the server sent one");
    }

    @Override
    public SaslStep success(@Nullable String payload) {
        return sent ? new Completed() : new Failed(SaslFailure.OUT_OF_ORDER, "success before PLAIN was started");
    }

    @Override
    public SaslStep derived(byte[] key) {
        throw new IllegalStateException("PLAIN asks for no key");
    }
}
