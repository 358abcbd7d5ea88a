package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_INT;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SOCKS5, straight or through a proxy: {@code <transport xmlns='urn:xmpp:jingle:transports:s5b:1' sid='…'/>}. XEP-0260 1.0.3
 * (2018-05-15).
 *
 * @param sid the identifier of the stream
 * @param destination the hash that is named to the proxy, in hexadecimal digits; null if absent
 * @param mode how the bytes go; null for TCP
 * @param candidates addresses to try
 * @param activated the identifier of the candidate, a proxy, that is switched through; null if absent
 * @param candidateUsed the identifier of the candidate that was connected to; null if absent
 * @param candidateError whether none could be connected to
 * @param proxyError whether the proxy does not switch through
 */
public record Socks5Transport(
        String sid,
        @Nullable String destination,
        Socks5Bytestreams.@Nullable Mode mode,
        List<Candidate> candidates,
        @Nullable String activated,
        @Nullable String candidateUsed,
        boolean candidateError,
        boolean proxyError) {
    private static final String NAMESPACE = "urn:xmpp:jingle:transports:s5b:1";

    /** What kind of address a candidate is. */
    public enum CandidateType {
        /** Opened by a router. */
        ASSISTED,
        /** The party's own. */
        DIRECT,
        /** That of a proxy. */
        PROXY,
        /** Through a tunnel. */
        TUNNEL
    }

    /**
     * An address to try.
     *
     * @param id tells it from the others
     * @param host a domain or an IP address
     * @param jid who listens there
     * @param port the port; null for 1080
     * @param priority the higher the better
     * @param type what kind of address it is; null for {@link CandidateType#DIRECT}
     */
    public record Candidate(
            String id,
            String host,
            Address jid,
            @Nullable Integer port,
            long priority,
            @Nullable CandidateType type) {
        public static final ElementType<Candidate> TYPE = ElementType.of(
                "candidate",
                NAMESPACE,
                "candidate",
                attribute("id", "cid", STRING, Candidate::id),
                attribute("host", STRING, Candidate::host),
                attribute("jid", JID, Candidate::jid),
                optionalAttribute("port", UNSIGNED_SHORT, Candidate::port),
                attribute("priority", UNSIGNED_INT, Candidate::priority),
                optionalAttribute(
                        "type",
                        Values.oneOf(CandidateType.values(), "assisted", "direct", "proxy", "tunnel"),
                        Candidate::type),
                Candidate::new);
    }

    public static final ElementType<Socks5Transport> TYPE = ElementType.of(
            "socks5Transport",
            NAMESPACE,
            "transport",
            attribute("sid", STRING, Socks5Transport::sid),
            optionalAttribute("destination", "dstaddr", STRING, Socks5Transport::destination),
            optionalAttribute("mode", Socks5Bytestreams.Mode.VALUES, Socks5Transport::mode),
            children("candidates", Candidate.TYPE, Socks5Transport::candidates),
            childAttribute("activated", "activated", "cid", STRING, Socks5Transport::activated),
            childAttribute("candidateUsed", "candidate-used", "cid", STRING, Socks5Transport::candidateUsed),
            flag("candidateError", "candidate-error", Socks5Transport::candidateError),
            flag("proxyError", "proxy-error", Socks5Transport::proxyError),
            Socks5Transport::new);
}
