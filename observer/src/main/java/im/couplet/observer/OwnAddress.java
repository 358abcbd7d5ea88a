package im.couplet.observer;

import im.couplet.jid.Jid;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The address of a session that logs in by other means than {@link im.couplet.session.Session}: an {@link Exchange} over it takes this,
 * and is told by {@link Exchange#bound} what was bound; {@link im.couplet.observer.model.Basis} takes the same one.
 */
public final class OwnAddress implements Supplier<@Nullable Jid> {
    private @Nullable Jid jid;

    /** Makes one without an address: nothing is believed before there is one. */
    public OwnAddress() {}

    /** What an exchange was made with. */
    static OwnAddress of(Supplier<@Nullable Jid> self) {
        if (self instanceof OwnAddress own) {
            return own;
        }
        throw new IllegalStateException("The address is that of the session, which says itself what it has bound");
    }

    /** The address; null while there is none. */
    @Override
    public @Nullable Jid get() {
        return jid;
    }

    /** Takes another address; gives the one before. */
    @Nullable
    Jid set(Jid bound) {
        Jid before = jid;
        jid = bound;
        return before;
    }
}
