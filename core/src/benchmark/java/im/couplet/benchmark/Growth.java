package im.couplet.benchmark;

import im.couplet.benchmark.GrowthKinds.Kind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** Whether public functions take time in proportion to what a stranger sends: n, 2n and 4n of it, in processor time. */
final class Growth {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double TELLING = 12;
    private static final double SUSPICIOUS = 2.4;
    private static final int MOST = 64_000;

    private Growth() {}

    static void run() {
        System.out.println("| function | much of | n | n, ms | 2n | 4n |\n| --- | --- | ---: | ---: | ---: | ---: |");
        for (Kind kind : GrowthKinds.all()) {
            System.out.println(measured(kind));
        }
    }

    private static String measured(Kind kind) {
        int n = 125;
        once(kind, n);
        while (n < MOST / 4 && least(kind, n, 2) < TELLING) {
            n *= 2;
        }
        once(kind, 4 * n);
        double[] times = times(kind, n, 2);
        if (times[1] / times[0] > SUSPICIOUS || times[2] / times[1] > SUSPICIOUS) {
            times = times(kind, n, 5);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %.1f (%.2f) | %.1f (%.2f) |",
                kind.function(),
                kind.much(),
                n,
                times[0],
                times[1],
                times[1] / times[0],
                times[2],
                times[2] / times[1]);
    }

    private static double[] times(Kind kind, int n, int count) {
        return new double[] {least(kind, n, count), least(kind, 2 * n, count), least(kind, 4 * n, count)};
    }

    private static double least(Kind kind, int n, int count) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, once(kind, n));
        }
        return least;
    }

    /** Milliseconds of this thread; what is needed for it is made before. */
    private static double once(Kind kind, int n) {
        Runnable run = kind.make().apply(n);
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            run.run();
        } catch (RuntimeException e) {
            throw new IllegalStateException(kind.function() + " with many " + kind.much(), e);
        } catch (StackOverflowError e) {
            System.out.println("| " + kind.function() + " | " + kind.much() + " | " + n + " | stack overflow | | |");
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
