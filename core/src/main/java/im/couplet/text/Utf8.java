package im.couplet.text;

/**
 * Text to UTF-8 and back, without replacement characters: what cannot be represented is refused.
 *
 * <p>Written out in Java because the platform's converter costs several kilobytes in a browser bundle.
 *
 * <p>Source: RFC 3629. Thread-safe: no state.
 */
public final class Utf8 {
    private Utf8() {}

    /**
     * The UTF-8 form of a text.
     *
     * @param text any text, may be empty
     * @return its octets, a new array
     * @throws IllegalArgumentException when a surrogate stands alone; the message names its index
     */
    public static byte[] encode(String text) {
        byte[] octets = new byte[length(text)];
        int to = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c < 0x80) {
                octets[to++] = (byte) c;
            } else if (c < 0x800) {
                octets[to++] = (byte) (0xC0 | c >> 6);
                octets[to++] = (byte) (0x80 | c & 0x3F);
            } else if (c < 0xD800 || c > 0xDFFF) {
                octets[to++] = (byte) (0xE0 | c >> 12);
                octets[to++] = (byte) (0x80 | c >> 6 & 0x3F);
                octets[to++] = (byte) (0x80 | c & 0x3F);
            } else {
                c = 0x10000 + ((c & 0x3FF) << 10 | text.charAt(++i) & 0x3FF);
                octets[to++] = (byte) (0xF0 | c >> 18);
                octets[to++] = (byte) (0x80 | c >> 12 & 0x3F);
                octets[to++] = (byte) (0x80 | c >> 6 & 0x3F);
                octets[to++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return octets;
    }

    /**
     * The number of octets that {@link #encode} gives.
     *
     * @param text any text
     * @return its length in UTF-8
     * @throws IllegalArgumentException when a surrogate stands alone; the message names its index
     */
    public static int length(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c < 0x80) {
                octets++;
            } else if (c < 0x800) {
                octets += 2;
            } else if (c < 0xD800 || c > 0xDFFF) {
                octets += 3;
            } else {
                if (c > 0xDBFF || i + 1 == text.length() || (text.charAt(i + 1) & 0xFC00) != 0xDC00) {
                    throw new IllegalArgumentException("lone surrogate at index " + i);
                }
                i++;
                octets += 4;
            }
        }
        return octets;
    }

    /** How many octets the code units of a text from {@code from} to before {@code to} are, which hold no half a character. */
    public static int length(Text text, int from, int to) {
        int octets = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            octets += c < 0x80 ? 1 : c < 0x800 || (c & 0xF800) == 0xD800 ? 2 : 3;
        }
        return octets;
    }

    /**
     * The text that octets stand for. Strict: no overlong forms, surrogates, code points above U+10FFFF, cut sequences.
     *
     * @param octets UTF-8, without byte order mark handling: U+FEFF is a character like others
     * @return the text
     * @throws IllegalArgumentException when the octets are not UTF-8; the message names the offset of the first octet of the
     *     bad sequence
     */
    public static String decode(byte[] octets) {
        char[] chars = new char[octets.length];
        int to = 0;
        int from = 0;
        while (from < octets.length) {
            int lead = octets[from];
            if (lead >= 0) {
                chars[to++] = (char) lead;
                from++;
                continue;
            }
            int size = sequenceLength(lead & 0xFF);
            int codePoint = size == 0 || from + size > octets.length ? -1 : join(octets, from, size);
            if (codePoint < 0) {
                throw new IllegalArgumentException("not UTF-8 at octet " + from);
            }
            if (codePoint < 0x10000) {
                chars[to++] = (char) codePoint;
            } else {
                chars[to++] = (char) (0xD7C0 + (codePoint >> 10));
                chars[to++] = (char) (0xDC00 | codePoint & 0x3FF);
            }
            from += size;
        }
        return new String(chars, 0, to);
    }

    private static int sequenceLength(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /** The code point of one sequence of two to four octets, or -1 if it is not one. */
    private static int join(byte[] octets, int from, int size) {
        int codePoint = octets[from] & (0x7F >> size);
        for (int i = from + 1; i < from + size; i++) {
            if ((octets[i] & 0xC0) != 0x80) {
                return -1;
            }
            codePoint = codePoint << 6 | octets[i] & 0x3F;
        }
        int least = size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000;
        boolean scalar = codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
        return scalar && codePoint >= least ? codePoint : -1;
    }
}
