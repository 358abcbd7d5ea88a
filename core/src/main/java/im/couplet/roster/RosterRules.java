package im.couplet.roster;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a list of contacts, however it is kept (RFC 6121 section 2). No state: safe for use by several threads. */
public final class RosterRules {
    private RosterRules() {}

    /**
     * The contact that a push is about; null if it must be ignored: when it does not come from the server or the own bare
     * address (section 2.1.6), or does not hold exactly one contact that can be read.
     *
     * @param account the own address
     */
    public static <I> @Nullable I accepted(RosterPush<I> push, Jid account) {
        Address from = push.from();
        boolean own = from == null || from.equals(account.bare());
        return push.isSet() && own ? push.item() : null;
    }

    /**
     * Puts what a push says in its place, or behind all others; a removed contact is taken out (section 2.5). One whose address
     * cannot be read changes nothing.
     */
    public static <I> void push(Contacts<I> contacts, I item) {
        if (!(contacts.jid(item) instanceof Jid jid)) {
            return;
        }
        int index = contacts.find(jid);
        if (contacts.isRemoval(item)) {
            if (index >= 0) {
                contacts.remove(index);
            }
        } else if (index >= 0) {
            contacts.set(index, item);
        } else {
            contacts.add(item);
        }
    }

    /**
     * Fills a list with what the server answers, where nobody is removed; of two contacts of one address the last counts. Contacts
     * whose address cannot be read are left out: no push could ever change them or take them out again.
     *
     * @param contacts an empty list
     */
    public static <I> void load(Contacts<I> contacts, List<I> items) {
        TextIndex places = new TextIndex();
        for (I item : items) {
            if (contacts.isRemoval(item) || !(contacts.jid(item) instanceof Jid readable)) {
                continue;
            }
            Text jid = Text.of(readable.toString());
            int place = places.get(jid);
            if (place < 0) {
                places.put(jid, contacts.size());
                contacts.add(item);
            } else {
                contacts.set(place, item);
            }
        }
    }
}
