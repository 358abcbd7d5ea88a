package im.couplet.roster;

import im.couplet.ext.Roster;
import im.couplet.ext.Roster.Item;
import im.couplet.ext.Roster.Subscription;
import im.couplet.jid.Jid;
import im.couplet.stanza.Iq;
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
     * The list behind the answer to a request for it.
     *
     * @param cached the list of before, whose version the request named; null when there is none
     * @param answer the answer, of type result
     * @return the list in the answer; the one of before where the answer holds none, because nothing has changed (section
     *     2.6.2)
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
        for (Item item : sent.items()) {
            put(items, item, false);
        }
        return new Roster(sent.version(), items, false);
    }

    /**
     * The list behind a push. Who gets null leaves it unanswered or refuses it: nobody but the own account may push (section
     * 2.1.6), and a push holds one contact.
     *
     * @param roster the list of before
     * @param push the request of type set
     * @param account the own address
     * @return the list with the contact added, changed or taken out, and with the push's version; null when the push is none,
     *     comes from anybody else, or does not hold exactly one contact
     */
    public static @Nullable Roster pushed(Roster roster, Iq push, Jid account) {
        Jid from = push.from();
        Roster change = push.get(Roster.TYPE);
        boolean own = from == null || from.equals(account.bare());
        if (push.type() != Iq.Type.SET
                || !own
                || change == null
                || change.items().size() != 1) {
            return null;
        }
        List<Item> items = new ArrayList<>(roster.items());
        put(items, change.items().get(0), true);
        return new Roster(change.version() == null ? roster.version() : change.version(), items, false);
    }

    /** Puts a contact in its place, or behind all others; one that is removed leaves (section 2.5). */
    private static void put(List<Item> items, Item item, boolean removes) {
        int at = 0;
        while (at < items.size() && !items.get(at).jid().equals(item.jid())) {
            at++;
        }
        boolean known = at < items.size();
        if (item.subscription() == Subscription.REMOVE) {
            if (known && removes) {
                items.remove(at);
            }
        } else if (known) {
            items.set(at, item);
        } else {
            items.add(item);
        }
    }
}
