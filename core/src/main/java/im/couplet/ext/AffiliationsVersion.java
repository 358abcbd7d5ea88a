package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of a room's affiliations are wanted, or told: {@code <mav xmlns='urn:xmpp:muc:affiliations:0'
 * since='…' until='…'/>} in {@link Muc} and {@link MucUser}. XEP-0463 0.2.0 (2026-04-21).
 *
 * @param since those after this version; null for all
 * @param until the version that they lead to; null in a request
 */
public record AffiliationsVersion(
        @Nullable String since, @Nullable String until) {
    private static final String NAMESPACE = "urn:xmpp:muc:affiliations:0";

    public static final ElementType<AffiliationsVersion> TYPE = ElementType.of(
            "affiliationsVersion",
            NAMESPACE,
            "mav",
            optionalAttribute("since", STRING, AffiliationsVersion::since),
            optionalAttribute("until", STRING, AffiliationsVersion::until),
            AffiliationsVersion::new);
}
