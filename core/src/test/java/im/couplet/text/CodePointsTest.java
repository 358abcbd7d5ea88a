package im.couplet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void countsAsJavaDoes() {
        for (String text : List.of("", "a", "😀", "a😀b", "👩‍👩‍👧", "\uD83D", "\uDE00\uD83D", "😀😀")) {
            assertEquals(text.codePointCount(0, text.length()), CodePoints.count(text), text);
            for (int i = 0; i <= CodePoints.count(text); i++) {
                assertEquals(text.offsetByCodePoints(0, i), CodePoints.index(text, i), text);
            }
        }
    }

    @Test
    void staysWithinTheText() {
        assertEquals(3, CodePoints.index("a😀", 9));
        assertEquals(0, CodePoints.index("a", -1));
        assertEquals("😀", CodePoints.slice("a😀b", 1, 2));
        assertEquals("", CodePoints.slice("abc", 2, 1));
        assertEquals("c", CodePoints.slice("abc", 2, 9));
    }
}
