package im.couplet.js;

import im.couplet.testing.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The published types, held against TypeScript's compiler: {@code src/test/types}. Which compiler is pinned in its {@code
 * package-lock.json}; {@code npm ci} fetches it into {@code target}.
 */
class TypesTest {
    @Test
    void followFromDeclarationsWithoutAugmentation() throws Exception {
        Path node = Programs.require("node");
        Path folder = NodeProject.prepare("types");
        NodeProject.copy(Engine.NPM, folder.resolve("node_modules").resolve("couplet"));
        NodeProgram.run(node, folder, "node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
    }
}
