package im.couplet.observer.discovery;

import im.couplet.jid.Jid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is there, by bare address: a crowd in one room drives out nobody but its own. */
final class Present {
    private static final int MOST = 20_000;

    private final Map<Jid, Map<Jid, Entity>> byBare = new LinkedHashMap<>();
    private int count;

    @Nullable
    Entity get(Jid jid) {
        Map<Jid, Entity> some = byBare.get(jid.bare());
        return some == null ? null : some.get(jid);
    }

    void put(Entity entity) {
        Map<Jid, Entity> some = byBare.computeIfAbsent(entity.jid.bare(), key -> new LinkedHashMap<>());
        if (some.put(entity.jid, entity) == null) {
            count++;
        }
        if (count > MOST) {
            removeOldest(some.size() > 1 ? some : oldest());
        }
    }

    private Map<Jid, Entity> oldest() {
        return byBare.values().iterator().next();
    }

    private void removeOldest(Map<Jid, Entity> some) {
        for (Jid first : some.keySet()) {
            remove(first);
            break;
        }
    }

    void remove(Jid jid) {
        Jid bare = jid.bare();
        Map<Jid, Entity> some = byBare.get(bare);
        if (some != null && some.remove(jid) != null) {
            count--;
            if (some.isEmpty()) {
                byBare.remove(bare);
            }
        }
    }
}
