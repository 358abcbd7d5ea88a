package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Node, with the ES module. */
final class NodeEngine implements Engine {
    private static final String MAIN = """
            import { readFileSync, writeFileSync } from "node:fs";
            const [bundle, script, input, output] = process.argv.slice(2);
            const Couplet = await import(bundle);
            const run = (0, eval)("(" + readFileSync(script, "utf8") + ")");
            writeFileSync(output, await run(Couplet, readFileSync(input, "utf8")));
            """;

    private final Path node = Programs.require("node");
    private final Path folder;

    NodeEngine() {
        try {
            folder = Files.createTempDirectory("couplet-node");
            Files.writeString(folder.resolve("main.mjs"), MAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String run(String script, String input) {
        try {
            Path log = folder.resolve("log");
            Path output = folder.resolve("output");
            Process process = new ProcessBuilder(
                            node.toString(),
                            folder.resolve("main.mjs").toString(),
                            NPM.resolve("couplet.js").toUri().toString(),
                            write("script.js", script),
                            write("input", input),
                            output.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            process.destroyForcibly();
            assertTrue(ended, "Node did not end");
            assertEquals(0, process.waitFor(), () -> read(log));
            return read(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (String name : new String[] {"main.mjs", "script.js", "input", "output", "log", ""}) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
