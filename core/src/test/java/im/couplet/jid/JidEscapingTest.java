package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XEP-0106 1.1.1. */
final class JidEscapingTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            quoteCharacter = '`',
            value = {"\\20 → \\20", "\\20a\\20b\\20 → \\20a b\\20", "\\5c → \\", "\\3A → \\3A", "\\2F → \\2F"})
    void unescapesOnlyTheSequencesOfTheTable(String localpart, String text) {
        assertEquals(text, Jid.unescape(localpart));
    }

    @Test
    void refusesSpacesAtTheEnds() {
        for (String bad : new String[] {" a", "a ", " "}) {
            assertThrows(JidException.class, () -> Jid.escape(bad));
        }
        assertEquals("", Jid.escape(""));
    }

    @Test
    void unescapingUndoesEscaping() {
        Random random = new Random(4);
        String characters = "\\\\\\25cfa027 @&";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int n = random.nextInt(10); n > 0; n--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            String raw = text.append('x').toString();
            assertEquals(raw, Jid.unescape(Jid.escape(raw)));
        }
    }
}
