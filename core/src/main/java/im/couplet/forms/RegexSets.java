package im.couplet.forms;

import im.couplet.text.Ascii;
import im.couplet.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets of characters in regular expressions, as pairs of a first and a last code point in ascending order. */
final class RegexSets {
    private static final int LAST = 0x10FFFF;

    private boolean ascii;
    private int end;

    /** Whether a class was met that is known in ASCII alone. */
    boolean isAscii() {
        return ascii;
    }

    /** The index behind the set that was read last. */
    int end() {
        return end;
    }

    /** What {@code \} stands for in front of {@code c} when that is a set; null if it is not one. */
    int @Nullable [] escaped(char c) {
        return switch (c) {
            case 'd' -> digits();
            case 'D' -> others(digits());
            case 'w' -> words();
            case 'W' -> others(words());
            case 's' -> spaces();
            case 'S' -> others(spaces());
            default -> null;
        };
    }

    private static int[] digits() {
        return new int[] {'0', '9'};
    }

    private static int[] words() {
        return new int[] {'0', '9', 'A', 'Z', '_', '_', 'a', 'z'};
    }

    private static int[] spaces() {
        return new int[] {'\t', '\r', ' ', ' '};
    }

    private static int[] others(int[] ranges) {
        int[] others = new int[ranges.length + 2];
        for (int i = 0; i < ranges.length; i += 2) {
            others[i + 1] = ranges[i] - 1;
            others[i + 2] = ranges[i + 1] + 1;
        }
        others[others.length - 1] = LAST;
        return others;
    }

    /** What {@code \} stands for in front of the character at {@code at}; -1 if that is no punctuation mark nor space. */
    int literal(String text, int at) {
        char c = text.charAt(at);
        boolean word = Ascii.isLetter(c) || Ascii.isDigit(c) || c == '_' || c >= 0x80;
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> word ? -1 : c;
        };
    }

    /** The set behind the opening bracket before {@code from}; null if dialects differ about it. */
    @Nullable
    RegexNode read(String text, int from) {
        int at = from;
        boolean negated = text.startsWith("^", at);
        at += negated ? 1 : 0;
        List<int[]> ranges = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != ']') {
            int[] known = null;
            int first = -1;
            int next = CodePoints.next(text, at);
            char c = text.charAt(at);
            if (c == '[' && next < text.length() && ":.=[".indexOf(text.charAt(next)) >= 0) {
                int close = text.indexOf(":]", next + 1);
                known = close < 0 ? null : named(text.substring(next, close));
                next = close + 2;
            } else if (c == '\\' && next < text.length()) {
                known = escaped(text.charAt(next));
                first = known == null ? literal(text, next) : -1;
                next++;
            } else if (c != '\\' && !text.startsWith("&&", at)) {
                first = next - at == 2 ? Character.toCodePoint(c, text.charAt(at + 1)) : c;
            }
            if (known == null && first < 0) {
                return null;
            }
            at = next;
            if (known != null) {
                ranges.add(known);
            } else if (text.startsWith("-", at) && !text.startsWith("-]", at)) {
                int last = last(text, at + 1);
                if (last < first) {
                    return null;
                }
                ranges.add(new int[] {first, last});
                at = CodePoints.next(text, at + 1) + (text.startsWith("\\", at + 1) ? 1 : 0);
            } else {
                ranges.add(new int[] {first, first});
            }
        }
        end = at + 1;
        return ranges.isEmpty() || at >= text.length() ? null : RegexNode.set(negated, joined(ranges));
    }

    /** The end of a range that stands at {@code at}; -1 if it is not one. */
    private int last(String text, int at) {
        if (at >= text.length() || text.charAt(at) == '[') {
            return -1;
        }
        if (text.charAt(at) == '\\') {
            return at + 1 < text.length() && escaped(text.charAt(at + 1)) == null ? literal(text, at + 1) : -1;
        }
        boolean pair = CodePoints.next(text, at) - at == 2;
        return pair ? Character.toCodePoint(text.charAt(at), text.charAt(at + 1)) : text.charAt(at);
    }

    private static int[] joined(List<int[]> ranges) {
        int count = 0;
        for (int[] range : ranges) {
            count += range.length;
        }
        int[] joined = new int[count];
        int at = 0;
        for (int[] range : ranges) {
            for (int bound : range) {
                joined[at++] = bound;
            }
        }
        return joined;
    }

    /** A class of IEEE 1003.1 chapter 9.3.5, such as {@code :alpha}; null for others. */
    private int @Nullable [] named(String name) {
        ascii = true;
        return switch (name) {
            case ":alpha" -> new int[] {'A', 'Z', 'a', 'z'};
            case ":alnum" -> new int[] {'0', '9', 'A', 'Z', 'a', 'z'};
            case ":blank" -> new int[] {'\t', '\t', ' ', ' '};
            case ":cntrl" -> new int[] {0, 0x1F, 0x7F, 0x7F};
            case ":digit" -> digits();
            case ":graph" -> new int[] {'!', '~'};
            case ":lower" -> new int[] {'a', 'z'};
            case ":print" -> new int[] {' ', '~'};
            case ":punct" -> new int[] {'!', '/', ':', '@', '[', '`', '{', '~'};
            case ":space" -> spaces();
            case ":upper" -> new int[] {'A', 'Z'};
            case ":xdigit" -> new int[] {'0', '9', 'A', 'F', 'a', 'f'};
            default -> null;
        };
    }
}
