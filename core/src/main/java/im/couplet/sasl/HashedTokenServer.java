package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.jid.Precis;
import im.couplet.jid.PreparationException;
import im.couplet.sasl.SaslServerStep.Failure;
import im.couplet.sasl.SaslServerStep.Success;
import im.couplet.text.Base64;
import im.couplet.text.Utf8;
import java.util.Arrays;

/** The server's side of HT without channel binding (draft-schmaus-kitten-sasl-ht-09), by tokens that it has given out. */
final class HashedTokenServer implements SaslServer {
    private static final byte[] UNBOUND = {};

    private final String mechanism;
    private final HashFunction hash;
    private final SaslTokens tokens;
    private boolean done;

    HashedTokenServer(String mechanism, HashFunction hash, SaslTokens tokens) {
        this.mechanism = mechanism;
        this.hash = hash;
        this.tokens = tokens;
    }

    @Override
    public String mechanism() {
        return mechanism;
    }

    @Override
    public SaslServerStep receive(String payload) {
        byte[] message = Payload.octets(payload);
        if (message == null) {
            return new Failure("incorrect-encoding");
        }
        int end = 0;
        while (end < message.length && message[end] != 0) {
            end++;
        }
        if (done || end == 0 || end == message.length) {
            return new Failure("malformed-request");
        }
        done = true;
        try {
            String name = Utf8.decode(Arrays.copyOf(message, end));
            return check(Precis.usernameCaseMapped(name), Arrays.copyOfRange(message, end + 1, message.length));
        } catch (IllegalArgumentException e) {
            return new Failure("malformed-request");
        } catch (PreparationException e) {
            return new Failure("not-authorized");
        }
    }

    private SaslServerStep check(String username, byte[] proof) {
        String shown = null;
        for (String token : tokens.find(username)) {
            boolean equal = Secrets.equal(keyed(token, HashedTokenClient.INITIATOR), proof);
            shown = equal && shown == null ? token : shown;
        }
        if (shown == null) {
            return new Failure("not-authorized");
        }
        byte[] answer = keyed(shown, HashedTokenClient.RESPONDER);
        return tokens.take(username, shown)
                ? new Success(username, null, Base64.encode(answer))
                : new Failure("credentials-expired");
    }

    private byte[] keyed(String token, String side) {
        return HashedTokenClient.keyed(hash, Utf8.encode(token), side, UNBOUND);
    }
}
