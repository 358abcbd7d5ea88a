package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a message: {@code <securitylabel xmlns='urn:xmpp:sec-label:0'/>}. XEP-0258 1.1.1 (2018-11-03).
 *
 * @param marking how to show it; null if absent
 * @param label the label; null if absent
 * @param equivalents the same in other systems
 */
public record SecurityLabel(
        @Nullable DisplayMarking marking, @Nullable Label label, List<EquivalentLabel> equivalents) {
    private static final String NAMESPACE = "urn:xmpp:sec-label:0";

    public static final ElementType<SecurityLabel> TYPE = ElementType.of(
            "securityLabel",
            NAMESPACE,
            "securitylabel",
            child("marking", DisplayMarking.TYPE, SecurityLabel::marking),
            child("label", Label.TYPE, SecurityLabel::label),
            children("equivalents", EquivalentLabel.TYPE, SecurityLabel::equivalents),
            SecurityLabel::new);

    /**
     * How to show a label.
     *
     * @param text what to show; null for nothing
     * @param foreground the colour of the text, a name or {@code #RRGGBB}; null means black
     * @param background the colour behind it; null means white
     */
    public record DisplayMarking(
            @Nullable String text,
            @Nullable String foreground,
            @Nullable String background) {
        public static final ElementType<DisplayMarking> TYPE = ElementType.of(
                "displayMarking",
                NAMESPACE,
                "displaymarking",
                ownText("text", STRING, DisplayMarking::text),
                optionalAttribute("foreground", "fgcolor", STRING, DisplayMarking::foreground),
                optionalAttribute("background", "bgcolor", STRING, DisplayMarking::background),
                DisplayMarking::new);
    }

    /**
     * A label.
     *
     * @param ess the label of RFC 2634 in BER; null if it is another
     * @param content the label in its own namespace; none for the default label
     */
    public record Label(@Nullable Bytes ess, List<Element> content) {
        public static final ElementType<Label> TYPE = ElementType.of(
                "label",
                NAMESPACE,
                "label",
                childText("ess", "esssecuritylabel", BYTES, Label::ess).inNamespace("urn:xmpp:sec-label:ess:0"),
                raw("content", Label::content),
                Label::new);
    }

    /**
     * The same label in another system.
     *
     * @param ess the label of RFC 2634 in BER; null if it is another
     * @param content the label in its own namespace
     */
    public record EquivalentLabel(@Nullable Bytes ess, List<Element> content) {
        public static final ElementType<EquivalentLabel> TYPE = ElementType.of(
                "equivalentLabel",
                NAMESPACE,
                "equivalentlabel",
                childText("ess", "esssecuritylabel", BYTES, EquivalentLabel::ess)
                        .inNamespace("urn:xmpp:sec-label:ess:0"),
                raw("content", EquivalentLabel::content),
                EquivalentLabel::new);
    }
}
