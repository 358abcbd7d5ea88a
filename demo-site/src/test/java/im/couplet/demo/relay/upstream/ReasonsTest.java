package im.couplet.demo.relay.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.page.Failure;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    /** A certificate may hold any name. */
    @Test
    void saysNothingThatXmlCannotHold() {
        String reason = Reasons.of(new IOException("No name matching \u0000\u001b[31m\ud800\uffff found."));
        assertEquals("No name matching \ufffd\ufffd[31m\ufffd\ufffd found", reason);
        assertTrue(Failure.remote(reason).streamError().element().toString().contains("No name matching"));
    }

    @Test
    void isShort() {
        assertEquals(300, Reasons.of(new IOException("x".repeat(1_000_000))).length());
    }
}
