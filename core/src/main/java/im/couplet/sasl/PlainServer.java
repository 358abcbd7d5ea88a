package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.jid.Precis;
import im.couplet.jid.PreparationException;
import im.couplet.sasl.SaslServerStep.Challenge;
import im.couplet.sasl.SaslServerStep.Failure;
import im.couplet.sasl.SaslServerStep.Success;

/** The server's side of PLAIN (RFC 4616), against stored keys. */
final class PlainServer implements SaslServer {
    private final SaslAccounts accounts;
    private final byte[] decoySeed;
    private boolean asked;

    PlainServer(SaslAccounts accounts, byte[] decoySeed) {
        this.accounts = accounts;
        this.decoySeed = decoySeed.clone();
    }

    @Override
    public String mechanism() {
        return OneMessageClient.PLAIN;
    }

    @Override
    public SaslServerStep receive(String payload) {
        if (payload.isEmpty() && !asked) {
            // The client began without data: an empty challenge asks for it.
            asked = true;
            return new Challenge("");
        }
        String message = Payload.text(payload);
        if (message == null) {
            return new Failure(Payload.octets(payload) == null ? "incorrect-encoding" : "malformed-request");
        }
        int first = message.indexOf('\0');
        int second = first < 0 ? -1 : message.indexOf('\0', first + 1);
        if (second < 0 || message.indexOf('\0', second + 1) >= 0) {
            return new Failure("malformed-request");
        }
        return check(message.substring(0, first), message.substring(first + 1, second), message.substring(second + 1));
    }

    private SaslServerStep check(String authorization, String username, String password) {
        String localpart;
        try {
            localpart = Precis.usernameCaseMapped(username);
        } catch (PreparationException e) {
            return new Failure("not-authorized");
        }
        ScramCredentials stored = accounts.find(localpart, HashFunction.SHA_256);
        if (stored == null) {
            stored = ScramCredentials.decoy(HashFunction.SHA_256, localpart, decoySeed);
        }
        return stored.matches(password)
                ? new Success(localpart, authorization.isEmpty() ? null : authorization, null)
                : new Failure("not-authorized");
    }
}
