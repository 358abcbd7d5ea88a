package im.couplet.session;

import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import org.jspecify.annotations.Nullable;

/** By which mechanism to log in, and by which of the two profiles of SASL: that of RFC 6120 section 6 or SASL 2 (XEP-0388). */
final class MechanismChoice {
    final String mechanism;
    final SaslOffer offer;
    final boolean sasl2;
    final boolean byToken;

    private MechanismChoice(String mechanism, SaslOffer offer, boolean sasl2, boolean byToken) {
        this.mechanism = mechanism;
        this.offer = offer;
        this.sasl2 = sasl2;
        this.byToken = byToken;
    }

    /** A mechanism that takes a token. */
    static MechanismChoice ofToken(StreamFeatures offered, String mechanism) {
        return new MechanismChoice(mechanism, offer(offered, true), true, true);
    }

    /**
     * The best that the policy allows; SASL 2 where both have it.
     *
     * @param sasl2 whether SASL 2 may be used
     * @return null if there is none
     */
    static @Nullable MechanismChoice of(StreamFeatures offered, boolean sasl2, SaslPolicy policy, Kind kind) {
        SaslOffer newer = offer(offered, true);
        SaslOffer older = offer(offered, false);
        String first = sasl2 ? SaslMechanisms.choose(newer, policy, kind) : null;
        String second = SaslMechanisms.choose(older, policy, kind);
        if (second != null && (first == null || policy.prefers(second, first))) {
            return new MechanismChoice(second, older, false, false);
        }
        return first == null ? null : new MechanismChoice(first, newer, true, false);
    }

    /** What the server offers of one of the profiles. */
    static SaslOffer offer(StreamFeatures offered, boolean sasl2) {
        boolean tells = offered.feature(Namespaces.CHANNEL_BINDING, "sasl-channel-binding") != null;
        return new SaslOffer(
                sasl2 ? offered.sasl2Mechanisms() : offered.mechanisms(),
                tells ? offered.channelBindings() : null,
                sasl2);
    }
}
