package im.couplet.forms;

import im.couplet.text.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of somebody who is not trusted. All ways through it are followed at once, each character of a text being
 * looked at once (Thompson, 1968), so that no expression takes longer than its length times that of the text.
 */
final class Regex {
    /** Whether a text matches. */
    enum Outcome {
        MATCH,
        NO_MATCH,
        UNDECIDED
    }

    /** The most characters of an expression. */
    static final int LONGEST = 1_000;

    /** The most instructions that it may come to: {@code (a{1,999}){1,999}} would be a million. */
    private static final int MOST = 4_000;

    private static final int SET = 0;
    private static final int FORK = 1;
    private static final int JUMP = 2;
    private static final int START = 3;
    private static final int END = 4;
    private static final int MATCH = 5;

    private final boolean ascii;
    private final List<RegexNode> sets = new ArrayList<>();
    private int[] kinds = new int[64];
    /** The number of a set, or the other way on. */
    private int[] operands = new int[64];

    private int size;
    private int work;

    private Regex(boolean ascii) {
        this.ascii = ascii;
    }

    /** The expression; null if it is too long, or none that can be followed so. */
    static @Nullable Regex of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        RegexParser parser = new RegexParser(text);
        RegexNode node = parser.parse();
        if (node == null) {
            return null;
        }
        Regex regex = new Regex(parser.isAscii());
        regex.add(node);
        regex.add(MATCH, 0);
        return regex.isTooMuch() ? null : regex;
    }

    private boolean isTooMuch() {
        return work > MOST;
    }

    private int add(int kind, int operand) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            operands = Arrays.copyOf(operands, 2 * size);
        }
        kinds[size] = kind;
        operands[size] = operand;
        return size++;
    }

    private void add(RegexNode node) {
        // Parts that come to nothing count, too.
        work++;
        if (isTooMuch()) {
            return;
        }
        switch (node.kind) {
            case SET -> {
                add(SET, sets.size());
                sets.add(node);
            }
            case SEQUENCE -> {
                for (RegexNode part : node.parts) {
                    add(part);
                }
            }
            case CHOICE -> choice(node.parts);
            case REPETITION -> repetition(node.parts.get(0), node.min, node.max);
            case START -> add(START, 0);
            case END -> add(END, 0);
        }
    }

    private void choice(List<RegexNode> parts) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i++) {
            int fork = add(FORK, 0);
            add(parts.get(i));
            ends.add(add(JUMP, 0));
            operands[fork] = size;
        }
        add(parts.get(parts.size() - 1));
        for (int end : ends) {
            operands[end] = size;
        }
    }

    private void repetition(RegexNode part, int min, int max) {
        for (int i = 0; i < min && !isTooMuch(); i++) {
            add(part);
        }
        if (max < 0) {
            int fork = add(FORK, 0);
            add(part);
            add(JUMP, fork);
            operands[fork] = size;
            return;
        }
        List<Integer> forks = new ArrayList<>();
        for (int i = min; i < max && !isTooMuch(); i++) {
            forks.add(add(FORK, 0));
            add(part);
        }
        for (int fork : forks) {
            operands[fork] = size;
        }
    }

    /** The places in the expression that have been reached, each once. */
    private final class Places {
        final int[] places = new int[size];
        final int[] reached = new int[size];
        /** What is still to be added; each place brings two more at most. */
        private final int[] open = new int[2 * size + 1];

        int count;

        void clear() {
            count = 0;
        }

        /** Adds {@code from} and all that can be reached from there without another character. */
        void add(int from, boolean start, boolean end) {
            int depth = 0;
            open[depth++] = from;
            while (depth > 0) {
                int place = open[--depth];
                if (has(place)) {
                    continue;
                }
                reached[place] = count;
                places[count++] = place;
                int kind = kinds[place];
                if (kind == FORK || kind == JUMP) {
                    depth = push(operands[place], depth);
                }
                if (kind == FORK || kind == START && start || kind == END && end) {
                    depth = push(place + 1, depth);
                }
            }
        }

        private int push(int place, int depth) {
            if (has(place)) {
                return depth;
            }
            open[depth] = place;
            return depth + 1;
        }

        boolean has(int place) {
            return reached[place] < count && places[reached[place]] == place;
        }
    }

    /** Whether the whole of {@code text} matches. */
    Outcome match(String text, RegexBudget budget) {
        if (!budget.take(size)) {
            return Outcome.UNDECIDED;
        }
        Places now = new Places();
        Places next = new Places();
        int length = text.length();
        now.add(0, true, length == 0);
        for (int at = 0; at < length && now.count > 0; ) {
            int after = CodePoints.next(text, at);
            int c = after - at == 2 ? Character.toCodePoint(text.charAt(at), text.charAt(at + 1)) : text.charAt(at);
            if (ascii && c >= 0x80) {
                return Outcome.UNDECIDED;
            }
            next.clear();
            int steps = 1;
            for (int i = 0; i < now.count; i++) {
                int place = now.places[i];
                if (kinds[place] == SET) {
                    RegexNode set = sets.get(operands[place]);
                    steps += set.size();
                    if (set.has(c)) {
                        next.add(place + 1, false, after == length);
                    }
                }
            }
            if (!budget.take(steps + now.count)) {
                return Outcome.UNDECIDED;
            }
            Places before = now;
            now = next;
            next = before;
            at = after;
        }
        return now.has(size - 1) ? Outcome.MATCH : Outcome.NO_MATCH;
    }
}
