package im.couplet.roster;

import im.couplet.jid.Jid;
import org.jspecify.annotations.Nullable;

/**
 * An IQ as {@link RosterRules} look at it.
 *
 * @param <I> how a contact is kept
 */
public interface RosterPush<I> {
    /** Whether it is of type {@code set}. */
    boolean isSet();

    /** Whether it says whom it is from, in a way that cannot be read. */
    boolean isFromUnreadable();

    /** Whom it is from; null when it does not say, or cannot be read. */
    @Nullable
    Jid from();

    /** The contact in its list; null when there is not exactly one, or its address cannot be read. */
    @Nullable
    I item();
}
