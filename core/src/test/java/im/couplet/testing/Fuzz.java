package im.couplet.testing;

/**
 * How long tests with random input run. {@code -Dcouplet.fuzz=100} runs them a hundred times as long as usual, {@code
 * -Dcouplet.fuzz.seed=7} on other input; a failure is found again with the same two.
 */
public final class Fuzz {
    private Fuzz() {}

    /** How many inputs to try where {@code usual} are tried usually. */
    public static int inputs(int usual) {
        return Math.multiplyExact(usual, Integer.getInteger("couplet.fuzz", 1));
    }

    /** What random generators start from. */
    public static long seed() {
        return Long.getLong("couplet.fuzz.seed", 1);
    }
}
