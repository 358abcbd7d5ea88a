package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.stanza.Answerer;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests that were sent and wait for answers, the last thousands of them. */
final class OpenRequests {
    private static final int MOST = 4096;
    /** How many archives may be asked and not have answered. */
    private static final int MOST_QUERIES = 256;

    private Map<String, List<OpenRequest>> byId = new HashMap<>();
    private final ArrayDeque<OpenRequest> order = new ArrayDeque<>();
    private final List<OpenRequest> queries = new ArrayList<>();
    private int open;

    /** Takes notice of a request that is sent. */
    void sent(Element iq) {
        String type = iq.attribute("type");
        String id = iq.attribute("id");
        List<Element> payload = iq.elements();
        if (id == null || payload.isEmpty() || !"get".equals(type) && !"set".equals(type)) {
            return;
        }
        OpenRequest request = new OpenRequest(id, Stanzas.address(iq, Stanzas.TO), payload.get(0));
        byId.computeIfAbsent(id, key -> new ArrayList<>(1)).add(request);
        order.add(request);
        open++;
        if (isQuery(request.payload) && "set".equals(type)) {
            queries.add(request);
            if (queries.size() > MOST_QUERIES) {
                queries.remove(0);
            }
        }
        while (order.size() > 2 * MOST || open > MOST || order.element().over) {
            forget(order.remove());
        }
    }

    /** Takes back what was said last of this request. */
    @SuppressWarnings("ReferenceEquality") // it is about this very request
    void unsent(Element iq) {
        List<OpenRequest> same = byId.get(String.valueOf(iq.attribute("id")));
        if (same != null && !iq.elements().isEmpty()) {
            OpenRequest last = same.get(same.size() - 1);
            if (last.payload == iq.elements().get(0)) {
                forget(last);
                closeQuery(last);
            }
        }
    }

    private void forget(OpenRequest request) {
        if (request.over) {
            return;
        }
        request.over = true;
        open--;
        List<OpenRequest> same = byId.get(request.id);
        if (same != null) {
            same.removeIf(one -> one == request);
            if (same.isEmpty()) {
                byId.remove(request.id);
            }
        }
    }

    /** The request that {@code iq} answers, which waits no longer; null when it answers none. */
    @Nullable
    OpenRequest answered(Element iq, @Nullable Address from, Jid self) {
        String id = iq.attribute("id");
        List<OpenRequest> same = id == null ? null : byId.get(id);
        for (int i = 0; same != null && i < same.size(); i++) {
            OpenRequest request = same.get(i);
            if (Answerer.isFrom(request.to, from, self)) {
                forget(request);
                if (!Stanzas.isOldArchive(request.payload)) {
                    closeQuery(request);
                }
                return request;
            }
        }
        return null;
    }

    /** The question that an archive answers; null when it was not asked. */
    @Nullable
    OpenRequest query(Jid archive, Jid self, @Nullable String queryId) {
        for (OpenRequest query : queries) {
            Jid asked = query.to == null ? self.bare() : query.to instanceof Jid to ? to : null;
            String id = query.payload.attribute("queryid");
            if (archive.equals(asked) && (id == null ? queryId == null : id.equals(queryId))) {
                return query;
            }
        }
        return null;
    }

    /** After the last answer of an archive. */
    void closeQuery(OpenRequest request) {
        queries.removeIf(one -> one == request);
    }

    private static boolean isQuery(Element payload) {
        return payload.localName().equals("query") && Stanzas.isArchive(payload.namespace());
    }

    void clear() {
        byId = new HashMap<>();
        order.clear();
        open = 0;
        queries.clear();
    }
}
