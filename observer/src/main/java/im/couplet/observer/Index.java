package im.couplet.observer;

import im.couplet.jid.Jid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The callbacks of one kind of event, each under what an event must have to match it: an id, or addresses, a type and a child, as far
 * as it asks for them; and beside others that must not have the same. So an event meets hardly any that are not for it, and each
 * subscription comes and goes in constant time.
 *
 * @param <V> what values are made of
 */
final class Index<V> {
    final String kind;
    private final Map<EventKey, Bucket<V>> buckets = new HashMap<>();
    /** The bucket of {@link EventKey#ANY}; null if there is none. */
    private @Nullable Bucket<V> open;

    private final Children children = new Children();
    private final Exclusion.Table exclusions = new Exclusion.Table();
    private int senders;
    private int recipients;
    private int pairs;
    private int ids;
    private int typed;
    private int event;
    private int tried;

    Index(String kind) {
        this.kind = kind;
    }

    // ---- who comes and goes

    void add(Registration<V> registration) {
        Match match = registration.match;
        List<Children.Child> rarest = List.of();
        for (WantedChild wanted : match.children()) {
            List<Children.Child> any = children(wanted, registration);
            registration.wanted.add(any);
            if (rarest.isEmpty() || uses(any) < uses(rarest)) {
                rarest = any;
            }
        }
        Match without = match.without();
        if (without != null) {
            List<Children.Child> unwanted = without.children().isEmpty()
                    ? List.of()
                    : children(without.children().get(0), registration);
            List<EventKey> keys = keys(without, unwanted);
            keys.forEach(key -> count(key, 1));
            registration.exclusion = exclusions.use(keys);
        }
        for (EventKey key : keys(match, rarest)) {
            count(key, 1);
            add(key, registration);
        }
    }

    private List<Children.Child> children(WantedChild wanted, Registration<V> registration) {
        List<Children.Child> any = children.add(wanted);
        registration.children.addAll(any);
        return any;
    }

    private static int uses(List<Children.Child> any) {
        int uses = 0;
        for (Children.Child child : any) {
            uses += child.uses();
        }
        return uses;
    }

    /** Those of which an event must have one; of several children one list. */
    private static List<EventKey> keys(Match match, List<Children.Child> any) {
        String id = match.id();
        if (id != null) {
            return List.of(new EventKey(EventKey.id(id), "", EventKey.NO_CHILD));
        }
        List<EventKey> keys = new ArrayList<>();
        List<String> types = match.types().isEmpty() ? List.of("") : match.types();
        for (int i = 0; i < types.size(); i++) {
            if (types.indexOf(types.get(i)) < i) {
                continue;
            }
            if (any.isEmpty()) {
                keys.add(new EventKey(match.addressKey(), types.get(i), EventKey.NO_CHILD));
            }
            for (Children.Child child : any) {
                keys.add(new EventKey(match.addressKey(), types.get(i), child.number()));
            }
        }
        return keys;
    }

    /** What events are not asked for that nobody wants to know. */
    private void count(EventKey key, int by) {
        String address = key.address;
        boolean to = address.startsWith("to ");
        boolean pair = address.indexOf('\n') >= 0;
        ids += address.startsWith("id ") ? by : 0;
        pairs += pair ? by : 0;
        recipients += to || pair ? by : 0;
        senders += !address.isEmpty() && !to && !address.startsWith("id ") ? by : 0;
        typed += key.type.isEmpty() ? 0 : by;
    }

    private void add(EventKey key, Registration<V> registration) {
        Bucket<V> bucket = buckets.computeIfAbsent(key, made -> new Bucket<>(made, null));
        open = key.equals(EventKey.ANY) ? bucket : open;
        Exclusion exclusion = registration.exclusion;
        if (exclusion != null) {
            Bucket<V> parent = bucket;
            bucket = buckets.computeIfAbsent(key.without(exclusion.number), made -> new Bucket<>(made, exclusion));
            if (bucket.isEmpty()) {
                bucket.place = parent.guarded.add(bucket);
            }
        }
        registration.places.add(new Registration.Place<>(bucket, bucket.registrations.add(registration), key));
    }

    void remove(Registration<V> registration) {
        for (Registration.Place<V> place : registration.places) {
            place.link().leave();
            drop(place.bucket());
            Bucket<V> parent = buckets.get(place.key());
            if (parent != null) {
                drop(parent);
            }
            count(place.key(), -1);
        }
        registration.places.clear();
        if (registration.exclusion != null) {
            exclusions.leave(registration.exclusion).forEach(key -> count(key, -1));
            registration.exclusion = null;
        }
        for (Children.Child child : registration.children) {
            children.remove(child);
        }
        registration.children.clear();
        registration.wanted.clear();
    }

    private void drop(Bucket<V> bucket) {
        if (bucket.isEmpty()) {
            buckets.remove(bucket.key);
            open = bucket == open ? null : open;
            if (bucket.place != null) {
                bucket.place.leave();
            }
        }
    }

    /** How many registrations were looked at for the last event. */
    int lastTried() {
        return tried;
    }

    boolean isEmpty() {
        return buckets.isEmpty();
    }

    // ---- whom an event is for

    /** The registrations that match, in the order in which they were made. */
    List<Registration<V>> matches(Event of) {
        tried = 0;
        event++;
        if (open != null && buckets.size() == 1) {
            List<Registration<V>> found = new ArrayList<>();
            take(open, of, found);
            return found;
        }
        List<EventKey> keys = keys(of);
        exclusions.see(keys, event);
        List<Registration<V>> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Bucket<V> bucket = bucket(keys.get(i));
            if (bucket != null) {
                collect(bucket, of, found);
            }
        }
        if (!isInOrder(found)) {
            found.sort((one, other) -> one.serial - other.serial);
        }
        return found;
    }

    /** As a key: what is of any type would have the bundle hash all that is in any list. */
    @SuppressWarnings("ReferenceEquality") // there may be others that are equal, which are looked up
    private @Nullable Bucket<V> bucket(EventKey key) {
        return key == EventKey.ANY ? open : buckets.get(key);
    }

    private boolean isInOrder(List<Registration<V>> found) {
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i).serial < found.get(i - 1).serial) {
                return false;
            }
        }
        return true;
    }

    /** All that an event has of what somebody asks for. */
    private List<EventKey> keys(Event of) {
        List<EventKey> keys = new ArrayList<>();
        List<Children.Child> present = children.of(of);
        if (!of.isStanza()) {
            add("", "", present, keys);
            return keys;
        }
        String type = typed > 0 ? of.type() : "";
        add("", type, present, keys);
        String id = ids > 0 ? of.id() : null;
        if (id != null) {
            keys.add(new EventKey(EventKey.id(id), "", EventKey.NO_CHILD));
        }
        // Preparing an address is the dearest part, so it is done only for those who ask for senders.
        String to = recipients > 0 && of.recipient() instanceof Jid jid ? EventKey.to(jid) : "";
        if (!to.isEmpty()) {
            add(to, type, present, keys);
        }
        if (senders > 0 && of.sender() instanceof Jid from) {
            addSender(EventKey.bare(from.bare()), to, type, present, keys);
            addSender(EventKey.full(from), to, type, present, keys);
            addSender(EventKey.domain(from.domain()), to, type, present, keys);
        }
        return keys;
    }

    private void addSender(String sender, String to, String type, List<Children.Child> present, List<EventKey> keys) {
        add(sender, type, present, keys);
        if (pairs > 0 && !to.isEmpty()) {
            add(EventKey.both(sender, to), type, present, keys);
        }
    }

    private void add(String address, String type, List<Children.Child> present, List<EventKey> keys) {
        boolean types = !type.isEmpty();
        keys.add(address.isEmpty() ? EventKey.ANY : new EventKey(address, "", EventKey.NO_CHILD));
        if (types) {
            keys.add(new EventKey(address, type, EventKey.NO_CHILD));
        }
        for (int i = 0; i < present.size(); i++) {
            keys.add(new EventKey(address, "", present.get(i).number()));
            if (types) {
                keys.add(new EventKey(address, type, present.get(i).number()));
            }
        }
    }

    private void collect(Bucket<V> bucket, Event of, List<Registration<V>> found) {
        take(bucket, of, found);
        for (Chain.Link<Bucket<V>> link = bucket.guarded.first(); link != null; link = link.next()) {
            Bucket<V> guarded = link.value();
            if (!Objects.requireNonNull(guarded.exclusion).isIn(event)) {
                take(guarded, of, found);
            }
        }
    }

    private void take(Bucket<V> bucket, Event of, List<Registration<V>> found) {
        for (Chain.Link<Registration<V>> link = bucket.registrations.first(); link != null; link = link.next()) {
            Registration<V> registration = link.value();
            if (registration.event != event) {
                registration.event = event;
                tried++;
                Match match = registration.match;
                // What else is asked for beside an id is not in the key.
                if ((match.id() == null || match.fits(of)) && hasAll(registration)) {
                    found.add(registration);
                }
            }
        }
    }

    private boolean hasAll(Registration<V> registration) {
        List<List<Children.Child>> wanted = registration.wanted;
        for (int i = 0; i < wanted.size(); i++) {
            if (!children.isThere(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }
}
