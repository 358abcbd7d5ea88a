package im.couplet.roster;

import im.couplet.jid.Address;
import org.jspecify.annotations.Nullable;

/**
 * An IQ as {@link RosterRules} look at it.
 *
 * @param <I> how a contact is kept
 */
public interface RosterPush<I> {
    /** Whether it is of type {@code set}. */
    boolean isSet();

    /** The sender; null if absent. */
    @Nullable
    Address from();

    /** The contact in its list; null if there is not exactly one, or its address cannot be read. */
    @Nullable
    I item();
}
