package im.couplet.observer.model;

import im.couplet.observer.provenance.Provenance;
import im.couplet.xml.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages of archives that come: messages of the same time stand in the order of these (XEP-0313 section 3.2). A page that begins where
 * another ends is of the same walk.
 */
final class ArchiveWalks {
    private static final int MOST = 256;

    /** A page that was asked for. */
    private static final class Page {
        final int walk;
        /** Whether it was asked for from the end. */
        final boolean backwards;
        /** Behind which message it is, or before which; null for the first or the last page. */
        final @Nullable String edge;

        private @Nullable String first;
        private @Nullable String last;

        Page(int walk, boolean backwards, @Nullable String edge) {
            this.walk = walk;
            this.backwards = backwards;
            this.edge = edge;
        }

        boolean endsAt(String id) {
            return id.equals(backwards ? first : last);
        }

        void add(String id) {
            first = first == null ? id : first;
            last = id;
        }
    }

    /** How far a walk has come in a conversation. */
    private static final class Spot {
        Page page;
        private @Nullable String first;
        private @Nullable String follows;
        private @Nullable String precedes;

        Spot(Page page) {
            this.page = page;
            follows = page.backwards ? null : page.edge;
            precedes = page.backwards ? page.edge : null;
        }

        void turn(Page next) {
            if (page != next && next.backwards) {
                precedes = first;
                follows = null;
                first = null;
            }
            page = next;
        }

        ArchivePlace place(String id) {
            ArchivePlace place = new ArchivePlace(id, follows, precedes);
            first = first == null ? id : first;
            follows = id;
            return place;
        }
    }

    /** By the name of the question. */
    private final Map<String, Page> pages = new LinkedHashMap<>();

    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private int walks;

    /** Takes notice of a request. */
    void sent(Element iq) {
        Element query = iq.child(ArchiveQuery.ARCHIVE, "query");
        String id = query == null ? null : query.attribute("queryid");
        Element set = query == null ? null : query.child(ArchiveQuery.PAGING, "set");
        if (id == null) {
            return;
        }
        String before = set == null ? null : Facts.text(set, ArchiveQuery.PAGING, "before");
        String after = set == null ? null : Facts.text(set, ArchiveQuery.PAGING, "after");
        String edge = before == null ? after : before;
        edge = edge == null || edge.isEmpty() ? null : edge;
        put(pages, id, new Page(walk(before != null, edge), before != null, edge));
    }

    private int walk(boolean backwards, @Nullable String edge) {
        for (Page page : pages.values()) {
            if (edge != null && page.backwards == backwards && page.endsAt(edge)) {
                return page.walk;
            }
        }
        return ++walks;
    }

    /**
     * Where a message stands.
     *
     * @param conversation where it belongs
     * @param id what the archive calls it; null for what is of none
     */
    ArchivePlace place(String conversation, @Nullable String id, @Nullable Provenance provenance) {
        String name = id == null || provenance == null ? null : provenance.queryId();
        Page page = name == null ? null : pages.get(name);
        if (id == null || page == null) {
            return ArchivePlace.of(id);
        }
        page.add(id);
        Spot spot = spots.get(conversation);
        if (spot == null || spot.page.walk != page.walk) {
            spot = new Spot(page);
        } else {
            spot.turn(page);
        }
        put(spots, conversation, spot);
        return spot.place(id);
    }

    private static <V> void put(Map<String, V> all, String key, V value) {
        all.remove(key);
        all.put(key, value);
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
    }
}
