package im.couplet.observer.model;

import im.couplet.jid.Jid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is online. Immutable.
 *
 * @param jid the bare address
 * @param resources the clients, the best first as {@link OnlineResource} compares them; at least one
 * @param lost whether there are more, which are left out
 */
public record OnlineContact(Jid jid, List<OnlineResource> resources, boolean lost) implements Item {
    /** Copies the list. */
    public OnlineContact {
        resources = List.copyOf(resources);
    }

    /** The client with the highest priority, and of those the one that is most available. */
    public OnlineResource best() {
        return resources.get(0);
    }

    @Override
    public String key() {
        return jid.toString();
    }

    /** With what a client says now; the worst one is left out when there are more than {@code most}. */
    OnlineContact with(OnlineResource resource, int most) {
        List<OnlineResource> all = without(resource.jid());
        int place = 0;
        while (place < all.size() && all.get(place).compareTo(resource) < 0) {
            place++;
        }
        all.add(place, resource);
        boolean full = all.size() > most;
        if (full) {
            all.remove(most);
        }
        return new OnlineContact(jid, all, lost || full);
    }

    /** The other clients. */
    List<OnlineResource> without(Jid full) {
        List<OnlineResource> others = new ArrayList<>(resources);
        others.removeIf(one -> one.jid().equals(full));
        return others;
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("jid", jid.toString());
        sink.value("best", best());
        sink.values("resources", resources);
        sink.flag("lost", lost);
    }

    /** Reads what was written down; null without an address or a client. */
    static @Nullable OnlineContact read(PortableSource source) {
        Jid jid = Contact.jid(source, "jid");
        List<OnlineResource> resources = new ArrayList<>();
        for (PortableSource one : source.values("resources")) {
            OnlineResource resource = OnlineResource.read(one);
            if (resource != null) {
                resources.add(resource);
            }
        }
        resources.sort(null);
        return jid == null || resources.isEmpty() ? null : new OnlineContact(jid, resources, source.flag("lost"));
    }
}
