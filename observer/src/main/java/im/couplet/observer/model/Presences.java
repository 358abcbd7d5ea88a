package im.couplet.observer.model;

import im.couplet.jid.Jid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is online. Immutable.
 *
 * @param jid the bare address
 * @param resources the clients, the best first as {@link Resource} compares them; at least one
 * @param lost whether there are more, which are left out
 */
public record Presences(Jid jid, List<Resource> resources, boolean lost) implements Item {
    /** Copies the list. */
    public Presences {
        resources = List.copyOf(resources);
    }

    /** The client with the highest priority, and of those the one that is most available. */
    public Resource best() {
        return resources.get(0);
    }

    @Override
    public String key() {
        return jid.toString();
    }

    /** With what a client says now; the worst one is left out when there are more than {@code most}. */
    Presences with(Resource resource, int most) {
        List<Resource> all = without(resource.jid());
        int place = 0;
        while (place < all.size() && all.get(place).compareTo(resource) < 0) {
            place++;
        }
        all.add(place, resource);
        boolean full = all.size() > most;
        if (full) {
            all.remove(most);
        }
        return new Presences(jid, all, lost || full);
    }

    /** The other clients. */
    List<Resource> without(Jid full) {
        List<Resource> others = new ArrayList<>(resources);
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
    static @Nullable Presences read(PortableSource source) {
        Jid jid = Contact.jid(source, "jid");
        List<Resource> resources = new ArrayList<>();
        for (PortableSource one : source.values("resources")) {
            Resource resource = Resource.read(one);
            if (resource != null) {
                resources.add(resource);
            }
        }
        resources.sort(null);
        return jid == null || resources.isEmpty() ? null : new Presences(jid, resources, source.flag("lost"));
    }
}
