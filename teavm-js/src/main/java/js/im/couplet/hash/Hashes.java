package js.im.couplet.hash;

import im.couplet.hash.HashFunction;
import im.couplet.hash.PureHashes;

/** What a browser can hash at once; linked in place of {@code im.couplet.hash.Hashes}. */
final class Hashes {
    private Hashes() {}

    static byte[] digest(HashFunction hash, byte[] data) {
        return PureHashes.digest(hash, data);
    }

    static byte[] hmac(HashFunction hash, byte[] key, byte[] data) {
        return PureHashes.hmac(hash, key, data);
    }

    static byte[] pbkdf2(HashFunction hash, byte[] password, byte[] salt, int iterations, int length) {
        return PureHashes.pbkdf2(hash, password, salt, iterations, length);
    }
}
