package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_INT;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message of RTCP that a party understands: {@code <rtcp-fb xmlns='urn:xmpp:jingle:apps:rtp:rtcp-fb:0' type='nack'
 * subtype='pli'/>}. XEP-0293 1.0.2 (2022-08-26), after RFC 4585.
 *
 * @param type such as {@code nack} or {@code transport-cc}
 * @param subtype such as {@code pli}; null if absent
 * @param parameters what else SDP has to say of it
 */
public record RtpFeedback(String type, @Nullable String subtype, List<JingleParameter> parameters) {
    private static final String NAMESPACE = "urn:xmpp:jingle:apps:rtp:rtcp-fb:0";

    public static final ElementType<RtpFeedback> TYPE = ElementType.of(
            "rtcpFeedback",
            NAMESPACE,
            "rtcp-fb",
            attribute("type", STRING, RtpFeedback::type),
            optionalAttribute("subtype", STRING, RtpFeedback::subtype),
            children("parameters", JingleParameter.in(NAMESPACE), RtpFeedback::parameters),
            RtpFeedback::new);

    /** The least time between two messages in milliseconds, {@code <rtcp-fb-trr-int/>}, where messages stand. */
    static <T> Field<T, Long> interval(Function<T, @Nullable Long> accessor) {
        return childAttribute("feedbackInterval", "rtcp-fb-trr-int", "value", UNSIGNED_INT, accessor)
                .inNamespace(NAMESPACE);
    }
}
