package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DialbackTest {
    /** The values of XEP-0185 1.0, section 3. */
    @Test
    void makesTheKeyOfTheDocument() {
        assertEquals(
                "37c69b1cf07a3f67c04a5ef5902fa5114f2c76fe4a2686482ba5b89323075643",
                Dialback.key("s3cr3tf0rd14lb4ck", "xmpp.example.com", "example.org", "D60000229F"));
    }
}
