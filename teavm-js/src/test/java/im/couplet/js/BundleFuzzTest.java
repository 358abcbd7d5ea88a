package im.couplet.js;

import im.couplet.testing.Fuzz;
import im.couplet.testing.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Random documents, element objects and typed objects for the bundle in Node, compared with saxes: {@code src/test/fuzz}.
 * What that needs from npm is pinned in its {@code package-lock.json} and fetched by {@code npm ci} into {@code target}.
 */
class BundleFuzzTest {
    @Test
    void agreesWithSaxesAndWritesWhatIsReadBackEqual() throws Exception {
        Path node = Programs.require("node");
        Path folder = NodeProject.prepare("fuzz");
        NodeProgram.run(
                node,
                folder,
                "fuzz.js",
                Engine.NPM.resolve("couplet.js").toString(),
                Path.of("..", "core", "src", "test", "resources")
                        .toAbsolutePath()
                        .toString(),
                Path.of("src", "test", "resources", "cases", "stanzas.json")
                        .toAbsolutePath()
                        .toString(),
                String.valueOf(Fuzz.inputs(1)),
                String.valueOf(Fuzz.seed()));
    }
}
