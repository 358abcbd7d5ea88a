package im.couplet.demo.relay;

import im.couplet.demo.relay.limits.Origins;
import im.couplet.demo.relay.limits.ProxyWord;
import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.stream.HostPort;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a relay is to be.
 *
 * @param origins which pages may use it
 * @param proxies addresses and networks of web servers in front, which tell for whom they ask
 * @param word how they tell that
 * @param limits what it gives to whom
 * @param raw whether text is passed through for those who want that
 * @param bosh whether streams over HTTP are taken
 * @param publicUrl where it is found from outside, over TLS, without a slash at the end; null if that is not told
 * @param resolver the name server to ask; null for those of this machine
 */
public record RelaySettings(
        Origins origins,
        Set<String> proxies,
        ProxyWord word,
        RelayLimits limits,
        boolean raw,
        boolean bosh,
        @Nullable String publicUrl,
        @Nullable HostPort resolver) {
    /** The same with other limits. */
    public RelaySettings withLimits(RelayLimits other) {
        return new RelaySettings(origins, proxies, word, other, raw, bosh, publicUrl, resolver);
    }
}
