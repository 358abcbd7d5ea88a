package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is offered: {@code <response xmlns='urn:xmpp:tmp:quick-response' value='yes' label='Yes!'/>}. There
 * may be several. XEP-0439 0.1.0 (2020-05-05).
 *
 * @param value what to say
 * @param label what to show for it; null for what it says
 * @param lang in which language, a tag (RFC 5646); null for that of the message
 */
public record QuickResponse(
        String value, @Nullable String label, @Nullable String lang) {
    private static final String NAMESPACE = "urn:xmpp:tmp:quick-response";

    public static final ElementType<QuickResponse> TYPE = ElementType.of(
            "quickResponse",
            NAMESPACE,
            "response",
            attribute("value", STRING, QuickResponse::value),
            optionalAttribute("label", STRING, QuickResponse::label),
            optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, QuickResponse::lang),
            QuickResponse::new);

    /**
     * Something that can be done: {@code <action xmlns='urn:xmpp:tmp:quick-response' id='merge' label='Merge
     * Now!'/>}. There may be several.
     *
     * @param id what the answer calls it
     * @param label what to show for it; null for what it says
     * @param lang in which language, a tag (RFC 5646); null for that of the message
     */
    public record Action(
            String id, @Nullable String label, @Nullable String lang) {
        public static final ElementType<Action> TYPE = ElementType.of(
                "quickAction",
                NAMESPACE,
                "action",
                attribute("id", STRING, Action::id),
                optionalAttribute("label", STRING, Action::label),
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Action::lang),
                Action::new);
    }

    /**
     * It is to be done: {@code <action-selected xmlns='urn:xmpp:tmp:quick-response' id='merge'/>}.
     *
     * @param id what
     */
    public record Selected(String id) {
        public static final ElementType<Selected> TYPE = ElementType.of(
                "quickActionSelected",
                NAMESPACE,
                "action-selected",
                attribute("id", STRING, Selected::id),
                Selected::new);
    }
}
