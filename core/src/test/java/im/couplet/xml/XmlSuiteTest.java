package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Runs the XML Conformance Test Suite of the W3C, where {@code -Dcouplet.xmlconf=FOLDER} names the folder with its
 * {@code xmlconf.xml}. What is not well-formed must be refused. What is must be accepted, unless it has what RFC 6120
 * section 11.1 forbids. So that more of the suite says something, each document is also read without the parts that are
 * forbidden, and compared with what the peers make of it.
 */
class XmlSuiteTest {
    private static final Pattern FORBIDDEN =
            Pattern.compile("<!DOCTYPE|<!--|<\\?(?!xml\\s)|&(?!#|lt;|gt;|amp;|apos;|quot;)");
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^\\[>]*(\\[.*?]\\s*)?>", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern INSTRUCTION = Pattern.compile("<\\?(?!xml\\s).*?\\?>", Pattern.DOTALL);
    private static final Pattern LATE_DECLARATION = Pattern.compile("(?<=.)<\\?xml\\s.*?\\?>", Pattern.DOTALL);

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void doesWhatTheSuiteOfTheW3cSays() throws Exception {
        String folder = System.getProperty("couplet.xmlconf");
        Assumptions.assumeTrue(folder != null, "no -Dcouplet.xmlconf");
        Path index = Path.of(folder, "xmlconf.xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        NodeList tests = factory.newDocumentBuilder().parse(index.toFile()).getElementsByTagName("TEST");
        for (int i = 0; i < tests.getLength(); i++) {
            run(tests.item(i));
        }
        System.out.println("XML Conformance Test Suite: " + counts);
        assertEquals(List.of(), failures);
        assertTrue(tests.getLength() > 1000, "not the whole suite: " + tests.getLength() + " tests");
    }

    private void run(Node test) throws IOException {
        String recommendation = value(test, "RECOMMENDATION", "XML1.0");
        boolean ours = value(test, "NAMESPACE", "yes").equals("yes")
                && !recommendation.endsWith("1.1")
                && value(test, "EDITION", "5").contains("5");
        Path file = Path.of(URI.create(test.getBaseURI()).resolve(value(test, "URI", "")));
        if (!ours || !Files.exists(file)) {
            count(ours ? "without a file" : "of other editions, or without namespaces");
            return;
        }
        String xml;
        try {
            xml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            count("not UTF-8");
            return;
        }
        String id = value(test, "ID", "");
        try {
            if (xml.startsWith("\ufeff")) {
                // RFC 6120 section 11.6: in XMPP that is no byte order mark.
                asSaid("not-wf", xml);
                xml = xml.substring(1);
            }
            asSaid(value(test, "TYPE", ""), xml);
            String allowed = allowed(xml);
            XmlChecks.check(allowed, xml.length());
            count(allowed.equals(xml) ? "compared" : "compared without forbidden parts");
        } catch (AssertionError e) {
            failures.add(id + " " + file + ": " + e.getMessage());
        }
    }

    private void asSaid(String type, String xml) {
        String outcome = XmlChecks.outcome(xml, XmlLimits.DEFAULT, false, List.of(xml));
        boolean refused = outcome.startsWith("error");
        if (type.equals("not-wf")) {
            assertTrue(refused, "accepted what is not well-formed");
            count("refused: not well-formed");
        } else if (!type.equals("error")) {
            if (FORBIDDEN.matcher(CDATA.matcher(xml).replaceAll("")).find()) {
                assertTrue(outcome.startsWith("error RESTRICTED_XML"), outcome);
                count("refused: forbidden by XMPP");
            } else if (outcome.startsWith("error UNSUPPORTED_ENCODING")) {
                count("refused: encoding");
            } else {
                assertTrue(!refused, outcome);
                count("accepted");
            }
        }
    }

    private static String allowed(String xml) {
        String rest = xml;
        for (Pattern forbidden : List.of(COMMENT, INSTRUCTION, DOCTYPE, LATE_DECLARATION)) {
            rest = forbidden.matcher(rest).replaceAll("");
        }
        return rest;
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static String value(Node test, String attribute, String otherwise) {
        Node value = test.getAttributes().getNamedItem(attribute);
        return value == null ? otherwise : value.getNodeValue();
    }
}
