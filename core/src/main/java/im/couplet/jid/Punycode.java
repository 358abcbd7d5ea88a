package im.couplet.jid;

import org.jspecify.annotations.Nullable;

/** Punycode with the parameters of domain names (RFC 3492), without the prefix {@code xn--}. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;

    private Punycode() {}

    /** The text that lower-case Punycode stands for, or null if it stands for none. */
    static int @Nullable [] decode(String input) {
        int basic = input.lastIndexOf('-');
        int[] output = new int[input.length()];
        int size = 0;
        for (; size < basic; size++) {
            output[size] = input.charAt(size);
        }
        int from = basic > 0 ? basic + 1 : 0;
        int codePoint = 0x80;
        int i = 0;
        int bias = 72;
        while (from < input.length()) {
            int before = i;
            int weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = from < input.length() ? digit(input.charAt(from++)) : -1;
                int threshold = threshold(k, bias);
                if (digit < 0
                        || digit > (Integer.MAX_VALUE - i) / weight
                        || digit >= threshold && weight > Integer.MAX_VALUE / (BASE - threshold)) {
                    return null;
                }
                i += digit * weight;
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
            }
            size++;
            bias = adapt(i - before, size, before == 0);
            codePoint += i / size;
            i %= size;
            if (codePoint > 0x10FFFF || codePoint >= 0xD800 && codePoint <= 0xDFFF || codePoint < 0) {
                return null;
            }
            insert(output, size, i++, codePoint);
        }
        return DerivedProperty.part(output, 0, size);
    }

    private static void insert(int[] output, int size, int at, int codePoint) {
        for (int i = size - 1; i > at; i--) {
            output[i] = output[i - 1];
        }
        output[at] = codePoint;
    }

    /** A text as Punycode. */
    static String encode(int[] input) {
        StringBuilder output = new StringBuilder();
        for (int c : input) {
            if (c < 0x80) {
                output.append((char) c);
            }
        }
        int basic = output.length();
        if (basic > 0) {
            output.append('-');
        }
        int done = basic;
        int codePoint = 0x80;
        int delta = 0;
        int bias = 72;
        while (done < input.length) {
            int next = smallest(input, codePoint);
            delta += (next - codePoint) * (done + 1);
            codePoint = next;
            for (int c : input) {
                if (c < codePoint) {
                    delta++;
                } else if (c == codePoint) {
                    append(output, delta, bias);
                    bias = adapt(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            codePoint++;
        }
        return output.toString();
    }

    private static void append(StringBuilder output, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                break;
            }
            output.append(symbol(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
        output.append(symbol(rest));
    }

    private static int smallest(int[] input, int least) {
        int smallest = Integer.MAX_VALUE;
        for (int c : input) {
            if (c >= least && c < smallest) {
                smallest = c;
            }
        }
        return smallest;
    }

    private static int adapt(int delta, int size, boolean first) {
        int scaled = first ? delta / 700 : delta / 2;
        scaled += scaled / size;
        int k = 0;
        while (scaled > (BASE - T_MIN) * T_MAX / 2) {
            scaled /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * scaled / (scaled + 38);
    }

    private static int threshold(int k, int bias) {
        return k <= bias + T_MIN ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
    }

    private static int digit(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }

    private static char symbol(int digit) {
        return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
    }
}
