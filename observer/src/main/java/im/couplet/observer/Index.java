package im.couplet.observer;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The callbacks of one kind of event, each under one key that an event must have to match it, so that an event meets few
 * more callbacks than are for it.
 *
 * @param <V> what values are made of
 */
final class Index<V> {
    /** The key of those for which no other is sure. */
    static final String ANY = "*";

    private final Map<String, List<Registration<V>>> byKey = new HashMap<>();
    private int senders;
    private int tried;

    static String sender(Jid bare) {
        return "from " + bare;
    }

    static String domain(Jid domain) {
        return "domain " + domain;
    }

    static String namespace(String namespace) {
        return "has " + namespace;
    }

    static String type(String type) {
        return "type " + type;
    }

    void add(Registration<V> registration) {
        String key = registration.match.indexKey();
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(registration);
        senders += bySender(key);
    }

    void remove(Registration<V> registration) {
        String key = registration.match.indexKey();
        List<Registration<V>> list = byKey.get(key);
        if (list != null && list.remove(registration)) {
            senders -= bySender(key);
            if (list.isEmpty()) {
                byKey.remove(key);
            }
        }
    }

    private static int bySender(String key) {
        return key.startsWith("from ") || key.startsWith("domain ") ? 1 : 0;
    }

    /** How many registrations were looked at for the last event. */
    int lastTried() {
        return tried;
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** The registrations that match, in the order in which they were made. */
    List<Registration<V>> matches(Event event) {
        tried = 0;
        List<Registration<V>> found = merge(new ArrayList<>(), ANY, event);
        Element element = event.element();
        if (element == null) {
            return found;
        }
        found = merge(found, type(event.type()), event);
        // Preparing an address is the dearest part, so it is done only for those who ask for senders.
        Jid from = senders > 0 ? event.sender() : null;
        if (from != null) {
            found = merge(found, sender(from.bare()), event);
            found = merge(found, domain(from.domain()), event);
        }
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && !seen.contains(child.namespace())) {
                seen.add(child.namespace());
                found = merge(found, namespace(child.namespace()), event);
            }
        }
        return found;
    }

    /** Those in {@code sorted} and those that match under {@code key}, in order. */
    private List<Registration<V>> merge(List<Registration<V>> sorted, String key, Event event) {
        List<Registration<V>> more = byKey.get(key);
        if (more == null) {
            return sorted;
        }
        List<Registration<V>> merged = new ArrayList<>(sorted.size() + 4);
        int next = 0;
        for (int i = 0; i < more.size(); i++) {
            Registration<V> registration = more.get(i);
            tried++;
            if (registration.match.accepts(event)) {
                while (next < sorted.size() && sorted.get(next).serial < registration.serial) {
                    merged.add(sorted.get(next++));
                }
                merged.add(registration);
            }
        }
        while (next < sorted.size()) {
            merged.add(sorted.get(next++));
        }
        return merged;
    }
}
