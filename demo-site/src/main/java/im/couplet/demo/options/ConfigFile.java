package im.couplet.demo.options;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file of options: {@code NAME = VALUE}, one a line. What is wrong is refused with its line. */
final class ConfigFile {
    private static final int MOST_BYTES = 1 << 20;

    private final String name;
    private final Path folder;
    private final List<String> lines;

    private ConfigFile(String name, Path folder, List<String> lines) {
        this.name = name;
        this.folder = folder;
        this.lines = lines;
    }

    /**
     * Reads it whole.
     *
     * @throws IllegalArgumentException if that is not possible
     */
    static ConfigFile read(String name) {
        try {
            Path file = Path.of(name).toAbsolutePath();
            if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException("--config: " + name + " is longer than " + MOST_BYTES + " bytes");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return new ConfigFile(
                    name,
                    file.resolveSibling(""),
                    (text.startsWith("\uFEFF") ? text.substring(1) : text)
                            .lines()
                            .toList());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("--config: " + name + " is not UTF-8", e);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("--config: there is no readable file " + name, e);
        }
    }

    /**
     * Takes what it says.
     *
     * @throws IllegalArgumentException for the first line that is wrong
     */
    void into(Draft draft) {
        Map<Option, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                read(line, i + 1, draft, seen);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
    }

    private void read(String line, int number, Draft draft, Map<Option, Integer> seen) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "found \"" + line + "\" where NAME = VALUE is allowed, or a comment behind #");
        }
        String word = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        Option option = OptionTable.find(word);
        if (option == null) {
            throw new IllegalArgumentException("unknown option \"" + word + "\"; allowed are " + OptionTable.names());
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException(word + " needs "
                    + (option.value().isEmpty() ? "yes or no" : option.value()) + ", not an empty value");
        }
        Integer before = seen.put(option, number);
        if (before != null && !option.repeatable()) {
            throw new IllegalArgumentException(word + " is set already, in line " + before);
        }
        option.reader().accept(draft, new Given(word, value, folder));
    }
}
