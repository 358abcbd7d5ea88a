package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.text.Text;
import im.couplet.xml.XmlException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cases cannot show: events one by one, what handlers may do, and that nothing grows. */
class XmlParserTest {
    private final EventLog log = new EventLog();
    private final XmlParser parser = XmlParser.document(log, XmlLimits.DEFAULT);

    @Test
    void reportsEventsInOrder() {
        parser.feed("<a b='1'>x<c/>y<![CDATA[z]]></a>");
        assertEquals(List.of("<a b=1>", "x", "<c>", "</c>", "yz", "</a>"), log.events);
    }

    @Test
    void resetForgetsTheTagThatWasWrong() {
        assertThrows(XmlException.class, () -> parser.feed("<a>\n<b c='1' c='2'/>"));
        parser.reset();
        XmlException e = assertThrows(XmlException.class, () -> parser.feed("x<a/>"));
        assertEquals(1, e.line());
        assertEquals(1, e.column());
    }

    @Test
    void countsLinesBehindAnEndTagThatWasCut() {
        parser.feed("<a></");
        XmlException e = assertThrows(XmlException.class, () -> parser.feed("a>\n."));
        assertEquals(2, e.line());
        assertEquals(1, e.column());
    }

    @Test
    void reportsTheStartOfAStanzaBeforeItsEnd() {
        parser.feed("<message from='a'>");
        assertEquals(List.of("<message from=a>"), log.events);
        assertEquals(1, parser.depth());
    }

    @Test
    void findsAttributesByName() {
        XmlName[] seen = new XmlName[1];
        XmlParser.document(
                        new XmlHandler() {
                            @Override
                            public void startElement(XmlName name, XmlAttributes attributes) {
                                assertEquals("1", String.valueOf(attributes.value(XmlName.of("", "b"))));
                                assertEquals("2", String.valueOf(attributes.value(XmlName.of("u", "b"))));
                                assertEquals("null", String.valueOf(attributes.value(XmlName.of("v", "b"))));
                                seen[0] = name;
                            }

                            @Override
                            public void endElement(XmlName name) {
                                assertSame(seen[0], name);
                            }

                            @Override
                            public void text(Text text) {}
                        },
                        XmlLimits.DEFAULT)
                .feed("<a xmlns:p='u' b='1' p:b='2'/>");
        assertEquals(XmlName.of("", "a"), seen[0]);
    }

    @Test
    void tellsWhereItIs() {
        List<Long> offsets = new ArrayList<>();
        log.on = event -> offsets.add(parser.offset());
        parser.feed("<a>xy<b");
        parser.feed("/>z</a>");
        assertEquals(List.of("<a>", "xy", "<b>", "</b>", "z", "</a>"), log.events);
        assertEquals(List.of(3L, 5L, 9L, 9L, 10L, 14L), offsets);
        assertEquals(14, parser.offset());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void handsTextOverInPiecesOnDemand(int chunk) {
        parser.textInPieces(true);
        String xml = "<a>one\r\ntwo &lt; <![CDATA[]]]]>\ud83d\ude00<b>x</b>&#13;]]</a>";
        for (int i = 0; i < xml.length(); i += chunk) {
            parser.feed(xml.substring(i, Math.min(xml.length(), i + chunk)));
        }
        parser.finish();
        assertEquals("<a>one\ntwo < ]]\ud83d\ude00<b>x</b>\r]]</a>", String.join("", log.events));
        for (String event : log.events) {
            assertTrue(
                    !event.isEmpty() && !Character.isHighSurrogate(event.charAt(event.length() - 1)),
                    log.events::toString);
        }
    }

    @Test
    @Tag("slow")
    void handsOverFiftyMegabytesInPiecesWithoutKeepingThem() {
        long[] received = new long[1];
        XmlParser pieces = XmlParser.document(
                new XmlHandler() {
                    @Override
                    public void startElement(XmlName name, XmlAttributes attributes) {}

                    @Override
                    public void endElement(XmlName name) {}

                    @Override
                    public void text(Text text) {
                        assertTrue(text.length() <= 8192);
                        received[0] += text.length();
                    }
                },
                XmlLimits.DEFAULT.withStanzaLength(Integer.MAX_VALUE));
        pieces.textInPieces(true);
        pieces.feed("<data>");
        String chunk = "QUJD".repeat(2048);
        for (int i = 0; i < 6400; i++) {
            pieces.feed(chunk);
        }
        pieces.feed("</data>");
        pieces.finish();
        assertEquals(6400L * 8192, received[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a>&lt;", "<a><![CDATA[", "<a b='", "<a ", "<", "<a>&", "<a><!", "<?xml "})
    @Tag("slow")
    void endsAThreeHundredMegabyteTextAtItsLimit(String start) {
        String chunk = "x".repeat(1 << 16);
        XmlException e = assertThrows(
                XmlException.class,
                () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                    parser.feed(start);
                    for (int i = 0; i < 300 * 16; i++) {
                        parser.feed(chunk);
                    }
                }));
        assertTrue(
                List.of("policy-violation", "not-well-formed", "restricted-xml").contains(e.streamErrorCondition()),
                e::toString);
        assertTrue(e.offset() <= XmlLimits.DEFAULT.stanzaLength() + 8, () -> "at " + e.offset());
    }

    @Test
    @Tag("slow")
    void endsAnEndlessTextAsTooLong() {
        XmlParser longStanzas = XmlParser.stream(log, XmlLimits.DEFAULT.withStanzaLength(Integer.MAX_VALUE));
        longStanzas.feed("<stream><message><body>");
        String chunk = "x".repeat(1 << 16);
        XmlException e = assertThrows(XmlException.class, () -> {
            for (int i = 0; i < 300 * 16; i++) {
                longStanzas.feed(chunk);
            }
        });
        assertEquals(Reason.TEXT_TOO_LONG, e.reason());
        assertEquals(23 + XmlLimits.DEFAULT.textLength(), e.offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>#</a>", "<a b='#'/>", "<a><![CDATA[#]]></a>", "<#/>"})
    @Tag("slow")
    void aMillionSmallChunksTakeLinearTime(String form) {
        XmlLimits limits = XmlLimits.DEFAULT.withNameLength(1 << 21);
        String xml = form.replace("#", "x".repeat(1_000_000));
        XmlParser small = XmlParser.document(log, limits);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < xml.length(); i++) {
                small.feed(xml.substring(i, i + 1));
            }
            small.finish();
        });
    }

    @Test
    @Tag("slow")
    void aHundredThousandStanzasPass() {
        XmlParser stream = XmlParser.stream(
                new ElementHandler(1, element -> assertEquals("y", element.text())), XmlLimits.DEFAULT);
        stream.feed("<s>");
        for (int i = 0; i < 100_000; i++) {
            stream.feed("<x>y</x>");
        }
        assertEquals(3 + 800_000, stream.offset());
    }

    @Test
    void namesWithOneHashAreHarmless() {
        // "Aa" and "BB" have one hash, and so has every sequence of them.
        List<String> names = new ArrayList<>(List.of(""));
        for (int i = 0; i < 14; i++) {
            List<String> longer = new ArrayList<>();
            for (String name : names) {
                longer.add(name + "Aa");
                longer.add(name + "BB");
            }
            names = longer;
        }
        assertEquals(1, names.stream().map(String::hashCode).distinct().count());
        XmlParser stream = XmlParser.stream(log, XmlLimits.DEFAULT);
        stream.feed("<s>");
        for (String name : names) {
            stream.feed("<" + name + "/>");
        }
        assertEquals(1 + 2 * names.size(), log.events.size());
        assertEquals("<" + names.get(names.size() - 1) + ">", log.events.get(log.events.size() - 2));
    }

    @Test
    void findsDuplicatesAmongNamesWithOneHash() {
        StringBuilder tag = new StringBuilder("<a");
        for (int i = 0; i < 64; i++) {
            tag.append(' ');
            for (int bit = 0; bit < 6; bit++) {
                tag.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            tag.append("='1'");
        }
        parser.feed(tag + "/>");
        parser.reset();
        XmlException e = assertThrows(XmlException.class, () -> parser.feed(tag + " BBBBBBBBBBBB='2'/>"));
        assertEquals(Reason.DUPLICATE_ATTRIBUTE, e.reason());
        assertEquals(tag.length() + 1, e.offset());
    }

    @Test
    void findsDuplicatesWhileTheTableOfNamesIsMadeAnew() {
        XmlParser stream = XmlParser.stream(log, XmlLimits.DEFAULT.withAttributes(5000));
        stream.feed("<s>");
        StringBuilder tag = new StringBuilder("<a first='1'");
        for (int i = 0; i < 3000; i++) {
            tag.append(" n").append(i).append("='1'");
        }
        stream.feed(tag + "/>");
        XmlException e = assertThrows(XmlException.class, () -> stream.feed(tag + " first='1'/>"));
        assertEquals(Reason.DUPLICATE_ATTRIBUTE, e.reason());
    }

    @Test
    @Tag("slow")
    void namesThatAPeerMakesUpAreNotKept() {
        XmlParser stream = XmlParser.stream(
                new XmlHandler() {
                    @Override
                    public void startElement(XmlName name, XmlAttributes attributes) {}

                    @Override
                    public void endElement(XmlName name) {}

                    @Override
                    public void text(Text text) {}
                },
                XmlLimits.DEFAULT);
        stream.feed("<s>");
        String pad = "x".repeat(1000);
        for (int i = 0; i < 200_000; i++) {
            stream.feed("<n" + i + pad + " xmlns='" + i + "'/>");
        }
        assertEquals(1, stream.depth());
    }

    @Test
    void throwsTheSameErrorAgain() {
        XmlException first = assertThrows(XmlException.class, () -> parser.feed("<a></b>"));
        assertSame(first, assertThrows(XmlException.class, () -> parser.feed("<a/>")));
        assertSame(first, assertThrows(XmlException.class, parser::finish));
        parser.reset();
        parser.feed("<a/>");
        parser.finish();
    }

    @Test
    void startsOverOnReset() {
        parser.feed("<a><b>text ]]");
        parser.reset();
        parser.feed("\n<c>></");
        assertEquals(0, log.events.indexOf("<a>"));
        XmlException e = assertThrows(XmlException.class, () -> parser.feed("d>"));
        assertEquals(5, e.offset());
        assertEquals(2, e.line());
        assertEquals(5, e.column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "one", "<b>", "</b>", "two", "<c>", "</c>", "</a>"})
    void aHandlerMayResetInTheMiddleOfAChunk(String event) {
        String xml = "<a>one<b/>two<c></c></a>";
        int[] end = {-1};
        for (int cut = 0; cut <= xml.length(); cut++) {
            EventLog seen = new EventLog();
            List<String> after = new ArrayList<>();
            XmlParser[] resetting = new XmlParser[1];
            seen.on = now -> {
                if (now.equals(event)) {
                    end[0] = (int) resetting[0].offset();
                    resetting[0].reset();
                }
            };
            resetting[0] = XmlParser.document(seen, XmlLimits.DEFAULT);
            try {
                resetting[0].feed(xml.substring(0, cut));
                resetting[0].feed(xml.substring(cut));
            } catch (XmlException e) {
                after.add(e.reason() + " " + e.offset());
            }
            String rest = xml.substring(end[0]);
            EventLog expected = new EventLog();
            List<String> afterExpected = new ArrayList<>();
            try {
                XmlParser.document(expected, XmlLimits.DEFAULT).feed(rest);
            } catch (XmlException e) {
                afterExpected.add(e.reason() + " " + e.offset());
            }
            assertEquals(
                    expected.events,
                    seen.events.subList(seen.events.indexOf(event) + 1, seen.events.size()),
                    "cut at " + cut);
            assertEquals(afterExpected, after, "cut at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "one", "<b>", "</b>", "two", "</a>"})
    void aHandlerMayStop(String event) {
        log.on = now -> {
            if (now.equals(event)) {
                parser.stop();
            }
        };
        parser.feed("<a>one<b/>two</a><not-xml");
        parser.feed("&&&");
        parser.finish();
        assertEquals(event, log.events.get(log.events.size() - 1));
    }

    @Test
    void aHandlerMustNotFeed() {
        log.on = event -> parser.feed("<b/>");
        assertThrows(IllegalStateException.class, () -> parser.feed("<a/>"));
    }

    @Test
    void limitsMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> XmlLimits.DEFAULT.withDepth(0));
        assertThrows(IllegalArgumentException.class, () -> XmlLimits.DEFAULT.withAttributes(0));
        assertThrows(IllegalArgumentException.class, () -> XmlLimits.DEFAULT.withNamespaces(0));
        assertThrows(IllegalArgumentException.class, () -> XmlLimits.DEFAULT.withNameLength(-1));
        assertThrows(IllegalArgumentException.class, () -> XmlLimits.DEFAULT.withTextLength(0));
        assertThrows(IllegalArgumentException.class, () -> XmlLimits.DEFAULT.withStanzaLength(0));
    }

    @Test
    void theLargestLimitsDoNotOverflow() {
        int max = Integer.MAX_VALUE;
        XmlLimits limits = new XmlLimits(max, max, max, max, max, max);
        Element element = Element.parse("<a b='1&lt;2'>x&amp;y\r\n<![CDATA[z]]></a>", limits);
        assertEquals("<a b=\"1&lt;2\">x&amp;y\nz</a>", element.toString());
    }

    @Test
    void messagesSayWhatAndWhere() {
        XmlException e = assertThrows(XmlException.class, () -> Element.parse("<a>\n  <b></c></a>"));
        assertEquals("Found the end tag </c> where </b> was expected (line 2, column 6)", e.getMessage());
    }
}
