package im.couplet.hash;

/**
 * A hash function of the SHA family as the function that it applies to each block (FIPS 180-4). State and block are 32-bit
 * words, for SHA-512 the two halves of each 64-bit word in turn, because browsers compute with 32 bits.
 *
 * <p>An instance holds scratch space: use it from one thread at a time.
 */
abstract sealed class BlockHash permits Sha1, Sha256, Sha512 {
    /** Words in a block. */
    final int blockWords;

    BlockHash(int blockWords) {
        this.blockWords = blockWords;
    }

    static BlockHash of(HashFunction hash) {
        return switch (hash) {
            case SHA_1 -> new Sha1();
            case SHA_256 -> new Sha256();
            case SHA_512 -> new Sha512();
        };
    }

    /** The state before the first block, a new array. */
    abstract int[] initial();

    /** Takes a block into a state. The block stays as it is. */
    abstract void compress(int[] state, int[] block);

    /**
     * Takes the rest of a message into a state, and the padding.
     *
     * @param before octets of the message that the state has already taken, whole blocks
     */
    final void finish(int[] state, int before, byte[] data) {
        int blockOctets = blockWords * 4;
        int lengthOctets = blockWords / 2;
        int total = (data.length + 1 + lengthOctets + blockOctets - 1) / blockOctets * blockWords;
        long bits = (before + (long) data.length) * 8;
        int[] block = new int[blockWords];
        for (int word = 0; word < total; word++) {
            int at = word * 4;
            int value = at + 3 < data.length
                    ? (data[at] & 0xFF) << 24
                            | (data[at + 1] & 0xFF) << 16
                            | (data[at + 2] & 0xFF) << 8
                            | data[at + 3] & 0xFF
                    : octet(data, at) << 24
                            | octet(data, at + 1) << 16
                            | octet(data, at + 2) << 8
                            | octet(data, at + 3);
            if (word >= total - 2) {
                value = word == total - 1 ? (int) bits : (int) (bits >>> 32);
            }
            block[word % blockWords] = value;
            if (word % blockWords == blockWords - 1) {
                compress(state, block);
            }
        }
    }

    /** An octet of the message with the bit that begins the padding. */
    private static int octet(byte[] data, int index) {
        return index < data.length ? data[index] & 0xFF : index == data.length ? 0x80 : 0;
    }

    /** A state as octets. */
    static byte[] octets(int[] state) {
        byte[] octets = new byte[state.length * 4];
        for (int i = 0; i < state.length; i++) {
            octets[4 * i] = (byte) (state[i] >>> 24);
            octets[4 * i + 1] = (byte) (state[i] >>> 16);
            octets[4 * i + 2] = (byte) (state[i] >>> 8);
            octets[4 * i + 3] = (byte) state[i];
        }
        return octets;
    }
}
