package im.couplet.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import im.couplet.text.Text;
import org.junit.jupiter.api.Test;

class PreparedAddressesTest {
    private final PreparedAddresses addresses = new PreparedAddresses();

    private String canonical(String address) {
        Text canonical = addresses.canonical(Text.of(address));
        return canonical == null ? null : canonical.string();
    }

    @Test
    void saysTheSameEachTime() {
        for (int i = 0; i < 2; i++) {
            assertEquals("juliet@example.com/Balcony", canonical("Juliet@EXAMPLE.com./Balcony"));
            assertEquals("джульетта@пример.рф", canonical("Джульетта@пример.рф"));
            assertEquals("romeo@example.net", canonical("romeo@example.net"));
            assertNull(canonical("@example.com"));
        }
    }

    @Test
    void readsMoreThanItKeeps() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 3000; i++) {
                assertEquals("ж" + i + "@example.com", canonical("Ж" + i + "@example.com"));
            }
        }
    }

    @Test
    void readsWhatIsTooLongToKeep() {
        String resource = "ж".repeat(300);
        assertEquals("example.com/" + resource, canonical("EXAMPLE.com/" + resource));
        assertEquals("example.com/" + resource, canonical("EXAMPLE.com/" + resource));
        assertNull(canonical("example.com/" + "ж".repeat(600)));
    }
}
