package im.couplet.sasl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client is ready to do in order to log in.
 *
 * @param mechanisms the mechanisms to use, the preferred first; PLAIN is taken before SCRAM only by a list that says so
 * @param encrypted whether the connection is encrypted as far as the server: without it nothing is chosen that sends a
 *     password or a token
 * @param plainInTheClear whether that may be chosen although the connection is not encrypted
 * @param minimumIterations the fewest iterations that a server may ask for
 * @param maximumIterations the most iterations that a server may ask for
 * @param channelBindings the connection's channel bindings, the preferred first; empty when the transport tells none
 */
public record SaslPolicy(
        List<String> mechanisms,
        boolean encrypted,
        boolean plainInTheClear,
        int minimumIterations,
        int maximumIterations,
        List<ChannelBinding> channelBindings) {
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
     * The usual policy: SCRAM by the strongest hash with channel binding, then without, PLAIN last.
     *
     * @param encrypted whether the connection is encrypted as far as the server
     * @return the policy
     */
    public static SaslPolicy of(boolean encrypted) {
        return new SaslPolicy(SaslMechanisms.known(), encrypted, false, FEWEST_ITERATIONS, MOST_ITERATIONS, List.of());
    }

    /**
     * This policy with other mechanisms.
     *
     * @param names the mechanisms to use, the preferred first
     * @return the policy
     */
    public SaslPolicy withMechanisms(List<String> names) {
        return new SaslPolicy(names, encrypted, plainInTheClear, minimumIterations, maximumIterations, channelBindings);
    }

    /**
     * This policy, with PLAIN allowed on connections that anybody can read.
     *
     * @return the policy
     */
    public SaslPolicy withPlainInTheClear() {
        return new SaslPolicy(mechanisms, encrypted, true, minimumIterations, maximumIterations, channelBindings);
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
        return new SaslPolicy(mechanisms, encrypted, plainInTheClear, minimum, maximum, channelBindings);
    }

    /**
     * This policy on a connection with channel bindings.
     *
     * @param bindings what the transport tells, the preferred first; {@code tls-exporter} before {@code
     *     tls-server-end-point} advised (XEP-0440)
     * @return the policy
     */
    public SaslPolicy withChannelBindings(List<ChannelBinding> bindings) {
        return new SaslPolicy(mechanisms, encrypted, plainInTheClear, minimumIterations, maximumIterations, bindings);
    }

    /** The channel binding of this type; null when there is none. */
    @Nullable
    ChannelBinding channelBinding(String type) {
        for (int i = 0; i < channelBindings.size(); i++) {
            if (channelBindings.get(i).type().equals(type)) {
                return channelBindings.get(i);
            }
        }
        return null;
    }

    /** Why this number of iterations is not accepted; null when it is. */
    SaslStep.@Nullable Failed refuse(int iterations) {
        String asked = "the server asks for " + iterations + " iterations; ";
        if (iterations < minimumIterations) {
            return new SaslStep.Failed(
                    SaslFailure.TOO_FEW_ITERATIONS, asked + "at least " + minimumIterations + " are wanted");
        }
        return iterations <= maximumIterations
                ? null
                : new SaslStep.Failed(
                        SaslFailure.TOO_MANY_ITERATIONS, asked + "at most " + maximumIterations + " are accepted");
    }
}
