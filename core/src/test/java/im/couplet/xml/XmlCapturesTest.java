package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import im.couplet.cases.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Recorded traffic, where it is beside the checkout: any chunks give the same trees, and those that the JDK's parser sees. */
class XmlCapturesTest {
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    @TestFactory
    Stream<DynamicTest> captures() throws IOException {
        Path folder = Path.of(System.getProperty("couplet.shared", "../../shared"), "captures");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recorded traffic beside the checkout");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
        }
    }

    private static void run(Path file) throws IOException, XMLStreamException {
        List<String> chunks = new ArrayList<>();
        boolean frames = false;
        for (String line : Files.readAllLines(file)) {
            Map<?, ?> record = (Map<?, ?>) Json.parse(line);
            Object kind = record.get("kind");
            if ("in".equals(record.get("dir")) && (kind == null || kind.equals("frame"))) {
                chunks.add((String) record.get("data"));
                frames |= kind != null;
            }
        }
        assertFalse(chunks.isEmpty(), "nothing from the server");
        if (frames) {
            for (String frame : chunks) {
                String expected = XmlPeer.JDK.outcome(frame);
                assertEquals(expected, document(List.of(frame)));
                assertEquals(expected, document(characters(frame)));
            }
        } else {
            String whole = String.join("", chunks);
            String expected = streamByJdk(whole);
            assertEquals(expected, stream(List.of(whole)));
            assertEquals(expected, stream(chunks));
            assertEquals(expected, stream(characters(whole)));
        }
    }

    private static List<String> characters(String text) {
        return text.chars().mapToObj(c -> String.valueOf((char) c)).toList();
    }

    private static String document(List<String> chunks) {
        XmlOutcome outcome = new XmlOutcome(false, XmlLimits.DEFAULT);
        chunks.forEach(outcome::feed);
        return outcome.finish().seen();
    }

    /** Starts over behind the end of SASL, as RFC 6120 section 6.4.6 says. */
    private static String stream(List<String> chunks) {
        StringBuilder seen = new StringBuilder();
        XmlParser[] parser = new XmlParser[1];
        ElementHandler handler = new ElementHandler(1, element -> {
            XmlOutcome.append(seen, element);
            seen.append('\n');
        });
        XmlHandler restarting = new XmlHandler() {
            @Override
            public void startElement(XmlName name, XmlAttributes attributes) {
                handler.startElement(name, attributes);
            }

            @Override
            public void endElement(XmlName name) {
                handler.endElement(name);
                if (name.is(XmlName.of(SASL, "success"))) {
                    handler.reset();
                    parser[0].reset();
                }
            }

            @Override
            public void text(Text text) {
                handler.text(text);
            }
        };
        parser[0] = XmlParser.stream(restarting, XmlLimits.DEFAULT);
        chunks.forEach(parser[0]::feed);
        return seen.toString();
    }

    private static String streamByJdk(String whole) throws XMLStreamException {
        StringBuilder trees = new StringBuilder();
        for (String part : whole.split("<\\?xml [^>]*\\?>", -1)) {
            if (!part.isEmpty()) {
                String closed = part.endsWith("</stream:stream>") ? part : part + "</stream:stream>";
                for (Element stanza : XmlPeer.JDK.element(closed).elements()) {
                    XmlOutcome.append(trees, stanza);
                    trees.append('\n');
                }
            }
        }
        return trees.toString();
    }
}
