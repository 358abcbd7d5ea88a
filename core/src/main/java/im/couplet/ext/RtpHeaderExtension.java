package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extension of RTP's header: {@code <rtp-hdrext xmlns='urn:xmpp:jingle:apps:rtp:rtp-hdrext:0' id='1' uri='…'/>}. XEP-0294
 * 1.1.2 (2022-08-27), after RFC 8285.
 *
 * @param id its number in the packets
 * @param uri what it is
 * @param senders who sends it; null for both
 * @param parameters what else SDP has to say of it
 */
public record RtpHeaderExtension(
        int id, String uri, Jingle.@Nullable Senders senders, List<JingleParameter> parameters) {
    static final String NAMESPACE = "urn:xmpp:jingle:apps:rtp:rtp-hdrext:0";

    public static final ElementType<RtpHeaderExtension> TYPE = ElementType.of(
            "rtpHeaderExtension",
            NAMESPACE,
            "rtp-hdrext",
            attribute("id", UNSIGNED_SHORT, RtpHeaderExtension::id),
            attribute("uri", Values.URI, RtpHeaderExtension::uri),
            optionalAttribute("senders", Jingle.Senders.VALUES, RtpHeaderExtension::senders),
            children("parameters", JingleParameter.in(NAMESPACE), RtpHeaderExtension::parameters),
            RtpHeaderExtension::new);
}
