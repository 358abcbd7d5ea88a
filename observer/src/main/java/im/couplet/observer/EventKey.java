package im.couplet.observer;

import im.couplet.jid.Jid;

/** What an event must have to be for a subscription, as far as that is looked up; the empty text is for anything. */
final class EventKey {
    /** For any child or none, where a child's number could stand. */
    static final int NO_CHILD = -1;

    /** What every event has. */
    static final EventKey ANY = new EventKey("", "", NO_CHILD);

    final String address;
    final String type;
    private final int child;
    private final int exclusion;
    private final int hash;

    /**
     * Makes one.
     *
     * @param address whom it is from or to, or its id, as the functions here write it
     * @param child the number of a child
     */
    EventKey(String address, String type, int child) {
        this(address, type, child, 0);
    }

    private EventKey(String address, String type, int child, int exclusion) {
        this.address = address;
        this.type = type;
        this.child = child;
        this.exclusion = exclusion;
        this.hash = 31 * (31 * (31 * address.hashCode() + type.hashCode()) + child) + exclusion;
    }

    /** The same for what has the exclusion of this number, which is not 0. */
    EventKey without(int number) {
        return new EventKey(address, type, child, number);
    }

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

    static String id(String id) {
        return "id " + id;
    }

    /** That of both; either may be empty. */
    static String both(String sender, String recipient) {
        return sender.isEmpty() ? recipient : recipient.isEmpty() ? sender : sender + "\n" + recipient;
    }

    /** Whether an event has the sender of a key. */
    static boolean isFrom(String key, Event event) {
        return key.isEmpty()
                || event.sender() instanceof Jid from
                        && (key.equals(bare(from.bare()))
                                || key.equals(full(from))
                                || key.equals(domain(from.domain())));
    }

    /** Whether an event is to whom a key says. */
    static boolean isTo(String key, Event event) {
        return key.isEmpty() || event.recipient() instanceof Jid to && key.equals(to(to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventKey key
                && hash == key.hash
                && child == key.child
                && exclusion == key.exclusion
                && type.equals(key.type)
                && address.equals(key.address);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
