package im.couplet.sasl;

import org.jspecify.annotations.Nullable;

/**
 * Who logs in. Immutable; {@code toString} keeps the password to itself.
 */
public final class SaslCredentials {
    private final @Nullable String authorization;
    private final String username;
    private final String password;

    private SaslCredentials(@Nullable String authorization, String username, String password) {
        this.authorization = authorization;
        this.username = username;
        this.password = password;
    }

    /**
     * An account and its password.
     *
     * @param username the account's simple user name: in XMPP the localpart of its address
     * @param password the password as typed
     * @return the credentials
     */
    public static SaslCredentials of(String username, String password) {
        return new SaslCredentials(null, username, password);
    }

    /**
     * The same account, acting as another.
     *
     * @param identity the bare address to act as, null for the account itself
     * @return the credentials
     */
    public SaslCredentials actingAs(@Nullable String identity) {
        return new SaslCredentials(identity, username, password);
    }

    /**
     * The identity to act as.
     *
     * @return a bare address, null for the account itself
     */
    public @Nullable String authorization() {
        return authorization;
    }

    /**
     * The account's simple user name.
     *
     * @return as given
     */
    public String username() {
        return username;
    }

    /**
     * The password.
     *
     * @return as given
     */
    public String password() {
        return password;
    }

    @Override
    public String toString() {
        return "SaslCredentials[" + username + "]";
    }
}
