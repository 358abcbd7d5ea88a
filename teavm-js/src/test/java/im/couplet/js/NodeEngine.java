package im.couplet.js;

import im.couplet.testing.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
            Path output = folder.resolve("output");
            NodeProgram.run(
                    node,
                    folder,
                    folder.resolve("main.mjs").toString(),
                    NPM.resolve("full.js").toUri().toString(),
                    write("script.js", script),
                    write("input", input),
                    output.toString());
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Override
    public void close() {
        for (String name : new String[] {"main.mjs", "script.js", "input", "output", ""}) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
