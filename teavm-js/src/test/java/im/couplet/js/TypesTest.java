package im.couplet.js;

import im.couplet.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/**
 * The published types, held against TypeScript's compiler: {@code src/test/types}. Which compiler is pinned in its {@code
 * package-lock.json}; {@code npm ci} fetches it into {@code target}.
 */
class TypesTest {
    private static final Path SOURCES = Path.of("src", "test", "types");
    private static final Path FOLDER = Path.of("target", "types").toAbsolutePath();

    @Test
    void followFromDeclarationsWithoutAugmentation() throws Exception {
        Path node = Programs.require("node");
        Path npm = Programs.require("npm");
        copy(SOURCES, FOLDER);
        fetch(npm);
        copy(Engine.NPM, FOLDER.resolve("node_modules").resolve("couplet"));
        NodeProgram.run(node, FOLDER, "node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    /** Without a network the test is skipped, but for {@code CI=true}; what was fetched once is not fetched again. */
    private static void fetch(Path npm) throws Exception {
        Path lock = SOURCES.resolve("package-lock.json");
        Path fetched = FOLDER.resolve("fetched-package-lock.json");
        if (Files.exists(fetched) && Files.mismatch(lock, fetched) < 0) {
            return;
        }
        try {
            NodeProgram.run(npm, FOLDER, "ci", "--no-audit", "--no-fund");
        } catch (AssertionFailedError e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            System.out.println("Skipping tests: npm cannot fetch what src/test/types/package-lock.json names");
            Assumptions.abort("npm ci: " + e.getMessage());
        }
        Files.write(fetched, Files.readAllBytes(lock));
    }
}
