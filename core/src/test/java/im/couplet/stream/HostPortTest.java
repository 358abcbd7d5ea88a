package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places as RFC 6120 section 4.9.3.19 and XEP-0198 section 5 write them. */
final class HostPortTest {
    @ParameterizedTest
    @CsvSource({
        "im.example.com, im.example.com, 0",
        "im.example.com:9222, im.example.com, 9222",
        "192.0.2.1:5222, 192.0.2.1, 5222",
        "[2001:41D0:1:A49b::1]:9222, 2001:41D0:1:A49b::1, 9222",
        "[::1], ::1, 0",
        "' [2001:db8::9:1]:6222\n', 2001:db8::9:1, 6222",
        "2001:db8::9:1, 2001:db8::9:1, 0",
        "b\u00fccher.example:1, b\u00fccher.example, 1",
        "im.example.com:65535, im.example.com, 65535",
    })
    void readsHostAndPort(String text, String host, int port) {
        assertEquals(new HostPort(host, port), HostPort.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":5222",
                "a:",
                "a:0",
                "a:65536",
                "a:99999999999",
                "a:-1",
                "a:http",
                "[::1",
                "[::1]5222",
                "[]:1",
                "[x]:1",
                "1:2:3",
                "a b",
                "a/b",
                "juliet@example.com",
                "wss://example.com/",
            })
    void refusesWhatIsNone(String text) {
        assertNull(HostPort.parse(text));
    }

    @Test
    void writesWhatItReads() {
        assertEquals("[::1]:5222", new HostPort("::1", 5222).toString());
        assertEquals("im.example.com", new HostPort("im.example.com", 0).toString());
    }
}
