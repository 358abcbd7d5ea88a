package im.couplet.observer.model;

import im.couplet.observer.Audience;
import im.couplet.observer.Exchange;
import im.couplet.observer.PendingRequest;
import im.couplet.observer.Request;
import im.couplet.observer.Settlement;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Rejection;
import im.couplet.observer.provenance.Way;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An archive, page by page: XEP-0313 with XEP-0059. What the exchange does not believe is on no page.
 *
 * <pre>{@code
 * ArchivePages pages = new ArchivePages(exchange, ArchiveQuery.ALL.after(lastKnown), nonces.get(), 30_000);
 * pages.next((page, failure) -> …); // until page.complete()
 * }</pre>
 *
 * <p>An archive that begins again, or gives empty pages without an end, is complete; of what it gives beyond the page that it was asked
 * for, only the number is kept.
 */
public final class ArchivePages {
    /** Is told of a page. */
    @FunctionalInterface
    public interface PageSink {
        /**
         * Called once for each page that was asked for.
         *
         * @param page the page; null if it did not come
         * @param failure why not, such as an error {@code item-not-found} where the archive does not know the message to begin behind
         *     any more, so that there is a gap; null if it came
         */
        void page(@Nullable ArchivePage page, @Nullable Settlement failure);
    }

    private final Exchange exchange;
    private final ArchiveQuery query;
    private final String queryId;
    private final long timeout;
    private @Nullable String from;
    private boolean complete;
    private int pages;
    private @Nullable PendingRequest asked;

    /**
     * Makes one that has asked nothing yet.
     *
     * @param queryId a text that nobody can guess, which no other query has
     * @param timeout how many milliseconds to wait for a page; 0 for as long as it takes
     */
    public ArchivePages(Exchange exchange, ArchiveQuery query, String queryId, long timeout) {
        this.exchange = Objects.requireNonNull(exchange, "exchange");
        this.query = Objects.requireNonNull(query, "query");
        this.queryId = Objects.requireNonNull(queryId, "queryId");
        this.timeout = timeout;
        from = query.after();
    }

    /** Whether the last page has come. */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Asks for the next page.
     *
     * @throws IllegalStateException if the last one has not come yet, or there are no more; or what sending throws
     */
    public void next(PageSink sink) {
        if (complete || asked != null && !asked.isOver()) {
            throw new IllegalStateException(complete ? "There are no more pages" : "The page before has not come yet");
        }
        Collecting collecting = new Collecting();
        exchange.add(collecting);
        try {
            // Each page has a name of its own, so that what is left of one is not taken for the next.
            collecting.id = queryId + "-" + ++pages;
            asked = exchange.request(query.request(collecting.id, from), timeout, settlement -> {
                exchange.remove(collecting);
                settled(collecting, settlement, sink);
            });
        } catch (RuntimeException e) {
            exchange.remove(collecting);
            throw e;
        }
    }

    /** Gives up the page that was asked for. */
    public void cancel() {
        if (asked != null) {
            asked.cancel();
        }
    }

    private void settled(Collecting collecting, Settlement settlement, PageSink sink) {
        Element answer = settlement.answer();
        if (answer == null || settlement.kind() != Settlement.Kind.RESULT) {
            sink.page(null, settlement);
            return;
        }
        Element fin = answer.child(ArchiveQuery.ARCHIVE, "fin");
        Element set = fin == null ? null : fin.child(ArchiveQuery.PAGING, "set");
        String first = set == null ? null : Facts.text(set, ArchiveQuery.PAGING, "first");
        String last = set == null ? null : Facts.text(set, ArchiveQuery.PAGING, "last");
        String next = query.backwards() ? first : last;
        boolean stuck = next == null || next.equals(from);
        String said = fin == null ? null : fin.attribute("complete");
        complete = stuck || "true".equals(said) || "1".equals(said);
        from = next == null ? from : next;
        sink.page(new ArchivePage(collecting.messages, first, last, complete, count(set), collecting.lost), null);
    }

    private static int count(@Nullable Element set) {
        String text = set == null ? null : Facts.text(set, ArchiveQuery.PAGING, "count");
        Integer count = text == null ? null : Values.NON_NEGATIVE.read(Text.of(text));
        return count == null ? -1 : count;
    }

    private final class Collecting implements Audience {
        final List<ArchivedMessage> messages = new ArrayList<>();
        String id = "";
        int lost;

        @Override
        public void believed(Element stanza, Provenance provenance, @Nullable Request request) {
            if (provenance.way() == Way.ARCHIVE && id.equals(provenance.queryId())) {
                if (messages.size() < query.max()) {
                    messages.add(new ArchivedMessage(stanza, provenance));
                } else {
                    lost++;
                }
            }
        }

        @Override
        public void rejected(Rejection rejection) {}
    }
}
