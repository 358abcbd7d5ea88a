package im.couplet.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.UnreadableAddress;
import im.couplet.text.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static <V> @Nullable V read(ValueType<V> type, String text) {
        return type.read(Text.of(text));
    }

    @Test
    void readsBothFormsOfABoolean() {
        assertEquals(true, read(Values.BOOLEAN, "1"));
        assertEquals(true, read(Values.BOOLEAN, " true\n"));
        assertEquals(false, read(Values.BOOLEAN, "0"));
        assertEquals(false, read(Values.BOOLEAN, "false"));
        assertNull(read(Values.BOOLEAN, "True"));
        assertNull(read(Values.BOOLEAN, ""));
    }

    @Test
    void readsIntegersWithinTheirRangeAlone() {
        ValueType<Integer> priority = Values.integer(-128, 127);
        assertEquals(-128, read(priority, "-128"));
        assertEquals(127, read(priority, "+127"));
        assertEquals(5, read(priority, " 005 "));
        assertNull(read(priority, "128"));
        assertNull(read(priority, "-129"));
        assertEquals(Integer.MAX_VALUE, read(Values.NON_NEGATIVE, "2147483647"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1.0",
                "1e3",
                "NaN",
                "0x10",
                "200",
                "99999999999999999999999",
                "18446744073709551617",
                "１"
            })
    void leavesOutWhatIsNoInteger(String text) {
        assertNull(read(Values.integer(-128, 127), text));
    }

    @Test
    void refusesToWriteAnIntegerOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> Values.integer(0, 10).write(11));
    }

    @Test
    void readsWholeNumbersBeyondAnInt() {
        assertEquals(4294967295L, read(Values.UNSIGNED_INT, " +04294967295\n"));
        assertNull(read(Values.UNSIGNED_INT, "4294967296"));
        assertNull(read(Values.UNSIGNED_INT, "-1"));
        assertEquals(0L, read(Values.UNSIGNED_INT, "-000"));
        assertEquals(9007199254740991L, read(Values.SIZE, "9007199254740991"));
        assertNull(read(Values.SIZE, "9007199254740993"));
        assertNull(read(Values.SIZE, "1e3"));
        assertNull(read(Values.SIZE, "+"));
        assertEquals(-7L, read(Values.whole(-10, 10), "-007"));
        assertEquals("-7", Values.whole(-10, 10).write(-7L).string());
        assertEquals("a whole number from 0 to 4294967295", Values.UNSIGNED_INT.expected());
        assertThrows(IllegalArgumentException.class, () -> Values.UNSIGNED_INT.write(-1L));
    }

    @Test
    void readsWordsAndAddressesOfTheWebWithoutWhiteSpaceAround() {
        assertEquals("a b", read(Values.TOKEN, "\n  a b\t"));
        assertEquals("", read(Values.TOKEN, " \n"));
        assertEquals("xmpp:voicemail@capulet.lit", read(Values.URI, "\n      xmpp:voicemail@capulet.lit\n    "));
    }

    @Test
    void readsBytesWithWhiteSpaceBetween() {
        assertEquals(Bytes.of("Man!".getBytes(StandardCharsets.US_ASCII)), read(Values.BYTES, "TW\n Fu IQ=="));
        assertNull(read(Values.BYTES, "TWFu!"));
    }

    @Test
    void normalisesAddresses() {
        assertEquals(
                "juliet@capulet.lit/Balcony",
                Values.JID.canonical(Text.of("Juliet@Capulet.LIT/Balcony")).string());
        assertEquals(
                "@capulet.lit",
                assertInstanceOf(UnreadableAddress.class, read(Values.JID, "@capulet.lit"))
                        .raw());
        assertNull(Values.JID.canonical(Text.of("@capulet.lit")));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0E7, 10000000",
        "1.2345678E7, 12345678",
        "1.2345678912E7, 12345678.912",
        "-1.5E-7, -0.00000015",
        "1.0E-5, 0.00001",
        "4.9E-324, 0.",
        "100.0, 100",
        "-0.25, -0.25"
    })
    void writesDecimalsWithoutAnExponent(double value, String start) {
        String written = Values.DECIMAL.write(value).string();
        assertTrue(written.startsWith(start), written);
        assertEquals(value, Values.DECIMAL.read(Text.of(written)));
    }

    @Test
    void refusesToWriteWhatIsNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> Values.DECIMAL.write(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Values.DECIMAL.write(Double.NEGATIVE_INFINITY));
    }

    @Test
    void takesWhiteSpaceAroundAnAddressAsPartOfItOnlyWhereItCanBe() {
        assertEquals(
                "a@example.com/b", read(Values.JID, "\n  a@example.com/b\n ").toString());
        assertEquals("a@example.com/b ", read(Values.JID, "a@example.com/b ").toString());
        assertEquals(
                " \n",
                assertInstanceOf(UnreadableAddress.class, read(Values.JID, " \n"))
                        .raw());
    }

    @Test
    void readsWordsWithoutWhiteSpaceAround() {
        ValueType<Boolean> type = Values.oneOf(new Boolean[] {true, false}, "yes", "no");
        assertEquals(false, read(type, " no\n"));
        assertEquals("yes", type.canonical(Text.of("\tyes")).string());
        assertNull(read(type, "y es"));
        assertNull(read(type, " "));
    }

    @Test
    void namesAllWordsWhenNoneFits() {
        ValueType<Boolean> type = Values.oneOf(new Boolean[] {true, false}, "yes", "no");
        assertNull(read(type, "maybe"));
        assertEquals("one of yes, no", type.expected());
        assertEquals("no", type.write(false).string());
    }
}
