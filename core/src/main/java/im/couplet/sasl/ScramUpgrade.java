package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.jid.PreparationException;
import im.couplet.jid.SaslPrep;
import im.couplet.sasl.SaslStep.DeriveKey;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.text.Base64;
import im.couplet.text.Utf8;

/** What a server that stored a password for one SCRAM mechanism needs to offer another (XEP-0480 0.2 section 3). */
public final class ScramUpgrade {
    private static final String PREFIX = "UPGR-SCRAM-";

    private ScramUpgrade() {}

    /**
     * Whether a task is an upgrade that can be done here.
     *
     * @param task its name
     * @return true for {@code UPGR-SCRAM-} and a known hash function
     */
    public static boolean isKnown(String task) {
        return task.startsWith(PREFIX) && HashFunction.named(task.substring(PREFIX.length())) != null;
    }

    /**
     * The key to derive for a task.
     *
     * @param task a name that is known
     * @param password the password as typed
     * @param salt the server's, in base 64
     * @param iterations the server's, in decimal digits
     * @param policy how many iterations are accepted
     * @return {@link DeriveKey}, or {@link Failed} when the server asks for what the policy does not allow
     */
    public static SaslStep key(String task, String password, String salt, String iterations, SaslPolicy policy) {
        HashFunction hash = isKnown(task) ? HashFunction.named(task.substring(PREFIX.length())) : null;
        byte[] octets = Base64.decode(salt);
        int count = iterations.isEmpty() ? 0 : ScramMessage.number(iterations);
        if (hash == null || octets == null || octets.length == 0 || count == 0) {
            return new Failed(SaslFailure.MALFORMED_MESSAGE, "the server's data for " + task + " cannot be used");
        }
        Failed refused = policy.refuse(hash, iterations, count);
        if (refused != null) {
            return refused;
        }
        try {
            return new DeriveKey(hash, Utf8.encode(SaslPrep.prepare(password)), octets, count);
        } catch (PreparationException e) {
            return new Failed(SaslFailure.BAD_CREDENTIALS, "the password holds a character that is not allowed");
        }
    }
}
