package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.jid.Precis;
import im.couplet.jid.PreparationException;
import im.couplet.sasl.SaslServerStep.Challenge;
import im.couplet.sasl.SaslServerStep.Failure;
import im.couplet.sasl.SaslServerStep.Success;
import im.couplet.text.Base64;
import im.couplet.text.Utf8;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server's side of SCRAM (RFC 5802, RFC 7677), without channel binding. */
final class ScramServer implements SaslServer {
    private static final Failure MALFORMED = new Failure("malformed-request");

    private final String mechanism;
    private final HashFunction hash;
    private final SaslAccounts accounts;
    private final String nonce;
    private final byte[] decoySeed;
    private final @Nullable SaslOffer offer;

    private String gs2Header = "";
    private String clientFirst = "";
    private String serverFirst = "";
    private String fullNonce = "";
    private String username = "";
    private @Nullable String authorization;
    private @Nullable ScramCredentials account;
    private boolean asked;
    private boolean done;

    ScramServer(String mechanism, SaslAccounts accounts, String nonce, byte[] decoySeed, @Nullable SaslOffer offer) {
        if (!ScramMessage.isNonce(nonce)) {
            throw new IllegalArgumentException("nonce: has to be printable ASCII without comma, and not empty");
        }
        this.mechanism = mechanism;
        this.hash = Objects.requireNonNull(SaslMechanisms.scramHash(mechanism));
        this.accounts = accounts;
        this.nonce = nonce;
        this.decoySeed = decoySeed.clone();
        this.offer = offer;
    }

    @Override
    public String mechanism() {
        return mechanism;
    }

    @Override
    public SaslServerStep receive(String payload) {
        if (payload.isEmpty() && !asked && account == null) {
            asked = true;
            return new Challenge("");
        }
        String message = done ? null : Payload.text(payload);
        SaslServerStep step;
        if (message == null) {
            step = !done && Payload.octets(payload) == null ? new Failure("incorrect-encoding") : MALFORMED;
        } else if (account == null) {
            step = takeClientFirst(message);
        } else {
            step = takeClientFinal(message, account);
        }
        done = !(step instanceof Challenge);
        return step;
    }

    private SaslServerStep takeClientFirst(String message) {
        int flag = message.indexOf(',');
        int identity = flag < 0 ? -1 : message.indexOf(',', flag + 1);
        // "y" says that the client could bind to the channel and believes that this server cannot: it is right.
        if (identity < 0 || flag != 1 || message.charAt(0) != 'n' && message.charAt(0) != 'y') {
            return MALFORMED;
        }
        gs2Header = message.substring(0, identity + 1);
        clientFirst = message.substring(identity + 1);
        if (identity > flag + 1) {
            String name = message.startsWith("a=", flag + 1) ? message.substring(flag + 3, identity) : "";
            authorization = name.isEmpty() ? null : ScramMessage.unescape(name);
            if (authorization == null) {
                return MALFORMED;
            }
        }
        ScramMessage attributes = new ScramMessage(clientFirst);
        String name = attributes.take('n');
        String clientNonce = name == null ? null : attributes.take('r');
        String user = name == null ? null : ScramMessage.unescape(name);
        if (user == null || clientNonce == null || !ScramMessage.isNonce(clientNonce) || !attributes.takeExtensions()) {
            return MALFORMED;
        }
        return challenge(user, clientNonce);
    }

    private SaslServerStep challenge(String user, String clientNonce) {
        try {
            username = Precis.usernameCaseMapped(user);
        } catch (PreparationException e) {
            return new Failure("not-authorized");
        }
        ScramCredentials found = accounts.find(username, hash);
        if (found == null || found.hash() != hash) {
            found = ScramCredentials.decoy(hash, username, decoySeed);
        }
        account = found;
        fullNonce = clientNonce + nonce;
        serverFirst = "r=" + fullNonce + ",s=" + Base64.encode(found.salt()) + ",i=" + found.iterations()
                + (offer == null ? "" : ",h=" + offer.digest(hash));
        return new Challenge(Payload.of(serverFirst));
    }

    private SaslServerStep takeClientFinal(String message, ScramCredentials stored) {
        int proofAt = message.lastIndexOf(",p=");
        ScramMessage attributes = new ScramMessage(message);
        String header = attributes.take('c');
        String nonces = header == null ? null : attributes.take('r');
        byte[] proof = nonces == null || proofAt < 0 ? null : Base64.decode(message.substring(proofAt + 3));
        if (header == null
                || nonces == null
                || proof == null
                || !Payload.of(gs2Header).equals(header)) {
            return MALFORMED;
        }
        if (!nonces.equals(fullNonce) || proof.length != hash.length()) {
            return new Failure("not-authorized");
        }
        byte[] signed = Utf8.encode(clientFirst + ',' + serverFirst + ',' + message.substring(0, proofAt));
        byte[] storedKey = stored.storedKey();
        byte[] clientKey = Secrets.xor(proof, Hashes.hmac(hash, storedKey, signed));
        if (!Secrets.equal(Hashes.digest(hash, clientKey), storedKey)) {
            return new Failure("not-authorized");
        }
        String signature = Base64.encode(Hashes.hmac(hash, stored.serverKey(), signed));
        return new Success(username, authorization, Payload.of("v=" + signature));
    }
}
