package im.couplet.benchmark;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * A function, and what of size n is given to it.
 *
 * @param function its name
 * @param much what there is n of
 * @param most how much there may be at the most
 * @param make makes what is timed
 * @param clock the nanoseconds of processor time of whoever does the work
 */
public record GrowthKind(String function, String much, int most, IntFunction<Runnable> make, LongSupplier clock) {
    /** More than anybody needs to see how a time grows. */
    public static final int MOST = 64_000;

    /** For what the calling thread does itself. */
    public GrowthKind(String function, String much, IntFunction<Runnable> make) {
        this(function, much, MOST, make, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }
}
