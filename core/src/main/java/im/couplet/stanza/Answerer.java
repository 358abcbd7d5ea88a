package im.couplet.stanza;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import org.jspecify.annotations.Nullable;

/** Who may answer a request (RFC 6120 sections 8.1.2.1, 8.2.3 and 10.3). No state: safe for use by several threads. */
public final class Answerer {
    private Answerer() {}

    /**
     * Whether an answer comes from whom was asked. Whom else it comes from, it is no answer, though its id be right.
     *
     * <p>The account's server answers for the account and for itself, and what it says need not have an address, or may have that
     * of the account, of the server, or of whom it speaks to. Nobody else can leave the address out.
     *
     * @param asked whom the request was sent to; null for the own account
     * @param from whom the answer says that it is from; null if it does not say
     * @param self the own address; before there is one, the domain
     */
    public static boolean isFrom(@Nullable Address asked, @Nullable Address from, Jid self) {
        boolean server = isServer(asked, self);
        return server && (isServer(from, self) || self.equals(from)) || asked instanceof Jid && asked.equals(from);
    }

    private static boolean isServer(@Nullable Address address, Jid self) {
        return address == null || address.equals(self.bare()) || address.equals(self.domain());
    }
}
