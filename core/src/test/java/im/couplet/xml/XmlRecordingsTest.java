package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import im.couplet.stream.Framing;
import im.couplet.stream.Recording;
import im.couplet.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Recorded traffic: any chunks give the same trees, and those that the JDK's parser sees. */
class XmlRecordingsTest {
    private static final String FOOTER = "</stream:stream>";
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    @TestFactory
    Stream<DynamicTest> recordings() throws IOException {
        return Recording.all().stream()
                .map(recording -> DynamicTest.dynamicTest(recording.name(), () -> run(recording)));
    }

    private static void run(Recording recording) throws XMLStreamException {
        List<String> chunks = upToTheEnd(recording.fromServer());
        assertFalse(chunks.isEmpty(), "nothing from the server");
        if (recording.framing() == Framing.WEBSOCKET) {
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

    /** Without frames that say nothing, and without what stands behind the end of a stream and is nobody's. */
    private static List<String> upToTheEnd(List<String> chunks) {
        List<String> kept = new ArrayList<>();
        for (String chunk : chunks) {
            if (!chunk.isEmpty() && !String.join("", kept).endsWith(FOOTER)) {
                kept.add(chunk);
            }
        }
        return kept;
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
                String closed = part.endsWith(FOOTER) ? part : part + FOOTER;
                for (Element stanza : XmlPeer.JDK.element(closed).elements()) {
                    XmlOutcome.append(trees, stanza);
                    trees.append('\n');
                }
            }
        }
        return trees.toString();
    }
}
