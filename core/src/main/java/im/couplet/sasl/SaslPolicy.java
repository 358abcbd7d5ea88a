package im.couplet.sasl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client is ready to do in order to log in.
 *
 * @param mechanisms the mechanisms to use, the preferred first; PLAIN is taken before SCRAM only by a list that says so
 * @param encrypted whether the connection is encrypted as far as the server: without it PLAIN is never chosen
 * @param plainInTheClear whether PLAIN may be chosen although the connection is not encrypted
 * @param minimumIterations the fewest iterations that a server may ask for
 * @param maximumIterations the most iterations that a server may ask for
 * @param channelBinding the connection's channel binding, null when the transport tells none
 */
public record SaslPolicy(
        List<String> mechanisms,
        boolean encrypted,
        boolean plainInTheClear,
        int minimumIterations,
        int maximumIterations,
        @Nullable ChannelBinding channelBinding) {
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
        if (minimumIterations < 1 || maximumIterations < minimumIterations) {
            throw new IllegalArgumentException("minimumIterations, maximumIterations: need 1 <= minimum <= maximum");
        }
    }

    /**
     * The usual policy: SCRAM by the strongest hash with channel binding, then without, PLAIN last.
     *
     * @param encrypted whether the connection is encrypted as far as the server
     * @return the policy
     */
    public static SaslPolicy of(boolean encrypted) {
        return new SaslPolicy(SaslMechanisms.known(), encrypted, false, FEWEST_ITERATIONS, MOST_ITERATIONS, null);
    }

    /**
     * This policy with other mechanisms.
     *
     * @param names the mechanisms to use, the preferred first
     * @return the policy
     */
    public SaslPolicy withMechanisms(List<String> names) {
        return new SaslPolicy(names, encrypted, plainInTheClear, minimumIterations, maximumIterations, channelBinding);
    }

    /**
     * This policy, with PLAIN allowed on connections that anybody can read.
     *
     * @return the policy
     */
    public SaslPolicy withPlainInTheClear() {
        return new SaslPolicy(mechanisms, encrypted, true, minimumIterations, maximumIterations, channelBinding);
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
        return new SaslPolicy(mechanisms, encrypted, plainInTheClear, minimum, maximum, channelBinding);
    }

    /**
     * This policy on a connection with a channel binding.
     *
     * @param binding the channel binding, null for none
     * @return the policy
     */
    public SaslPolicy withChannelBinding(@Nullable ChannelBinding binding) {
        return new SaslPolicy(mechanisms, encrypted, plainInTheClear, minimumIterations, maximumIterations, binding);
    }
}
