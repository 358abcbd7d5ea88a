package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an account's logins have had so far. The application keeps it beside the account and gives it to the next login, which
 * then takes nothing weaker: nobody in between can make it do so by taking things out of the server's offer. There is nothing
 * secret in it. Immutable.
 *
 * @param mechanism the mechanism that showed the password last, without {@code -PLUS}: {@code SCRAM-SHA-256}; null if the
 *     password was not used
 * @param iterations how many iterations the server asked for then; 0 when the mechanism has none
 * @param channelBinding whether the login was bound to its connection of TLS
 * @param sasl2 whether it went by SASL 2 (XEP-0388)
 * @param encrypted whether the connection was encrypted as far as the server
 */
public record SaslPin(
        @Nullable String mechanism, int iterations, boolean channelBinding, boolean sasl2, boolean encrypted) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException when the mechanism is none for passwords, or the number is negative
     */
    public SaslPin {
        if (mechanism != null
                && (SaslMechanisms.kindOf(mechanism) != SaslCredentials.Kind.PASSWORD
                        || SaslMechanisms.hasChannelBinding(mechanism))) {
            throw new IllegalArgumentException("mechanism: not known here: " + mechanism);
        }
        if (iterations < 0) {
            throw new IllegalArgumentException("iterations: " + iterations + " is negative");
        }
    }

    /**
     * What is known after one more login.
     *
     * @param before what was known; null for nothing
     * @param used the mechanism of this login, as servers offer it
     * @param asked how many iterations the server asked for; 0 for none
     * @param bySasl2 whether the login went by SASL 2
     * @param policy what was accepted
     * @return the sum of both: what this login did not have is kept from those before it
     */
    public static SaslPin after(@Nullable SaslPin before, String used, int asked, boolean bySasl2, SaslPolicy policy) {
        boolean password = SaslMechanisms.kindOf(used) == SaslCredentials.Kind.PASSWORD;
        boolean bound = password && SaslMechanisms.hasChannelBinding(used);
        SaslPin old = before == null ? new SaslPin(null, 0, false, false, false) : before;
        return new SaslPin(
                password ? SaslMechanisms.withoutPlus(used) : old.mechanism,
                password ? asked : old.iterations,
                bound || old.channelBinding,
                bySasl2 || old.sasl2,
                policy.encrypted() || old.encrypted);
    }

    /** What an offer over a connection lacks of this, whatever the mechanism; null if that is nothing. */
    @Nullable
    String missing(SaslOffer offer, SaslPolicy policy) {
        if (encrypted && !policy.encrypted()) {
            return "this connection is not encrypted";
        }
        return sasl2 && !offer.sasl2() ? "the server offers no SASL 2 that can be used" : null;
    }

    /** Whether a mechanism that shows the password is weaker; a connection that cannot be bound is one that somebody may be in between. */
    boolean isWeaker(String name) {
        boolean unbound = channelBinding && !SaslMechanisms.hasChannelBinding(name);
        return unbound || mechanism != null && SaslMechanisms.strength(name) < SaslMechanisms.strength(mechanism);
    }

    /** Whether a server that asks for so many iterations asks for fewer than it did. */
    boolean isWeaker(HashFunction hash, int asked) {
        return Objects.equals(mechanism, "SCRAM-" + hash.label()) && asked < iterations;
    }

    /** What is known, for people. */
    String described() {
        return (mechanism == null ? "" : mechanism + (channelBinding ? " with channel binding, " : ", "))
                + (sasl2 ? "SASL 2" : "SASL")
                + (encrypted ? " over an encrypted connection" : "");
    }
}
