package im.couplet.hash;

/**
 * The hash functions written out in Java, for where the platform offers none that answers at once: browsers have only the
 * asynchronous WebCrypto, and not even that on pages over plain http.
 *
 * <p>Source: FIPS 180-4, RFC 2104 (HMAC), RFC 8018 section 5.2 (PBKDF2). Thread-safe: no state.
 */
public final class PureHashes {
    private PureHashes() {}

    /**
     * The digest of data.
     *
     * @param hash the function
     * @param data any octets
     * @return {@link HashFunction#length()} octets
     */
    public static byte[] digest(HashFunction hash, byte[] data) {
        BlockHash function = BlockHash.of(hash);
        int[] state = function.initial();
        function.finish(state, 0, data);
        return BlockHash.octets(state);
    }

    /**
     * The keyed digest of data.
     *
     * @param hash the function beneath
     * @param key any octets
     * @param data any octets
     * @return {@link HashFunction#length()} octets
     */
    public static byte[] hmac(HashFunction hash, byte[] key, byte[] data) {
        BlockHash function = BlockHash.of(hash);
        byte[] shortKey = shortKey(hash, function, key);
        int[] state = keyed(function, shortKey, 0x36);
        function.finish(state, function.blockWords * 4, data);
        byte[] inner = BlockHash.octets(state);
        state = keyed(function, shortKey, 0x5C);
        function.finish(state, function.blockWords * 4, inner);
        return BlockHash.octets(state);
    }

    /**
     * A key derived from a password by PBKDF2 with HMAC. Costs two compressions per iteration.
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
        BlockHash function = BlockHash.of(hash);
        byte[] shortKey = shortKey(hash, function, password);
        int[] inner = keyed(function, shortKey, 0x36);
        int[] outer = keyed(function, shortKey, 0x5C);
        byte[] key = new byte[length];
        for (int from = 0, number = 1; from < length; from += hash.length(), number++) {
            byte[] part = BlockHash.octets(block(function, inner, outer, numbered(salt, number), iterations));
            System.arraycopy(part, 0, key, from, Math.min(part.length, length - from));
        }
        return key;
    }

    private static int[] block(BlockHash function, int[] inner, int[] outer, byte[] seed, int iterations) {
        int blockOctets = function.blockWords * 4;
        int words = inner.length;
        int[] u = copy(inner);
        function.finish(u, blockOctets, seed);
        byte[] first = BlockHash.octets(u);
        u = copy(outer);
        function.finish(u, blockOctets, first);
        int[] result = copy(u);
        // From here on every message is one digest long, so that a single block with constant padding holds it.
        int[] block = new int[function.blockWords];
        block[words] = 0x80000000;
        block[block.length - 1] = (blockOctets + words * 4) * 8;
        int[] state = new int[words];
        for (int i = 1; i < iterations; i++) {
            for (int j = 0; j < words; j++) {
                block[j] = u[j];
                state[j] = inner[j];
            }
            function.compress(state, block);
            for (int j = 0; j < words; j++) {
                block[j] = state[j];
                u[j] = outer[j];
            }
            function.compress(u, block);
            for (int j = 0; j < words; j++) {
                result[j] ^= u[j];
            }
        }
        return result;
    }

    /** The state after the key's block. */
    private static int[] keyed(BlockHash function, byte[] key, int pad) {
        int[] block = new int[function.blockWords];
        for (int i = 0; i < block.length * 4; i++) {
            int octet = (i < key.length ? key[i] & 0xFF : 0) ^ pad;
            block[i >> 2] |= octet << 24 - (i & 3) * 8;
        }
        int[] state = function.initial();
        function.compress(state, block);
        return state;
    }

    private static byte[] shortKey(HashFunction hash, BlockHash function, byte[] key) {
        return key.length > function.blockWords * 4 ? digest(hash, key) : key;
    }

    private static byte[] numbered(byte[] salt, int number) {
        byte[] seed = new byte[salt.length + 4];
        System.arraycopy(salt, 0, seed, 0, salt.length);
        for (int i = 0; i < 4; i++) {
            seed[salt.length + i] = (byte) (number >>> 24 - 8 * i);
        }
        return seed;
    }

    private static int[] copy(int[] words) {
        int[] copy = new int[words.length];
        System.arraycopy(words, 0, copy, 0, words.length);
        return copy;
    }
}
