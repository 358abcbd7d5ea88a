package im.couplet.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Base64Test {
    /** RFC 4648 section 10. */
    @ParameterizedTest
    @CsvSource({"'',''", "f,Zg==", "fo,Zm8=", "foo,Zm9v", "foob,Zm9vYg==", "fooba,Zm9vYmE=", "foobar,Zm9vYmFy"})
    void codesTheVectorsOfTheRfc(String text, String encoded) {
        byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
        assertEquals(encoded, Base64.encode(octets));
        assertArrayEquals(octets, Base64.decode(encoded));
    }

    @Test
    void agreesWithTheJdk() {
        Random random = new Random(2);
        for (int i = 0; i < 5000; i++) {
            byte[] octets = new byte[random.nextInt(200)];
            random.nextBytes(octets);
            String encoded = java.util.Base64.getEncoder().encodeToString(octets);
            assertEquals(encoded, Base64.encode(octets));
            assertArrayEquals(octets, Base64.decode(encoded));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Z",
                "Zg",
                "Zg=",
                "Zm8",
                "=",
                "==",
                "====",
                "Z===",
                "Zg==Zg==",
                "Zg= =",
                " Zg==",
                "Zg==\n",
                "Zm\n9v",
                "Zh==",
                "Zm9=",
                "Zm-_",
                "Zm9v====",
                "Z=9v",
                "Zm=v",
                "Zmé="
            })
    void refusesWhatItWouldNotWrite(String text) {
        assertNull(Base64.decode(text));
    }
}
