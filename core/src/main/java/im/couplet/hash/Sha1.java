package im.couplet.hash;

/** SHA-1 (FIPS 180-4 section 6.1). */
final class Sha1 extends BlockHash {
    private final int[] w = new int[80];

    Sha1() {
        super(16);
    }

    @Override
    int[] initial() {
        return new int[] {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    }

    @Override
    void compress(int[] state, int[] block) {
        int[] w = this.w;
        for (int t = 0; t < 16; t++) {
            w[t] = block[t];
        }
        for (int t = 16; t < 80; t++) {
            int x = w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16];
            w[t] = x << 1 | x >>> 31;
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        for (int t = 0; t < 80; t++) {
            int f;
            if (t < 20) {
                f = (b & c | ~b & d) + 0x5A827999;
            } else if (t < 40) {
                f = (b ^ c ^ d) + 0x6ED9EBA1;
            } else if (t < 60) {
                f = (b & c | b & d | c & d) + 0x8F1BBCDC;
            } else {
                f = (b ^ c ^ d) + 0xCA62C1D6;
            }
            int next = (a << 5 | a >>> 27) + f + e + w[t];
            e = d;
            d = c;
            c = b << 30 | b >>> 2;
            b = a;
            a = next;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
    }
}
