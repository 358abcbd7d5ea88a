package im.couplet.forms;

/** How many steps the regular expressions of one form may still take. */
final class RegexBudget {
    private int left = 20_000_000;

    /** Takes {@code steps}; false when there are not so many left. */
    boolean take(int steps) {
        left = Math.max(0, left - steps);
        return left > 0;
    }
}
