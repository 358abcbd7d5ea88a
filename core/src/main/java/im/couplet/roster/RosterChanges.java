package im.couplet.roster;

import im.couplet.ext.Roster;
import im.couplet.ext.Roster.Item;
import im.couplet.ext.Roster.Subscription;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.stanza.Iq;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a client's list of contacts when the server answers a request for it or tells of a change. Source: RFC 6121
 * section 2. Thread-safe: no state.
 */
public final class RosterChanges {
    private static final Roster EMPTY = new Roster(null, List.of(), false);

    private RosterChanges() {}

    /**
     * The list after the answer to a request for it.
     *
     * @param cached the list before, whose version the request named; null if absent
     * @param answer the answer, of type result
     * @return the list in the answer; the one of before where the answer holds none, because nothing has changed (section
     *     2.6.2); without contacts whose address cannot be read
     * @throws IllegalArgumentException when the answer is no result
     */
    public static Roster loaded(@Nullable Roster cached, Iq answer) {
        if (answer.type() != Iq.Type.RESULT) {
            throw new IllegalArgumentException("answer: of type " + answer.type() + " in place of RESULT");
        }
        Roster sent = answer.get(Roster.TYPE);
        if (sent == null) {
            return cached == null ? EMPTY : cached;
        }
        List<Item> items = new ArrayList<>();
        RosterRules.load(new Items(items), sent.items());
        return new Roster(sent.version(), items, false);
    }

    /**
     * The list after a push. Leave a push that gives null unanswered, or refuse it: only the own account may push
     * (section 2.1.6), and a push holds one contact.
     *
     * @param roster the list of before
     * @param push the request of type set
     * @param account the own address
     * @return the list with the contact added, changed or taken out, and with the push's version; null if the push is none,
     *     comes from anybody else, or does not hold exactly one contact with an address that can be read
     */
    public static @Nullable Roster pushed(Roster roster, Iq push, Jid account) {
        Item item = RosterRules.accepted(new Push(push), account);
        if (item == null) {
            return null;
        }
        List<Item> items = new ArrayList<>(roster.items());
        RosterRules.push(new Items(items), item);
        Roster change = push.get(Roster.TYPE);
        String version = change == null ? null : change.version();
        return new Roster(version == null ? roster.version() : version, items, false);
    }

    private record Push(Iq iq) implements RosterPush<Item> {
        @Override
        public boolean isSet() {
            return iq.type() == Iq.Type.SET;
        }

        @Override
        public @Nullable Address from() {
            return iq.from();
        }

        @Override
        public @Nullable Item item() {
            Element query = iq.element().child(Roster.TYPE.name());
            Item item = null;
            int count = 0;
            for (Element child : query == null ? List.<Element>of() : query.elements()) {
                boolean contact = child.is(Item.TYPE.name());
                item = contact ? Item.TYPE.read(child) : item;
                count += contact ? 1 : 0;
            }
            return count == 1 && item != null && item.jid() instanceof Jid ? item : null;
        }
    }

    private record Items(List<Item> list) implements Contacts<Item> {
        @Override
        public int size() {
            return list.size();
        }

        @Override
        public int find(Jid jid) {
            int index = list.size() - 1;
            while (index >= 0 && !list.get(index).jid().equals(jid)) {
                index--;
            }
            return index;
        }

        @Override
        public void add(Item item) {
            list.add(item);
        }

        @Override
        public void set(int index, Item item) {
            list.set(index, item);
        }

        @Override
        public void remove(int index) {
            list.remove(index);
        }

        @Override
        public Address jid(Item item) {
            return item.jid();
        }

        @Override
        public boolean isRemoval(Item item) {
            return item.subscription() == Subscription.REMOVE;
        }
    }
}
