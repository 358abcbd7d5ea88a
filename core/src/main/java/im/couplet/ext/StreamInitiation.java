package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers to send something, and agrees on how: {@code <si xmlns='http://jabber.org/protocol/si'/>}. XEP-0095 1.2 (2017-11-29),
 * deprecated: see {@link Jingle}.
 *
 * @param id the identifier of what is sent; null in an answer
 * @param mimeType its media type; null if absent
 * @param profile what kind of thing it is, such as {@code http://jabber.org/protocol/si/profile/file-transfer}; null in an
 *     answer
 * @param file a file; null for another profile, and mostly in an answer
 * @param negotiation the ways of sending there are, or the one that was chosen; null if absent
 * @param extensions what else is said, by other profiles
 */
public record StreamInitiation(
        @Nullable String id,
        @Nullable String mimeType,
        @Nullable String profile,
        @Nullable SiFile file,
        @Nullable FeatureNegotiation negotiation,
        List<Element> extensions) {
    private static final String NAMESPACE = "http://jabber.org/protocol/si";

    public static final ElementType<StreamInitiation> TYPE = ElementType.of(
            "si",
            NAMESPACE,
            "si",
            optionalAttribute("id", STRING, StreamInitiation::id),
            optionalAttribute("mimeType", "mime-type", STRING, StreamInitiation::mimeType),
            optionalAttribute("profile", URI, StreamInitiation::profile),
            child("file", SiFile.TYPE, StreamInitiation::file),
            child("negotiation", FeatureNegotiation.TYPE, StreamInitiation::negotiation),
            anyExtensions(StreamInitiation::extensions),
            StreamInitiation::new);

    /** Why nothing is sent, in an error: {@code <no-valid-streams xmlns='http://jabber.org/protocol/si'/>}. */
    public enum Refusal {
        /** Nobody knows that kind of thing. */
        BAD_PROFILE,
        /** Nobody knows those ways of sending. */
        NO_VALID_STREAMS;

        public static final ElementType<Refusal> TYPE =
                ElementType.choice("siError", NAMESPACE, Values.oneOf(values(), "bad-profile", "no-valid-streams"));
    }
}
