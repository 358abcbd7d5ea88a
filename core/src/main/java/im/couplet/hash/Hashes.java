package im.couplet.hash;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's hash functions. On the JVM these are the installed security providers'; the browser build links a class of
 * the same name under {@code js.} in this one's place, over {@link PureHashes}.
 *
 * <p>Thread-safe: no state.
 */
public final class Hashes {
    private Hashes() {}

    /**
     * The digest of data.
     *
     * @param hash the function
     * @param data any octets
     * @return {@link HashFunction#length()} octets
     */
    public static byte[] digest(HashFunction hash, byte[] data) {
        try {
            return MessageDigest.getInstance(hash.label()).digest(data);
        } catch (GeneralSecurityException e) {
            return PureHashes.digest(hash, data);
        }
    }

    /**
     * The keyed digest of data (RFC 2104).
     *
     * @param hash the function beneath
     * @param key any octets
     * @param data any octets
     * @return {@link HashFunction#length()} octets
     */
    public static byte[] hmac(HashFunction hash, byte[] key, byte[] data) {
        try {
            return keyed(hash, key).doFinal(data);
        } catch (GeneralSecurityException e) {
            return PureHashes.hmac(hash, key, data);
        }
    }

    /**
     * A key derived from a password by PBKDF2 with HMAC (RFC 8018 section 5.2).
     *
     * @param hash the function beneath
     * @param password the password as octets
     * @param salt any octets
     * @param iterations at least 1
     * @param length octets wanted, at least 1
     * @return the key
     * @throws IllegalArgumentException when iterations or length are less than 1
     */
    public static byte[] pbkdf2(HashFunction hash, byte[] password, byte[] salt, int iterations, int length) {
        if (iterations < 1 || length < 1) {
            throw new IllegalArgumentException("iterations and length have to be positive");
        }
        try {
            Mac mac = keyed(hash, password);
            byte[] key = new byte[length];
            for (int from = 0, number = 1; from < length; from += hash.length(), number++) {
                byte[] part = block(mac, salt, number, iterations);
                System.arraycopy(part, 0, key, from, Math.min(part.length, length - from));
            }
            return key;
        } catch (GeneralSecurityException e) {
            return PureHashes.pbkdf2(hash, password, salt, iterations, length);
        }
    }

    private static byte[] block(Mac mac, byte[] salt, int number, int iterations) throws GeneralSecurityException {
        mac.update(salt);
        byte[] u = mac.doFinal(
                new byte[] {(byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number});
        byte[] result = u.clone();
        for (int i = 1; i < iterations; i++) {
            mac.update(u);
            mac.doFinal(u, 0);
            for (int j = 0; j < result.length; j++) {
                result[j] ^= u[j];
            }
        }
        return result;
    }

    private static Mac keyed(HashFunction hash, byte[] key) throws GeneralSecurityException {
        String name =
                hash == HashFunction.SHA_1 ? "HmacSHA1" : hash == HashFunction.SHA_256 ? "HmacSHA256" : "HmacSHA512";
        Mac mac = Mac.getInstance(name);
        // The platform refuses an empty key; HMAC fills keys up with zeros, so one zero is the same key.
        mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
        return mac;
    }
}
