package im.couplet.hash;

/**
 * SHA-512 (FIPS 180-4 section 6.4) in 32-bit arithmetic. Each 64-bit word is a high half and a low half: in the arrays one
 * after the other, in the names {@code ah} and {@code al}.
 */
final class Sha512 extends BlockHash {
    private final int[] w = new int[160];
    private final int[] k = constants();

    Sha512() {
        super(32);
    }

    /** The first 64 bits of the fractions of the cube roots of the first 80 primes. SHA-256 has most of the high halves. */
    private static int[] constants() {
        int[] high = Sha256.constants();
        int[] rest = {
            0xCA273ECE,
            0xD186B8C7,
            0xEADA7DD6,
            0xF57D4F7F,
            0x06F067AA,
            0x0A637DC5,
            0x113F9804,
            0x1B710B35,
            0x28DB77F5,
            0x32CAAB7B,
            0x3C9EBE0A,
            0x431D67C4,
            0x4CC5D4BE,
            0x597F299C,
            0x5FCB6FAB,
            0x6C44198C
        };
        int[] low = {
            0xD728AE22,
            0x23EF65CD,
            0xEC4D3B2F,
            0x8189DBBC,
            0xF348B538,
            0xB605D019,
            0xAF194F9B,
            0xDA6D8118,
            0xA3030242,
            0x45706FBE,
            0x4EE4B28C,
            0xD5FFB4E2,
            0xF27B896F,
            0x3B1696B1,
            0x25C71235,
            0xCF692694,
            0x9EF14AD2,
            0x384F25E3,
            0x8B8CD5B5,
            0x77AC9C65,
            0x592B0275,
            0x6EA6E483,
            0xBD41FBD4,
            0x831153B5,
            0xEE66DFAB,
            0x2DB43210,
            0x98FB213F,
            0xBEEF0EE4,
            0x3DA88FC2,
            0x930AA725,
            0xE003826F,
            0x0A0E6E70,
            0x46D22FFC,
            0x5C26C926,
            0x5AC42AED,
            0x9D95B3DF,
            0x8BAF63DE,
            0x3C77B2A8,
            0x47EDAEE6,
            0x1482353B,
            0x4CF10364,
            0xBC423001,
            0xD0F89791,
            0x0654BE30,
            0xD6EF5218,
            0x5565A910,
            0x5771202A,
            0x32BBD1B8,
            0xB8D2D0C8,
            0x5141AB53,
            0xDF8EEB99,
            0xE19B48A8,
            0xC5C95A63,
            0xE3418ACB,
            0x7763E373,
            0xD6B2B8A3,
            0x5DEFB2FC,
            0x43172F60,
            0xA1F0AB72,
            0x1A6439EC,
            0x23631E28,
            0xDE82BDE9,
            0xB2C67915,
            0xE372532B,
            0xEA26619C,
            0x21C0C207,
            0xCDE0EB1E,
            0xEE6ED178,
            0x72176FBA,
            0xA2C898A6,
            0xBEF90DAE,
            0x131C471B,
            0x23047D84,
            0x40C72493,
            0x15C9BEBC,
            0x9C100D4C,
            0xCB3E42B6,
            0xFC657E2A,
            0x3AD6FAEC,
            0x4A475817
        };
        int[] constants = new int[160];
        for (int t = 0; t < 80; t++) {
            constants[2 * t] = t < 64 ? high[t] : rest[t - 64];
            constants[2 * t + 1] = low[t];
        }
        return constants;
    }

    @Override
    int[] initial() {
        return new int[] {
            0x6A09E667,
            0xF3BCC908,
            0xBB67AE85,
            0x84CAA73B,
            0x3C6EF372,
            0xFE94F82B,
            0xA54FF53A,
            0x5F1D36F1,
            0x510E527F,
            0xADE682D1,
            0x9B05688C,
            0x2B3E6C1F,
            0x1F83D9AB,
            0xFB41BD6B,
            0x5BE0CD19,
            0x137E2179
        };
    }

    @Override
    void compress(int[] state, int[] block) {
        schedule(block);
        int[] w = this.w;
        int[] k = this.k;
        int ah = state[0];
        int al = state[1];
        int bh = state[2];
        int bl = state[3];
        int ch = state[4];
        int cl = state[5];
        int dh = state[6];
        int dl = state[7];
        int eh = state[8];
        int el = state[9];
        int fh = state[10];
        int fl = state[11];
        int gh = state[12];
        int gl = state[13];
        int hh = state[14];
        int hl = state[15];
        for (int t = 0; t < 160; t += 2) {
            // t1 = h + S1(e) + Ch(e, f, g) + k + w
            int xh = (eh >>> 14 | el << 18) ^ (eh >>> 18 | el << 14) ^ (el >>> 9 | eh << 23);
            int xl = (el >>> 14 | eh << 18) ^ (el >>> 18 | eh << 14) ^ (eh >>> 9 | el << 23);
            int t1l = hl + xl;
            int t1h = hh + xh + carry(hl, xl, t1l);
            xl = gl ^ el & (fl ^ gl);
            int sum = t1l + xl;
            t1h += (gh ^ eh & (fh ^ gh)) + carry(t1l, xl, sum);
            t1l = sum + k[t + 1];
            t1h += k[t] + carry(sum, k[t + 1], t1l);
            sum = t1l + w[t + 1];
            t1h += w[t] + carry(t1l, w[t + 1], sum);
            t1l = sum;
            // t2 = S0(a) + Maj(a, b, c)
            xh = (ah >>> 28 | al << 4) ^ (al >>> 2 | ah << 30) ^ (al >>> 7 | ah << 25);
            xl = (al >>> 28 | ah << 4) ^ (ah >>> 2 | al << 30) ^ (ah >>> 7 | al << 25);
            int major = al & bl | cl & (al | bl);
            int t2l = xl + major;
            int t2h = xh + (ah & bh | ch & (ah | bh)) + carry(xl, major, t2l);
            hh = gh;
            hl = gl;
            gh = fh;
            gl = fl;
            fh = eh;
            fl = el;
            el = dl + t1l;
            eh = dh + t1h + carry(dl, t1l, el);
            dh = ch;
            dl = cl;
            ch = bh;
            cl = bl;
            bh = ah;
            bl = al;
            al = t1l + t2l;
            ah = t1h + t2h + carry(t1l, t2l, al);
        }
        add(state, 0, ah, al);
        add(state, 2, bh, bl);
        add(state, 4, ch, cl);
        add(state, 6, dh, dl);
        add(state, 8, eh, el);
        add(state, 10, fh, fl);
        add(state, 12, gh, gl);
        add(state, 14, hh, hl);
    }

    private void schedule(int[] block) {
        int[] w = this.w;
        for (int t = 0; t < 32; t++) {
            w[t] = block[t];
        }
        for (int t = 32; t < 160; t += 2) {
            int xh = w[t - 30];
            int xl = w[t - 29];
            int yh = w[t - 4];
            int yl = w[t - 3];
            int s0h = (xh >>> 1 | xl << 31) ^ (xh >>> 8 | xl << 24) ^ xh >>> 7;
            int s0l = (xl >>> 1 | xh << 31) ^ (xl >>> 8 | xh << 24) ^ (xl >>> 7 | xh << 25);
            int s1h = (yh >>> 19 | yl << 13) ^ (yl >>> 29 | yh << 3) ^ yh >>> 6;
            int s1l = (yl >>> 19 | yh << 13) ^ (yh >>> 29 | yl << 3) ^ (yl >>> 6 | yh << 26);
            int first = s0l + w[t - 31];
            int second = first + w[t - 13];
            int third = second + s1l;
            w[t + 1] = third;
            w[t] = s0h
                    + w[t - 32]
                    + w[t - 14]
                    + s1h
                    + carry(s0l, w[t - 31], first)
                    + carry(first, w[t - 13], second)
                    + carry(second, s1l, third);
        }
    }

    private static void add(int[] state, int at, int high, int low) {
        int before = state[at + 1];
        state[at + 1] = before + low;
        state[at] += high + carry(before, low, state[at + 1]);
    }

    /** The carry out of the sum of two words. */
    private static int carry(int a, int b, int sum) {
        return (a & b | (a | b) & ~sum) >>> 31;
    }
}
