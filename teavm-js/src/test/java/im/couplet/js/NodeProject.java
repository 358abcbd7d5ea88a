package im.couplet.js;

import im.couplet.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.AssertionFailedError;

/** A folder of {@code src/test} with a {@code package-lock.json}, copied to {@code target} with what that names. */
final class NodeProject {
    private final Path sources;
    private final Path folder;

    private NodeProject(String name) {
        this.sources = Path.of("src", "test", name);
        this.folder = Path.of("target", name).toAbsolutePath();
    }

    /**
     * Copies the folder and fetches what it needs. Without a network the test is skipped, but for {@code CI=true}; what was
     * fetched once is not fetched again.
     *
     * @return the copy
     */
    static Path prepare(String name) throws Exception {
        NodeProject project = new NodeProject(name);
        Path npm = Programs.require("npm");
        copy(project.sources, project.folder);
        project.fetch(npm);
        return project.folder;
    }

    /**
     * The same with the package, as it is packed, among what it needs.
     *
     * @param temporary an empty folder
     */
    static Path withPackage(String name, Path temporary) throws Exception {
        Path folder = prepare(name);
        NodeProgram.run(Programs.require("npm"), Engine.NPM, "pack", "--pack-destination", temporary.toString());
        try (Stream<Path> files = Files.list(temporary)) {
            Path archive = files.findFirst().orElseThrow();
            Path home = folder.resolve("node_modules").resolve("couplet");
            NodeProgram.run(Path.of("/bin/rm"), folder, "-rf", home.toString());
            Files.createDirectories(home);
            NodeProgram.run(
                    Path.of("/bin/tar"),
                    folder,
                    "-xzf",
                    archive.toString(),
                    "-C",
                    home.toString(),
                    "--strip-components=1");
        }
        return folder;
    }

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }

    private void fetch(Path npm) throws Exception {
        Path lock = sources.resolve("package-lock.json");
        Path fetched = folder.resolve("fetched-package-lock.json");
        if (Files.exists(fetched) && Files.mismatch(lock, fetched) < 0) {
            return;
        }
        try {
            NodeProgram.run(npm, folder, "ci", "--no-audit", "--no-fund");
        } catch (AssertionFailedError e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            System.out.println("Skipping tests: npm cannot fetch what " + lock + " names");
            Assumptions.abort("npm ci: " + e.getMessage());
        }
        Files.write(fetched, Files.readAllBytes(lock));
    }
}
