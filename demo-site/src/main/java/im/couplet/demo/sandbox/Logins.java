package im.couplet.demo.sandbox;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslServer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all logins share: the mechanisms, the passwords, and the randomness. */
final class Logins {
    /** Best first. */
    static final List<String> MECHANISMS = List.of("SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN");

    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords;
    private final LoginTokens tokens;
    private final byte[] decoySeed = new byte[32];

    Logins(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        tokens = new LoginTokens(clock, () -> token(24));
        passwords = new Passwords(accounts, random);
        random.nextBytes(decoySeed);
    }

    /** Gives names that nobody can guess. */
    static Supplier<String> ids() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] token = new byte[12];
            random.nextBytes(token);
            return HexFormat.of().formatHex(token);
        };
    }

    /** One attempt by a mechanism; null if it is not offered. */
    @Nullable
    SaslServer begin(String mechanism, boolean sasl2) {
        return MECHANISMS.contains(mechanism)
                ? SaslServer.of(mechanism, passwords, token(18), decoySeed, new SaslOffer(MECHANISMS, null, sasl2))
                : null;
    }

    /** One attempt by a token of a client. */
    @Nullable
    SaslServer beginByToken(String mechanism, String client) {
        return mechanism.equals(LoginTokens.MECHANISM) ? SaslServer.ofToken(mechanism, tokens.of(client)) : null;
    }

    LoginTokens tokens() {
        return tokens;
    }

    /** Forgets all that was made of somebody's password, as it is another one now. */
    void forget(Jid jid) {
        passwords.forget(jid);
        tokens.revoke(jid);
    }

    /** The account with this localpart; null if there is none. */
    @Nullable
    Account account(String localpart) {
        return accounts.find(Jid.ofParts(localpart, Sandbox.DOMAIN, null));
    }

    /** Fresh randomness in hexadecimal digits, two for each byte. */
    String token(int bytes) {
        byte[] token = new byte[bytes];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
