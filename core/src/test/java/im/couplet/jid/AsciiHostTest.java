package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AsciiHostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A.Example",
                "a.example.",
                "3com.example",
                "a-b.c",
                "a--b.example",
                "203.0.113.7",
                "xn--nxasmq6b.example",
                "[2001:DB8::1]",
                "[::ffff:1.2.3.4]",
                "",
                ".",
                "..",
                ".a",
                "a..b",
                "-a",
                "a-",
                "a.-b",
                "ab--c",
                "a_b",
                "a b",
                "a/b",
                "a@b",
                "[::1",
                "[::1]x",
                "[]",
                "[1:2]",
                "a%41",
                "[fe80::1%25e]"
            })
    void isADomainpart(String host) {
        assertEquals(isDomainpart(host), AsciiHost.matches(host), host);
    }

    private static boolean isDomainpart(String host) {
        try {
            Jid jid = Jid.parse(host);
            return jid.equals(jid.domain());
        } catch (JidException e) {
            return false;
        }
    }

    @Test
    void hasLabelsOf63Octets() {
        String longest = "a".repeat(63);
        assertTrue(AsciiHost.matches(longest + "." + longest));
        assertFalse(AsciiHost.matches(longest + "a.example"));
        assertTrue(AsciiHost.matches("a.".repeat(511) + "a"));
        assertFalse(AsciiHost.matches("a.".repeat(512) + "a"));
    }

    @Test
    void leavesLabelsOfPunycodeToWhoLooksThemUp() {
        assertTrue(AsciiHost.matches("xn--zz--zz.example"));
    }
}
