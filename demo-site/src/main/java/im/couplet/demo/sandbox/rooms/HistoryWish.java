package im.couplet.demo.sandbox.rooms;

import im.couplet.demo.sandbox.archive.KeptMessage;
import im.couplet.ext.Muc;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of what was said somebody wants to be told who enters (XEP-0045 section 7.2.14).
 *
 * @param messages how many; null for the usual
 * @param characters how many characters of XML; null for any number
 * @param since nothing before this; null for any time
 */
record HistoryWish(
        @Nullable Integer messages,
        @Nullable Integer characters,
        @Nullable Instant since) {
    static HistoryWish of(Muc.@Nullable History wish, Instant now) {
        if (wish == null) {
            return new HistoryWish(null, null, null);
        }
        Integer seconds = wish.seconds();
        Instant since = wish.since();
        if (seconds != null) {
            Instant youngest = now.minusSeconds(seconds);
            since = since == null || since.isBefore(youngest) ? youngest : since;
        }
        return new HistoryWish(wish.maxMessages(), wish.maxCharacters(), since);
    }

    /** The last messages that are wanted. */
    List<KeptMessage> of(List<KeptMessage> all, int usual, int most) {
        int wanted = messages == null ? usual : Math.min(messages, most);
        int left = characters == null ? Integer.MAX_VALUE : characters;
        int from = all.size();
        while (from > 0 && all.size() - from < wanted) {
            KeptMessage next = all.get(from - 1);
            left -= next.size();
            if (left < 0 || since != null && next.stamp().isBefore(since)) {
                break;
            }
            from--;
        }
        return all.subList(from, all.size());
    }
}
