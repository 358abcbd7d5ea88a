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
        final int serial;
        final int walk;
        /** Whether it was asked for from the end. */
        final boolean backwards;
        /** Behind which message it is, or before which; null for the first or the last page. */
        final @Nullable String edge;

        private @Nullable String first;
        private @Nullable String last;
        /** Whether all of it has come; what is told of it now had to wait for something else. */
        private boolean over;

        Page(int serial, int walk, boolean backwards, @Nullable String edge) {
            this.serial = serial;
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
                precedes = first == null ? precedes : first;
                follows = null;
                first = null;
            }
            page = next;
        }

        void passed(String id) {
            first = first == null ? id : first;
            follows = id;
        }
    }

    /** By the name of the question. */
    private final Map<String, Page> pages = new LinkedHashMap<>();

    private final Map<String, Spot> spots = new LinkedHashMap<>();
    /** The names of questions by the ids of the requests. */
    private final Map<String, String> asked = new LinkedHashMap<>();

    private int walks;
    private int serials;

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
        put(asked, String.valueOf(iq.attribute("id")), id);
        put(pages, id, new Page(++serials, walk(before != null, edge), before != null, edge));
    }

    /** Takes notice of an answer, which comes behind the messages of the page. */
    void answered(Element iq) {
        Element fin = iq.child(ArchiveQuery.ARCHIVE, "fin");
        Element set = fin == null ? null : fin.child(ArchiveQuery.PAGING, "set");
        String name = set == null ? null : asked.remove(String.valueOf(iq.attribute("id")));
        Page page = name == null ? null : pages.get(name);
        if (page != null && set != null) {
            page.over = true;
            page.first = Facts.text(set, ArchiveQuery.PAGING, "first");
            page.last = Facts.text(set, ArchiveQuery.PAGING, "last");
        }
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
        if (id == null || page == null || page.over) {
            return ArchivePlace.of(id);
        }
        Spot spot = spots.get(conversation);
        if (spot != null && spot.page.serial > page.serial) {
            return ArchivePlace.of(id);
        }
        page.add(id);
        if (spot == null || spot.page.walk != page.walk) {
            spot = new Spot(page);
        } else {
            spot.turn(page);
        }
        put(spots, conversation, spot);
        return new ArchivePlace(id, spot.follows, spot.precedes);
    }

    /** Takes notice that a message has become an entry of the conversation, or was one. */
    void passed(String conversation, ArchivePlace place, Provenance provenance) {
        Spot spot = place.id() == null ? null : spots.get(conversation);
        boolean here = spot != null && spot.page == pages.get(String.valueOf(provenance.queryId()));
        if (spot != null && here && place.id() != null) {
            spot.passed(place.id());
        }
    }

    private static <V> void put(Map<String, V> all, String key, V value) {
        all.remove(key);
        all.put(key, value);
        if (all.size() > MOST) {
            String oldest = all.keySet().iterator().next();
            all.remove(oldest);
        }
    }
}
