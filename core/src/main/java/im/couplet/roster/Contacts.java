package im.couplet.roster;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;

/**
 * A list of contacts while it is changed. There is one implementation for Java and one for JavaScript.
 *
 * @param <I> how a contact is kept
 */
public interface Contacts<I> {
    /** The number of them. */
    int size();

    /** The number of the contact of this address, from 0; -1 for none. */
    int find(Jid jid);

    /** Puts a contact behind all others. */
    void add(I item);

    /** Puts a contact in place of another. */
    void set(int index, I item);

    /** Takes a contact out. */
    void remove(int index);

    /** The address of a contact. */
    Address jid(I item);

    /** Whether it says that the contact is taken off the list. */
    boolean isRemoval(I item);
}
