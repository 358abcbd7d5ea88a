package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.stanza.ContentNamespaces;
import im.couplet.xml.Element;
import org.junit.jupiter.api.Test;

final class StreamWriterTest {
    private static final StreamWriter TCP = new StreamWriter(Framing.TCP);
    private static final StreamWriter WEBSOCKET = new StreamWriter(Framing.WEBSOCKET);
    private static final Element MESSAGE =
            Element.parse("<message xmlns='jabber:client' to='a@b'><body>a &amp; b</body><x xmlns='urn:x'/></message>");

    @Test
    void opensOverTcpWithAStartTag() {
        assertEquals(
                "<?xml version='1.0'?><stream:stream xmlns:stream=\"http://etherx.jabber.org/streams\""
                        + " from=\"juliet@im.example.com\" to=\"im.example.com\" version=\"1.0\" xml:lang=\"en\""
                        + " xmlns=\"jabber:client\">",
                TCP.header(StreamHeader.to("im.example.com")
                        .withFrom("juliet@im.example.com")
                        .withLang("en")));
    }

    @Test
    void opensOverWebSocketWithAFrame() {
        assertEquals(
                Element.parse("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='example.com' version='1.0'/>"),
                Element.parse(WEBSOCKET.header(StreamHeader.to("example.com"))));
    }

    @Test
    void escapesWhatIsInTheHeader() {
        Events events = new Events(Framing.TCP);
        events.parser.feed(TCP.header(StreamHeader.answer("a.example", "<\"&'>\n")));
        StreamHeader header = ((StreamEvent.Opened) events.list.get(0)).header();
        assertEquals(StreamHeader.answer("a.example", "<\"&'>\n"), header);
    }

    @Test
    void relatesStanzasOverTcpToTheHeader() {
        assertEquals("<message to=\"a@b\"><body>a &amp; b</body><x xmlns=\"urn:x\"/></message>", TCP.element(MESSAGE));
        assertEquals(
                "<stream:features><bind xmlns=\"urn:ietf:params:xml:ns:xmpp-bind\"/></stream:features>",
                TCP.element(Element.parse("<features xmlns='http://etherx.jabber.org/streams'>"
                        + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></features>")));
    }

    @Test
    void makesEveryFrameADocument() {
        assertEquals(
                "<message xmlns=\"jabber:client\" to=\"a@b\"><body>a &amp; b</body><x xmlns=\"urn:x\"/></message>",
                WEBSOCKET.element(MESSAGE));
        assertEquals(
                "<stream:error xmlns:stream=\"http://etherx.jabber.org/streams\">"
                        + "<reset xmlns=\"urn:ietf:params:xml:ns:xmpp-streams\"/></stream:error>",
                WEBSOCKET.error(StreamError.of(StreamCondition.RESET)));
    }

    @Test
    void writesAStanzaInTheNamespaceOfItsStream() {
        StreamWriter server = new StreamWriter(Framing.TCP, ContentNamespaces.SERVER);
        Element forwarding =
                Element.parse("<message xmlns='jabber:client'><body>a</body><forwarded xmlns='urn:xmpp:forward:0'>"
                        + "<message xmlns='jabber:client'/></forwarded></message>");
        assertEquals(
                "<message><body>a</body><forwarded xmlns=\"urn:xmpp:forward:0\"><message xmlns=\"jabber:client\"/>"
                        + "</forwarded></message>",
                server.element(forwarding));
        assertEquals("<presence/>", server.element(Element.of("jabber:server", "presence")));
        assertEquals("<a xmlns=\"jabber:client\"/>", server.element(Element.of("jabber:client", "a")));
    }

    @Test
    void closes() {
        assertEquals("</stream:stream>", TCP.footer());
        assertEquals("<close xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\"/>", WEBSOCKET.footer());
        assertEquals(
                "<close xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\" see-other-uri=\"wss://b.example/?a&amp;b\"/>",
                WEBSOCKET.footer("wss://b.example/?a&b"));
    }

    @Test
    void keepsAnIdleConnectionOpen() {
        assertEquals(" ", TCP.keepalive());
        assertNull(WEBSOCKET.keepalive());
        assertNull(new StreamWriter(Framing.BOSH).keepalive());
    }

    @Test
    void refusesWhatXmlCannotHold() {
        assertThrows(IllegalArgumentException.class, () -> TCP.header(StreamHeader.to("a\u0000b")));
        assertThrows(IllegalArgumentException.class, () -> WEBSOCKET.header(StreamHeader.to("a\ud800")));
    }

    @Test
    void refusesAContentNamespaceThatHoldsNoStanzas() {
        assertThrows(IllegalArgumentException.class, () -> new StreamWriter(Framing.TCP, "urn:x"));
    }
}
