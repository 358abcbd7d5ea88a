package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.text.Text;
import org.junit.jupiter.api.Test;

/** What {@link Text} calls plain is written as it is, and read as it is. */
class PlainTextTest {
    private final XmlName name = XmlName.of("", "a");

    @Test
    void plainContentStandsForItself() {
        for (char c = 0; c < 0xFFFF; c++) {
            String text = "]]" + c + "]";
            if (Text.of(text).isPlainContent()) {
                assertEquals(text, XmlWriter.escaped(Text.of(text)).string());
                assertEquals(text, Element.parse("<a>" + text + "</a>").text());
            }
        }
    }

    @Test
    void plainValuesStandForThemselves() {
        for (char c = 0; c < 0xFFFF; c++) {
            String text = "]]" + c + "]";
            if (Text.of(text).isPlain()) {
                assertEquals(text, XmlWriter.escaped(name, Text.of(text)).string());
                assertEquals(text, Element.parse("<a a=\"" + text + "\"/>").attribute("a"));
            }
        }
    }

    @Test
    void whatIsMostlyWrittenIsPlain() {
        assertTrue(Text.of("Don't \"quote\" me:\n\t100 % $1 = 1 #!/привет").isPlainContent());
        for (char c : new char[] {'<', '>', '&', '\r', 0, 0x1F, 0xD800, 0xFFFE}) {
            assertFalse(Text.of("a" + c).isPlainContent());
        }
    }
}
