package im.couplet.hash;

import org.jspecify.annotations.Nullable;

/** The hash functions that mechanisms are named after. */
public enum HashFunction {
    /** SHA-1, 20 octets. */
    SHA_1("SHA-1", 20),
    /** SHA-256, 32 octets. */
    SHA_256("SHA-256", 32),
    /** SHA-512, 64 octets. */
    SHA_512("SHA-512", 64);

    private final String label;
    private final int length;

    HashFunction(String label, int length) {
        this.label = label;
        this.length = length;
    }

    /** The function of this name; null if it is not known. */
    public static @Nullable HashFunction named(String label) {
        return switch (label) {
            case "SHA-1" -> SHA_1;
            case "SHA-256" -> SHA_256;
            case "SHA-512" -> SHA_512;
            default -> null;
        };
    }

    /**
     * The function's name, as in the names of mechanisms and in WebCrypto.
     *
     * @return for example {@code SHA-256}
     */
    public String label() {
        return label;
    }

    /**
     * The length of a digest.
     *
     * @return octets
     */
    public int length() {
        return length;
    }
}
