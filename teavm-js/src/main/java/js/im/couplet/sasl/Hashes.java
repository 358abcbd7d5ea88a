package js.im.couplet.sasl;

import im.couplet.sasl.Hash;
import im.couplet.sasl.PureHashes;

/** What a browser can hash at once; linked in place of {@code im.couplet.sasl.Hashes}. */
final class Hashes {
    private Hashes() {}

    static byte[] digest(Hash hash, byte[] data) {
        return PureHashes.digest(hash, data);
    }

    static byte[] hmac(Hash hash, byte[] key, byte[] data) {
        return PureHashes.hmac(hash, key, data);
    }

    static byte[] pbkdf2(Hash hash, byte[] password, byte[] salt, int iterations, int length) {
        return PureHashes.pbkdf2(hash, password, salt, iterations, length);
    }
}
