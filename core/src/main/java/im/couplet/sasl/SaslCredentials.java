package im.couplet.sasl;

import org.jspecify.annotations.Nullable;

/**
 * Who logs in, and what shows it. Immutable; {@code toString} keeps the secret to itself.
 */
public final class SaslCredentials {
    /** What shows it, which decides between mechanisms. */
    public enum Kind {
        /** A password: SCRAM, PLAIN. */
        PASSWORD,
        /** An access token of OAuth: OAUTHBEARER, X-OAUTH2. */
        BEARER_TOKEN,
        /** A token that the server itself gave out (XEP-0484): HT. */
        HASHED_TOKEN,
        /** What the transport has shown already, such as a certificate of TLS: EXTERNAL. */
        CERTIFICATE,
        /** Nothing: ANONYMOUS. */
        ANONYMOUS
    }

    private final Kind kind;
    private final @Nullable String authorization;
    private final String username;
    private final String secret;

    private SaslCredentials(Kind kind, @Nullable String authorization, String username, String secret) {
        this.kind = kind;
        this.authorization = authorization;
        this.username = username;
        this.secret = secret;
    }

    /**
     * An account and its password.
     *
     * @param username the account's simple user name: in XMPP the localpart of its address
     * @param password the password as typed
     * @return the credentials
     */
    public static SaslCredentials of(String username, String password) {
        return of(Kind.PASSWORD, username, password);
    }

    /**
     * An account and what shows that it is one's own.
     *
     * @param kind what shows it
     * @param username the account's simple user name: in XMPP the localpart of its address; not used for certificates and
     *     anonymous logins
     * @param secret the password or token, empty when there is none
     * @return the credentials
     */
    public static SaslCredentials of(Kind kind, String username, String secret) {
        return new SaslCredentials(kind, null, username, secret);
    }

    /**
     * The same account, acting as another.
     *
     * @param identity the bare address to act as, null for the account itself; OAUTHBEARER names the account by it
     * @return the credentials
     */
    public SaslCredentials actingAs(@Nullable String identity) {
        return new SaslCredentials(kind, identity, username, secret);
    }

    /**
     * What shows who it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
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
     * The password or token.
     *
     * @return as given; empty when there is none
     */
    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "SaslCredentials[" + kind + ", " + username + "]";
    }
}
