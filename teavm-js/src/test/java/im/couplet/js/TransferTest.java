package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.testing.Programs;
import org.junit.jupiter.api.Test;

/** A stanza far larger than the memory there is. */
class TransferTest {
    @Test
    void passesInConstantMemory() throws Exception {
        assertEquals(
                "object open,head,iq 66666668\nstring open,head,iq 66666668\n",
                NodeProgram.run(
                        Programs.require("node"),
                        Engine.NPM,
                        "--max-old-space-size=16",
                        NodeProgram.resource("transfer.mjs").toString(),
                        Engine.NPM.resolve("couplet.js").toString()));
    }
}
