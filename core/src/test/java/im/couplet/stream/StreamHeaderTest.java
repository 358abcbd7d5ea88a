package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StreamHeaderTest {
    /** RFC 6120 section 4.7.5: integers without leading zeros, which receivers ignore; none at all means 0.9. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "1.0, 1",
                "1.13, 1",
                "01.0, 1",
                "2.0, 2",
                "12.3, 12",
                "0.9, 0",
                "null, 0",
                "'', -1",
                "1, -1",
                "1., -1",
                ".1, -1",
                "1.0.0, -1",
                "a.b, -1",
                "-1.0, -1",
                "1.0 , 1",
                "' 1.0', -1",
                "99999.0, -1"
            })
    void readsTheMajorVersion(String version, int expected) {
        assertEquals(expected, new StreamHeader(null, null, null, version, null, null).majorVersion());
    }
}
