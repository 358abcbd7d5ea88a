package im.couplet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlException.Reason;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlParser;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cases cannot show of a parser that is fed with octets. */
class OctetsTest {
    private static final byte[] EURO = {(byte) 0xE2, (byte) 0x82, (byte) 0xAC};

    private final List<Element> read = new ArrayList<>();
    private final XmlParser parser = XmlParser.document(new ElementHandler(0, read::add), XmlLimits.DEFAULT);

    @Test
    void refusesTextWhileHalfACharacterIsThere() {
        parser.feed("<a>".getBytes(StandardCharsets.UTF_8));
        parser.feed(Octets.of(EURO, 0, 2));
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> parser.feed("x"));
        assertTrue(e.getMessage().contains("half a character"), e::getMessage);
        parser.feed(Octets.of(EURO, 2, 3));
        parser.feed("x</a>");
        parser.finish();
        assertEquals("<a>€x</a>", read.get(0).toString());
    }

    @Test
    void aParserThatWasFedWithTextTooKnowsNoOctets() {
        parser.feed("<a>é");
        XmlException e = assertThrows(XmlException.class, () -> parser.feed(new byte[] {(byte) 0xFF}));
        assertEquals(Reason.INVALID_UTF8, e.reason());
        assertEquals(4, e.offset());
        assertEquals(-1, e.octetOffset());
        XmlException again = assertThrows(XmlException.class, () -> parser.feed("<"));
        assertEquals(e, again);
        parser.reset();
        e = assertThrows(XmlException.class, () -> parser.feed("<a>é\0".getBytes(StandardCharsets.UTF_8)));
        assertEquals(4, e.offset());
        assertEquals(5, e.octetOffset());
        assertEquals(
                -1,
                assertThrows(XmlException.class, () -> Element.parse("<a>\0")).octetOffset());
    }

    @Test
    void forgetsHalfACharacterOnReset() {
        parser.feed(Octets.of(EURO, 0, 1));
        parser.reset();
        parser.feed("<a/>");
        parser.finish();
        assertEquals(1, read.size());
    }

    @Test
    void countsOctetsFromWhereAHandlerStartedOver() {
        byte[] xml = "<a>€</a><b>é😀\u0001</b>".getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= xml.length; cut++) {
            XmlParser[] resetting = new XmlParser[1];
            resetting[0] =
                    XmlParser.document(new ElementHandler(0, element -> resetting[0].reset()), XmlLimits.DEFAULT);
            int at = cut;
            XmlException e = assertThrows(XmlException.class, () -> {
                resetting[0].feed(Octets.of(xml, 0, at));
                resetting[0].feed(Octets.of(xml, at, xml.length));
            });
            assertEquals(6, e.offset(), "cut at " + cut);
            assertEquals(9, e.octetOffset(), "cut at " + cut);
        }
    }

    @Test
    void ignoresBadOctetsOnceItIsStopped() {
        parser.feed("<a>".getBytes(StandardCharsets.UTF_8));
        parser.stop();
        parser.feed(new byte[] {(byte) 0xFF});
        parser.feed(Octets.of(EURO, 0, 1));
        parser.finish();
        assertEquals(List.of(), read);
    }

    @Test
    void takesWhatRemainsInABuffer() {
        ByteBuffer direct = ByteBuffer.allocateDirect(16);
        direct.put("xx<a>é</a>".getBytes(StandardCharsets.UTF_8)).flip().position(2);
        ByteBuffer slice = ByteBuffer.wrap("yyy<a>é</a>z".getBytes(StandardCharsets.UTF_8), 1, 11)
                .slice();
        slice.position(2);
        for (ByteBuffer buffer : List.of(direct, slice)) {
            parser.feed(Octets.of(buffer));
            assertEquals(0, buffer.remaining());
            parser.finish();
            parser.reset();
        }
        assertEquals("[<a>é</a>, <a>é</a>]", read.toString());
        assertThrows(IndexOutOfBoundsException.class, () -> Octets.of(EURO, 1, 4));
    }

    @Test
    @Tag("slow")
    void findsInAnyOctetsWhatTheJdkFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] octets = ("<a>" + "é€😀x".repeat(3) + "</a>").getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(3); i > 0; i--) {
                octets[3 + random.nextInt(octets.length - 7)] = (byte) (0x80 | random.nextInt(128));
            }
            int badAt = firstBad(octets);
            XmlParser fresh = XmlParser.document(new ElementHandler(0, read::add), XmlLimits.DEFAULT);
            try {
                int from = 0;
                while (from < octets.length) {
                    int to = Math.min(octets.length, from + 1 + random.nextInt(5));
                    fresh.feed(Octets.of(octets, from, to));
                    from = to;
                }
                assertEquals(-1, badAt);
                assertEquals(
                        new String(octets, 3, octets.length - 7, StandardCharsets.UTF_8),
                        read.get(read.size() - 1).text());
            } catch (XmlException e) {
                if (e.reason() == Reason.INVALID_UTF8) {
                    assertEquals(badAt, e.octetOffset());
                } else {
                    assertEquals(Reason.ILLEGAL_CHARACTER, e.reason(), "U+FFFE or U+FFFF");
                }
            }
            read.clear();
        }
    }

    /** Where the JDK's decoder finds the first bad octet, or -1. */
    private static int firstBad(byte[] octets) {
        ByteBuffer in = ByteBuffer.wrap(octets);
        boolean bad = StandardCharsets.UTF_8
                .newDecoder()
                .decode(in, CharBuffer.allocate(octets.length), true)
                .isError();
        return bad ? in.position() : -1;
    }
}
