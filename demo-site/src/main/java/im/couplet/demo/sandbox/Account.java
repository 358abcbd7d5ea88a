package im.couplet.demo.sandbox;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person: contacts, connected resources, and the messages that wait for the next login. */
final class Account {
    private static final int MOST_RESOURCES = 20;
    private static final int MOST_CONTACTS = 200;
    private static final int MOST_WAITING = 100;

    private final Jid jid;
    private final Map<Jid, RosterItem> roster = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Deque<Element> waiting = new ArrayDeque<>();
    private final Set<Jid> askedBy = new LinkedHashSet<>();

    Account(Jid jid) {
        this.jid = jid;
    }

    Jid jid() {
        return jid;
    }

    Collection<RosterItem> roster() {
        return List.copyOf(roster.values());
    }

    @Nullable
    RosterItem contact(Jid contact) {
        return roster.get(contact.bare());
    }

    /** The contact as it is on the roster, or as it would be put there. */
    RosterItem contactOrNew(Jid contact) {
        RosterItem item = contact(contact);
        return item != null ? item : new RosterItem(contact.bare(), null, false, false, false, List.of());
    }

    /** Puts a contact on the roster; false when the roster is full. */
    boolean keep(RosterItem item) {
        if (!roster.containsKey(item.jid()) && roster.size() >= MOST_CONTACTS) {
            return false;
        }
        roster.put(item.jid(), item);
        return true;
    }

    void forget(Jid contact) {
        roster.remove(contact.bare());
    }

    /** Those whose requests for this account's presence are not answered yet. */
    Set<Jid> askedBy() {
        return askedBy;
    }

    boolean isFull() {
        return resources.size() >= MOST_RESOURCES;
    }

    void connect(Resource resource) {
        resources.put(String.valueOf(resource.jid().resourcepart()), resource);
    }

    /** Takes a resource off, unless another connection has taken its name since. */
    boolean disconnect(Resource resource) {
        return resources.remove(String.valueOf(resource.jid().resourcepart()), resource);
    }

    @Nullable
    Resource resource(@Nullable String name) {
        return name == null ? null : resources.get(name);
    }

    List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    /** The resources that have sent presence. */
    List<Resource> available() {
        List<Resource> available = new ArrayList<>();
        for (Resource resource : resources.values()) {
            if (resource.isAvailable()) {
                available.add(resource);
            }
        }
        return available;
    }

    /** The resources that take what is sent to the bare address (RFC 6121 section 8.5.2.1). */
    List<Resource> listening() {
        List<Resource> listening = new ArrayList<>();
        for (Resource resource : available()) {
            if (resource.priority() >= 0) {
                listening.add(resource);
            }
        }
        return listening;
    }

    /** Keeps a message for the next login; false when too many wait already. */
    boolean keepWaiting(Element message) {
        return waiting.size() < MOST_WAITING && waiting.add(message);
    }

    /** The next message that waits, taken off the queue; null if none does. */
    @Nullable
    Element nextWaiting() {
        return waiting.poll();
    }
}
