package im.couplet.text;

import org.jspecify.annotations.Nullable;

/**
 * Base 64 as XMPP writes it: the alphabet of RFC 4648 section 4, always padded, no white space, no other spelling of the
 * same octets.
 *
 * <p>Thread-safe: no state.
 */
public final class Base64 {
    private Base64() {}

    /**
     * Octets as base 64.
     *
     * @param octets any octets
     * @return their base 64 form, empty for no octets
     */
    public static String encode(byte[] octets) {
        char[] text = new char[(octets.length + 2) / 3 * 4];
        int to = 0;
        for (int i = 0; i < octets.length; i += 3) {
            int left = octets.length - i;
            int bits = (octets[i] & 0xFF) << 16
                    | (left > 1 ? (octets[i + 1] & 0xFF) << 8 : 0)
                    | (left > 2 ? octets[i + 2] & 0xFF : 0);
            text[to++] = symbol(bits >> 18);
            text[to++] = symbol(bits >> 12 & 63);
            text[to++] = left > 1 ? symbol(bits >> 6 & 63) : '=';
            text[to++] = left > 2 ? symbol(bits & 63) : '=';
        }
        return new String(text);
    }

    /**
     * The octets of a base 64 text.
     *
     * @param text what was received
     * @return the octets, or null if the text is not exactly what {@link #encode} would write: a character outside the
     *     alphabet, white space, missing or misplaced padding, unused bits that are not zero
     */
    public static byte @Nullable [] decode(String text) {
        return decode(Text.of(text));
    }

    /** The same of a text in the platform's own form. */
    public static byte @Nullable [] decode(Text text) {
        int length = text.length();
        if (length % 4 != 0) {
            return null;
        }
        int padding = length == 0 || text.charAt(length - 1) != '=' ? 0 : text.charAt(length - 2) != '=' ? 1 : 2;
        byte[] octets = new byte[length / 4 * 3 - padding];
        int to = 0;
        int bits = 0;
        for (int i = 0; i < length - padding; i++) {
            int value = value(text.charAt(i));
            if (value < 0) {
                return null;
            }
            bits = bits << 6 | value;
            if ((i & 3) != 0) {
                octets[to++] = (byte) (bits >> (6 - 2 * (i & 3)));
            }
        }
        boolean unusedBits = padding == 1 && (bits & 3) != 0 || padding == 2 && (bits & 15) != 0;
        return unusedBits ? null : octets;
    }

    private static char symbol(int value) {
        if (value < 52) {
            return (char) (value < 26 ? 'A' + value : 'a' - 26 + value);
        }
        return (char) (value < 62 ? '0' - 52 + value : value == 62 ? '+' : '/');
    }

    private static int value(char symbol) {
        if (symbol >= 'a' && symbol <= 'z') {
            return symbol - 'a' + 26;
        }
        if (symbol >= 'A' && symbol <= 'Z') {
            return symbol - 'A';
        }
        if (symbol >= '0' && symbol <= '9') {
            return symbol - '0' + 52;
        }
        return symbol == '+' ? 62 : symbol == '/' ? 63 : -1;
    }
}
