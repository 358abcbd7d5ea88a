package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.jid.PreparationException;
import im.couplet.jid.SaslPrep;
import im.couplet.sasl.SaslStep.Completed;
import im.couplet.sasl.SaslStep.DeriveKey;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.sasl.SaslStep.Respond;
import im.couplet.text.Base64;
import im.couplet.text.Utf8;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SCRAM: both sides prove that they know the password's verifier, and neither says it (RFC 5802, RFC 7677). The server's
 * proof is always checked: without it there is no {@link Completed}.
 *
 * <p>Not thread-safe.
 */
final class ScramClient implements SaslClient {
    private enum State {
        NEW,
        FIRST_SENT,
        DERIVING,
        FINAL_SENT,
        VERIFIED,
        DONE
    }

    private final String mechanism;
    private final HashFunction hash;
    private final SaslPolicy policy;
    private final String nonce;
    private final SaslOffer offer;
    private final @Nullable ChannelBinding binding;
    private final String gs2Header;
    private final String identity;

    private State state = State.NEW;
    private @Nullable SaslCredentials credentials;
    private byte[] password = new byte[0];
    private String clientFirst = "";
    private String serverFirst = "";
    private String fullNonce = "";
    private byte[] serverSignature = new byte[0];

    ScramClient(String mechanism, SaslCredentials credentials, String nonce, SaslPolicy policy, SaslOffer offer) {
        if (!ScramMessage.isNonce(nonce)) {
            throw new IllegalArgumentException("nonce: has to be printable ASCII without comma, and not empty");
        }
        boolean bound = SaslMechanisms.hasChannelBinding(mechanism);
        this.binding = bound ? offer.usable(policy.channelBindings()) : null;
        if (bound) {
            if (binding == null) {
                throw new IllegalArgumentException("mechanism: " + mechanism + " needs a channel binding");
            }
            this.gs2Header = "p=" + binding.type();
        } else {
            boolean missed = SaslMechanisms.wouldRatherBind(mechanism, policy) && !offer.hasMechanismWithBinding();
            this.gs2Header = missed ? "y" : "n";
        }
        this.mechanism = mechanism;
        this.hash = Objects.requireNonNull(SaslMechanisms.scramHash(mechanism));
        this.credentials = credentials;
        this.nonce = nonce;
        this.policy = policy;
        this.offer = offer;
        String authorization = credentials.authorization();
        this.identity = authorization == null ? "" : "a=" + ScramMessage.escape(authorization);
    }

    @Override
    public String mechanism() {
        return mechanism;
    }

    @Override
    public SaslStep start() {
        SaslCredentials who = credentials;
        credentials = null;
        if (who == null || state != State.NEW) {
            return outOfOrder("a second start");
        }
        String subject = "user name";
        try {
            clientFirst = "n=" + ScramMessage.escape(SaslPrep.prepare(who.username())) + ",r=" + nonce;
            subject = "password";
            password = Utf8.encode(SaslPrep.prepare(who.secret()));
            state = State.FIRST_SENT;
            return new Respond(Payload.of(gs2() + clientFirst));
        } catch (PreparationException e) {
            // The reason would tell a character of the password.
            String where =
                    e.index() < 0 ? " is empty" : " holds a character that is not allowed, at index " + e.index();
            return failed(SaslFailure.BAD_CREDENTIALS, "the " + subject + where);
        } catch (IllegalArgumentException e) {
            return failed(SaslFailure.BAD_CREDENTIALS, "the identity to act as holds a lone surrogate");
        }
    }

    @Override
    public SaslStep receive(String payload) {
        if (state != State.FIRST_SENT && state != State.FINAL_SENT) {
            return outOfOrder("a challenge");
        }
        String message = Payload.text(payload);
        if (message == null) {
            return failed(SaslFailure.MALFORMED_MESSAGE, "the server's challenge is not base 64 of UTF-8");
        }
        if (state == State.FIRST_SENT) {
            return takeServerFirst(message);
        }
        Failed failed = verify(message);
        if (failed != null) {
            return failed;
        }
        state = State.VERIFIED;
        return new Respond("");
    }

    @Override
    public SaslStep success(@Nullable String payload) {
        if (state == State.VERIFIED) {
            state = State.DONE;
            return new Completed();
        }
        if (state != State.FINAL_SENT) {
            return state == State.DONE || state == State.NEW
                    ? outOfOrder("success")
                    : failed(
                            SaslFailure.MISSING_SERVER_SIGNATURE,
                            "the server claims success before it has proved itself");
        }
        if (payload == null || payload.isEmpty() || payload.equals("=")) {
            return failed(SaslFailure.MISSING_SERVER_SIGNATURE, "the server claims success without its signature");
        }
        String message = Payload.text(payload);
        if (message == null) {
            return failed(SaslFailure.MALFORMED_MESSAGE, "the data of the server's success is not base 64 of UTF-8");
        }
        Failed failed = verify(message);
        state = State.DONE;
        return failed == null ? new Completed() : failed;
    }

    @Override
    public SaslStep derived(byte[] key) {
        if (state != State.DERIVING) {
            throw new IllegalStateException("no key was asked for");
        }
        if (key.length != hash.length()) {
            throw new IllegalArgumentException("key: has to be " + hash.length() + " octets long");
        }
        forget();
        String withoutProof = "c=" + Base64.encode(bindingInput()) + ",r=" + fullNonce;
        byte[] signed = Utf8.encode(clientFirst + ',' + serverFirst + ',' + withoutProof);
        ScramKeys keys = ScramKeys.of(hash, key);
        byte[] proof = keys.proof(hash, signed);
        serverSignature = keys.serverSignature(hash, signed);
        keys.wipe();
        state = State.FINAL_SENT;
        return new Respond(Payload.of(withoutProof + ",p=" + Base64.encode(proof)));
    }

    @Override
    public String toString() {
        return "ScramClient[" + mechanism + "]";
    }

    private SaslStep takeServerFirst(String message) {
        ScramMessage attributes = new ScramMessage(message);
        if (attributes.peek() == 'm') {
            return failed(
                    SaslFailure.UNKNOWN_EXTENSION, "the server demands an extension of SCRAM that is not known here");
        }
        String error = attributes.take('e');
        if (error != null) {
            return failed(SaslFailure.SERVER_ERROR, "the server reports: " + ScramMessage.shown(error));
        }
        String received = attributes.take('r');
        String saltText = received == null ? null : attributes.take('s');
        String iterationText = saltText == null ? null : attributes.take('i');
        byte[] salt = saltText == null ? null : Base64.decode(saltText);
        int iterations = iterationText == null ? 0 : ScramMessage.number(iterationText);
        boolean wellFormed = iterations > 0 && attributes.takeExtensions();
        if (received == null
                || !ScramMessage.isNonce(received)
                || salt == null
                || iterationText == null
                || !wellFormed) {
            return malformed(message);
        }
        if (!received.startsWith(nonce) || received.length() == nonce.length()) {
            return failed(SaslFailure.NONCE_MISMATCH, "the server did not extend the client's nonce");
        }
        String digest = attributes.protection();
        if (digest == null ? offer.hasToBeProved(policy) : !digest.equals(offer.digest(hash))) {
            return failed(
                    SaslFailure.DOWNGRADE,
                    "the mechanisms and channel bindings are not those that the server offered: somebody is in"
                            + " between");
        }
        serverFirst = message;
        fullNonce = received;
        return askForKey(salt, iterationText, iterations);
    }

    private SaslStep askForKey(byte[] salt, String digits, int iterations) {
        Failed refused = policy.refuse(hash, digits, iterations);
        if (refused != null) {
            return failed(refused.reason(), refused.message());
        }
        state = State.DERIVING;
        return new DeriveKey(hash, password, salt, iterations);
    }

    /** Null if the message carries the server's signature. */
    private @Nullable Failed verify(String message) {
        ScramMessage attributes = new ScramMessage(message);
        String error = attributes.take('e');
        if (error != null) {
            return failed(SaslFailure.SERVER_ERROR, "the server reports: " + ScramMessage.shown(error));
        }
        String signatureText = attributes.take('v');
        byte[] signature = signatureText == null ? null : Base64.decode(signatureText);
        if (signature == null || !attributes.takeExtensions()) {
            return malformed(message);
        }
        return Secrets.equal(signature, serverSignature)
                ? null
                : failed(
                        SaslFailure.WRONG_SERVER_SIGNATURE,
                        "the server's signature is wrong: it does not know the password");
    }

    private String gs2() {
        return gs2Header + ',' + identity + ',';
    }

    private byte[] bindingInput() {
        byte[] header = Utf8.encode(gs2());
        return binding == null ? header : Secrets.join(header, binding.data());
    }

    private Failed malformed(String message) {
        return failed(
                SaslFailure.MALFORMED_MESSAGE,
                "the server's message does not follow SCRAM: " + ScramMessage.shown(message));
    }

    private Failed outOfOrder(String what) {
        return failed(SaslFailure.OUT_OF_ORDER, what + " came out of order");
    }

    private Failed failed(SaslFailure reason, String message) {
        state = State.DONE;
        credentials = null;
        forget();
        return new Failed(reason, message);
    }

    private void forget() {
        Secrets.wipe(password);
        password = new byte[0];
    }
}
