package im.couplet.richtext;

import im.couplet.text.Ascii;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Formatted text as a tree, whatever said so: {@link Styling} (XEP-0393), {@link MarkupText} (XEP-0394) or {@link XhtmlText}
 * (XEP-0071). There is no HTML in it: a page makes elements of the kinds and text nodes of the texts. What is read nests no more
 * than about {@value #DEEPEST} levels, whatever came, so that one may follow it by recursion. Immutable.
 *
 * @param kind what it is
 * @param value of a {@link Kind#TEXT} and {@link Kind#DIRECTIVE} the text, of a {@link Kind#LINK} and {@link Kind#IMAGE} the
 *     address, of a {@link Kind#CODE_BLOCK} the language, of a {@link Kind#HEADING} the level from 1 to 6; null for others
 * @param children what is in it, in order
 */
public record RichText(Kind kind, @Nullable String value, List<RichText> children) {
    /** How deep the blocks and spans of somebody else may nest; what is deeper is read as text. */
    static final int DEEPEST = 100;

    /** What a piece of text is. */
    public enum Kind {
        /** All of it. */
        DOCUMENT,
        /** A line or paragraph. */
        PARAGRAPH,
        /** What somebody else has said: blocks. */
        QUOTE,
        /** Lines of code, as they stand. */
        CODE_BLOCK,
        /** A heading. */
        HEADING,
        /** A list of items. */
        LIST,
        /** A list of numbered items. */
        NUMBERED_LIST,
        /** An item of a list. */
        ITEM,
        /** Emphasised. */
        EMPHASIS,
        /** Strongly emphasised. */
        STRONG,
        /** Code within a line. */
        CODE,
        /** No longer meant. */
        DELETED,
        /** Leads to an address. */
        LINK,
        /** A picture; its children are the text for those who do not see it. */
        IMAGE,
        /** The beginning of a new line. */
        LINE_BREAK,
        /** The characters that say how the text around them is formatted, which may be shown or not. */
        DIRECTIVE,
        /** Text as it stands. */
        TEXT
    }

    /** Text as it stands. */
    public static RichText text(String text) {
        return new RichText(Kind.TEXT, text, List.of());
    }

    static RichText directive(String characters) {
        return new RichText(Kind.DIRECTIVE, characters, List.of());
    }

    static RichText of(Kind kind, List<RichText> children) {
        return new RichText(kind, null, List.copyOf(children));
    }

    /** The texts in it, one after the other, without directives. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        ArrayDeque<Iterator<RichText>> open = new ArrayDeque<>();
        open.push(List.of(this).iterator());
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            RichText next = open.element().next();
            if (next.kind == Kind.TEXT && next.value != null) {
                plain.append(next.value);
            }
            open.push(next.children.iterator());
        }
        return plain.toString();
    }

    /**
     * Whether a link may lead to {@code url}: an absolute one whose scheme is http, https, mailto, xmpp, tel, sip or geo,
     * without control characters. All else could run a script or read what only the page may read.
     */
    public static boolean isSafeLink(String url) {
        return hasScheme(url, "http", "https", "mailto", "xmpp", "tel", "sip", "geo");
    }

    /** Whether a picture may be taken from {@code url}: http, https, or cid (XEP-0231), without control characters. */
    public static boolean isSafeImage(String url) {
        return hasScheme(url, "http", "https", "cid");
    }

    private static boolean hasScheme(String url, String... allowed) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || (c >= '\u007F' && c <= '\u009F')) {
                return false;
            }
        }
        int colon = url.indexOf(':');
        for (String scheme : allowed) {
            if (colon > 0 && Ascii.equalIgnoringCase(url.substring(0, colon), scheme)) {
                return true;
            }
        }
        return false;
    }
}
