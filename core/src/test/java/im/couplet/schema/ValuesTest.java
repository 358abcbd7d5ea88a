package im.couplet.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.xml.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertNull(read(Values.JID, "@capulet.lit"));
    }

    @Test
    void namesAllWordsWhenNoneFits() {
        ValueType<Boolean> type = Values.oneOf(new Boolean[] {true, false}, "yes", "no");
        assertNull(read(type, "maybe"));
        assertEquals("one of yes, no", type.expected());
        assertEquals("no", type.write(false).string());
    }
}
