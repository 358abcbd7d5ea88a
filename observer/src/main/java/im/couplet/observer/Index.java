package im.couplet.observer;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The callbacks of one kind of event, each under what an event must have to match it: an id, or an address, a type and a child, as far
 * as it asks for them; the address is that of the sender, or whom it is to. So an event meets hardly any that are not for it, and each subscription comes and goes in constant
 * time.
 *
 * @param <V> what values are made of
 */
final class Index<V> {
    /** For any child or none, where a child's number could stand. */
    private static final int NO_CHILD = -1;

    /** What an event must have; the empty text is for anything. */
    static final class Key {
        private final String address;
        private final String type;
        private final int child;

        Key(String address, String type, int child) {
            this.address = address;
            this.type = type;
            this.child = child;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && child == key.child
                    && type.equals(key.type)
                    && address.equals(key.address);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * address.hashCode() + type.hashCode()) + child;
        }
    }

    private final Map<Key, Bucket<V>> buckets = new HashMap<>();
    private final Children children = new Children();
    private int senders;
    private int recipients;
    private int ids;
    private int event;
    private int tried;

    static String bare(Jid bare) {
        return "from " + bare;
    }

    static String full(Jid full) {
        return "full " + full;
    }

    static String domain(Jid domain) {
        return "domain " + domain;
    }

    static String to(Jid address) {
        return "to " + address;
    }

    private static String id(String id) {
        return "id " + id;
    }

    /** Whether an event has the sender of a key; the empty text is for anybody. */
    static boolean isFrom(String key, Event event) {
        return key.isEmpty()
                || event.sender() instanceof Jid from
                        && (key.equals(bare(from.bare()))
                                || key.equals(full(from))
                                || key.equals(domain(from.domain())));
    }

    /** Whether an event is to whom a key says; the empty text is for anybody. */
    static boolean isTo(String key, Event event) {
        return key.isEmpty() || event.recipient() instanceof Jid to && key.equals(to(to));
    }

    void add(Registration<V> registration) {
        Match match = registration.match;
        List<Children.Child> rarest = List.of();
        for (WantedChild wanted : match.children()) {
            List<Children.Child> any = children.add(wanted);
            registration.children.add(any);
            if (rarest.isEmpty() || uses(any) < uses(rarest)) {
                rarest = any;
            }
        }
        String id = match.id();
        if (id != null) {
            ids++;
            add(new Key(id(id), "", NO_CHILD), registration);
            return;
        }
        String address = match.addressKey();
        count(match, 1);
        List<String> types = match.types().isEmpty() ? List.of("") : match.types();
        for (int i = 0; i < types.size(); i++) {
            if (types.indexOf(types.get(i)) < i) {
                continue;
            }
            if (rarest.isEmpty()) {
                add(new Key(address, types.get(i), NO_CHILD), registration);
            }
            for (Children.Child child : rarest) {
                add(new Key(address, types.get(i), child.number()), registration);
            }
        }
    }

    private void count(Match match, int by) {
        String address = match.addressKey();
        if (address.startsWith("to ")) {
            recipients += by;
        } else if (!address.isEmpty()) {
            senders += by;
        }
    }

    private static int uses(List<Children.Child> any) {
        int uses = 0;
        for (Children.Child child : any) {
            uses += child.uses();
        }
        return uses;
    }

    private void add(Key key, Registration<V> registration) {
        registration.places.add(buckets.computeIfAbsent(key, Bucket::new).add(registration));
    }

    void remove(Registration<V> registration) {
        if (registration.places.isEmpty()) {
            return;
        }
        for (Bucket.Place<V> place : registration.places) {
            place.bucket.remove(place);
            if (place.bucket.first() == null) {
                buckets.remove(place.bucket.key);
            }
        }
        registration.places.clear();
        if (registration.match.id() != null) {
            ids--;
        } else {
            count(registration.match, -1);
        }
        for (List<Children.Child> any : registration.children) {
            for (Children.Child child : any) {
                children.remove(child);
            }
        }
        registration.children.clear();
    }

    /** How many registrations were looked at for the last event. */
    int lastTried() {
        return tried;
    }

    boolean isEmpty() {
        return buckets.isEmpty();
    }

    /** The registrations that match, in the order in which they were made. */
    List<Registration<V>> matches(Event of) {
        tried = 0;
        event++;
        List<Registration<V>> found = new ArrayList<>();
        Element element = of.element();
        if (element == null) {
            collect(new Key("", "", NO_CHILD), of, found);
            return found;
        }
        List<Children.Child> present = children.of(element);
        collect("", of, present, found);
        String id = ids > 0 ? element.attribute("id") : null;
        if (id != null) {
            collect(new Key(id(id), "", NO_CHILD), of, found);
        }
        // Preparing an address is the dearest part, so it is done only for those who ask for senders.
        if (senders > 0 && of.sender() instanceof Jid from) {
            collect(bare(from.bare()), of, present, found);
            collect(full(from), of, present, found);
            collect(domain(from.domain()), of, present, found);
        }
        if (recipients > 0 && of.recipient() instanceof Jid to) {
            collect(to(to), of, present, found);
        }
        if (!isInOrder(found)) {
            found.sort((one, other) -> one.serial - other.serial);
        }
        return found;
    }

    private boolean isInOrder(List<Registration<V>> found) {
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i).serial < found.get(i - 1).serial) {
                return false;
            }
        }
        return true;
    }

    private void collect(String address, Event of, List<Children.Child> present, List<Registration<V>> found) {
        String type = of.type();
        collect(new Key(address, "", NO_CHILD), of, found);
        collect(new Key(address, type, NO_CHILD), of, found);
        for (int i = 0; i < present.size(); i++) {
            collect(new Key(address, "", present.get(i).number()), of, found);
            collect(new Key(address, type, present.get(i).number()), of, found);
        }
    }

    private void collect(Key key, Event of, List<Registration<V>> found) {
        Bucket<V> bucket = buckets.get(key);
        Bucket.Place<V> place = bucket == null ? null : bucket.first();
        for (; place != null; place = place.next()) {
            Registration<V> registration = place.registration;
            if (registration.event != event) {
                registration.event = event;
                tried++;
                Match match = registration.match;
                // What else is asked for beside an id is not in the key.
                boolean fits = match.id() == null ? isTo(match.otherAddressKey(), of) : match.fits(of);
                if (fits && hasAll(registration)) {
                    found.add(registration);
                }
            }
        }
    }

    private boolean hasAll(Registration<V> registration) {
        List<List<Children.Child>> wanted = registration.children;
        for (int i = 0; i < wanted.size(); i++) {
            if (!children.isThere(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }
}
