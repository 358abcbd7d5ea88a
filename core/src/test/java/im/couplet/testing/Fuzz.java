package im.couplet.testing;

/**
 * How long tests with random input run. {@code -Dcouplet.fuzz=100} runs them a hundred times as long as usual, {@code
 * -Dcouplet.fuzz.seed=7} on other input; a failure is found again with the same two.
 */
public final class Fuzz {
    private Fuzz() {}

    /** How many inputs to try where {@code usual} are tried usually; one at least. */
    public static int inputs(int usual) {
        int times = Integer.getInteger("couplet.fuzz", 1);
        if (usual < 1 || times < 1) {
            throw new IllegalArgumentException("couplet.fuzz=" + times + ": must be 1 or more, or nothing is tried");
        }
        return Math.multiplyExact(usual, times);
    }

    /** What random generators start from. */
    public static long seed() {
        return Long.getLong("couplet.fuzz.seed", 1);
    }
}
