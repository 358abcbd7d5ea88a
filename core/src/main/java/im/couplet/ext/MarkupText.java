package im.couplet.ext;

import im.couplet.ext.RichText.Kind;
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

    private final String body;
    private final int length;
    private final List<Range> ranges = new ArrayList<>();

    private MarkupText(String body) {
        this.body = body;
        this.length = CodePoints.count(body);
    }

    /** The tree of {@code body}, without paragraphs: the text between blocks stands as it is, line ends included. */
    public static RichText parse(String body, Markup markup) {
        MarkupText text = new MarkupText(body);
        for (Markup.Quote quote : markup.quotes()) {
            text.add(quote.start(), quote.end(), Kind.QUOTE, null, true);
        }
        for (Markup.Items list : markup.lists()) {
            text.list(list);
        }
        for (Markup.CodeBlock code : markup.codeBlocks()) {
            text.add(code.start(), code.end(), Kind.CODE_BLOCK, code.language(), true);
        }
        for (Markup.Span span : markup.spans()) {
            text.span(span);
        }
        return RichText.of(Kind.DOCUMENT, text.pieces(0, body.length(), 0, text.ranges.size()));
    }

    private void list(Markup.Items list) {
        List<Integer> starts = list.items();
        if (starts.isEmpty() || !starts.get(0).equals(list.start())) {
            return;
        }
        boolean numbered = Boolean.TRUE.equals(list.ordered());
        if (add(list.start(), list.end(), numbered ? Kind.NUMBERED_LIST : Kind.LIST, null, true)) {
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : list.end();
                add(starts.get(i), Math.min(end, list.end()), Kind.ITEM, null, true);
            }
        }
    }

    private void span(Markup.Span span) {
        if (span.emphasis()) {
            add(span.start(), span.end(), Kind.EMPHASIS, null, false);
        }
        if (span.strong()) {
            add(span.start(), span.end(), Kind.STRONG, null, false);
        }
        if (span.deleted()) {
            add(span.start(), span.end(), Kind.DELETED, null, false);
        }
        if (span.code()) {
            add(span.start(), span.end(), Kind.CODE, null, false);
        }
    }

    /** Adds a range behind those that may hold it; false when it breaks a rule. */
    private boolean add(int start, int end, Kind kind, @Nullable String value, boolean block) {
        if (start >= end || end > length) {
            return false;
        }
        Range range = new Range(CodePoints.index(body, start), CodePoints.index(body, end), kind, value, block);
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
    private List<RichText> pieces(int start, int end, int from, int to) {
        List<RichText> pieces = new ArrayList<>();
        int at = start;
        int next = from;
        while (next < to) {
            Range range = ranges.get(next);
            int after = next + 1;
            while (after < to && ranges.get(after).start < range.end) {
                after++;
            }
            addText(pieces, at, range.start);
            List<RichText> children = pieces(range.start, range.end, next + 1, after);
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
