package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.XmlException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of XEP-0156 and RFC 6415. */
final class HostMetaTest {
    private static final HostMeta EXAMPLE =
            new HostMeta(List.of("wss://web.example.com:443/ws"), List.of("https://web.example.com:5280/bosh"));

    private static final String JRD = """
            {
              "subject": "http://blog.example.com/article/id/314",
              "expires": "2010-01-30T09:30:00Z",
              "properties": { "http://blgx.example.net/ns/version": "1.3", "http://blgx.example.net/ns/ext": null },
              "n": [-1.5e+3, 0, true, false, [], {}, "\\u0041\\n"],
              "links": [
                { "rel": "urn:xmpp:alt-connections:xbosh", "href": "https://web.example.com:5280/bosh",
                  "titles": { "default": "x" }, "properties": [{"a": "b"}] },
                { "rel": "urn:xmpp:alt-connections:websocket", "href": "wss:\\/\\/web.example.com:443/ws" },
                { "rel": "urn:xmpp:alt-connections:websocket", "href": "ws://web.example.com/ws" },
                { "rel": "urn:xmpp:alt-connections:xbosh", "href": 5 },
                { "rel": "author", "href": "http://blog.example.com/author/john" }, 7
              ]
            }
            """;

    @Test
    void readsXrd() {
        assertEquals(
                EXAMPLE,
                HostMeta.parse(
                        "<?xml version='1.0' encoding='utf-8'?>\n<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>"
                                + "<Link rel='urn:xmpp:alt-connections:xbosh' href='https://web.example.com:5280/bosh'/>"
                                + "<Link rel='urn:xmpp:alt-connections:websocket' href='wss://web.example.com:443/ws'/>"
                                + "<Link rel='urn:xmpp:alt-connections:websocket' href='ws://web.example.com/ws'/>"
                                + "<Link rel='urn:xmpp:alt-connections:xbosh' href='http://web.example.com/bosh'/>"
                                + "<Link rel='lrdd' template='https://example.com/{uri}'/>"
                                + "<x><Link rel='urn:xmpp:alt-connections:xbosh' href='https://evil.example/'/></x></XRD>"));
    }

    /** RFC 6415 documents are XML 1.0, without the restrictions of XMPP. */
    @Test
    void readsXrdWithCommentsAndInstructions() {
        assertEquals(
                EXAMPLE,
                HostMeta.parse(
                        "<?xml version='1.0' encoding='iso-8859-1'?>\n<?xml-stylesheet href='a.css'?><!-- <XRD> - -->\n"
                                + "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'><!--> a <Link --><Subject><![CDATA[<!--]]></Subject>"
                                + "<Link rel='urn:xmpp:alt-connections:xbosh' href='https://web.example.com:5280/bosh'/>"
                                + "<!--<Link rel='urn:xmpp:alt-connections:xbosh' href='https://old.example.com/bosh'/>-->"
                                + "<Link rel='urn:xmpp:alt-connections:websocket' href='wss://web.example.com:443/ws'/></XRD><!---->"));
        assertThrows(XmlException.class, () -> HostMeta.parse("<!-- <XRD/>"));
        assertThrows(XmlException.class, () -> HostMeta.parse("<!DOCTYPE XRD><XRD/>"));
    }

    @Test
    void readsJrd() {
        assertEquals(EXAMPLE, HostMeta.parse(JRD));
        assertEquals(new HostMeta(List.of(), List.of()), HostMeta.parse("\uFEFF {}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":-}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u00G0\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"",
                "{a:1}",
                "{\"a\":1,}",
                "{\"links\":[1,]}",
                "{\"links\":[{\"rel\":tru}]}",
                "{\"a\":nul}",
                "{\"a\":1 2}",
                "<html/>"
            })
    void refusesBadDocuments(String document) {
        assertThrows(IllegalArgumentException.class, () -> HostMeta.parse(document));
    }

    @Test
    void refusesBadXml() {
        assertThrows(XmlException.class, () -> HostMeta.parse("<XRD>"));
        assertThrows(XmlException.class, () -> HostMeta.parse("x"));
        assertThrows(XmlException.class, () -> HostMeta.parse("<!DOCTYPE x><XRD/>"));
    }

    @Test
    void boundsWhatIsHostile() {
        String nested = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertTrue(assertThrows(IllegalArgumentException.class, () -> HostMeta.parse(nested))
                .getMessage()
                .contains("nested deeper"));
        assertThrows(IllegalArgumentException.class, () -> HostMeta.parse(" ".repeat(1_000_001)));
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder changed = new StringBuilder(JRD);
            for (int n = random.nextInt(4); n >= 0; n--) {
                changed.setCharAt(random.nextInt(changed.length()), "{}[]\",:\\u0x".charAt(random.nextInt(11)));
            }
            try {
                HostMeta.parse(changed.toString());
            } catch (IllegalArgumentException | XmlException e) {
                assertTrue(e.getMessage() != null);
            }
        }
    }
}
