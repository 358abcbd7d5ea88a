package im.couplet.sasl;

/** Careful handling of octets that nobody else should learn. */
final class Secrets {
    private Secrets() {}

    /** Whether two arrays are equal, in a time that depends on their lengths only. */
    static boolean equal(byte[] a, byte[] b) {
        int difference = a.length ^ b.length;
        for (int i = 0; i < a.length && i < b.length; i++) {
            difference |= a[i] ^ b[i];
        }
        return difference == 0;
    }

    /** The exclusive or of two arrays of one length. */
    static byte[] xor(byte[] a, byte[] b) {
        byte[] result = new byte[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = (byte) (a[i] ^ b[i]);
        }
        return result;
    }

    /** One array behind the other. */
    static byte[] join(byte[] a, byte[] b) {
        byte[] joined = new byte[a.length + b.length];
        System.arraycopy(a, 0, joined, 0, a.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    /** Overwrites an array with zeros. */
    static void wipe(byte[] octets) {
        for (int i = 0; i < octets.length; i++) {
            octets[i] = 0;
        }
    }
}
