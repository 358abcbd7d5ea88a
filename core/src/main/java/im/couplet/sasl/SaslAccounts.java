package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import org.jspecify.annotations.Nullable;

/** Where a server keeps what it needs to check passwords. */
@FunctionalInterface
public interface SaslAccounts {
    /**
     * Looks up an account.
     *
     * @param username a localpart, prepared
     * @param hash the function that the keys have to be made with
     * @return the account's keys, null if there is no such account or it has none for this function
     */
    @Nullable
    ScramCredentials find(String username, HashFunction hash);
}
