package im.couplet.benchmark;

import im.couplet.xml.Element;
import im.couplet.xml.XmlWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks with JMH's own arguments, and prints what came of them as a table. */
public final class Benchmarks {
    private Benchmarks() {}

    /** {@code -p corpus=mixed} takes one corpus, {@code Parsing} one benchmark; {@code -h} tells all arguments. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
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

    /** MB/s, and in brackets the ratio to Couplet. */
    private static void print(Collection<RunResult> results) {
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        for (RunResult result : results) {
            var params = result.getParams();
            String corpus = params.getParam("corpus");
            boolean parsing = params.getParam("parser") != null;
            String row = parsing ? "text → tree, " + params.getParam("parser") : "Element → text, " + params.getParam("writer");
            double rate = bytes(corpus, parsing) / result.getPrimaryResult().getScore();
            rows.computeIfAbsent(row, name -> new LinkedHashMap<>()).put(corpus, rate);
        }
        List<String> corpora = List.copyOf(rows.values().iterator().next().keySet());
        StringBuilder table = new StringBuilder("\n| MB/s | ").append(String.join(" | ", corpora)).append(" |\n| --- |");
        corpora.forEach(corpus -> table.append(" ---: |"));
        rows.forEach((row, rates) -> {
            table.append("\n| ").append(row).append(" |");
            Map<String, Double> couplet = rows.getOrDefault(row.replaceAll(", .*", ", couplet"), Map.of());
            rates.forEach((corpus, rate) ->
                    table.append(String.format(" %.0f (%.2f) |", rate, rate / couplet.getOrDefault(corpus, Double.NaN))));
        });
        System.out.println(table);
    }

    /** How much is read, or what Couplet writes of it, in UTF-8. */
    private static long bytes(String corpus, boolean parsing) {
        List<String> texts = Corpora.read(corpus);
        return Corpora.bytes(parsing ? texts : texts.stream().map(Element::parse).map(XmlWriter::write).toList());
    }
}
