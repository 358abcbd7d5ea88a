package im.couplet.demo.sandbox;

import im.couplet.hash.HashFunction;
import im.couplet.jid.Jid;
import im.couplet.sasl.SaslAccounts;
import im.couplet.sasl.ScramCredentials;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys made of people's passwords, each made when it is first needed. */
final class Passwords implements SaslAccounts {
    private static final int ITERATIONS = 4096;

    private final Accounts accounts;
    private final SecureRandom random;
    private final Map<String, ScramCredentials> made = new HashMap<>();

    Passwords(Accounts accounts, SecureRandom random) {
        this.accounts = accounts;
        this.random = random;
    }

    @Override
    public @Nullable ScramCredentials find(String username, HashFunction hash) {
        Account account = accounts.find(Jid.ofParts(username, Sandbox.DOMAIN, null));
        if (account == null) {
            return null;
        }
        return made.computeIfAbsent(hash.label() + " " + account.jid(), key -> {
            byte[] salt = new byte[16];
            random.nextBytes(salt);
            return ScramCredentials.derive(hash, account.password(), salt, ITERATIONS);
        });
    }

    /** Forgets the keys of somebody whose password is another one now. */
    void forget(Jid jid) {
        made.keySet().removeIf(key -> key.endsWith(" " + jid));
    }
}
