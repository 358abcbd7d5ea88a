package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlWriterTest {
    private static final String STREAMS = "http://etherx.jabber.org/streams";

    @Test
    void writesNoNamespaceAsNone() {
        assertEquals("<a b=\"1\">x<c/></a>", rewritten("<a b='1'>x<c></c></a>"));
    }

    @Test
    void declaresANamespaceWhereItChanges() {
        assertEquals(
                "<a xmlns=\"u\"><b/><c xmlns=\"v\"><d/></c><e/></a>",
                rewritten("<p:a xmlns:p='u' xmlns:q='v'><p:b/><q:c><q:d/></q:c><p:e/></p:a>"));
    }

    @Test
    void takesTheDefaultNamespaceAway() {
        assertEquals("<a xmlns=\"u\"><b xmlns=\"\"><c/></b></a>", rewritten("<p:a xmlns:p='u'><b><c/></b></p:a>"));
    }

    @Test
    void givesAttributesAPrefix() {
        assertEquals(
                "<a xmlns:ns0=\"u\" ns0:b=\"1\"><c ns0:d=\"2\"/><e xmlns:ns1=\"v\" ns1:f=\"3\"/></a>",
                rewritten("<a xmlns:p='u' xmlns:q='v' p:b='1'><c p:d='2'/><e q:f='3'/></a>"));
    }

    @Test
    void usesOnePrefixForSeveralAttributes() {
        assertEquals("<a xmlns:ns0=\"u\" ns0:b=\"1\" ns0:c=\"2\"/>", rewritten("<a xmlns:p='u' p:b='1' p:c='2'/>"));
    }

    @Test
    void xmlNeedsNoDeclaration() {
        assertEquals("<a xml:lang=\"en\"/>", rewritten("<a xml:lang='en'/>"));
        assertEquals("<xml:a/>", rewritten("<xml:a/>"));
    }

    @Test
    void declaresNothingThatTheContextDeclares() {
        XmlContext stream = XmlContext.of("jabber:client").declaring("stream", STREAMS);
        assertEquals("<message/>", XmlWriter.write(Element.of("jabber:client", "message"), stream));
        assertEquals("<stream:error/>", XmlWriter.write(Element.of(STREAMS, "error"), stream));
        assertEquals("<a xmlns=\"\"/>", XmlWriter.write(Element.of("", "a"), stream));
        assertEquals(
                "<message><x xmlns=\"u\"/></message>",
                XmlWriter.write(
                        Element.builder("jabber:client", "message")
                                .child(Element.of("u", "x"))
                                .build(),
                        stream));
        assertEquals(
                "<message stream:a=\"1\"/>",
                XmlWriter.write(
                        Element.builder("jabber:client", "message")
                                .attribute(XmlName.of(STREAMS, "a"), "1")
                                .build(),
                        stream));
    }

    @Test
    void choosesThePreferredPrefix() {
        XmlContext context = XmlContext.EMPTY.preferring("stream", STREAMS);
        assertEquals(
                "<stream:features xmlns:stream=\"" + STREAMS + "\"><stream:a/></stream:features>",
                XmlWriter.write(
                        Element.builder(STREAMS, "features")
                                .child(Element.of(STREAMS, "a"))
                                .build(),
                        context));
        assertEquals(
                "<a xmlns:stream=\"" + STREAMS + "\" stream:b=\"1\"/>",
                XmlWriter.write(
                        Element.builder("", "a")
                                .attribute(XmlName.of(STREAMS, "b"), "1")
                                .build(),
                        context));
    }

    @Test
    void aPreferredPrefixMayHideADeclaredOne() {
        XmlContext context = XmlContext.of("d").declaring("p", "u").preferring("p", "v");
        Element element = Element.builder("v", "a")
                .attribute(XmlName.of("u", "b"), "1")
                .attribute(XmlName.of("v", "c"), "2")
                .child(Element.of("u", "e"))
                .child(Element.of("d", "f"))
                .build();
        String xml = XmlWriter.write(element, context);
        assertEquals(
                element,
                Element.parse("<x xmlns='d' xmlns:p='u'>" + xml + "</x>")
                        .elements()
                        .get(0));
    }

    @Test
    void generatedPrefixesAvoidThoseInForce() {
        XmlContext context = XmlContext.EMPTY.declaring("ns0", "u");
        assertEquals(
                "<a xmlns:ns1=\"v\" ns1:b=\"1\" ns0:c=\"2\"/>",
                XmlWriter.write(
                        Element.builder("", "a")
                                .attribute(XmlName.of("v", "b"), "1")
                                .attribute(XmlName.of("u", "c"), "2")
                                .build(),
                        context));
    }

    @Test
    void escapesNoMoreThanItMust() {
        Element element = Element.builder("", "a")
                .attribute("b", "<>&'\"\t\n\r]]>")
                .text("<>&'\"\t\n\r > ]]> ]>")
                .build();
        assertEquals(
                "<a b=\"&lt;>&amp;'&quot;&#x9;&#xA;&#xD;]]>\">&lt;>&amp;'\"\t\n&#xD; > ]]&gt; ]&gt;</a>",
                element.toString());
        assertEquals(element, Element.parse(element.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "\n",
                "\r",
                "\r\n",
                "\n\r",
                "\r\r",
                " x ",
                "<",
                ">",
                "&",
                "'",
                "\"",
                "]]>",
                "]",
                "]]",
                ">",
                "]>",
                "<![CDATA[",
                "&amp;",
                "&#10;",
                "\u0085",
                "\u2028",
                "\u007f",
                "\u00a0",
                "\ufeff",
                "\ufffd",
                "\ud7ff\ue000",
                "\ud800\udc00",
                "\udbff\udfff",
                "\ud83d\ude00",
                "</a>",
                "<b/>",
                "' x='",
                "\" x=\"",
                "--",
                "<!--",
                "?>",
                "\u0301",
            })
    void everyAwkwardTextSurvives(String text) {
        Element element = Element.builder("u", "a")
                .attribute("b", text)
                .attribute(XmlName.of("v", "c"), text)
                .text(text)
                .child(Element.builder("", "d").text(text + text).build())
                .text(text)
                .build();
        assertEquals(element, Element.parse(element.toString()));
        Element named = Element.builder("urn:" + text, "a")
                .child(Element.of("u" + text, "b"))
                .build();
        assertEquals(named, Element.parse(named.toString()));
    }

    @Test
    @Tag("slow")
    void everyCharacterIsWrittenOrRefused() {
        for (int c = 0; c <= 0x10FFFF; c += c < 0x3000 || (c > 0xD000 && c < 0x10100) ? 1 : 251) {
            String text = "x" + Character.toString(c) + "y";
            // Production [2] Char of XML 1.0.
            boolean allowed = c == 9
                    || c == 10
                    || c == 13
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
            if (allowed) {
                Element element =
                        Element.builder("", "a").attribute("b", text).text(text).build();
                assertEquals(element, Element.parse(element.toString()));
            } else {
                assertThrows(IllegalArgumentException.class, () -> XmlText.of(text));
            }
        }
    }

    @Test
    void bracketsAndGreaterThanInSeparateCallsDoNotMeet() {
        XmlWriter writer = new XmlWriter().startElement(XmlName.of("", "a"));
        writer.text(Text.of("]]"))
                .text(Text.of(">"))
                .text(Text.of("]"))
                .text(Text.of("]"))
                .text(Text.of(">"));
        assertEquals(
                "]]>]]>", Element.parse(writer.endElement().text().string()).text());
    }

    @Test
    void leavesAStartTagOpenForAStream() {
        XmlWriter writer = new XmlWriter(XmlContext.of("").preferring("stream", STREAMS));
        writer.startElement(XmlName.of(STREAMS, "stream"))
                .attribute(XmlName.of("", "version"), Text.of("1.0"))
                .endStartTag();
        assertEquals(
                "<stream:stream xmlns:stream=\"" + STREAMS + "\" version=\"1.0\">",
                writer.text().string());
        assertThrows(IllegalStateException.class, () -> writer.attribute(XmlName.of("", "a"), Text.of("1")));
    }

    @Test
    void refusesWhatItCannotWrite() {
        XmlWriter writer = new XmlWriter();
        assertThrows(IllegalStateException.class, writer::endElement);
        XmlName a = XmlName.of("", "a");
        assertThrows(IllegalStateException.class, () -> writer.attribute(a, Text.of("1")));
        writer.startElement(a).attribute(a, Text.of("1"));
        assertThrows(IllegalArgumentException.class, () -> writer.attribute(a, Text.of("2")));
        assertThrows(IllegalArgumentException.class, () -> writer.attribute(XmlName.of("", "b"), Text.of("\0")));
        assertThrows(IllegalArgumentException.class, () -> writer.attribute(XmlName.of("", "xmlns"), Text.of("u")));
        assertThrows(IllegalArgumentException.class, () -> writer.text(Text.of("\ud83d")));
        assertEquals(
                "<a a=\"1\"><a a=\"1\"/></a>",
                writer.startElement(a)
                        .attribute(a, Text.of("1"))
                        .endElement()
                        .endElement()
                        .text()
                        .string());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xml", "xmlns", "xmlfoo", "a:b", "1", "a b", "\0"})
    void refusesPrefixesThatCannotBeDeclared(String prefix) {
        assertThrows(IllegalArgumentException.class, () -> XmlContext.EMPTY.declaring(prefix, "u"));
        assertThrows(IllegalArgumentException.class, () -> XmlContext.EMPTY.preferring(prefix, "u"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/", "\0", "\ud83d"})
    void refusesNamespacesThatCannotBeDeclared(String namespace) {
        assertThrows(IllegalArgumentException.class, () -> XmlContext.EMPTY.declaring("p", namespace));
        assertThrows(IllegalArgumentException.class, () -> XmlContext.EMPTY.preferring("p", namespace));
        if (!namespace.isEmpty()) {
            assertThrows(IllegalArgumentException.class, () -> XmlContext.of(namespace));
        }
    }

    private static String rewritten(String xml) {
        return XmlWriter.write(Element.parse(xml));
    }
}
