package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.text.Base64;
import im.couplet.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server offers to log in with. Immutable.
 *
 * @param mechanisms the names of its mechanisms, in any order
 * @param channelBindings the types of channel binding that it knows (XEP-0440 0.4); null if it does not say
 * @param sasl2 whether the list is that of SASL 2 (XEP-0388), which has stricter rules
 */
public record SaslOffer(List<String> mechanisms, @Nullable List<String> channelBindings, boolean sasl2) {
    private static final String END_POINT = "tls-server-end-point";

    /** Copies the lists. */
    public SaslOffer {
        mechanisms = List.copyOf(mechanisms);
        channelBindings = channelBindings == null ? null : List.copyOf(channelBindings);
    }

    /**
     * The offer of a server that tells nothing but mechanisms, by RFC 6120.
     *
     * @param mechanisms their names
     * @return the offer
     */
    public static SaslOffer of(List<String> mechanisms) {
        return new SaslOffer(mechanisms, null, false);
    }

    /**
     * What both sides compare so that nobody in between can take anything out of the list (XEP-0474 0.5).
     *
     * @param hash the function of the SCRAM mechanism
     * @return a digest in base 64
     */
    public String digest(HashFunction hash) {
        StringBuilder text = new StringBuilder();
        join(text, mechanisms);
        if (channelBindings != null) {
            join(text.append('\u001F'), channelBindings);
        }
        return Base64.encode(Hashes.digest(hash, Utf8.encode(text.toString())));
    }

    private static void join(StringBuilder text, List<String> names) {
        List<String> sorted = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            while (at > 0 && sorted.get(at - 1).compareTo(names.get(i)) > 0) {
                at--;
            }
            sorted.add(at, names.get(i));
        }
        for (int i = 0; i < sorted.size(); i++) {
            text.append(i == 0 ? "" : "\u001E").append(sorted.get(i));
        }
    }

    /** The first of these that the server knows, or may know because it does not say; null if absent. */
    @Nullable
    ChannelBinding usable(List<ChannelBinding> ours) {
        for (int i = 0; i < ours.size(); i++) {
            if (channelBindings == null || channelBindings.contains(ours.get(i).type())) {
                return ours.get(i);
            }
        }
        return null;
    }

    boolean hasMechanismWithBinding() {
        for (int i = 0; i < mechanisms.size(); i++) {
            if (SaslMechanisms.hasChannelBinding(mechanisms.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Why a client that can bind to the channel must not go on: somebody has been at the list (XEP-0440 0.4 section 3). */
    @Nullable
    String contradiction() {
        boolean types = channelBindings != null && !channelBindings.isEmpty();
        if (hasMechanismWithBinding()) {
            return sasl2 && !types ? "the server offers mechanisms with channel binding and names no type of it" : null;
        }
        return types ? "the server names types of channel binding and offers no mechanism with it" : null;
    }

    /** Whether a client without a common type of binding has to see the digest before it goes on (XEP-0474 0.5 section 5). */
    boolean hasToBeProved(SaslPolicy policy) {
        return channelBindings != null
                && hasMechanismWithBinding()
                && !policy.channelBindings().isEmpty()
                && usable(policy.channelBindings()) == null
                && !channelBindings.contains(END_POINT);
    }
}
