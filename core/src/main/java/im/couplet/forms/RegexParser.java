package im.couplet.forms;

import im.couplet.forms.RegexNode.Kind;
import im.couplet.text.Ascii;
import im.couplet.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression: what POSIX extended ones have (IEEE 1003.1 chapter 9.4) and means the same in other dialects, with
 * {@code \d}, {@code \w}, {@code \s}, their opposites, and groups {@code (?:…)}.
 */
final class RegexParser {
    /** How many groups may be in each other. */
    private static final int DEPTH = 50;

    private static final int LONGEST_COUNT = 4;

    private final String text;
    private final RegexSets sets = new RegexSets();
    private int at;
    private boolean bad;

    RegexParser(String text) {
        this.text = text;
    }

    /** The expression; null if it has something else. */
    @Nullable
    RegexNode parse() {
        RegexNode all = choice(0);
        return bad || at < text.length() ? null : all;
    }

    /** Whether there are classes of characters in it that are known in ASCII alone. */
    boolean isAscii() {
        return sets.isAscii();
    }

    private boolean isNext(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(char c) {
        boolean there = isNext(c);
        at += there ? 1 : 0;
        return there;
    }

    private RegexNode choice(int depth) {
        List<RegexNode> parts = new ArrayList<>();
        do {
            parts.add(sequence(depth));
        } while (!bad && take('|'));
        return parts.size() == 1 ? parts.get(0) : RegexNode.of(Kind.CHOICE, parts);
    }

    private RegexNode sequence(int depth) {
        List<RegexNode> parts = new ArrayList<>();
        while (!bad && at < text.length() && !isNext('|') && !isNext(')')) {
            parts.add(quantified(atom(depth)));
        }
        return RegexNode.of(Kind.SEQUENCE, parts);
    }

    private RegexNode atom(int depth) {
        char c = text.charAt(at++);
        return switch (c) {
            case '(' -> group(depth + 1);
            case '[' -> set();
            case '.' -> RegexNode.set(true, '\n', '\n', '\r', '\r');
            case '^' -> RegexNode.of(Kind.START, List.of());
            case '$' -> RegexNode.of(Kind.END, List.of());
            case '\\' -> escape();
            case '*', '+', '?', '{' -> refused();
            default -> {
                at--;
                yield literal(codePoint());
            }
        };
    }

    private RegexNode refused() {
        bad = true;
        return RegexNode.of(Kind.SEQUENCE, List.of());
    }

    private static RegexNode literal(int codePoint) {
        return RegexNode.set(false, codePoint, codePoint);
    }

    private int codePoint() {
        int from = at;
        at = CodePoints.next(text, at);
        return at - from == 2 ? Character.toCodePoint(text.charAt(from), text.charAt(from + 1)) : text.charAt(from);
    }

    private RegexNode group(int depth) {
        if (depth > DEPTH || take('?') && !take(':')) {
            return refused();
        }
        RegexNode inner = choice(depth);
        return take(')') ? inner : refused();
    }

    private RegexNode escape() {
        if (at == text.length()) {
            return refused();
        }
        int[] known = sets.escaped(text.charAt(at));
        if (known != null) {
            at++;
            return RegexNode.set(false, known);
        }
        int literal = sets.literal(text, at);
        if (literal < 0) {
            return refused();
        }
        at++;
        return literal(literal);
    }

    private RegexNode set() {
        RegexNode set = sets.read(text, at);
        at = sets.end();
        return set == null ? refused() : set;
    }

    private RegexNode quantified(RegexNode atom) {
        int min = 0;
        int max = -1;
        if (take('+')) {
            min = 1;
        } else if (take('?')) {
            max = 1;
        } else if (take('{')) {
            min = count();
            max = min;
            if (take(',')) {
                max = isNext('}') ? -1 : count();
            }
            bad |= !take('}') || max >= 0 && max < min;
        } else if (!take('*')) {
            return atom;
        }
        // A lazy one takes the same whole texts.
        take('?');
        bad |= isNext('+') || isNext('*') || isNext('?') || isNext('{');
        bad |= atom.kind == Kind.START || atom.kind == Kind.END;
        return RegexNode.repetition(atom, min, max);
    }

    private int count() {
        int count = 0;
        int from = at;
        while (at < text.length() && Ascii.isDigit(text.charAt(at)) && at - from < LONGEST_COUNT) {
            count = count * 10 + text.charAt(at++) - '0';
        }
        bad |= from == at;
        return count;
    }
}
