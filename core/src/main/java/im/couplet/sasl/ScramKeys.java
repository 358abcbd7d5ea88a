package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;

/** The keys that SCRAM makes of the salted password (RFC 5802 section 3). */
final class ScramKeys {
    private final byte[] clientKey;
    private final byte[] storedKey;
    private final byte[] serverKey;

    private ScramKeys(byte[] clientKey, byte[] storedKey, byte[] serverKey) {
        this.clientKey = clientKey;
        this.storedKey = storedKey;
        this.serverKey = serverKey;
    }

    static ScramKeys of(HashFunction hash, byte[] saltedPassword) {
        byte[] clientKey = Hashes.hmac(hash, saltedPassword, ascii("Client Key"));
        byte[] serverKey = Hashes.hmac(hash, saltedPassword, ascii("Server Key"));
        return new ScramKeys(clientKey, Hashes.digest(hash, clientKey), serverKey);
    }

    byte[] storedKey() {
        return storedKey;
    }

    byte[] serverKey() {
        return serverKey;
    }

    byte[] proof(HashFunction hash, byte[] signed) {
        return Secrets.xor(clientKey, Hashes.hmac(hash, storedKey, signed));
    }

    byte[] serverSignature(HashFunction hash, byte[] signed) {
        return Hashes.hmac(hash, serverKey, signed);
    }

    void wipe() {
        Secrets.wipe(clientKey);
        Secrets.wipe(storedKey);
        Secrets.wipe(serverKey);
    }

    private static byte[] ascii(String text) {
        byte[] octets = new byte[text.length()];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) text.charAt(i);
        }
        return octets;
    }
}
