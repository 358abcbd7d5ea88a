package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.testing.Programs;
import org.junit.jupiter.api.Test;

/** The classes without types: {@code couplet/elements}. */
class ElementsTest {
    @Test
    void tellAndTakeElementsAlone() throws Exception {
        assertEquals(
                "",
                NodeProgram.run(
                        Programs.require("node"),
                        Engine.NPM,
                        NodeProgram.resource("elements.mjs").toString(),
                        Engine.NPM.toString()));
    }
}
