package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import im.couplet.text.Text;
import im.couplet.xml.XmlException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * What must hold of every input, good or bad: how it is cut changes nothing, an error is where it says it is, limits are
 * those that were set, what was read is written back equal, and the peers see the same.
 */
final class XmlChecks {
    private static final Pattern ERROR =
            Pattern.compile("error (\\S+) \\S+ offset (\\d+) line (\\d+) column (\\d+)\n", Pattern.DOTALL);

    private final String xml;
    private final Random random;
    private final String ours;

    private XmlChecks(String xml, long seed) {
        this.xml = xml;
        this.random = new Random(seed);
        this.ours = outcome(xml, XmlLimits.DEFAULT, false, List.of(xml));
    }

    /**
     * Checks {@code xml} in every way.
     *
     * @param seed decides about cuts and limits
     * @return whether it is a good document
     */
    static boolean check(String xml, long seed) {
        try {
            XmlChecks checks = new XmlChecks(xml, seed);
            checks.cuts(XmlLimits.DEFAULT);
            checks.position();
            checks.inPieces();
            checks.afterReset();
            checks.limits();
            boolean good = !checks.ours.startsWith("error");
            if (good) {
                checks.writing();
            }
            checks.peers();
            return good;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(quoted(xml) + "\n" + e.getMessage(), e);
        }
    }

    static String outcome(String xml, XmlLimits limits, boolean stream, List<String> chunks) {
        XmlOutcome outcome = new XmlOutcome(stream, limits);
        chunks.forEach(outcome::feed);
        return outcome.finish().seen();
    }

    /** What is given whole is what comes in one piece and ends. */
    private void whole(XmlLimits limits) {
        String whole = outcome(xml, limits, false, List.of(xml));
        XmlOutcome outcome = new XmlOutcome(false, limits);
        assertEquals(whole, outcome.parse(Text.of(xml)).seen(), "as a document");
        assertEquals(whole, outcome.forget().parse(Text.of(xml)).seen(), "as a document again");
    }

    private void cuts(XmlLimits limits) {
        whole(limits);
        for (boolean stream : new boolean[] {false, true}) {
            String whole = outcome(xml, limits, stream, List.of(xml));
            assertEquals(whole, outcome(xml, limits, stream, characters(xml)), "by character");
            assertEquals(whole, outcome(xml, limits, stream, chunks(2)), "cut in two");
            assertEquals(whole, outcome(xml, limits, stream, chunks(2 + random.nextInt(8))), "in chunks");
        }
    }

    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            characters.add(text.substring(i, i + 1));
        }
        return characters;
    }

    private List<String> chunks(int count) {
        int[] cuts = random.ints(count - 1, 0, xml.length() + 1).sorted().toArray();
        List<String> chunks = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            chunks.add(xml.substring(from, cut));
            from = cut;
        }
        chunks.add(xml.substring(from));
        return chunks;
    }

    /** Line and column follow from the offset, and up to there nothing was wrong. */
    private void position() {
        Matcher error = ERROR.matcher(ours);
        if (!error.matches()) {
            return;
        }
        int offset = Integer.parseInt(error.group(2));
        assertTrue(offset <= xml.length(), ours);
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = xml.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == xml.length() || xml.charAt(i + 1) != '\n'));
            if (ends) {
                line++;
                lineStart = i + 1;
            }
        }
        assertEquals(line, Integer.parseInt(error.group(3)), () -> "line: " + ours);
        assertEquals(offset - lineStart + 1, Integer.parseInt(error.group(4)), () -> "column: " + ours);
        XmlOutcome before = new XmlOutcome(false, XmlLimits.DEFAULT).feed(xml.substring(0, offset));
        assertTrue(!before.seen().startsWith("error"), () -> "before " + ours + before.seen());
    }

    /** A parser that read something else before, up to any place or error, and was reset is like new. */
    private void afterReset() {
        XmlEvents events = new XmlEvents();
        XmlParser parser = XmlParser.document(events, XmlLimits.DEFAULT);
        try {
            parser.feed("<a>\r\n<b" + xml.substring(random.nextInt(xml.length() + 1)));
        } catch (XmlException e) {
            // It is all the same.
        }
        parser.reset();
        events.clear();
        assertEquals(textOf(List.of(xml), false), read(parser, events, List.of(xml)), "after reset");
    }

    /** Text in pieces is the same text. */
    private void inPieces() {
        assertEquals(textOf(List.of(xml), false), textOf(List.of(xml), true), "text in pieces");
        assertEquals(textOf(List.of(xml), false), textOf(chunks(4), true), "text in pieces, in chunks");
    }

    private static String textOf(List<String> chunks, boolean inPieces) {
        XmlEvents events = new XmlEvents();
        XmlParser parser = XmlParser.document(events, XmlLimits.DEFAULT);
        parser.textInPieces(inPieces);
        return read(parser, events, chunks);
    }

    private static String read(XmlParser parser, XmlEvents events, List<String> chunks) {
        try {
            chunks.forEach(parser::feed);
            parser.finish();
        } catch (XmlException e) {
            // What came last before an error may have been text that was not whole yet.
            return events.upToLastTag() + e.getMessage();
        }
        return events.seen();
    }

    private void limits() {
        XmlLimits limits = new XmlLimits(
                1 + random.nextInt(6),
                1 + random.nextInt(4),
                1 + random.nextInt(4),
                4 + random.nextInt(12),
                1 + random.nextInt(24),
                1 + random.nextInt(xml.length() + 8));
        if (random.nextInt(3) == 0) {
            // One limit alone, so that the others do not hide it.
            XmlLimits wide = XmlLimits.DEFAULT;
            limits = switch (random.nextInt(6)) {
                case 0 -> wide.withDepth(limits.depth());
                case 1 -> wide.withAttributes(limits.attributes());
                case 2 -> wide.withNamespaces(limits.namespaces());
                case 3 -> wide.withNameLength(limits.nameLength());
                case 4 -> wide.withTextLength(limits.textLength());
                default -> wide.withStanzaLength(limits.stanzaLength());
            };
        }
        cuts(limits);
        // The peers do not tell of declarations of the prefix xml.
        if (ours.equals(XmlPeer.WOODSTOX.outcome(xml)) && !xml.contains("xmlns:xml")) {
            measure(limits);
        }
    }

    private void measure(XmlLimits limits) {
        String limited = outcome(xml, limits, false, List.of(xml));
        List<Reason> over = new ArrayList<>();
        try {
            for (Map.Entry<Reason, Integer> one : XmlMeasures.of(xml).entrySet()) {
                if (one.getValue() > XmlMeasures.limit(limits, one.getKey())) {
                    over.add(one.getKey());
                }
            }
        } catch (XMLStreamException e) {
            fail(e);
        }
        Matcher error = ERROR.matcher(limited);
        if (error.matches()) {
            assertTrue(over.contains(Reason.valueOf(error.group(1))), () -> limits + " " + over + " " + limited);
        } else {
            assertEquals(ours, limited);
            assertEquals(List.of(), over, limits::toString);
        }
    }

    private void writing() {
        Element element = Element.parse(xml);
        String written = XmlWriter.write(element);
        assertEquals(ours, outcome(written, XmlLimits.DEFAULT, false, List.of(written)), written);
        assertEquals(element, Element.parse(written));
        for (XmlPeer peer : XmlPeer.values()) {
            String theirs = peer.outcome(written);
            assertTrue(ours.equals(theirs) || XmlDifferences.explain(peer, written), () -> peer + ": " + theirs);
        }
    }

    private void peers() {
        if (ours.contains(" policy-violation ")) {
            return;
        }
        for (XmlPeer peer : XmlPeer.values()) {
            String theirs = peer.outcome(xml);
            if (!XmlDifferences.agree(ours, theirs) && !XmlDifferences.explain(peer, xml)) {
                fail("ours: " + ours + peer + ": " + theirs);
            }
        }
    }

    static String quoted(String xml) {
        StringBuilder quoted = new StringBuilder();
        XmlOutcome.appendText(quoted, xml);
        return quoted.toString();
    }
}
