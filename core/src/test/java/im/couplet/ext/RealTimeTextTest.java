package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of XEP-0301, sections 4.6 and 7. */
class RealTimeTextTest {
    private static String after(String text, String event, String actions) {
        Element element = Element.parse("<rtt xmlns='urn:xmpp:rtt:0' seq='1'" + event + ">" + actions + "</rtt>");
        return RealTimeText.TYPE.readStrict(element).apply(text);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            HELLO | <t>HLL</t><e/><e/><t>ELLO</t>
            HELLO | <t>HLL</t><e n='2'/><t>ELLO</t>
            Hello this is Alice! | <t>Hello Bob, this is Alice!</t><e n='5' p='10'/>
            Hello Bob, this is Alice! | <t>Hello, this is Alice!</t><t p='5'> Bob</t>
            Hello Bob, this is Alice! | <t>Hello Bob, tihsd is Alice!</t><e p='16' n='5'/><t p='11'>this</t>
            Hello there, World | <t>Helo</t><e/><t>lo...planet</t><e n='6'/><t> World</t><e n='3' p='8'/><t p='5'> there,</t>
            Hel | <t>H</t><w n='101'/><t>e</t><w n='110'/><t>l</t>
            """)
    void editsAsInTheDocument(String expected, String actions) {
        assertEquals(expected, after("before", " event='new'", actions));
    }

    @Test
    void goesOnWithTheTextBefore() {
        assertEquals("Hello, my J", after("Hello, ", "", "<t>my J</t>"));
        assertEquals("x", after("Hello, ", " event='reset'", "<t>x</t>"));
    }

    @Test
    void movesPlacesIntoTheText() {
        assertEquals("ab", after("a", "", "<t p='99'>b</t>"));
        assertEquals("ba", after("a", "", "<t p='-5'>b</t>"));
        assertEquals("b", after("ab", "", "<e p='1' n='99'/>"));
        assertEquals("ab", after("ab", "", "<e n='-1'/>"));
        assertEquals("ab", after("ab", "", "<x xmlns='urn:x'/>"));
    }

    @Test
    void countsCodePoints() {
        assertEquals("a😀", after("😀", "", "<t p='0'>a</t>"));
        assertEquals("😀", after("😀😀", "", "<e/>"));
        assertEquals("😀b😀", after("😀😀", "", "<t p='1'>b</t>"));
    }
}
