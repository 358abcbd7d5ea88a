package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_INT;

import im.couplet.schema.ElementType;
import java.util.List;

/**
 * A synchronisation source of RTP: {@code <source xmlns='urn:xmpp:jingle:apps:rtp:ssma:0' ssrc='1656081975'/>}. XEP-0339 1.0.1
 * (2021-10-23), after RFC 5576.
 *
 * @param ssrc its number
 * @param parameters what SDP has to say of it, such as {@code cname} and {@code msid}
 */
public record RtpSource(long ssrc, List<JingleParameter> parameters) {
    private static final String NAMESPACE = "urn:xmpp:jingle:apps:rtp:ssma:0";

    public static final ElementType<RtpSource> TYPE = ElementType.of(
            "rtpSource",
            NAMESPACE,
            "source",
            attribute("ssrc", UNSIGNED_INT, RtpSource::ssrc),
            children("parameters", JingleParameter.in(NAMESPACE), RtpSource::parameters),
            RtpSource::new);

    /**
     * Sources that belong together: {@code <ssrc-group xmlns='urn:xmpp:jingle:apps:rtp:ssma:0' semantics='FID'/>}.
     *
     * @param semantics in what way: {@code FID}, {@code SIM} or another word of the registrar
     * @param ssrcs their numbers
     */
    public record Group(String semantics, List<Long> ssrcs) {
        public static final ElementType<Group> TYPE = ElementType.of(
                "rtpSourceGroup",
                NAMESPACE,
                "ssrc-group",
                attribute("semantics", STRING, Group::semantics),
                childAttributes("ssrcs", "source", "ssrc", UNSIGNED_INT, Group::ssrcs),
                Group::new);
    }
}
