package im.couplet.js;

import im.couplet.testing.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The JavaScript that stands in the Java sources parses and is formatted: {@code src/test/scripts}. */
class ScriptsTest {
    @Test
    void areTextBlocksThatPrettierWouldNotChange() throws Exception {
        Path node = Programs.require("node");
        Path folder = NodeProject.prepare("scripts");
        NodeProgram.run(
                node,
                folder,
                "check.js",
                Path.of("src", "main", "java").toAbsolutePath().toString());
    }
}
