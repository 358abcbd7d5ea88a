package im.couplet.demo.sandbox.pubsub;

import im.couplet.ext.PubSub.Role;
import im.couplet.jid.Jid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node: what is published there, who is told of it, and who may do what. */
final class SandboxNode {
    private static final int MOST_CHARACTERS = 2 << 20;
    private static final int MOST_SUBSCRIBERS = 1_000;
    private static final int MOST_AFFILIATIONS = 200;

    private final String name;
    private final Map<String, PublishedItem> items = new LinkedHashMap<>();
    private final Set<Jid> subscribers = new LinkedHashSet<>();
    private final Map<Jid, Role> affiliations = new LinkedHashMap<>();
    private NodeConfiguration configuration;
    private int characters;

    SandboxNode(String name, Jid owner, NodeConfiguration configuration) {
        this.name = name;
        this.configuration = configuration;
        affiliations.put(owner.bare(), Role.OWNER);
    }

    String name() {
        return name;
    }

    NodeConfiguration configuration() {
        return configuration;
    }

    void configure(NodeConfiguration other) {
        configuration = other;
        removeOldest();
    }

    // ---- items

    /** The items, the one published last behind the others. */
    List<PublishedItem> items() {
        return List.copyOf(items.values());
    }

    @Nullable
    PublishedItem item(String id) {
        return items.get(id);
    }

    @Nullable
    PublishedItem last() {
        List<PublishedItem> all = items();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    void publish(PublishedItem item) {
        retract(item.id());
        items.put(item.id(), item);
        characters += item.size();
        removeOldest();
    }

    private void removeOldest() {
        while (items.size() > configuration.mostItems() || characters > MOST_CHARACTERS && items.size() > 1) {
            retract(items.keySet().iterator().next());
        }
    }

    /** Deletes an item; false if there is none of this name. */
    boolean retract(String id) {
        PublishedItem removed = items.remove(id);
        if (removed != null) {
            characters -= removed.size();
        }
        return removed != null;
    }

    void purge() {
        items.clear();
        characters = 0;
    }

    // ---- people

    Role affiliation(Jid person) {
        return affiliations.getOrDefault(person.bare(), Role.NONE);
    }

    Map<Jid, Role> affiliations() {
        return Map.copyOf(affiliations);
    }

    /** Changes what somebody may do; false when there are too many, or no owner would be left. */
    boolean affiliate(Jid person, Role role) {
        Map<Jid, Role> changed = new LinkedHashMap<>(affiliations);
        if (role == Role.NONE) {
            changed.remove(person.bare());
        } else {
            changed.put(person.bare(), role);
        }
        if (changed.size() > MOST_AFFILIATIONS || !changed.containsValue(Role.OWNER)) {
            return false;
        }
        affiliations.clear();
        affiliations.putAll(changed);
        return true;
    }

    List<Jid> subscribers() {
        return new ArrayList<>(subscribers);
    }

    boolean subscribe(Jid address) {
        return subscribers.contains(address) || subscribers.size() < MOST_SUBSCRIBERS && subscribers.add(address);
    }

    boolean unsubscribe(Jid address) {
        return subscribers.remove(address);
    }

    /** Whether somebody's bare address, or one of the resources, is told of what happens. */
    boolean hasSubscriber(Jid person) {
        for (Jid subscriber : subscribers) {
            if (subscriber.bare().equals(person.bare())) {
                return true;
            }
        }
        return false;
    }

    boolean mayPublish(Jid person) {
        return switch (affiliation(person)) {
            case OWNER, PUBLISHER, PUBLISH_ONLY -> true;
            case OUTCAST -> false;
            default ->
                switch (configuration.publishing()) {
                    case "open" -> true;
                    case "subscribers" -> hasSubscriber(person);
                    default -> false;
                };
        };
    }
}
