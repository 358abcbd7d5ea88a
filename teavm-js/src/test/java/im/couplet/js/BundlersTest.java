package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bundlers make of the packed package: {@code src/test/bundlers}. Which they are is pinned in its {@code package-lock.json}. */
class BundlersTest {
    @Test
    void takeNoMoreOfThePackageThanItsBudgetForEachImport(@TempDir Path temporary) throws Exception {
        String table = NodeProgram.run(Programs.require("node"), prepare(temporary), "budgets.js");
        String readme = Files.readString(Path.of("src", "npm", "README.md"));
        assertTrue(readme.contains(table), () -> "The README of the package shows other budgets than\n" + table);
    }

    @Test
    void leaveOutWhatIsNotImported(@TempDir Path temporary) throws Exception {
        assertEquals("", NodeProgram.run(Programs.require("node"), prepare(temporary), "shaking.js"));
    }

    private static Path prepare(Path temporary) throws Exception {
        Path folder = NodeProject.prepare("bundlers");
        NodeProgram.run(Programs.require("npm"), Engine.NPM, "pack", "--pack-destination", temporary.toString());
        try (Stream<Path> files = Files.list(temporary)) {
            Path archive = files.findFirst().orElseThrow();
            Path home = Files.createDirectories(folder.resolve("node_modules").resolve("couplet"));
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
}
