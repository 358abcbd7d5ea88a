package im.couplet.richtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of XEP-0392, section 11.1. */
class ConsistentColorTest {
    @ParameterizedTest
    @CsvSource({
        "Romeo,327.255249,0.865,0.000,0.686",
        "juliet@capulet.lit,209.410400,0.000,0.515,0.573",
        "😺,331.199341,0.872,0.000,0.659",
        "council,359.994507,0.918,0.000,0.394",
        "Board,171.430664,0.000,0.527,0.457"
    })
    void givesTheColoursOfTheDocument(String text, double angle, double red, double green, double blue) {
        assertEquals(angle, ConsistentColor.angle(text), 0.000001);
        ConsistentColor color = ConsistentColor.of(text);
        assertEquals(red, color.red(), 0.0005);
        assertEquals(green, color.green(), 0.0005);
        assertEquals(blue, color.blue(), 0.0005);
    }

    @Test
    void knowsBlackAndWhite() {
        assertEquals(0x000000, ConsistentColor.of(10, 100, 0).rgb());
        assertEquals(0xFFFFFF, ConsistentColor.of(10, 100, 100).rgb());
    }

    @Test
    void givesOneNumber() {
        // 0.865, 0.000 and 0.686 of 255
        assertEquals(0xDD00AF, ConsistentColor.of("Romeo").rgb());
    }
}
