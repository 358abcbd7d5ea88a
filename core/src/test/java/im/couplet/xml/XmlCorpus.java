package im.couplet.xml;

import im.couplet.stream.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Inputs to start from: those of the cases, and what servers sent in recorded streams. */
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
        return some(inputs);
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(XmlCorpus.class.getResource("/cases/xml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came in recorded sessions, chunk by chunk. */
    static List<String> recordings() {
        List<String> inputs = new ArrayList<>();
        try {
            for (Recording recording : Recording.all()) {
                recording.fromServer().forEach(chunk -> add(inputs, chunk));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return some(inputs);
    }

    /** A test of no inputs would pass. */
    private static List<String> some(List<String> inputs) {
        if (inputs.isEmpty()) {
            throw new IllegalStateException("there are no inputs");
        }
        return inputs;
    }

    private static void add(List<String> inputs, String input) {
        if (input.length() <= LONGEST) {
            inputs.add(input);
        }
    }
}
