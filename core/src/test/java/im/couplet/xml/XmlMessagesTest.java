package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refusal says: what was found, what was allowed, and where. */
class XmlMessagesTest {
    private static final XmlLimits LIMITS = XmlLimits.DEFAULT
            .withDepth(3)
            .withAttributes(2)
            .withNameLength(12)
            .withTextLength(10)
            .withNamespaces(2)
            .withStanzaLength(80);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "x|Found \"x\" outside the root element, where only white space may stand (line 1, column 1)",
                "<a/>\u00e9|Found U+00E9 outside the root element, where only white space may stand (line 1, column 5)",
                "<a/><b/>|Found a second root element (line 1, column 5)",
                "</a>|Found an end tag where no element is open (line 1, column 1)",
                "<a></b>|Found the end tag </b> where </a> was expected (line 1, column 4)",
                "<a></ab>|Found the end tag </ab> where </a> was expected (line 1, column 4)",
                "<a></a b>|Found \"b\" in the end tag </a> (line 1, column 8)",
                "<1/>|Found \"1\" in a name (line 1, column 2)",
                "<a\u0001/>|Found U+0001 where white space, \">\" or \"/>\" must stand (line 1, column 3)",
                "<>|Found \">\" where a name must start (line 1, column 2)",
                "<a:b:c/>|A name must not have a colon here (line 1, column 5)",
                "<:a/>|A name must not have a colon here (line 1, column 2)",
                "<a:/>|A name must not have a colon here (line 1, column 3)",
                "<abcdefghijklm/>|A name is longer than 12 characters (line 1, column 14)",
                "<a b/>|Found \"/\" behind the name of an attribute, where \"=\" must stand (line 1, column 5)",
                "<a b=1/>|Found \"1\" where the value of an attribute must be quoted (line 1, column 6)",
                "<a b='1'c='2'/>|Found \"c\" where white space, \">\" or \"/>\" must stand (line 1, column 9)",
                "<a /b>|Found \"b\" behind \"/\" in a tag (line 1, column 5)",
                "<a b='<'/>|Found \"<\" in an attribute value, where it must be escaped (line 1, column 7)",
                "<a b='1' b='2'/>|A second attribute \"b\" (line 1, column 10)",
                "<a b='1' c='2' d='3'/>|An element has more than 2 attributes (line 1, column 16)",
                "<a b='12345678901'/>|Text is longer than 10 characters (line 1, column 17)",
                "<a>12345678901</a>|Text is longer than 10 characters (line 1, column 14)",
                "<a>1234567890&lt;</a>|Text is longer than 10 characters (line 1, column 14)",
                "<a><b><c><d>|Elements nest deeper than 3 (line 1, column 10)",
                "<p:a/>|The prefix of \"p:a\" is not bound to a namespace (line 1, column 2)",
                "<a p:b='1'/>|The prefix of \"p:b\" is not bound to a namespace (line 1, column 4)",
                "<xmlns:a/>|An element must not have the prefix xmlns (line 1, column 2)",
                "<a xmlns:p=''/>|\"xmlns:p\" declares an empty namespace (line 1, column 4)",
                "<a xmlns='u'><b xmlns='v'><c xmlns='w'>|"
                        + "More than 2 namespace declarations are in force (line 1, column 30)",
                "<a xmlns:xml='u'/>|"
                        + "The prefix xml and its namespace belong together and to nothing else (line 1, column 4)",
                "<a xmlns:xmlns='u'/>|" + "The prefix xmlns and its namespace must not be declared (line 1, column 4)",
                "<a>]]></a>|Found \"]]>\" in character data, where it must be escaped (line 1, column 4)",
                "<a>&b;</a>|\"&b;\" is not one of the five entities that XMPP allows (line 1, column 4)",
                "<a>& b</a>|"
                        + "Found \"&\" that starts no reference; a literal one is written \"&amp;\" (line 1, column 4)",
                "<a>&-;</a>|Found \"&\" that starts no reference (line 1, column 4)",
                "<a>&abcdefghijklm;</a>|A reference is longer than 12 characters (line 1, column 4)",
                "<a>&#xg;</a>|\"&#xg;\" is not a character reference (line 1, column 4)",
                "<a>&#;</a>|\"&#;\" is not a character reference (line 1, column 4)",
                "<a>&#1;</a>|\"&#1;\" stands for a character that XML cannot hold (line 1, column 4)",
                "<a>\u0001</a>|Found U+0001, which XML cannot hold (line 1, column 4)",
                "<a>\ufffe</a>|Found U+FFFE, which XML cannot hold (line 1, column 4)",
                "<a>\ud800</a>|Found U+D800, half of a surrogate pair (line 1, column 4)",
                "<a>\udc00</a>|Found U+DC00, which XML cannot hold (line 1, column 4)",
                "<!-- x -->|Found a comment, which XMPP forbids (line 1, column 1)",
                "<!DOCTYPE a>|Found a document type or other declaration, which XMPP forbids (line 1, column 1)",
                "<a><![cdata[|Found \"<!\" that starts nothing XML knows (line 1, column 4)",
                "<a><?p?></a>|Found a processing instruction, which XMPP forbids (line 1, column 4)",
                "<?xmlx?>|Found a processing instruction, which XMPP forbids (line 1, column 1)",
                "<![CDATA[x]]>|Found a CDATA section where only white space may stand (line 1, column 1)",
                " <?xml version='1.0'?>|Found an XML declaration that is not at the very start (line 1, column 2)",
                "<?xml version='1.0' encoding='x'?>|The XML declaration names another encoding than UTF-8 (line 1, column 1)",
                "<?xml versio='1.0'?>|The XML declaration is not well-formed (line 1, column 1)",
                "<a>|The input ended while <a> is open (line 1, column 4)",
                "<a><b/|The input ended while <a> is open (line 1, column 7)",
                "``|The input ended while there is no root element (line 1, column 1)",
                "<a/><|The input ended while a tag behind the root element is open (line 1, column 6)",
            })
    void saysWhatIsWrongAndWhere(String input, String message) {
        XmlException e = assertThrows(XmlException.class, () -> read(XmlParser::document, input));
        assertEquals(message, e.getMessage());
    }

    @Test
    void aStanzaMayBeTooLong() {
        String input = "<s><a><b c='1' d='2'/></a><b>" + "<c/>".repeat(30);
        XmlException e = assertThrows(XmlException.class, () -> read(XmlParser::stream, input));
        assertEquals("A stanza is longer than 80 characters (line 1, column 107)", e.getMessage());
    }

    @Test
    void streamsHoldNoTextBetweenStanzas() {
        XmlException text = assertThrows(XmlException.class, () -> read(XmlParser::stream, "<s>\n x"));
        assertEquals(
                "Found \"x\" between stanzas, where only white space may stand (line 2, column 2)", text.getMessage());
        XmlException cdata = assertThrows(XmlException.class, () -> read(XmlParser::stream, "<s><![CDATA[x]]>"));
        assertEquals("Found a CDATA section where only white space may stand (line 1, column 4)", cdata.getMessage());
    }

    @Test
    void octetsSayWhetherTheyEndedOrWereBad() {
        assertEquals(
                "Found octets that are not UTF-8 (line 1, column 5)",
                refusal(parser -> parser.feed(new byte[] {'<', 'a', '>', 'x', (byte) 0xFF})));
        assertEquals("The input ended within a character (line 1, column 4)", refusal(parser -> {
            parser.feed(new byte[] {'<', 'a', '>', (byte) 0xC3});
            parser.finish();
        }));
        assertEquals("Found octets that are not UTF-8 (line 1, column 7)", refusal(parser -> {
            parser.feed("<a><b ".getBytes(StandardCharsets.US_ASCII));
            parser.feed(new byte[] {(byte) 0xC3, (byte) 0x28});
        }));
    }

    @Test
    void whatCannotBeWrittenIsNamedWithItsPlace() {
        IllegalArgumentException text = assertThrows(IllegalArgumentException.class, () -> XmlText.of("ab\u0001"));
        assertEquals("text: XML cannot hold U+0001 (at index 2)", text.getMessage());
        IllegalArgumentException half = assertThrows(IllegalArgumentException.class, () -> XmlText.of("\ud83d"));
        assertEquals("text: XML cannot hold U+D83D (at index 0)", half.getMessage());
    }

    /** A mismatched end tag may be long; the message is not. */
    @Test
    void longNamesAreCut() {
        String name = "n".repeat(200);
        XmlParser parser = XmlParser.document(new ElementHandler(0, element -> {}), XmlLimits.DEFAULT);
        XmlException e = assertThrows(XmlException.class, () -> parser.feed("<a></" + name + ">"));
        assertEquals(
                "Found the end tag </" + name.substring(0, 62) + "> where </a> was expected (line 1, column 4)",
                e.getMessage());
    }

    private interface Kind {
        XmlParser parser(XmlHandler handler, XmlLimits limits);
    }

    private static void read(Kind kind, String input) {
        XmlParser parser = kind.parser(new ElementHandler(0, element -> {}), LIMITS);
        parser.feed(input);
        parser.finish();
    }

    private static String refusal(Consumer<XmlParser> use) {
        XmlParser parser = XmlParser.document(new ElementHandler(0, element -> {}), LIMITS);
        return assertThrows(XmlException.class, () -> use.accept(parser)).getMessage();
    }
}
