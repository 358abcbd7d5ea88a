package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JavaScript of the guide that is not about sockets runs in Node with the package, and prints what it says. */
class GuideNodeTest {
    static final Path NPM = Path.of("..", "teavm-js", "target", "npm").toAbsolutePath();

    /** Imports the modules one after the other; each line that one prints begins with its number. */
    private static final String MAIN = """
            const write = process.stdout.write.bind(process.stdout);
            for (const [i, file] of process.argv.slice(2).entries()) {
              const lines = [];
              console.log = (...values) => lines.push(...values.map(String).join(" ").split("\\n"));
              try {
                await import("./" + file);
                await new Promise((resolve) => setTimeout(resolve, 20));
              } catch (error) {
                lines.push(String(error?.stack ?? error));
              }
              write(lines.map((line) => i + " " + line + "\\n").join(""));
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws Exception {
        Path home = Files.createDirectories(folder.resolve("node_modules").resolve("couplet"));
        try (Stream<Path> files = Files.list(NPM)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, home.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void printWhatTheySay() throws Exception {
        List<GuideExample> examples = examples(false);
        List<String> command = new ArrayList<>(List.of("main.mjs"));
        Files.writeString(folder.resolve("main.mjs"), MAIN);
        for (GuideExample example : examples) {
            command.add(write(example));
        }
        List<String> printed = run(command).lines().toList();
        for (int i = 0; i < examples.size(); i++) {
            String mark = i + " ";
            assertNull(examples.get(i)
                    .fault(printed.stream()
                            .filter(line -> line.startsWith(mark))
                            .map(line -> line.substring(mark.length()))
                            .toList()));
        }
    }

    @Test
    void passWhereTheyAreTests() throws Exception {
        for (GuideExample example : examples(true)) {
            String report = run(List.of(write(example)));
            assertTrue(report.contains("pass 1"), report);
        }
    }

    private static List<GuideExample> examples(boolean tests) throws Exception {
        List<GuideExample> examples = GuideExample.in("js").stream()
                .filter(example -> !example.isForBrowsers())
                .filter(example -> example.code().contains("\"node:test\"") == tests)
                .toList();
        assertFalse(examples.isEmpty(), "no example to run");
        return examples;
    }

    private String write(GuideExample example) throws Exception {
        String file = example.name() + ".mjs";
        Files.writeString(folder.resolve(file), example.code());
        return file;
    }

    private String run(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(arguments);
        command.add(0, Programs.require("node").toString());
        Path output = folder.resolve("output.txt");
        Process node = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = node.waitFor(2, TimeUnit.MINUTES);
        node.destroyForcibly();
        String said = Files.readString(output);
        assertTrue(ended, () -> "Node does not end: " + said);
        assertEquals(0, node.exitValue(), said);
        return said;
    }
}
