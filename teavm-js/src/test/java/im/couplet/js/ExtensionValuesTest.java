package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.testing.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The extensions that a page imports one by one: {@code couplet/extensions}. */
class ExtensionValuesTest {
    @Test
    void areKnownToWhoIsGivenThemAndToNobodyElse() throws Exception {
        assertEquals(
                "",
                NodeProgram.run(
                        Programs.require("node"),
                        Engine.NPM,
                        NodeProgram.resource("extensions.mjs").toString(),
                        Engine.NPM.toString(),
                        Path.of("..", "core", "src", "test", "resources", "cases", "ext")
                                .toAbsolutePath()
                                .toString()));
    }
}
