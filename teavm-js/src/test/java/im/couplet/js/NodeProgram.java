package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Fuzz;
import im.couplet.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs Node, and what comes with it. */
final class NodeProgram {
    private NodeProgram() {}

    /** What the function {@code runSurface} of {@code surface.js} gives for a file of the published folder. */
    static String surface(String bundle) throws Exception {
        return run(
                Programs.require("node"),
                Engine.NPM,
                resource("node.mjs").toString(),
                Engine.NPM.resolve(bundle).toString(),
                resource("surface.js").toString());
    }

    /** What a program prints; it must end well. */
    static String run(Path program, Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, program.toString());
        Path output = Files.createTempFile("couplet", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(Fuzz.inputs(2), TimeUnit.MINUTES);
            process.destroyForcibly();
            assertTrue(ended, () -> program + " does not end");
            String printed = Files.readString(output);
            assertEquals(0, process.exitValue(), printed);
            return printed;
        } finally {
            Files.delete(output);
        }
    }

    static Path resource(String name) throws Exception {
        return Path.of(NodeProgram.class.getResource(name).toURI());
    }
}
