package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_BYTE;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UDP to an address that is known to be reachable: {@code <transport xmlns='urn:xmpp:jingle:transports:raw-udp:1'/>}. XEP-0177
 * 1.1.1 (2020-12-10).
 *
 * @param candidates the addresses, one for each component
 */
public record RawUdpTransport(List<Candidate> candidates) {
    private static final String NAMESPACE = "urn:xmpp:jingle:transports:raw-udp:1";

    /**
     * An address.
     *
     * @param component 1 for RTP, 2 for RTCP; null if absent
     * @param generation how often the negotiation has started over
     * @param id tells it from the others
     * @param ip the address
     * @param port the port
     * @param type what kind of address it is; null if absent
     */
    public record Candidate(
            @Nullable Integer component,
            int generation,
            String id,
            String ip,
            int port,
            IceTransport.@Nullable CandidateType type) {
        public static final ElementType<Candidate> TYPE = ElementType.of(
                "candidate",
                NAMESPACE,
                "candidate",
                optionalAttribute("component", UNSIGNED_BYTE, Candidate::component),
                attribute("generation", UNSIGNED_BYTE, Candidate::generation),
                attribute("id", STRING, Candidate::id),
                attribute("ip", STRING, Candidate::ip),
                attribute("port", UNSIGNED_SHORT, Candidate::port),
                optionalAttribute("type", IceTransport.CandidateType.VALUES, Candidate::type),
                Candidate::new);
    }

    public static final ElementType<RawUdpTransport> TYPE = ElementType.of(
            "rawUdp",
            NAMESPACE,
            "transport",
            children("candidates", Candidate.TYPE, RawUdpTransport::candidates),
            RawUdpTransport::new);
}
