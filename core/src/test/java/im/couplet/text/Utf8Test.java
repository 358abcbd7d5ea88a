package im.couplet.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class Utf8Test {
    @Test
    @Tag("slow")
    void encodesEveryCodePointAsTheJdkDoes() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String text = "a" + Character.toString(c) + "b";
                byte[] octets = text.getBytes(StandardCharsets.UTF_8);
                assertArrayEquals(octets, Utf8.encode(text), () -> "code point " + text.codePointAt(1));
                assertEquals(octets.length, Utf8.length(text));
                assertEquals(text, Utf8.decode(octets));
            }
        }
    }

    @Test
    void refusesLoneSurrogatesAndNamesTheIndex() {
        for (String bad :
                new String[] {"ab\uD800", "ab\uD800c", "ab\uDC00", "ab\uDC00\uD800", "ab\uD83D\uD83D\uDE00"}) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> Utf8.encode(bad));
            assertEquals("lone surrogate at index 2", e.getMessage());
        }
    }

    @Test
    void refusesBadSequencesAndNamesTheOffset() {
        int[][] bad = {
            {0x80},
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xC2},
            {0xC2, 0x41},
            {0xE0, 0x9F, 0xBF},
            {0xE2, 0x82},
            {0xED, 0xA0, 0x80},
            {0xED, 0xBF, 0xBF},
            {0xF0, 0x8F, 0xBF, 0xBF},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xF0, 0x9F, 0x98},
            {0xFE},
            {0xFF},
        };
        for (int[] sequence : bad) {
            byte[] octets = new byte[sequence.length + 1];
            octets[0] = 'x';
            for (int i = 0; i < sequence.length; i++) {
                octets[i + 1] = (byte) sequence[i];
            }
            Exception e = assertThrows(IllegalArgumentException.class, () -> Utf8.decode(octets));
            assertEquals("not UTF-8 at octet 1", e.getMessage());
        }
    }

    @Test
    @Tag("slow")
    void agreesWithTheJdkOnRandomOctets() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            byte[] octets = new byte[random.nextInt(6)];
            for (int j = 0; j < octets.length; j++) {
                octets[j] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 0x80 + random.nextInt(0x80));
            }
            String expected;
            try {
                expected = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(octets))
                        .toString();
            } catch (CharacterCodingException e) {
                assertThrows(IllegalArgumentException.class, () -> Utf8.decode(octets));
                continue;
            }
            assertEquals(expected, Utf8.decode(octets));
        }
    }

    @Test
    void theEdgesOfEachLengthAreThoseOfTheJdk() {
        for (int c : new int[] {0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF}) {
            String text = Character.toString(c);
            byte[] octets = text.getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(octets, Utf8.encode(text));
            assertEquals(octets.length, Utf8.length(text));
            assertEquals(text, Utf8.decode(octets));
        }
    }
}
