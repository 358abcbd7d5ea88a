package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FallbackTest {
    private static final String REPLY = "urn:xmpp:reply:0";

    private static String stripped(String body, String... pieces) {
        List<Fallback> fallbacks = new ArrayList<>();
        for (String piece : pieces) {
            fallbacks.add(Fallback.TYPE.readStrict(Element.parse(
                    "<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'>" + piece + "</fallback>")));
        }
        return Fallback.strip(body, fallbacks, REPLY);
    }

    @Test
    void stripsTheExamplesOfTheDocuments() {
        // XEP-0428 and XEP-0461, without the indentation, which is not part of the body
        assertEquals("Great", stripped("> Anna wrote:\n> Hi, how are you?\nGreat", "<body start='0' end='33'/>"));
        assertEquals(
                "Great idea!",
                stripped("> Anna wrote:\n> We should bake a cake\nGreat idea!", "<body start='0' end='38'/>"));
    }

    @Test
    void countsCodePoints() {
        assertEquals("b", stripped("😀😀b", "<body start='0' end='2'/>"));
    }

    @Test
    void stripsAllWhenNoPieceIsNamed() {
        assertEquals("", stripped("a😀", ""));
        assertEquals("", stripped("abc", "<body/>"));
        assertEquals("abc", stripped("abc", "<subject/>"));
    }

    @Test
    void joinsPiecesAndLeavesBadOnesOut() {
        assertEquals("e", stripped("abcde", "<body start='0' end='2'/>", "<body start='1' end='4'/>"));
        assertEquals("abc", stripped("abc", "<body start='2' end='1'/><body start='1'/><body start='7' end='9'/>"));
        assertEquals("a", stripped("abc", "<body start='1' end='4294967295'/>"));
    }

    @Test
    void leavesWhatIsForOthers() {
        assertEquals("abc", Fallback.strip("abc", List.of(Fallback.ofPrefix("urn:x", "ab")), REPLY));
    }

    @Test
    void namesAPrefix() {
        Fallback fallback = Fallback.ofPrefix(REPLY, "> 😀\n");
        assertEquals("x", Fallback.strip("> 😀\nx", List.of(fallback), REPLY));
        assertEquals(
                Element.parse("<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'>"
                        + "<body start='0' end='4'/></fallback>"),
                Fallback.TYPE.write(fallback));
    }
}
