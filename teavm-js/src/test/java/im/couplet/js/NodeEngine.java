package im.couplet.js;

import im.couplet.testing.Fuzz;
import im.couplet.testing.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Node, with the module that it imports as {@code couplet/full}: one process for all scripts, and a new one after a script that failed. */
final class NodeEngine implements Engine {
    /** Each line asks for a run of the script. */
    private static final String MAIN = """
            import { readFileSync, writeFileSync } from "node:fs";
            import { createInterface } from "node:readline";
            const [bundle, script, input, output] = process.argv.slice(2);
            const Couplet = await import(bundle);
            for await (const line of createInterface({ input: process.stdin })) {
              const run = (0, eval)("(" + readFileSync(script, "utf8") + ")");
              writeFileSync(output, await run(Couplet, readFileSync(input, "utf8")));
              process.stdout.write(line + "\\n");
            }
            """;

    private final Path node = Programs.require("node");
    private final Path folder;
    private @Nullable Process process;
    private @Nullable BufferedReader said;

    NodeEngine() {
        try {
            folder = Files.createTempDirectory("couplet-node");
            Files.writeString(file("main.mjs"), MAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public String run(String script, String input) {
        try {
            Files.writeString(file("script.js"), script);
            Files.writeString(file("input"), input);
            Process running = running();
            running.getOutputStream().write("done\n".getBytes(StandardCharsets.UTF_8));
            running.getOutputStream().flush();
            BufferedReader lines = said;
            String line = CompletableFuture.supplyAsync(() -> next(lines)).get(Fuzz.inputs(2), TimeUnit.MINUTES);
            if (!"done".equals(line)) {
                running.destroyForcibly().onExit().join();
                throw new AssertionFailedError("Node said " + line + "\n" + Files.readString(file("errors")));
            }
            return Files.readString(file("output"));
        } catch (TimeoutException e) {
            running().destroyForcibly();
            throw new AssertionFailedError("Node does not end", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String next(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process running() {
        Process running = process;
        if (running != null && running.isAlive()) {
            return running;
        }
        try {
            running = new ProcessBuilder(
                            node.toString(),
                            file("main.mjs").toString(),
                            NPM.resolve("full.mjs").toUri().toString(),
                            file("script.js").toString(),
                            file("input").toString(),
                            file("output").toString())
                    .redirectError(file("errors").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = running;
        said = running.inputReader(StandardCharsets.UTF_8);
        return running;
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
        for (String name : new String[] {"main.mjs", "script.js", "input", "output", "errors", ""}) {
            try {
                Files.deleteIfExists(file(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
