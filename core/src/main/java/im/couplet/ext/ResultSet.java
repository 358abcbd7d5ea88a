package im.couplet.ext;

import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A page of a long list, wanted or given: {@code <set xmlns='http://jabber.org/protocol/rsm'><max>10</max></set>}.
 * XEP-0059 1.0 (2006-09-20).
 *
 * @param max in a request, how many items are wanted, 0 to only count them; null for what the other likes to give
 * @param after in a request, the last item before the page that is wanted; null for the beginning
 * @param before in a request, the first item after the page that is wanted, empty for the last page; null for no such
 *     end
 * @param index in a request, the number of the first item that is wanted, from 0; null if it is not asked for so
 * @param first in an answer, the first item of the page; null if the page is empty
 * @param firstIndex in an answer, the number of that item, from 0; null if absent
 * @param last in an answer, the last item of the page; null if the page is empty
 * @param count in an answer, how many items there are in all, which may be a guess; null if absent
 */
public record ResultSet(
        @Nullable Integer max,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer index,
        @Nullable String first,
        @Nullable Integer firstIndex,
        @Nullable String last,
        @Nullable Integer count) {
    public static final ElementType<ResultSet> TYPE = ElementType.of(
            "resultSet",
            "http://jabber.org/protocol/rsm",
            "set",
            childText("max", NON_NEGATIVE, ResultSet::max),
            childText("after", STRING, ResultSet::after),
            childText("before", STRING, ResultSet::before),
            childText("index", NON_NEGATIVE, ResultSet::index),
            childText("first", STRING, ResultSet::first),
            childAttribute("firstIndex", "first", "index", NON_NEGATIVE, ResultSet::firstIndex),
            childText("last", STRING, ResultSet::last),
            childText("count", NON_NEGATIVE, ResultSet::count),
            ResultSet::new);

    /** Asks for the first page, of at most {@code max} items. */
    public static ResultSet firstPage(int max) {
        return new ResultSet(max, null, null, null, null, null, null, null);
    }

    /** Asks for the last page, of at most {@code max} items. */
    public static ResultSet lastPage(int max) {
        return new ResultSet(max, null, "", null, null, null, null, null);
    }

    /** Asks for the page that begins with item number {@code index}, from 0, of at most {@code max} items. */
    public static ResultSet pageAt(int index, int max) {
        return new ResultSet(max, null, null, index, null, null, null, null);
    }

    /** Asks only how many items there are. */
    public static ResultSet counting() {
        return firstPage(0);
    }

    /** Asks for the page after this answer, of at most {@code max} items; null if this one is empty: there is none. */
    public @Nullable ResultSet nextPage(int max) {
        return last == null ? null : new ResultSet(max, last, null, null, null, null, null, null);
    }

    /** Asks for the page before this answer, of at most {@code max} items; null if this one is empty: there is none. */
    public @Nullable ResultSet previousPage(int max) {
        return first == null ? null : new ResultSet(max, null, first, null, null, null, null, null);
    }
}
