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
        Octets all = Octets.of(octets);
        int end = validTo(all, 0, octets.length);
        if (end < octets.length) {
            throw new IllegalArgumentException("not UTF-8 at octet " + end);
        }
        return all.text(0, end).string();
    }

    /** The index of the first octet from {@code from} on with which no whole character starts, or {@code to}. */
    public static int validTo(Octets octets, int from, int to) {
        int at = from;
        while (at < to) {
            int size = size(octets.at(at));
            if (size == 0 || size > to - at || !isCharacter(octets, at, at + size)) {
                return at;
            }
            at += size;
        }
        return to;
    }

    /** Whether the octets from {@code from} to before {@code to} are the first of a character, whose others are not there. */
    public static boolean isBegun(Octets octets, int from, int to) {
        return to - from < size(octets.at(from)) && isCharacter(octets, from, to);
    }

    private static boolean isCharacter(Octets octets, int from, int to) {
        int at = from + 1;
        while (at < to && continues(octets.at(from), at - from, octets.at(at))) {
            at++;
        }
        return at == to;
    }

    /** How many octets a character has that starts with this one; 0 when none does. */
    public static int size(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        return lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /** Whether {@code octet} may stand as number {@code index} of a character that starts with {@code lead}: RFC 3629 section 4. */
    public static boolean continues(int lead, int index, int octet) {
        int least = 0x80;
        int most = 0xBF;
        if (index == 1) {
            switch (lead) {
                case 0xE0 -> least = 0xA0;
                case 0xED -> most = 0x9F;
                case 0xF0 -> least = 0x90;
                case 0xF4 -> most = 0x8F;
                default -> {}
            }
        }
        return octet >= least && octet <= most;
    }
}
