package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.xml.XmlException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When something is said that was cut, what is kept for it, and what is forgotten. Chunks are written with {@code ~} between. */
class XmlParserChunksTest {
    private static final XmlLimits LIMITS = XmlLimits.DEFAULT.withNameLength(4).withTextLength(10);

    private final EventLog log = new EventLog();
    private final XmlParser parser = XmlParser.document(log, LIMITS);

    private void feed(String chunks) {
        for (String chunk : chunks.split("~", -1)) {
            parser.feed(chunk);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a|>",
                "<a b='>'|>",
                "<a b=\"'>\"~ c='\">'|>",
                "<a~ b=~'1'~/|>",
                "<r><a>x</|a>",
                "<r><a></a~ |>",
                "<r>x&l~t|;<b>",
                "<r><![C~DATA~[x|]]><b>",
                "<r><![CDATA[x]|]><b>",
                "<r><![CDATA[x]~]|><b>",
            })
    void saysWhatIsWholeAtOnce(String before, String last) {
        EventLog whole = new EventLog();
        XmlParser.document(whole, LIMITS).feed(before.replace("~", "") + last);
        feed(before);
        parser.feed(last);
        assertEquals(whole.events, log.events);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>&~abcd~e",
                "<a>&~a~b ",
                "<a>]~]~>",
                "<a>x]]~>",
                "<a><~!~x",
                "<a><![CD~a",
                "<a~<",
                "<a b='~<",
                "<a b='>~'~ c~<",
                "<a b='1'~ b='1'>",
                "<a><b></~a>",
                "<a>\ud83d~x",
                "<a>x\ud83d~<",
                "<?xml version=~'2.0'~ ?>",
                "<a b='&~x;'>",
                "<a>12345~67890~1",
                "<a>12345~&lt;6789~0",
            })
    void refusesAsSoonAsItIsCertain(String chunks) {
        int last = chunks.lastIndexOf('~');
        feed(chunks.substring(0, last));
        assertThrows(XmlException.class, () -> parser.feed(chunks.substring(last + 1)));
    }

    @Test
    void resetForgetsAllThatWasCut() {
        for (String cut : List.of(
                "<a b='&lt;1", "<a>text", "<a><![CDATA[text]", "<a>&l", "<a>x\r", "<a>x]]", "<a", "<!", "<a>\ud83d")) {
            parser.feed(cut);
            log.events.clear();
            parser.reset();
            parser.feed("<c d='&gt;'>\n]&gt;y</c>");
            parser.finish();
            assertEquals(List.of("<c d=>>", "\n]>y", "</c>"), log.events, cut);
            parser.reset();
        }
    }

    @Test
    void resetForgetsAValueThatWasWrong() {
        for (String bad :
                List.of("<a b='&lt;&x;'/>", "<a b='&lt;1234567890'/>", "<a b='&lt;\u0001'/>", "<a b='&lt;<'/>")) {
            assertThrows(XmlException.class, () -> parser.feed(bad));
            parser.reset();
            log.events.clear();
            parser.feed("<c d='&gt;'/>");
            assertEquals(List.of("<c d=>>", "</c>"), log.events, bad);
            parser.reset();
        }
    }

    @Test
    void piecesComeWithTheirChunk() {
        parser.textInPieces(true);
        parser.feed("<a>x&lt;");
        assertEquals(List.of("<a>", "x", "<"), log.events);
        parser.feed("<![CDATA[y]");
        assertEquals("y", log.events.get(3));
        parser.feed("z]]>\r");
        assertEquals(List.of("<a>", "x", "<", "y", "]z", "\n"), log.events);
    }

    @Test
    void piecesCountTowardsTheStanza() {
        XmlParser limited = XmlParser.stream(log, XmlLimits.DEFAULT.withStanzaLength(20));
        limited.textInPieces(true);
        limited.feed("<s><a>12345</a>");
        limited.feed("<a>12345");
        XmlException e = assertThrows(XmlException.class, () -> limited.feed("6789012345678</a>"));
        assertEquals(Reason.STANZA_TOO_LONG, e.reason());
        assertEquals(35, e.offset());
    }

    @Test
    void aTagThatDoesNotEndIsRefusedWhereTheStanzaMustHave() {
        XmlParser limited = XmlParser.stream(log, XmlLimits.DEFAULT.withStanzaLength(20));
        limited.feed("<s><a b='");
        limited.feed("1234567890");
        limited.feed("1234");
        XmlException e = assertThrows(XmlException.class, () -> limited.feed("5"));
        assertEquals(Reason.STANZA_TOO_LONG, e.reason());
        assertEquals(23, e.offset());
    }

    /** What was read before makes a guess at names; one that only begins like it is another. */
    @Test
    void namesMayBeginLikeThoseBefore() {
        parser.feed("<r><a b='1'/></r>");
        parser.reset();
        log.events.clear();
        parser.feed("<r><ab bc='1'/><a/><ab b='1' bc='2'/></r>");
        assertEquals(List.of("<r>", "<ab bc=1>", "</ab>", "<a>", "</a>", "<ab b=1 bc=2>", "</ab>", "</r>"), log.events);
    }

    @Test
    void everyLetterAndDigitMayStandInAName() {
        String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
        String others = letters + "0123456789.-";
        for (int first = 0; first < letters.length(); first++) {
            for (int second = 0; second < others.length(); second++) {
                parser.reset();
                log.events.clear();
                String name = letters.substring(first, first + 1) + others.charAt(second);
                parser.feed("<" + name + "/>");
                assertEquals("<" + name + ">", log.events.get(0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'/', '@', '[', '`', '{', ':', ';', ',', '0', '.', '-', '\u007f', '\u0080', '\u00d7'})
    void noOtherMayStandFirst(char first) {
        assertThrows(XmlException.class, () -> parser.feed("<" + first + "a/>"));
    }

    @Test
    void valuesAndTextMayBeAsLongAsTheLimit() {
        parser.feed("<a b='123456789&lt;' c='&lt;123456789' d='1234\n67890'>123456789&lt;</a>");
        assertEquals(List.of("<a b=123456789< c=<123456789 d=1234 67890>", "123456789<", "</a>"), log.events);
    }
}
