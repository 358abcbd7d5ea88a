package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.cases.Json;
import im.couplet.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packed package, as those have it who install it: what bundlers make of it, and what programs and pages do with it, {@code
 * src/test/bundlers}. Which tools they use is pinned in its {@code package-lock.json}.
 */
class BundlersTest {
    @TempDir
    private static Path temporary;

    private static Path folder;
    private static Path archive;

    @BeforeAll
    static void packAndUnpack() throws Exception {
        folder = NodeProject.withPackage("bundlers", temporary);
        try (Stream<Path> files = Files.list(temporary)) {
            archive = files.findFirst().orElseThrow();
        }
    }

    @Test
    void takeNoMoreOfThePackageThanItsBudgetForEachImport() throws Exception {
        String table = run("budgets.js");
        String readme = Files.readString(Path.of("src", "npm", "README.md"));
        assertTrue(readme.contains(table), () -> "The README of the package shows other budgets than\n" + table);
    }

    @Test
    void leaveOutWhatIsNotImported() throws Exception {
        assertEquals("", run("shaking.js"));
    }

    /** Its size, its maps, and what publint and Are The Types Wrong say. */
    @Test
    void findNothingWrongWithWhatIsPacked() throws Exception {
        assertEquals("", run("packed.js", archive.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "require",
                "one-instance",
                "esbuild",
                "Rollup",
                "webpack",
                "Vite",
                "vitest",
                "jest",
                "structured-clone"
            })
    void areToldTheSameInAnEmptyFolder(String consumer) throws Exception {
        assertEquals("", run("consumers.js", consumer));
    }

    /** Each page says what it read, and an app of a framework what came later too; workers also hand on an error with its fields. */
    @Test
    void areToldTheSameInChromium() throws Exception {
        run("consumers.js", "pages");
        Map<String, Object> expected = new TreeMap<>();
        for (String page :
                List.of("script", "import-map", "module", "module-worker", "classic-worker", "service-worker")) {
            expected.put(page, "Hi true a object");
        }
        for (String framework : List.of("react", "vue", "svelte")) {
            expected.put(framework, "Hi true there");
        }
        try (Chromium browser = new Chromium(new ConsumerPages(folder))) {
            String said = browser.run(
                    "const [names, done] = arguments; openPages(names.split(' '), done);",
                    String.join(" ", expected.keySet()));
            assertEquals(expected, new TreeMap<>((Map<?, ?>) Json.parse(said)));
            assertStacksLeadToJava(browser);
        }
    }

    /** What the README shows of live models in frameworks. */
    @Test
    void showLiveModelsInFrameworks() throws Exception {
        run(
                "models/build.js",
                Path.of("src", "npm", "README.md").toAbsolutePath().toString());
        try (Chromium browser = new Chromium(new ConsumerPages(folder))) {
            assertEquals(
                    """
                    React: Romeo
                    Svelte: Romeo
                    Vue: Romeo
                    plain: Romeo
                    React: Romeo, <b>Tybalt
                    Svelte: Romeo, <b>Tybalt
                    Vue: Romeo, <b>Tybalt
                    plain: Romeo, <b>Tybalt
                    React: Romeo, Cousin
                    Svelte: Romeo, Cousin
                    Vue: Romeo, Cousin
                    plain: Romeo, Cousin
                    the same rows: true
                    plain: Cousin
                    1 left""",
                    browser.run("const [done] = arguments; import('/models.js')"
                            + ".then(({ run }) => run()).then(done, (error) => done(error.stack));"));
        }
    }

    /** Ten tasks, done with each library; ours takes no more lines than any. */
    @Test
    void areComparedWithOtherLibrariesByTenTasks() throws Exception {
        String page = Files.readString(Path.of("src", "comparison", "README.md"));
        assertEquals(page, run("comparison/compare.js"), "src/comparison/README.md says something else");
    }

    /** Nobody changes by hand what {@code npm start -- --readme} of the benchmark writes, nor forgets it. */
    @Test
    void areBesideABenchmarkWhoseFiguresTheReadmesHave() throws Exception {
        Path bench = Files.createDirectories(folder.resolve("bench"));
        try (Stream<Path> files = Files.list(Path.of("bench"))) {
            for (Path file :
                    files.filter(each -> !each.endsWith("node_modules")).toList()) {
                NodeProject.copy(file, bench.resolve(file.getFileName().toString()));
            }
        }
        String script = NodeProgram.resource("quotation.mjs").toString();
        String original = Path.of("bench").toAbsolutePath().toString();
        assertEquals("", run(script, bench.toString(), original), "not what npm start -- --report --readme writes");
    }

    private static void assertStacksLeadToJava(Chromium browser) throws Exception {
        String stacks = browser.run("const [done] = arguments; stacks().then(done, (error) => done(String(error)));");
        Path given = Files.writeString(temporary.resolve("stacks.json"), stacks);
        for (String line : run("stacks.js", given.toString()).lines().toList()) {
            assertTrue(line.contains("Errors.java:"), line);
            String place = line.substring(line.indexOf("java/im/couplet/js/Couplet.java:"))
                    .split(" ", -1)[0];
            int row = Integer.parseInt(place.split(":", -1)[1]);
            Path source = folder.resolve("node_modules/couplet").resolve(place.split(":", -1)[0]);
            assertEquals(
                    "throw XmlErrors.raise(e);",
                    Files.readAllLines(source).get(row - 1).strip(),
                    line);
        }
    }

    private static String run(String... arguments) throws Exception {
        return NodeProgram.run(Programs.require("node"), folder, arguments);
    }
}
