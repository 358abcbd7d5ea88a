package im.couplet.xml;

import im.couplet.cases.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Inputs to start from: those of the cases, and what servers sent in recorded streams, where these are. */
final class XmlCorpus {
    private static final int LONGEST = 1500;

    private XmlCorpus() {}

    /** The inputs of all cases that are not very long; good ones are there four times. */
    static List<String> cases() {
        List<String> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (XmlCase one : XmlCase.read(file)) {
                    // Most of what is made of a bad input is bad for the same reason.
                    for (int i = one.expected().contains("error ") ? 1 : 4; i > 0; i--) {
                        if (one.input() != null) {
                            add(inputs, one.input());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inputs;
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(XmlCorpus.class.getResource("/cases/xml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came in recorded sessions, chunk by chunk; empty where there are none. */
    static List<String> captures() {
        List<String> inputs = new ArrayList<>();
        Path captures = Path.of(System.getProperty("couplet.shared", "../../shared"), "captures");
        if (!Files.isDirectory(captures)) {
            return inputs;
        }
        try (Stream<Path> files = Files.list(captures)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    Map<?, ?> record = (Map<?, ?>) Json.parse(line);
                    if ("in".equals(record.get("dir")) && record.get("data") instanceof String data) {
                        add(inputs, data);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inputs;
    }

    private static void add(List<String> inputs, String input) {
        if (input.length() <= LONGEST) {
            inputs.add(input);
        }
    }
}
