package im.couplet.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import im.couplet.text.Text;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are the platform's {@code java.time}, an independent implementation of ISO 8601. */
class DateTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-07-21T02:56:15Z",
                "1969-07-20T21:56:15-05:00",
                "2002-09-10T23:08:25Z",
                "2000-02-29T23:59:59.999Z",
                "1600-03-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.123456789+14:00",
                "1970-01-01T00:00:00.5-00:30"
            })
    void readsWhatThePlatformReads(String text) {
        DateTime read = DateTime.parse(text);
        Instant expected = OffsetDateTime.parse(text).toInstant();
        assertNotNull(read);
        assertEquals(expected, Instant.ofEpochSecond(read.epochSecond(), read.nanos()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2002-09-10",
                "2002-09-10T23:08:25",
                "2002-09-10 23:08:25Z",
                "2002-13-10T23:08:25Z",
                "2001-02-29T23:08:25Z",
                "1900-02-29T00:00:00Z",
                "2002-09-31T23:08:25Z",
                "2002-09-10T24:08:25Z",
                "2002-09-10T23:60:25Z",
                "2002-09-10T23:08:25.Z",
                "2002-09-10T23:08:25z",
                "2002-09-10T23:08:25+0100",
                "2002-09-10T23:08:25Zx",
                "20020910T23:08:25"
            })
    void refusesWhatTheProfileDoesNotAllow(String text) {
        assertNull(DateTime.parse(text));
    }

    @Test
    void writesWhatItReads() {
        Random random = new Random(82);
        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong(-62_135_596_800L, 253_402_300_800L);
            int nanos = i % 3 == 0 ? 0 : random.nextInt(1_000) * 1_000_000;
            DateTime time = new DateTime(second, nanos);
            assertEquals(Instant.ofEpochSecond(second, nanos), Instant.parse(time.toString()), time::toString);
            assertEquals(time, DateTime.parse(time.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1000000000, 0, 2001-09-09T01:46:40Z", "-1, 500000000, 1969-12-31T23:59:59.5Z"})
    void writesUtcWithoutZerosAtTheEnd(long second, int nanos, String expected) {
        assertEquals(expected, new DateTime(second, nanos).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2001-09-09T01:46:40Z, 2001-09-09T01:46:40Z",
        "2001-09-09T01:46:40.000Z, 2001-09-09T01:46:40Z",
        "2001-09-09T01:46:40.0Z, 2001-09-09T01:46:40Z",
        "2001-09-09T01:46:40.050Z, 2001-09-09T01:46:40.05Z",
        "2001-09-09T01:46:40.123456789Z, 2001-09-09T01:46:40.123456789Z",
        "2001-09-09T01:46:40.1234567891Z, 2001-09-09T01:46:40.123456789Z",
        "2001-09-09T01:46:40.0000000009Z, 2001-09-09T01:46:40Z",
        "2001-09-09T01:46:60Z, 2001-09-09T01:47:00Z",
        "2001-09-09T01:46:40+00:00, 2001-09-09T01:46:40Z",
        "' 2001-09-09T01:46:40.10Z ', 2001-09-09T01:46:40.1Z"
    })
    void hasOneFormForEachTime(String text, String expected) {
        assertEquals(expected, Values.DATE_TIME.canonical(Text.of(text)).string());
    }

    /** XEP-0082 1.1.1, section 4, and the first example of XEP-0091 1.4. */
    @Test
    void readsAndWritesTheFormOfOldDocuments() {
        Instant stamp = Instant.parse("2002-09-10T23:08:25Z");
        assertEquals(stamp, Values.LEGACY_DATE_TIME.read(Text.of("20020910T23:08:25")));
        assertEquals(stamp, Values.LEGACY_DATE_TIME.read(Text.of("2002-09-10T17:08:25-06:00")));
        assertEquals("20020910T23:08:25", Values.LEGACY_DATE_TIME.write(stamp).string());
        assertEquals(
                "20020910T23:08:25",
                Values.LEGACY_DATE_TIME
                        .canonical(Text.of("2002-09-10T23:08:25.999Z"))
                        .string());
        for (String bad : new String[] {
            "20020910T23:08:25Z", "20020910T230825", "20021310T23:08:25", "2002091T023:08:25", "", "20020910T23:08:2"
        }) {
            assertNull(Values.LEGACY_DATE_TIME.canonical(Text.of(bad)), bad);
        }
    }
}
