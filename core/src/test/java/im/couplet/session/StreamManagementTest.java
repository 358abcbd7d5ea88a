package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import im.couplet.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XEP-0198 1.6 section 4. */
final class StreamManagementTest {
    private static final Element MESSAGE = Element.of("jabber:client", "message");

    @Test
    void countsStanzasOnly() {
        StreamManagement management = new StreamManagement();
        for (String name : List.of("message", "presence", "iq")) {
            management.received(Element.of("jabber:client", name));
        }
        management.received(Element.of("urn:xmpp:sm:3", "r"));
        management.received(Element.of("urn:x", "message"));
        assertEquals("<a xmlns=\"urn:xmpp:sm:3\" h=\"3\"/>", management.answer().toString());
    }

    /** "if the value of 'h' is 2^32-1 ... the next is 0". */
    @Test
    void countsModulo() {
        StreamManagement management = new StreamManagement(-2, -2);
        assertEquals("4294967294", management.handled());
        assertEquals("4294967294", management.counted());
        for (int i = 0; i < 4; i++) {
            management.sent(MESSAGE.withAttribute("id", "" + i));
            management.received(MESSAGE);
        }
        assertEquals("2", management.handled());
        assertEquals(1, management.acknowledge("4294967295").size());
        assertEquals(
                List.of("1", "2"),
                management.acknowledge("1").stream().map(e -> e.attribute("id")).toList());
        assertEquals("3", management.unacknowledged().get(0).attribute("id"));
        assertEquals(List.of(), management.acknowledge("1"));
        assertNull(management.acknowledge("3"));
        assertNull(management.acknowledge("0"));
        assertEquals(1, management.acknowledge("2").size());
        assertEquals(0, management.waiting());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "-0",
                "1.0",
                "1 1",
                "x",
                "4294967296",
                "9999999999",
                "99999999999999999999",
                "0x1"
            })
    void takesNoCountThatIsNone(String h) {
        StreamManagement management = new StreamManagement();
        management.sent(MESSAGE);
        assertNull(management.acknowledge(h));
        assertNull(management.acknowledge(null));
        assertEquals(1, management.waiting());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, Integer.MAX_VALUE, Integer.MIN_VALUE, -1, -10})
    void writesCountsWithoutSign(int count) {
        assertEquals(Integer.toUnsignedString(count), new StreamManagement(count, 0).handled());
    }
}
