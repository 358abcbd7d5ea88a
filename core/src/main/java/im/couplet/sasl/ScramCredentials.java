package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.jid.PreparationException;
import im.couplet.jid.SaslPrep;
import im.couplet.text.Utf8;

/**
 * What a server keeps of a password: enough to check it, by SCRAM and by PLAIN, and too little to log in with (RFC 5802
 * section 3).
 *
 * <p>Immutable; {@code toString} keeps the keys to itself.
 */
public final class ScramCredentials {
    private final HashFunction hash;
    private final byte[] salt;
    private final int iterations;
    private final byte[] storedKey;
    private final byte[] serverKey;

    private ScramCredentials(HashFunction hash, byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {
        this.hash = hash;
        this.salt = salt;
        this.iterations = iterations;
        this.storedKey = storedKey;
        this.serverKey = serverKey;
    }

    /**
     * Keys as they were stored.
     *
     * @param hash the function they were made with
     * @param salt the salt, not empty
     * @param iterations how often it was iterated, at least 1
     * @param storedKey checks the client
     * @param serverKey proves the server
     * @return the credentials, with copies of the arrays
     * @throws IllegalArgumentException when a key has the wrong length, the salt is empty or iterations is less than 1
     */
    public static ScramCredentials of(
            HashFunction hash, byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {
        if (storedKey.length != hash.length() || serverKey.length != hash.length()) {
            throw new IllegalArgumentException("storedKey, serverKey: have to be " + hash.length() + " octets long");
        }
        if (salt.length == 0 || iterations < 1) {
            throw new IllegalArgumentException("salt, iterations: have to be positive");
        }
        return new ScramCredentials(hash, salt.clone(), iterations, storedKey.clone(), serverKey.clone());
    }

    /**
     * Keys made of a password.
     *
     * @param hash the function to use
     * @param password the password as typed
     * @param salt fresh randomness, 16 octets advised
     * @param iterations how often to iterate, at least {@link SaslPolicy#FEWEST_ITERATIONS} advised
     * @return the credentials
     * @throws PreparationException when the password is empty or holds a prohibited character
     * @throws IllegalArgumentException when the salt is empty or iterations is less than 1
     */
    public static ScramCredentials derive(HashFunction hash, String password, byte[] salt, int iterations) {
        ScramKeys keys = keys(hash, password, salt, iterations);
        return of(hash, salt, iterations, keys.storedKey(), keys.serverKey());
    }

    /** Stands in for an account that does not exist: looks like one, and no password fits. */
    static ScramCredentials decoy(HashFunction hash, String username, byte[] seed) {
        byte[] salt = Hashes.hmac(hash, seed, Utf8.encode("salt " + username));
        byte[] key = Hashes.hmac(hash, seed, Utf8.encode("key " + username));
        return new ScramCredentials(hash, salt, SaslPolicy.FEWEST_ITERATIONS, key, key);
    }

    /**
     * Whether a password is the one that the keys were made of.
     *
     * @param password the password as received
     * @return true when it is; takes as long as making the keys
     */
    public boolean matches(String password) {
        try {
            return Secrets.equal(keys(hash, password, salt, iterations).storedKey(), storedKey);
        } catch (PreparationException e) {
            return false;
        }
    }

    /**
     * The function that the keys were made with.
     *
     * @return the function
     */
    public HashFunction hash() {
        return hash;
    }

    /**
     * The salt.
     *
     * @return a copy
     */
    public byte[] salt() {
        return salt.clone();
    }

    /**
     * How often it was iterated.
     *
     * @return at least 1
     */
    public int iterations() {
        return iterations;
    }

    /**
     * The key that checks the client.
     *
     * @return a copy
     */
    public byte[] storedKey() {
        return storedKey.clone();
    }

    /**
     * The key that proves the server.
     *
     * @return a copy
     */
    public byte[] serverKey() {
        return serverKey.clone();
    }

    @Override
    public String toString() {
        return "ScramCredentials[" + hash.label() + ", " + iterations + " iterations]";
    }

    private static ScramKeys keys(HashFunction hash, String password, byte[] salt, int iterations) {
        byte[] octets = Utf8.encode(SaslPrep.prepare(password));
        byte[] salted = Hashes.pbkdf2(hash, octets, salt, iterations, hash.length());
        Secrets.wipe(octets);
        ScramKeys keys = ScramKeys.of(hash, salted);
        Secrets.wipe(salted);
        return keys;
    }
}
