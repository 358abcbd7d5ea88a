package im.couplet.richtext;

import im.couplet.ext.Markup;
import im.couplet.richtext.RichText.Kind;
import im.couplet.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of a body and its {@link Markup} (XEP-0394 0.3.0, 2024-07-13). Ranges that are not in the body, or that cross
 * the bounds of others, break a rule of the document and are passed over.
 */
public final class MarkupText {
    /** A piece of the body, in code units. */
    private record Range(
            int start, int end, Kind kind, @Nullable String value, boolean block) {
        boolean crosses(Range other) {
            return start < other.end && other.start < end && !holds(other) && !other.holds(this);
        }

        boolean holds(Range other) {
            return start <= other.start && other.end <= end;
        }
    }

    /** A message written by people has no more; what follows is passed over. */
    private static final int MOST = 1_000;

    private final String body;
    /** Where each code point begins, and the end of the body. */
    private final int[] places;

    private final List<Range> ranges = new ArrayList<>();

    /** Begins with {@code body} without markup. Add blocks first, then lists, then spans. */
    public MarkupText(String body) {
        this.body = body;
        places = new int[CodePoints.count(body) + 1];
        for (int i = 1; i < places.length; i++) {
            places[i] = CodePoints.next(body, places[i - 1]);
        }
    }

    /** The tree of {@code body}, without paragraphs: the text between blocks stands as it is, line ends included. */
    public static RichText parse(String body, Markup markup) {
        MarkupText text = new MarkupText(body);
        for (Markup.Quote quote : markup.quotes()) {
            text.block(Kind.QUOTE, quote.start(), quote.end(), null);
        }
        for (Markup.Items list : markup.lists()) {
            int[] items = new int[list.items().size()];
            for (int i = 0; i < items.length; i++) {
                items[i] = list.items().get(i);
            }
            text.list(Boolean.TRUE.equals(list.ordered()), list.start(), list.end(), items);
        }
        for (Markup.CodeBlock code : markup.codeBlocks()) {
            text.block(Kind.CODE_BLOCK, code.start(), code.end(), code.language());
        }
        for (Markup.Span span : markup.spans()) {
            text.span(span);
        }
        return text.tree();
    }

    private void span(Markup.Span span) {
        if (span.emphasis()) {
            span(Kind.EMPHASIS, span.start(), span.end());
        }
        if (span.strong()) {
            span(Kind.STRONG, span.start(), span.end());
        }
        if (span.deleted()) {
            span(Kind.DELETED, span.start(), span.end());
        }
        if (span.code()) {
            span(Kind.CODE, span.start(), span.end());
        }
    }

    /** The tree of what was added. */
    public RichText tree() {
        return RichText.of(Kind.DOCUMENT, pieces(0, body.length(), 0, ranges.size(), 0));
    }

    /**
     * Adds a piece of a line.
     *
     * @param start where it begins, in code points
     * @param end where it ends, not included
     */
    public void span(Kind kind, int start, int end) {
        add(start, end, kind, null, false);
    }

    /** Adds a quote, or a block of code, whose language is {@code language}, null if unknown. */
    public void block(Kind kind, int start, int end, @Nullable String language) {
        add(start, end, kind, language, true);
    }

    /** Adds a list whose items begin at {@code items}, the first where the list does. */
    public void list(boolean numbered, int start, int end, int[] items) {
        if (items.length == 0 || items[0] != start) {
            return;
        }
        if (add(start, end, numbered ? Kind.NUMBERED_LIST : Kind.LIST, null, true)) {
            for (int i = 0; i < items.length; i++) {
                int next = i + 1 < items.length ? items[i + 1] : end;
                add(items[i], Math.min(next, end), Kind.ITEM, null, true);
            }
        }
    }

    /** Adds a range behind those that may hold it; false when it breaks a rule. */
    private boolean add(int start, int end, Kind kind, @Nullable String value, boolean block) {
        if (start < 0 || start >= end || end >= places.length || ranges.size() == MOST) {
            return false;
        }
        Range range = new Range(places[start], places[end], kind, value, block);
        int at = ranges.size();
        for (int i = 0; i < ranges.size(); i++) {
            Range other = ranges.get(i);
            if (range.crosses(other) || (!block && other.block && range.holds(other) && !other.holds(range))) {
                return false;
            }
            boolean before = range.start < other.start || (range.start == other.start && range.end > other.end);
            at = before && at == ranges.size() ? i : at;
        }
        ranges.add(at, range);
        return true;
    }

    /** The text from {@code start} to {@code end} with the ranges from number {@code from} to {@code to}, all in it. */
    private List<RichText> pieces(int start, int end, int from, int to, int depth) {
        List<RichText> pieces = new ArrayList<>();
        int at = start;
        int next = depth == RichText.DEEPEST ? to : from;
        while (next < to) {
            Range range = ranges.get(next);
            int after = next + 1;
            while (after < to && ranges.get(after).start < range.end) {
                after++;
            }
            addText(pieces, at, range.start);
            List<RichText> children = pieces(range.start, range.end, next + 1, after, depth + 1);
            pieces.add(new RichText(range.kind, range.value, List.copyOf(children)));
            at = range.end;
            next = after;
        }
        addText(pieces, at, end);
        return pieces;
    }

    private void addText(List<RichText> to, int start, int end) {
        if (start < end) {
            to.add(RichText.text(body.substring(start, end)));
        }
    }
}
