package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random documents and random damage to them, from fixed seeds: the parser must accept what the parser of the JDK accepts,
 * with the same tree, and refuse what that refuses.
 * Where the two rightly differ, a method here says why.
 */
class XmlDifferentialTest {
    private static final int DOCUMENTS = 4_000;
    private static final int MUTATIONS = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheParserOfTheJdk(long seed) {
        Random random = new Random(seed);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String document = new XmlGenerator(random).document();
            assertEquals(treeByJdk(document), seen(document, random, false), document);
            for (int j = 0; j < MUTATIONS; j++) {
                String damaged = XmlGenerator.damaged(document, random);
                if (compare(damaged, random)) {
                    accepted++;
                } else {
                    refused++;
                }
            }
        }
        // Neither side must be all there is.
        if (accepted < DOCUMENTS / 10 || refused < DOCUMENTS) {
            fail(accepted + " accepted, " + refused + " refused");
        }
    }

    private static boolean compare(String xml, Random random) {
        String ours = seen(xml, random, false);
        assertEquals(ours, seen(xml, random, true), () -> "in chunks: " + quoted(xml));
        if (!agree(xml)
                && !isRestricted(ours)
                && !hasNoNameOfAnEncoding(xml, ours)
                && !agree(asOfTheFourthEdition(xml))) {
            fail(quoted(xml) + "\nours: " + ours + "\ntheirs: " + treeByJdk(xml));
        }
        return !ours.startsWith("error");
    }

    private static boolean agree(String xml) {
        String ours = seen(xml, new Random(0), false);
        String theirs = treeByJdk(xml);
        return ours.startsWith("error") ? theirs.startsWith("error") : ours.equals(theirs);
    }

    /** RFC 6120, sections 11.1 and 11.6, forbids what XML allows. */
    private static boolean isRestricted(String ours) {
        return ours.startsWith("error RESTRICTED_XML") || ours.startsWith("error UNSUPPORTED_ENCODING");
    }

    /** Of an encoding that does not matter to it, the JDK does not check production [81] EncName. */
    private static boolean hasNoNameOfAnEncoding(String xml, String ours) {
        return ours.startsWith("error NOT_WELL_FORMED not-well-formed offset 0 ")
                && xml.startsWith("<?xml")
                && !xml.matches("(?s)<\\?xml[^<>]*encoding\\s*=\\s*(['\"])[A-Za-z][A-Za-z0-9._-]*\\1.*");
    }

    /** The JDK knows the names of the fourth edition of XML 1.0, which hold no character outside the BMP, and version 1.0 alone. */
    private static String asOfTheFourthEdition(String xml) {
        return xml.replaceAll("[\\x{10000}-\\x{EFFFF}]", "\u00e9")
                .replaceFirst("^(<\\?xml\\s+version\\s*=\\s*['\"]1\\.)[0-9]+", "$10");
    }

    private static String treeByJdk(String xml) {
        try {
            return StaxTrees.tree(xml);
        } catch (XMLStreamException | StaxTrees.Restricted | IllegalArgumentException e) {
            return "error " + e;
        }
    }

    private static String seen(String xml, Random random, boolean inChunks) {
        XmlOutcome outcome = new XmlOutcome(false, XmlLimits.DEFAULT);
        int from = 0;
        while (inChunks && from < xml.length()) {
            int to = Math.min(xml.length(), from + 1 + random.nextInt(1 + random.nextInt(12)));
            outcome.feed(xml.substring(from, to));
            from = to;
        }
        return outcome.feed(xml.substring(from)).finish().seen();
    }

    private static String quoted(String xml) {
        StringBuilder quoted = new StringBuilder();
        XmlOutcome.appendText(quoted, xml);
        return quoted.toString();
    }
}
