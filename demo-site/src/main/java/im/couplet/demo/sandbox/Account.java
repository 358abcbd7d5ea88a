package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.archive.MessageArchive;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
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
    private static final int MOST_BLOCKED = 500;
    private static final int MOST_STORED = 50;
    private static final int LONGEST_STORED = 256 << 10;

    private final Jid jid;
    private final Map<Jid, RosterItem> roster = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Deque<Element> waiting = new ArrayDeque<>();
    private final Set<Jid> askedBy = new LinkedHashSet<>();

    private final MessageArchive archive;
    private final Set<Jid> blocked = new LinkedHashSet<>();
    private final Map<XmlName, Element> stored = new LinkedHashMap<>();
    private @Nullable Element card;
    private String password;

    Account(Jid jid, String password, MessageArchive archive) {
        this.jid = jid;
        this.password = password;
        this.archive = archive;
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

    // ---- what is kept

    /** What was said to and by this account. */
    MessageArchive archive() {
        return archive;
    }

    String password() {
        return password;
    }

    void password(String other) {
        password = other;
    }

    /** The vCard; null if there is none. */
    @Nullable
    Element card() {
        return card;
    }

    /** Keeps a vCard; false when it is too long. */
    boolean storeCard(Element other) {
        boolean fits = fits(other);
        card = fits ? other : card;
        return fits;
    }

    /** What was stored under the name of the element; null if nothing was. */
    @Nullable
    Element stored(XmlName name) {
        return stored.get(name);
    }

    /** Keeps an element in place of the one of its name; false when it is too long, or there are too many. */
    boolean store(Element element) {
        boolean fits = fits(element) && (stored.containsKey(element.name()) || stored.size() < MOST_STORED);
        if (fits) {
            stored.put(element.name(), element);
        }
        return fits;
    }

    private static boolean fits(Element element) {
        return element.toString().length() <= LONGEST_STORED;
    }

    // ---- who is blocked

    Set<Jid> blocked() {
        return Set.copyOf(blocked);
    }

    /** Blocks an address; false when too many are already. */
    boolean block(Jid address) {
        return blocked.contains(address) || blocked.size() < MOST_BLOCKED && blocked.add(address);
    }

    boolean unblock(Jid address) {
        return blocked.remove(address);
    }

    /** Whether an address is blocked: by itself, with its account, or with its domain (XEP-0191 section 4). */
    boolean isBlocked(Jid address) {
        return blocked.contains(address)
                || blocked.contains(address.bare())
                || blocked.contains(address.domain())
                || address.resourcepart() != null
                        && blocked.contains(address.domain().withResource(address.resourcepart()));
    }
}
