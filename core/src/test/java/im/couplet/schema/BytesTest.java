package im.couplet.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class BytesTest {
    private static final Bytes VALUE = Bytes.of((byte) 0, (byte) 0x7F, (byte) 0xFA);

    @Test
    void isEqualWhenTheBytesAre() {
        assertEquals(VALUE, Bytes.fromBase64(" AH\n/6 "));
        assertEquals(VALUE.hashCode(), Bytes.of(VALUE.toArray()).hashCode());
        assertNotEquals(VALUE, Bytes.of());
        assertNull(Bytes.fromBase64("AH/"));
    }

    @Test
    void doesNotChangeWithTheArrayItWasMadeOf() {
        byte[] octets = VALUE.toArray();
        Bytes copy = Bytes.of(octets);
        octets[0] = 1;
        copy.toArray()[0] = 1;
        assertEquals(VALUE, copy);
    }

    @Test
    void isWrittenInDigits() {
        assertEquals("007ffa", VALUE.toHex());
        assertEquals("AH/6", VALUE.toString());
        assertEquals(3, VALUE.length());
    }
}
