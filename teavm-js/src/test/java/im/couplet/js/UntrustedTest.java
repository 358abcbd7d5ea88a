package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.testing.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The benchmark measures each public function with untrusted input; what it measures are no times of tests. */
class UntrustedTest {
    @Test
    void measuresEachPublicFunctionOrSaysWhyNot() throws Exception {
        assertEquals(
                "",
                NodeProgram.run(
                        Programs.require("node"),
                        Engine.NPM,
                        NodeProgram.resource("untrusted.mjs").toString(),
                        Path.of("bench", "untrusted.js").toAbsolutePath().toString(),
                        Engine.NPM.resolve("full.js").toString()));
    }
}
