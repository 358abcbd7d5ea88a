package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pieces of a body are: {@code <markup xmlns='urn:xmpp:markup:0'><span start='9'
 * end='15'><emphasis/></span></markup>}. Places are counted in code points from 0; an end is not included. XEP-0394
 * 0.3.0 (2024-07-13).
 *
 * @param lang which of the bodies it is about, a tag (RFC 5646); null for the one of the message's language
 * @param spans pieces of lines
 * @param codeBlocks lines of code
 * @param lists lists
 * @param quotes lines of others; one may be in another
 */
public record Markup(
        @Nullable String lang, List<Span> spans, List<CodeBlock> codeBlocks, List<Items> lists, List<Quote> quotes) {
    private static final String NAMESPACE = "urn:xmpp:markup:0";

    public static final ElementType<Markup> TYPE = ElementType.of(
            "markup",
            NAMESPACE,
            "markup",
            optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Markup::lang),
            children("spans", Span.TYPE, Markup::spans),
            children("codeBlocks", CodeBlock.TYPE, Markup::codeBlocks),
            children("lists", Items.TYPE, Markup::lists),
            children("quotes", Quote.TYPE, Markup::quotes),
            Markup::new);

    /**
     * A piece of a line.
     *
     * @param start where it begins
     * @param end where it ends
     * @param emphasis whether it is emphasised
     * @param strong whether it is strongly emphasised
     * @param code whether it is code
     * @param deleted whether it is no longer meant
     * @param emoji the picture that stands for it (XEP-0514); null for none
     */
    public record Span(
            Integer start,
            Integer end,
            boolean emphasis,
            boolean strong,
            boolean code,
            boolean deleted,
            @Nullable CustomEmoji emoji) {
        public static final ElementType<Span> TYPE = ElementType.of(
                "span",
                NAMESPACE,
                "span",
                attribute("start", NON_NEGATIVE, Span::start),
                attribute("end", NON_NEGATIVE, Span::end),
                flag("emphasis", "emphasis", Span::emphasis),
                flag("strong", "strong", Span::strong),
                flag("code", "code", Span::code),
                flag("deleted", "deleted", Span::deleted),
                child("emoji", CustomEmoji.TYPE, Span::emoji),
                Span::new);
    }

    /**
     * Lines of code.
     *
     * @param start where they begin
     * @param end where they end
     * @param language the programming language; null if absent
     */
    public record CodeBlock(
            Integer start, Integer end, @Nullable String language) {
        public static final ElementType<CodeBlock> TYPE = ElementType.of(
                "bcode",
                NAMESPACE,
                "bcode",
                attribute("start", NON_NEGATIVE, CodeBlock::start),
                attribute("end", NON_NEGATIVE, CodeBlock::end),
                optionalAttribute("language", STRING, CodeBlock::language),
                CodeBlock::new);
    }

    /**
     * A list. Its first item begins where it does; each ends where the next begins.
     *
     * @param start where it begins
     * @param end where it ends
     * @param ordered whether the items are numbered; null if absent, which means no
     * @param items where the items begin
     */
    public record Items(
            Integer start, Integer end, @Nullable Boolean ordered, List<Integer> items) {
        public static final ElementType<Items> TYPE = ElementType.of(
                "list",
                NAMESPACE,
                "list",
                attribute("start", NON_NEGATIVE, Items::start),
                attribute("end", NON_NEGATIVE, Items::end),
                optionalAttribute("ordered", BOOLEAN, Items::ordered),
                childAttributes("items", "li", "start", NON_NEGATIVE, Items::items),
                Items::new);
    }

    /**
     * Lines of somebody else.
     *
     * @param start where they begin
     * @param end where they end
     */
    public record Quote(Integer start, Integer end) {
        public static final ElementType<Quote> TYPE = ElementType.of(
                "bquote",
                NAMESPACE,
                "bquote",
                attribute("start", NON_NEGATIVE, Quote::start),
                attribute("end", NON_NEGATIVE, Quote::end),
                Quote::new);
    }
}
