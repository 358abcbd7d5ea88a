package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XEP-0106 1.1.1. */
final class JidEscapingTest {
    /** Sections 3.2 and 3.3, every row; 4.3; the localparts of section 5. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            quoteCharacter = '`',
            value = {
                "a b → a\\20b",
                "\" → \\22",
                "& → \\26",
                "' → \\27",
                "/ → \\2f",
                ": → \\3a",
                "< → \\3c",
                "> → \\3e",
                "@ → \\40",
                "\\5c → \\5c5c",
                "\\ → \\",
                "\\2plus\\2is\\4 → \\2plus\\2is\\4",
                "foo\\bar → foo\\bar",
                "foob\\41r → foob\\41r",
                "c:\\5commas → c\\3a\\5c5commas",
                "\\3and\\2is\\5cool → \\5c3and\\2is\\5c5cool",
                "space cadet → space\\20cadet",
                "call me \"ishmael\" → call\\20me\\20\\22ishmael\\22",
                "at&t guy → at\\26t\\20guy",
                "d'artagnan → d\\27artagnan",
                "/.fanboy → \\2f.fanboy",
                "::foo:: → \\3a\\3afoo\\3a\\3a",
                "<foo> → \\3cfoo\\3e",
                "user@host → user\\40host",
                "c:\\net → c\\3a\\net",
                "c:\\\\net → c\\3a\\\\net",
                "c:\\cool stuff → c\\3a\\cool\\20stuff",
                "here's_a_wild_&_/cr%zy/_address_for:<wv>(\"IMPS\")"
                        + " → here\\27s_a_wild_\\26_\\2fcr%zy\\2f_address_for\\3a\\3cwv\\3e(\\22IMPS\\22)",
                "CN=D'Artagnan Saint-Andr\u00E9,O=Example & Company, Inc.,DC=example,DC=com"
                        + " → CN=D\\27Artagnan\\20Saint-Andr\u00E9,O=Example\\20\\26\\20Company,\\20Inc.,DC=example,DC=com",
                "somenick!user\"&'/:<>\\3address → somenick!user\\22\\26\\27\\2f\\3a\\3c\\3e\\5c3address",
            })
    void escapesAndUnescapes(String text, String localpart) {
        assertEquals(localpart, Jid.escape(text));
        assertEquals(text, Jid.unescape(localpart));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            quoteCharacter = '`',
            value = {"\\20 → ` `", "\\5c → \\", "\\3A → \\3A", "\\2F → \\2F"})
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
