package im.couplet.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether functions take time in proportion to what a stranger sends: n, 2n and 4n of it, in processor time. */
public final class Growth {
    private static final double TELLING = 12;
    private static final double SUSPICIOUS = 2.4;
    private static final double LONG = 2000;
    private static final int LEAST = 125;

    private Growth() {}

    /** Times in milliseconds of n, 2n and 4n. */
    private record Row(GrowthKind kind, int n, double[] times) {
        double rise() {
            return times[2] / times[0];
        }

        boolean isRising() {
            return times[1] / times[0] > SUSPICIOUS || times[2] / times[1] > SUSPICIOUS;
        }

        /** Its cells but the first. */
        String cells() {
            return String.format(
                    Locale.ROOT,
                    "%s | %d | %.2f | %.2f (%.2f) | %.2f (%.2f) |",
                    kind.much(),
                    n,
                    times[0],
                    times[1],
                    times[1] / times[0],
                    times[2],
                    times[2] / times[1]);
        }
    }

    /**
     * Measures, prints every row, and keeps of each function the one that grows most.
     *
     * @param kept the name of a file of Markdown; none keeps nothing
     */
    public static void run(List<GrowthKind> kinds, String... kept) {
        System.out.println("| function | much of | n | n, ms | 2n | 4n |\n| --- | --- | ---: | ---: | ---: | ---: |");
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (GrowthKind kind : kinds) {
            Row row = measured(kind);
            System.out.println("| " + kind.function() + " | " + row.cells());
            rows.computeIfAbsent(kind.function(), name -> new ArrayList<>()).add(row);
        }
        for (String file : kept) {
            keep(rows, Path.of(file));
        }
    }

    private static void keep(Map<String, List<Row>> rows, Path file) {
        StringBuilder text = new StringBuilder("**Time for n, 2n and 4n of what a stranger sends**, ms of processor time on Java "
                + Runtime.version().feature() + ", the input of each function under which it grows most\n\n"
                + "In brackets how often the time before; 2 is in proportion. Below some ms noise counts for more; what is sorted, or does not fit into "
                + "the processor's cache, shows up to 3.\n\n"
                + "| function | inputs | worst | n | n | 2n | 4n |\n| --- | ---: | --- | ---: | ---: | ---: | ---: |\n");
        rows.forEach((function, all) -> {
            Row worst = all.stream().reduce((most, one) -> one.rise() > most.rise() ? one : most).orElseThrow();
            text.append("| ").append(function).append(" | ").append(all.size()).append(" | ").append(worst.cells());
            text.append('\n');
        });
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row measured(GrowthKind kind) {
        // What the compiler has seen often enough is faster: the size that is telling then.
        int n = sizeFor(kind, sizeFor(kind, LEAST));
        once(kind, 4 * n);
        Row row = new Row(kind, n, times(kind, n, 2));
        if (row.isRising()) {
            row = new Row(kind, n, times(kind, n, 5));
        }
        // What is quadratic stays so with more; what is noise does not.
        while (row.isRising() && n <= kind.most() / 8 && row.times()[2] < LONG) {
            n *= 2;
            row = new Row(kind, n, times(kind, n, 5));
        }
        return row;
    }

    private static int sizeFor(GrowthKind kind, int from) {
        int n = from;
        once(kind, n);
        while (n <= kind.most() / 8 && least(kind, n, 2) < TELLING) {
            n *= 2;
        }
        return n;
    }

    private static double[] times(GrowthKind kind, int n, int count) {
        return new double[] {least(kind, n, count), least(kind, 2 * n, count), least(kind, 4 * n, count)};
    }

    private static double least(GrowthKind kind, int n, int count) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, once(kind, n));
        }
        return least;
    }

    /** Milliseconds; what is needed for it is made before. */
    private static double once(GrowthKind kind, int n) {
        Runnable run = kind.make().apply(n);
        long start = kind.clock().getAsLong();
        try {
            run.run();
        } catch (RuntimeException e) {
            throw new IllegalStateException(kind.function() + " with many " + kind.much() + ", " + n, e);
        } catch (StackOverflowError e) {
            System.out.println("| " + kind.function() + " | " + kind.much() + " | " + n + " | stack overflow | | |");
        }
        return (kind.clock().getAsLong() - start) / 1e6;
    }
}
