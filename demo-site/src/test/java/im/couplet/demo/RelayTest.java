package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.xml.Element;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** RFC 7395 towards the page, with the sandbox behind the relay. */
class RelayTest {
    private static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = RunningDemo.sandbox();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void answersOpenWithOpenAndFeatures() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost");
            Element open = page.next();
            assertEquals(
                    "{urn:ietf:params:xml:ns:xmpp-framing}open", open.name().toString());
            assertEquals("localhost", open.attribute("from"));
            assertEquals("1.0", open.attribute("version"));
            assertNotNull(open.attribute("id"));
            String features = page.text();
            assertTrue(
                    features.startsWith("<stream:features xmlns:stream=\"http://etherx.jabber.org/streams\""),
                    features);
            assertTrue(features.contains("PLAIN"), features);
        }
    }

    @Test
    void declaresTheNamespaceOfEachStanza() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.logIn("juliet", "couplet", "frames");
            page.send("<iq xmlns='jabber:client' type='get' id='p1' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>");
            String frame = page.text();
            assertTrue(frame.startsWith("<iq xmlns=\"jabber:client\""), frame);
            Element result = Element.parse(frame);
            assertEquals("result", result.attribute("type"));
            assertEquals("p1", result.attribute("id"));
        }
    }

    @Test
    void closesWhenThePageCloses() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.logIn("juliet", "couplet", "closing");
            page.closeStream();
            page.next("close");
            assertEquals(1000, page.closed());
        }
        demo.awaitNoConnections();
    }

    @Test
    void closesBeforeAnythingIsOpen() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.closeStream();
            page.next("close");
            assertEquals(1000, page.closed());
        }
    }

    @Test
    void saysThatADomainIsUnknown() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.open("example.org");
            page.next("open");
            String text = page.expectFailure("host-unknown");
            assertEquals("This sandbox serves localhost only.", text);
        }
    }

    @Test
    void refusesToOpenToWhatIsNoDomain() {
        for (String to : new String[] {"", "juliet@localhost", "localhost/x", "a b", "-"}) {
            try (PageClient page = PageClient.connect(demo.port())) {
                page.open(to).next("open");
                page.expectFailure("improper-addressing");
            }
        }
    }

    @Test
    void refusesFramesThatAreNotWellFormed() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.logIn("juliet", "couplet", "malformed");
            page.send("<message xmlns='jabber:client'><body>oops</message>");
            assertTrue(page.expectFailure("not-well-formed").contains("bad XML"));
        }
        demo.awaitNoConnections();
    }

    @Test
    void refusesWhatXmppForbidsInXml() {
        for (String frame :
                new String[] {"<!DOCTYPE a><a/>", "<a><!-- comment --></a>", "<?pi ?><a/>", "<a>&nbsp;</a>"}) {
            try (PageClient page = PageClient.connect(demo.port())) {
                page.open("localhost");
                page.next("open");
                page.next("features");
                page.send(frame);
                page.expectFailure("restricted-xml");
            }
        }
    }

    @Test
    void refusesAStreamElementInAFrame() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.send("<stream:stream xmlns:stream='http://etherx.jabber.org/streams' to='localhost'/>");
            page.next("open");
            page.expectFailure("bad-format");
        }
    }

    @Test
    void refusesStanzasBeforeOpen() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.send("<presence xmlns='jabber:client'/>");
            page.next("open");
            page.expectFailure("bad-format");
        }
    }

    @Test
    void refusesASecondOpenWithoutALogin() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost");
            page.next("open");
            page.next("features");
            page.open("localhost");
            page.expectFailure("bad-format");
        }
    }

    @Test
    void keepsTlsToItself() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost");
            page.next("open");
            page.next("features");
            page.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            page.expectFailure("unsupported-feature");
        }
    }

    @Test
    void closesOnBinaryFrames() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.sendBinary();
            assertEquals(1003, page.closed());
        }
        demo.awaitNoConnections();
    }

    @Test
    void refusesFramesThatAreTooLong() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.logIn("juliet", "couplet", "long");
            page.send("<message xmlns='jabber:client'><body>" + "x".repeat(300_000) + "</body></message>");
            assertTrue(page.expectFailure("policy-violation").contains("too long"));
        }
        demo.awaitNoConnections();
    }

    @Test
    void forgetsPagesThatVanish() {
        PageClient page = PageClient.connect(demo.port()).logIn("juliet", "couplet", "vanishing");
        demo.awaitConnections(1);
        page.abort();
        demo.awaitNoConnections();
    }

    @Test
    void passesOnWhatManyEscapesAndNamespacesHold() {
        try (PageClient juliet = PageClient.connect(demo.port());
                PageClient romeo = PageClient.connect(demo.port())) {
            juliet.logIn("juliet", "couplet", "a");
            romeo.logIn("romeo", "couplet", "b");
            String body = "a < b && c > \"d\" ]]> \u00e4 \ud83d\ude00 \t\n end";
            Element message = Element.builder("jabber:client", "message")
                    .attribute("to", "romeo@localhost/b")
                    .attribute("id", "m'1\n\"")
                    .child(Element.builder("jabber:client", "body").text(body).build())
                    .child(Element.builder("urn:x", "deep")
                            .child(Element.of("", "none"))
                            .child(Element.of("http://etherx.jabber.org/streams", "x"))
                            .build())
                    .build();
            juliet.send(message.toString());
            Element got = romeo.next("message");
            assertEquals(
                    message.withAttribute("from", "juliet@localhost/a"), got.without("urn:xmpp:sid:0", "stanza-id"));
        }
    }

    @Test
    void carriesManyMessagesInOrder() {
        try (PageClient juliet = PageClient.connect(demo.port());
                PageClient romeo = PageClient.connect(demo.port())) {
            juliet.logIn("juliet", "couplet", "many-a");
            romeo.logIn("romeo", "couplet", "many-b");
            int count = 2000;
            for (int i = 0; i < count; i++) {
                juliet.send("<message xmlns='jabber:client' to='romeo@localhost/many-b' id='" + i + "'><body>"
                        + "wherefore ".repeat(20) + "</body></message>");
            }
            for (int i = 0; i < count; i++) {
                assertEquals(String.valueOf(i), romeo.next("message").attribute("id"));
            }
        }
    }

    // ---- handshake

    private static int handshakeStatus(String path, String protocol, String origin, int port) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        CompletionException e = assertThrows(
                CompletionException.class,
                () -> builder.buildAsync(URI.create("ws://127.0.0.1:" + port + path), new WebSocket.Listener() {})
                        .join());
        return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }

    @Test
    void refusesOtherSubprotocolsPathsAndOrigins() {
        assertEquals(400, handshakeStatus("/xmpp-websocket", null, null, demo.port()));
        assertEquals(400, handshakeStatus("/xmpp-websocket", "chat", null, demo.port()));
        assertEquals(404, handshakeStatus("/elsewhere", "xmpp", null, demo.port()));
        assertEquals(403, handshakeStatus("/xmpp-websocket", "xmpp", "http://evil.example", demo.port()));
        assertEquals(403, handshakeStatus("/xmpp-websocket", "xmpp", "http://127.0.0.1:1", demo.port()));
        assertEquals(403, handshakeStatus("/xmpp-websocket", "xmpp", "null", demo.port()));
    }

    @Test
    void acceptsItsOwnOriginAndThoseItWasTold() {
        PageClient.connect(demo.port(), "http://127.0.0.1:" + demo.port()).close();
        try (RunningDemo other = RunningDemo.sandboxAllowing("https://chat.example.org")) {
            PageClient.connect(other.port(), "https://chat.example.org").close();
        }
    }

    @Test
    void refusesPagesWhenThereAreTooMany() {
        try (RunningDemo small = RunningDemo.sandbox(RelayLimits.DEFAULT.withConnections(2, 2));
                PageClient one = PageClient.connect(small.port());
                PageClient two = PageClient.connect(small.port())) {
            one.logIn("juliet", "couplet", "one");
            two.logIn("romeo", "couplet", "two");
            assertEquals(503, handshakeStatus("/xmpp-websocket", "xmpp", null, small.port()));
            one.abort();
            small.awaitConnections(1);
            PageClient.connect(small.port()).close();
        }
    }

    @Test
    void saysGoodbyeWhenItIsStopped() {
        RunningDemo stopping = RunningDemo.sandbox();
        try (PageClient page = PageClient.connect(stopping.port())) {
            page.logIn("juliet", "couplet", "stopped");
            stopping.close();
            Element error = page.skipTo("error");
            assertNotNull(error.child("urn:ietf:params:xml:ns:xmpp-streams", "system-shutdown"));
            page.next("close");
        }
    }

    @Test
    void hasNoStreamNamespaceLeftOvers() {
        try (PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost").next("open");
            Element features = page.next("features");
            assertNull(features.child("urn:ietf:params:xml:ns:xmpp-tls", "starttls"));
        }
    }
}
