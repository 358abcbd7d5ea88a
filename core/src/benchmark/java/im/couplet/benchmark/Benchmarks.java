package im.couplet.benchmark;

import im.couplet.xml.Element;
import im.couplet.xml.XmlWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks with JMH's own arguments, and prints what came of them as a table. */
public final class Benchmarks {
    private static final String READING = "text → tree, ";
    private static final String WRITING = "Element → text, ";

    private Benchmarks() {}

    /** {@code -p corpus=mixed} takes one corpus, {@code Parsing} one benchmark; {@code -h} tells all arguments; {@code growth FILE} runs {@link Growth}. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        if (args.length > 0 && args[0].equals("growth")) {
            Growth.run(GrowthKinds.all(), Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        CommandLineOptions given = new CommandLineOptions(args);
        if (given.shouldHelp()) {
            return;
        }
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given).jvmArgsAppend("-D" + Corpora.FOLDER + "=" + System.getProperty(Corpora.FOLDER));
        if (!given.getForkCount().hasValue()) {
            options.forks(1);
        }
        if (!given.getWarmupIterations().hasValue()) {
            options.warmupIterations(3).warmupTime(TimeValue.seconds(1));
        }
        if (!given.getMeasurementIterations().hasValue()) {
            options.measurementIterations(5).measurementTime(TimeValue.seconds(1));
        }
        print(new Runner(options.build()).run());
    }

    /** MB/s, and in brackets the ratio to Couplet, behind all its geometric mean. */
    private static void print(Collection<RunResult> results) {
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        for (RunResult result : results) {
            String corpus = result.getParams().getParam("corpus");
            String parser = result.getParams().getParam("parser");
            String writer = result.getParams().getParam("writer");
            double rate = bytes(corpus, parser != null) / result.getPrimaryResult().getScore();
            String row = parser != null ? READING + parser : WRITING + writer;
            rows.computeIfAbsent(row, name -> new LinkedHashMap<>()).put(corpus, rate);
        }
        Set<String> corpora = rows.values().iterator().next().keySet();
        System.out.println("\n| MB/s | " + String.join(" | ", corpora) + " | all |");
        System.out.println("| --- |" + " ---: |".repeat(corpora.size() + 1));
        rows.forEach((row, rates) -> {
            String couplet = (row.startsWith(READING) ? READING : WRITING) + "couplet";
            System.out.println("| " + row + " |" + cells(rates, rows.getOrDefault(couplet, Map.of())));
        });
    }

    private static String cells(Map<String, Double> rates, Map<String, Double> couplet) {
        StringBuilder cells = new StringBuilder();
        double[] logarithms = {0};
        rates.forEach((corpus, rate) -> {
            double ratio = rate / couplet.getOrDefault(corpus, Double.NaN);
            logarithms[0] += Math.log(ratio);
            cells.append(String.format(Locale.ROOT, " %.0f (%.2f) |", rate, ratio));
        });
        double mean = Math.exp(logarithms[0] / rates.size());
        return cells.append(String.format(Locale.ROOT, " (%.2f) |", mean)).toString();
    }

    /** How much is read, or what Couplet writes of it, in UTF-8. */
    private static long bytes(String corpus, boolean parsing) {
        List<String> texts = Corpora.read(corpus);
        return Corpora.bytes(parsing ? texts : texts.stream().map(Element::parse).map(XmlWriter::write).toList());
    }
}
