package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client is ready to do in order to log in.
 *
 * @param mechanisms the mechanisms to use, the preferred first; PLAIN, which hands the password itself to whoever is at the
 *     other end, only when it is named here. OAUTHBEARER and X-OAUTH2 hand over a token that was made for that, and can be
 *     withdrawn: they are used where that token is what there is to show
 * @param encrypted whether the connection is encrypted as far as the server: without it nothing is chosen that sends a
 *     password or a token
 * @param plainInTheClear whether that may be chosen although the connection is not encrypted
 * @param minimumIterations the fewest iterations that a server may ask for
 * @param maximumIterations the most iterations that a server may ask for
 * @param channelBindings the connection's channel bindings, the preferred first; empty when the transport tells none
 * @param pin what the account's logins had before, below which nothing is accepted; null if that is not known
 */
public record SaslPolicy(
        List<String> mechanisms,
        boolean encrypted,
        boolean plainInTheClear,
        int minimumIterations,
        int maximumIterations,
        List<ChannelBinding> channelBindings,
        @Nullable SaslPin pin) {
    /** The fewest iterations by default: what RFC 5802 and RFC 7677 ask for. */
    public static final int FEWEST_ITERATIONS = 4096;

    /** The most iterations by default: some seconds of work for a browser that has to do it in JavaScript. */
    public static final int MOST_ITERATIONS = 1_000_000;

    /**
     * A policy.
     *
     * @throws IllegalArgumentException when the bounds of iterations are not positive or contradict each other
     */
    public SaslPolicy {
        mechanisms = List.copyOf(mechanisms);
        channelBindings = List.copyOf(channelBindings);
        if (minimumIterations < 1 || maximumIterations < minimumIterations) {
            throw new IllegalArgumentException("minimumIterations, maximumIterations: need 1 <= minimum <= maximum");
        }
    }

    /**
     * The usual policy: SCRAM by the strongest hash with channel binding, then without, and no PLAIN.
     *
     * @param encrypted whether the connection is encrypted as far as the server
     * @return the policy
     */
    public static SaslPolicy of(boolean encrypted) {
        return new SaslPolicy(
                SaslMechanisms.usual(), encrypted, false, FEWEST_ITERATIONS, MOST_ITERATIONS, List.of(), null);
    }

    /**
     * This policy with other mechanisms.
     *
     * @param names the mechanisms to use, the preferred first
     * @return the policy
     */
    public SaslPolicy withMechanisms(List<String> names) {
        return new SaslPolicy(
                names, encrypted, plainInTheClear, minimumIterations, maximumIterations, channelBindings, pin);
    }

    /**
     * This policy with PLAIN behind the other mechanisms: for servers that store passwords in a form that leaves nothing else.
     *
     * @return the policy
     */
    public SaslPolicy withPlain() {
        List<String> names = new ArrayList<>(mechanisms);
        if (!names.contains(OneMessageClient.PLAIN)) {
            names.add(OneMessageClient.PLAIN);
        }
        return withMechanisms(names);
    }

    /**
     * This policy {@linkplain #withPlain with PLAIN}, on connections that anybody can read too.
     *
     * @return the policy
     */
    public SaslPolicy withPlainInTheClear() {
        return new SaslPolicy(
                withPlain().mechanisms, encrypted, true, minimumIterations, maximumIterations, channelBindings, pin);
    }

    /**
     * This policy for an account of which something is known.
     *
     * @param known what its logins had before; null for nothing
     * @return the policy
     */
    public SaslPolicy withPin(@Nullable SaslPin known) {
        return new SaslPolicy(
                mechanisms, encrypted, plainInTheClear, minimumIterations, maximumIterations, channelBindings, known);
    }

    /**
     * This policy with other bounds of iterations.
     *
     * @param minimum the fewest
     * @param maximum the most
     * @return the policy
     * @throws IllegalArgumentException unless {@code 1 <= minimum <= maximum}
     */
    public SaslPolicy withIterations(int minimum, int maximum) {
        return new SaslPolicy(mechanisms, encrypted, plainInTheClear, minimum, maximum, channelBindings, pin);
    }

    /**
     * This policy on a connection with channel bindings.
     *
     * @param bindings what the transport tells, the preferred first; {@code tls-exporter} before {@code
     *     tls-server-end-point} advised (XEP-0440)
     * @return the policy
     */
    public SaslPolicy withChannelBindings(List<ChannelBinding> bindings) {
        return new SaslPolicy(
                mechanisms, encrypted, plainInTheClear, minimumIterations, maximumIterations, bindings, pin);
    }

    /**
     * Whether the one of two mechanisms comes before the other.
     *
     * @param one the one
     * @param other the other
     * @return true when it is the preferred
     */
    public boolean prefers(String one, String other) {
        return mechanisms.indexOf(one) < mechanisms.indexOf(other);
    }

    /** The channel binding of this type; null if absent. */
    @Nullable
    ChannelBinding channelBinding(String type) {
        for (int i = 0; i < channelBindings.size(); i++) {
            if (channelBindings.get(i).type().equals(type)) {
                return channelBindings.get(i);
            }
        }
        return null;
    }

    /**
     * Why a number of iterations is not accepted; null if it is.
     *
     * @param hash what is iterated
     * @param digits the number as the server wrote it
     * @param iterations the same number, the largest int when it is larger
     */
    SaslStep.@Nullable Failed refuse(HashFunction hash, String digits, int iterations) {
        String asked = "the server asks for " + ScramMessage.shown(digits) + " iterations; ";
        if (iterations < minimumIterations) {
            return new SaslStep.Failed(
                    SaslFailure.TOO_FEW_ITERATIONS, asked + "at least " + minimumIterations + " are wanted");
        }
        if (iterations > maximumIterations) {
            return new SaslStep.Failed(
                    SaslFailure.TOO_MANY_ITERATIONS, asked + "at most " + maximumIterations + " are accepted");
        }
        return pin != null && pin.isWeaker(hash, iterations)
                ? new SaslStep.Failed(
                        SaslFailure.WEAKER_THAN_BEFORE,
                        asked + "before it asked for " + pin.iterations() + " (leave out the option pin to accept it)")
                : null;
    }
}
