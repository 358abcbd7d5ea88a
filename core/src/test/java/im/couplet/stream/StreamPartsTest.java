package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of stanzas, and the text of chosen elements in pieces. */
class StreamPartsTest {
    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    private static final String IBB = "http://jabber.org/protocol/ibb";
    private static final StreamOptions PARTS =
            StreamOptions.DEFAULT.withHeads(true).withPieces(XmlName.of(IBB, "data"));
    /** XEP-0047 2.0.1 example 7. */
    private static final String TRANSFER =
            "<iq from='romeo@montague.net/orchard' id='kr91n475' to='juliet@capulet.com/balcony' type='set'><data"
                    + " xmlns='http://jabber.org/protocol/ibb' seq='0' sid='i781hf64'>"
                    + "qANQR1DBwU4DX7jmYZnncmUQB/9KuKBddzQH+tZ1ZywKK0yHKnq57kWq+RFtQdCJWpdWpR0uQsuJe7+vh3NWn59/gTc5MDlX8dS9p0ovStmNcyLhxVgmqS8ZKhsblVeuIpQ0"
                    + "</data></iq>";

    @Test
    void tellsOfAStanzaBeforeItsEnd() {
        Events events = new Events(Framing.TCP, PARTS);
        events.parser.feed(HEADER + "<message from='a@b' xml:lang='en'>");
        assertEquals(
                List.of(
                        "opened content=jabber:client",
                        "head <message xmlns=\"jabber:client\" from=\"a@b\" xml:lang=\"en\"/>"),
                events.lines);
        events.parser.feed("<body>x</body></message><presence/></stream:stream>");
        assertEquals(
                List.of(
                        "received <message xmlns=\"jabber:client\" from=\"a@b\""
                                + " xml:lang=\"en\"><body>x</body></message>",
                        "head <presence xmlns=\"jabber:client\"/>",
                        "received <presence xmlns=\"jabber:client\"/>",
                        "closed"),
                events.lines.subList(2, 6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 10_000})
    void handsOverWhatItWasAskedFor(int size) {
        Events events = new Events(Framing.TCP, StreamOptions.DEFAULT.withPieces(XmlName.of(IBB, "data")));
        String text = HEADER + TRANSFER + "<message><data>kept</data></message>";
        for (int i = 0; i < text.length(); i += size) {
            events.parser.feed(text.substring(i, Math.min(text.length(), i + size)));
        }
        StringBuilder joined = new StringBuilder();
        List<Element> heads = new ArrayList<>();
        List<StreamEvent> rest = new ArrayList<>();
        for (StreamEvent event : events.list) {
            if (event instanceof StreamEvent.Piece piece) {
                assertEquals(piece.last(), piece.text().isEmpty());
                joined.append(piece.text());
                heads.add(piece.element());
            } else {
                rest.add(event);
            }
        }
        assertEquals(
                TRANSFER.substring(TRANSFER.indexOf('>', 140) + 1, TRANSFER.indexOf("</data>")), joined.toString());
        heads.forEach(head -> assertSame(heads.get(0), head));
        assertEquals("i781hf64", heads.get(0).attribute("sid"));
        Element iq = ((StreamEvent.Received) rest.get(1)).element();
        assertEquals(
                "<data xmlns=\"" + IBB + "\" seq=\"0\" sid=\"i781hf64\"/>",
                iq.elements().get(0).toString());
        assertEquals(
                "kept",
                ((StreamEvent.Received) rest.get(2)).element().elements().get(0).text());
    }

    @Test
    void piecesEndWithTheElementAndLeaveOutWhatIsWithinOthers() {
        StreamOptions nested = StreamOptions.DEFAULT.withPieces(XmlName.of("u", "d"), XmlName.of("u", "e"));
        Events events = new Events(Framing.WEBSOCKET, nested.withHeads(true));
        events.parser.feed("<open xmlns='" + Namespaces.FRAMING + "'/>");
        events.parser.feed("<m xmlns='u'>0<d>1<x>2</x>&lt;<e>3</e>4</d>5<d/></m>");
        assertEquals(
                List.of(
                        "opened",
                        "head <m xmlns=\"u\"/>",
                        "piece of <d xmlns=\"u\"/>: 1",
                        "piece of <d xmlns=\"u\"/>: <",
                        "piece of <e xmlns=\"u\"/>: 3",
                        "piece of <e xmlns=\"u\"/>: .",
                        "piece of <d xmlns=\"u\"/>: 4",
                        "piece of <d xmlns=\"u\"/>: .",
                        "piece of <d xmlns=\"u\"/>: .",
                        "received <m xmlns=\"u\">0<d><x>2</x><e/></d>5<d/></m>"),
                events.lines);
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void theLengthOfAStanzaStillEndsIt(Framing framing) {
        Events events = new Events(
                framing,
                PARTS.withLimits(XmlLimits.DEFAULT.withStanzaLength(300).withTextLength(100)));
        events.parser.feed(new StreamWriter(framing).header(StreamHeader.to("a")));
        String around = framing == Framing.BOSH ? "<body xmlns='" + Namespaces.BOSH + "'>%s</body>" : "%s";
        events.parser.feed(around.formatted(TRANSFER.replace("qANQR1DBwU4DX7jmYZnncmUQB", "")));
        String tooLong = around.formatted(TRANSFER.replace("qA", "qA".repeat(50)));
        XmlException e = assertThrows(XmlException.class, () -> events.parser.feed(tooLong));
        assertEquals(XmlException.Reason.STANZA_TOO_LONG, e.reason());
    }

    @Test
    void aListenerMayRestartInTheMiddle() {
        for (String at : List.of("head", "piece 1", "piece .", "received")) {
            List<String> seen = new ArrayList<>();
            StreamParser[] parser = new StreamParser[1];
            parser[0] = new StreamParser(Framing.TCP, PARTS.withPieces(XmlName.of("jabber:client", "d")), event -> {
                String line = switch (event.getClass().getSimpleName()) {
                    case "Head" -> "head";
                    case "Piece" ->
                        "piece " + (((StreamEvent.Piece) event).last() ? "." : ((StreamEvent.Piece) event).text());
                    case "Received" -> "received";
                    default -> "other";
                };
                seen.add(line);
                if (line.equals(at) && seen.indexOf(at) == seen.size() - 1) {
                    parser[0].restart();
                }
            });
            String stanza = "<m><d>1</d></m>";
            int cut = switch (at) {
                case "head" -> 3;
                case "piece 1" -> 7;
                case "piece ." -> 11;
                default -> stanza.length();
            };
            parser[0].feed(HEADER + stanza.substring(0, cut) + HEADER + "<n><d>2</d></n>");
            assertEquals(
                    List.of("other", "head", "piece 2", "piece .", "received"),
                    seen.subList(seen.indexOf(at) + 1, seen.size()),
                    at);
        }
    }

    @Test
    void partsOfABrokenStanzaComeBeforeItsError() {
        Events events = new Events(Framing.TCP, PARTS);
        events.feed(List.of(HEADER + "<iq id='1'><data xmlns='" + IBB + "'>QUJD</wrong>"));
        assertEquals("head <iq xmlns=\"jabber:client\" id=\"1\"/>", events.lines.get(1));
        assertEquals("fails not-well-formed", events.lines.get(events.lines.size() - 1));
        assertFalse(events.list.stream().anyMatch(StreamEvent.Received.class::isInstance));
    }

    /** Sixty-four million characters through a machine that has room for a few. */
    @Test
    void aLongTransferPassesInConstantMemory(@TempDir Path folder) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx12m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongTransfer.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals("66666668 characters, then received\n", Files.readString(output));
    }

    /** What that test runs in a process of its own. */
    static final class LongTransfer {
        private LongTransfer() {}

        /** Feeds fifty megabytes in base64, as octets, and prints what came. */
        public static void main(String[] arguments) {
            long[] length = new long[1];
            StreamOptions options = PARTS.withLimits(XmlLimits.DEFAULT.withStanzaLength(70_000_000));
            StreamParser parser = new StreamParser(Framing.TCP, options, event -> {
                if (event instanceof StreamEvent.Piece piece) {
                    length[0] += piece.text().length();
                } else if (event instanceof StreamEvent.Received) {
                    System.out.print(length[0] + " characters, then received\n");
                }
            });
            parser.feed(HEADER + "<iq type='set' id='1'><data xmlns='" + IBB + "' sid='1' seq='0'>");
            byte[] chunk = new byte[16_384];
            java.util.Arrays.fill(chunk, (byte) 'Q');
            int rest = 66_666_668;
            while (rest > 0) {
                int now = Math.min(rest, chunk.length);
                parser.feed(im.couplet.text.Octets.of(chunk, 0, now));
                rest -= now;
            }
            parser.feed("</data></iq>");
        }
    }
}
