package im.couplet.forms;

import java.util.List;

/** A part of a regular expression. */
final class RegexNode {
    enum Kind {
        SET,
        SEQUENCE,
        CHOICE,
        REPETITION,
        START,
        END
    }

    private static final int[] NONE = {};

    final Kind kind;
    /** Those of a sequence or choice, or the one of a repetition. */
    final List<RegexNode> parts;
    /** What is in a set: pairs of a first and a last code point. */
    private final int[] ranges;
    /** Whether a set is all that is not in the ranges. */
    private final boolean negated;
    /** How often a repetition is there at least. */
    final int min;
    /** How often at most; -1 for any number. */
    final int max;

    private RegexNode(Kind kind, List<RegexNode> parts, int[] ranges, boolean negated, int min, int max) {
        this.kind = kind;
        this.parts = parts;
        this.ranges = ranges;
        this.negated = negated;
        this.min = min;
        this.max = max;
    }

    static RegexNode of(Kind kind, List<RegexNode> parts) {
        return new RegexNode(kind, parts, NONE, false, 0, 0);
    }

    static RegexNode set(boolean negated, int... ranges) {
        return new RegexNode(Kind.SET, List.of(), ranges, negated, 0, 0);
    }

    static RegexNode repetition(RegexNode part, int min, int max) {
        return new RegexNode(Kind.REPETITION, List.of(part), NONE, false, min, max);
    }

    /** How long it takes to look into a set. */
    int size() {
        return ranges.length;
    }

    /** Whether a set has {@code codePoint} in it. */
    boolean has(int codePoint) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] <= codePoint && codePoint <= ranges[i + 1]) {
                return !negated;
            }
        }
        return negated;
    }
}
