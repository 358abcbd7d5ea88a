package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.cases.Json;
import im.couplet.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the surface for JavaScript promises, in every form in which it is published. */
class SurfaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"couplet.js", "couplet.cjs", "couplet.mjs", "couplet.module.js"})
    void keepsItsPromisesInNode(String bundle) throws Exception {
        assertKept(NodeProgram.surface(bundle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"module", "script", "worker"})
    void keepsItsPromisesInChromiumUnderAStrictPolicy(String how) throws Exception {
        assertKept(StrictPage.surface(how));
    }

    @Test
    void keepsItsPromisesInHtmlUnit() {
        try (Engine engine = new HtmlUnitEngine()) {
            String checks = Engine.script("surface.js");
            assertKept(
                    engine.run("function (Couplet) {" + checks + "return JSON.stringify(runSurface(Couplet)); }", ""));
        }
    }

    @Test
    void addsOneGlobalToAPage() {
        try (Engine engine = new HtmlUnitEngine()) {
            String script = """
                    function (Couplet, bundle) {
                      delete window.Couplet;
                      var before = Object.getOwnPropertyNames(window);
                      (0, eval)(bundle);
                      return String(Object.getOwnPropertyNames(window).filter(function (key) {
                        return before.indexOf(key) < 0;
                      }));
                    }""";
            assertEquals("Couplet", engine.run(script, Engine.published("couplet.umd.js")));
        }
    }

    @Test
    void isPackedByNpmAndImportedAndRequiredByItsName(@TempDir Path folder) throws Exception {
        NodeProgram.run(Programs.require("npm"), Engine.NPM, "pack", "--pack-destination", folder.toString());
        Path archive;
        try (Stream<Path> files = Files.list(folder)) {
            archive = files.findFirst().orElseThrow();
        }
        Path home = Files.createDirectories(folder.resolve("node_modules/couplet"));
        NodeProgram.run(
                Path.of("/bin/tar"), folder, "-xzf", archive.toString(), "-C", home.toString(), "--strip-components=1");
        for (String file : List.of("README.md", "LICENSE", "couplet.d.ts", "couplet.d.cts", "couplet.umd.js.map")) {
            assertTrue(Files.isRegularFile(home.resolve(file)), file);
        }
        String say = "console.log(parseElement('<a/>').name)";
        Files.writeString(folder.resolve("a.mjs"), "import { parseElement } from 'couplet';" + say);
        Files.writeString(folder.resolve("a.cjs"), "const { parseElement } = require('couplet');" + say);
        Path node = Programs.require("node");
        assertEquals("a\n", NodeProgram.run(node, folder, "a.mjs"));
        assertEquals("a\n", NodeProgram.run(node, folder, "a.cjs"));
    }

    private static void assertKept(String result) {
        Map<?, ?> json = (Map<?, ?>) Json.parse(result);
        assertEquals(List.of(), json.get("failures"));
        assertTrue((Long) json.get("ran") >= 30, "only " + json.get("ran") + " ran");
    }
}
