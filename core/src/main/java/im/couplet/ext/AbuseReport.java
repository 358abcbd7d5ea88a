package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import java.util.List;

/**
 * Tells a server of spam or abuse: {@code <report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'/>}.
 * XEP-0377 0.4.1 (2026-02-25).
 *
 * @param reason why, a URN such as {@link #SPAM}
 * @param stanzaIds the messages it is about
 * @param text more about it, for people
 * @param reportOrigin whether the server may tell that of the offender
 * @param thirdParty whether the server may tell others, such as makers of block lists
 */
public record AbuseReport(
        String reason,
        List<StanzaIds.StanzaId> stanzaIds,
        LocalizedText text,
        boolean reportOrigin,
        boolean thirdParty) {
    private static final String NAMESPACE = "urn:xmpp:reporting:1";

    public static final ElementType<AbuseReport> TYPE = ElementType.of(
            "abuseReport",
            NAMESPACE,
            "report",
            attribute("reason", STRING, AbuseReport::reason),
            children("stanzaIds", StanzaIds.StanzaId.TYPE, AbuseReport::stanzaIds),
            localized("text", "text", AbuseReport::text),
            flag("reportOrigin", "report-origin", AbuseReport::reportOrigin),
            flag("thirdParty", "third-party", AbuseReport::thirdParty),
            AbuseReport::new);

    /** The reason of those who got unwanted messages. */
    public static final String SPAM = "urn:xmpp:reporting:spam";

    /** The reason for what is none of the others. */
    public static final String ABUSE = "urn:xmpp:reporting:abuse";
}
