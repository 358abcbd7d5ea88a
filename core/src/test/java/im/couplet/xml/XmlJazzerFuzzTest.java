package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Fuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs Jazzer, which looks for inputs that lead to new branches of the parser and the writer, on {@link XmlFuzzTarget}: a
 * fixed number of inputs from a fixed seed, see {@link Fuzz} for more. It works in a process of its own, as it changes
 * classes while they are loaded.
 */
class XmlJazzerFuzzTest {
    /** What Jazzer watches: the product, not the checks. */
    private static final String WATCHED = Stream.of(
                    "XmlParser",
                    "ParserInput",
                    "References",
                    "AttributeValues",
                    "CharacterData",
                    "OpenElements",
                    "Names",
                    "NamespaceDeclarations",
                    "Tags",
                    "PlainMarkup",
                    "ParserStates",
                    "UnfinishedMarkup",
                    "Lines",
                    "XmlWriter",
                    "XmlDeclaration",
                    "XmlChars",
                    "Binding",
                    "Declarations")
            .map(name -> "im.couplet.xml." + name)
            .collect(Collectors.joining(":"));

    private static final int INPUTS = 3_000;

    @TempDir
    private Path folder;

    @Test
    void findsNothing() throws IOException, InterruptedException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        Path words = folder.resolve("words");
        XmlFuzzTarget.prepare(seeds, words);
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        // A short run is over before the other compiler pays.
                        "-XX:TieredStopAtLevel=" + (Fuzz.inputs(1) > 1 ? 4 : 1),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + XmlFuzzTarget.class.getName(),
                        "--instrumentation_includes=" + WATCHED,
                        "--custom_hook_includes=im.couplet.xml.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-seed=" + Fuzz.seed(),
                        "-runs=" + Fuzz.inputs(INPUTS),
                        "-max_len=400",
                        "-dict=" + words,
                        corpus.toString(),
                        seeds.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(Fuzz.inputs(10), TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(output);
        assertTrue(ended, () -> "Jazzer does not end:\n" + tail(printed));
        assertEquals(0, process.exitValue(), () -> tail(printed));
        Matcher done = Pattern.compile("Done (\\d+) runs").matcher(printed);
        assertTrue(done.find(), () -> tail(printed));
        assertEquals(Fuzz.inputs(INPUTS), Integer.parseInt(done.group(1)));
    }

    private static String tail(String printed) {
        int finding = printed.indexOf("== Java Exception");
        return printed.substring(Math.max(finding, Math.max(0, printed.length() - 6_000)));
    }
}
