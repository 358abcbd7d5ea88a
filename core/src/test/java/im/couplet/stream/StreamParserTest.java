package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.text.Octets;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamParserTest {
    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    static List<StreamCase> cases() throws IOException {
        return StreamCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsWhatTheCaseSays(StreamCase stream) {
        assertEquals(stream.events(), new Events(stream.framing()).feed(stream.chunks()).lines);
    }

    static List<StreamCase> overTcp() throws IOException {
        return cases().stream()
                .filter(stream -> stream.framing() == Framing.TCP)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overTcp")
    void reportsTheSameHoweverItIsCut(StreamCase stream) {
        List<String> chunks = stream.chunks();
        assertEquals(stream.events(), new Events(Framing.TCP).feed(Cuts.whole(chunks)).lines);
        assertEquals(stream.events(), new Events(Framing.TCP).feed(Cuts.characters(chunks)).lines);
        for (int at = 0; at <= String.join("", chunks).length(); at++) {
            assertEquals(stream.events(), new Events(Framing.TCP).feed(Cuts.inTwo(chunks, at)).lines, "cut at " + at);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsTheSameOfOctetsHoweverTheyAreCut(StreamCase stream) {
        if (stream.framing() != Framing.TCP) {
            assertEquals(stream.events(), new Events(stream.framing()).feedOctets(stream.chunks()).lines);
            return;
        }
        byte[] octets = String.join("", stream.chunks()).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at <= octets.length; at++) {
            Events events = new Events(Framing.TCP);
            events.feed(Octets.of(octets, 0, at), Octets.of(octets, at, octets.length));
            assertEquals(stream.events(), events.lines, "cut at " + at);
        }
    }

    /** RFC 6120 section 5.4.3.3: what was sent before TLS must not be taken for what came by it (CVE-2011-0411). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message/>",
                " ",
                "x",
                "<",
                "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'><message/>",
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGEAYg==</auth>"
            })
    void takesNothingBehindTheNegotiationOfTlsForEncrypted(String more) {
        for (String last : List.of("proceed", "starttls")) {
            String tls = "<" + last + " xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
            List<String> expected = List.of("opened content=jabber:client", "received " + Element.parse(tls));
            for (boolean restarts : new boolean[] {false, true}) {
                List<StreamEvent> came = new ArrayList<>();
                StreamParser[] parser = new StreamParser[1];
                parser[0] = new StreamParser(Framing.TCP, event -> {
                    came.add(event);
                    if (restarts && event instanceof StreamEvent.Received) {
                        parser[0].restart();
                    }
                });
                StreamException refused =
                        assertThrows(StreamException.class, () -> parser[0].feed(HEADER + tls + more));
                assertEquals(StreamCondition.POLICY_VIOLATION, refused.condition());
                assertEquals(expected, came.stream().map(Events::line).toList());
                assertThrows(StreamException.class, () -> parser[0].feed("<presence/>"));
                assertEquals(2, came.size());
            }
        }
    }

    @Test
    void startsAnewBehindTheNegotiationOfTls() {
        for (String last : List.of("proceed", "starttls")) {
            List<String> came = new ArrayList<>();
            StreamParser parser = new StreamParser(Framing.TCP, event -> came.add(Events.line(event)));
            parser.feed(HEADER + "<" + last + " xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            if (last.equals("starttls")) {
                parser.feed("<presence/>");
                assertEquals(2, came.size());
                parser.restart();
            }
            parser.feed(HEADER + "<presence/>");
            assertEquals("opened content=jabber:client", came.get(2));
            assertEquals(4, came.size());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesStanzasToASink(StreamCase stream) {
        assertEquals(stream.events(), Events.sinking(stream.framing()).feed(stream.chunks()).lines);
        if (stream.framing() == Framing.TCP) {
            List<String> characters = Cuts.characters(stream.chunks());
            assertEquals(stream.events(), Events.sinking(Framing.TCP).feed(characters).lines);
        }
    }

    @Test
    void refusesAShortChunkAtOnceWhereNoMarkupStands() {
        Events events = new Events(Framing.TCP);
        events.feed(List.of(HEADER, "<message>", "</message>", " ", "x"));
        assertEquals(
                List.of(
                        "opened content=jabber:client",
                        "received <message xmlns=\"jabber:client\"/>",
                        "fails bad-format"),
                events.lines);
    }

    @Test
    void refusesTextWithinACharacterAtOnce() {
        Events events = new Events(Framing.TCP);
        events.parser.feed((HEADER + "<a>").getBytes(StandardCharsets.UTF_8));
        events.parser.feed(new byte[] {(byte) 0xC3});
        assertThrows(IllegalStateException.class, () -> events.parser.feed("x"));
        events.parser.feed(new byte[] {(byte) 0xA9});
        events.parser.feed("x</a>");
        assertEquals("received <a xmlns=\"jabber:client\">\u00E9x</a>", events.lines.get(1));
    }

    @Test
    void waitsForTheEndOfATagOnlySoLong() {
        Events events = new Events(Framing.TCP);
        events.feed(List.of(HEADER, "<message><body>"));
        assertThrows(XmlException.class, () -> {
            for (int i = 0; i < 1100; i++) {
                events.parser.feed("\u0001");
            }
        });
    }

    @Test
    void refusesATagWithinATagAtOnce() {
        for (List<String> chunks : List.of(List.of("<", "<"), List.of(" <", "<"), List.of("<a", " b", "<"))) {
            Events events = new Events(Framing.TCP);
            events.feed(List.of(HEADER));
            events.feed(chunks.subList(0, chunks.size() - 1));
            assertThrows(XmlException.class, () -> events.parser.feed(chunks.get(chunks.size() - 1)));
        }
    }

    static List<StreamCase> opened() throws IOException {
        return cases().stream()
                .filter(stream -> {
                    List<StreamEvent> events = new Events(stream.framing()).feed(stream.chunks()).list;
                    return !events.isEmpty() && events.get(0) instanceof StreamEvent.Opened;
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("opened")
    void passesOnToTheOtherFraming(StreamCase stream) {
        Framing other = stream.framing() == Framing.TCP ? Framing.WEBSOCKET : Framing.TCP;
        List<StreamEvent> events = new Events(stream.framing()).feed(stream.chunks()).list;
        assertEquals(Translation.comparable(events), Translation.comparable(Translation.through(other, events)));
    }

    @Test
    void failsAgainUntilItIsRestarted() {
        Events events = new Events(Framing.TCP);
        assertThrows(StreamException.class, () -> events.parser.feed("<html>"));
        assertThrows(StreamException.class, () -> events.parser.feed(HEADER));
        events.parser.restart();
        events.parser.feed(HEADER + "<");
        assertThrows(XmlException.class, () -> events.parser.feed("<"));
        assertThrows(XmlException.class, () -> events.parser.feed("presence/>"));
        events.parser.restart();
        events.parser.feed(HEADER);
        assertEquals(List.of("opened content=jabber:client", "opened content=jabber:client"), events.lines);
    }

    @Test
    void framesFailAgainUntilRestarted() {
        Events events = new Events(Framing.WEBSOCKET);
        assertThrows(StreamException.class, () -> events.parser.feed("<html/>"));
        assertThrows(StreamException.class, () -> events.parser.feed("<open xmlns='" + Namespaces.FRAMING + "'/>"));
        events.parser.restart();
        assertThrows(XmlException.class, () -> events.parser.feed("<a"));
        assertThrows(XmlException.class, () -> events.parser.feed("<open xmlns='" + Namespaces.FRAMING + "'/>"));
        events.parser.restart();
        events.parser.feed("<open xmlns='" + Namespaces.FRAMING + "'/>");
        assertEquals(List.of("opened"), events.lines);
    }

    @Test
    void readsAClientWhenToldOfRestarts() {
        List<String> kinds = new ArrayList<>();
        StreamParser[] parser = new StreamParser[1];
        parser[0] = new StreamParser(Framing.TCP, event -> {
            kinds.add(event.getClass().getSimpleName());
            if (event instanceof StreamEvent.Received received
                    && received.element().is(Namespaces.SASL, "auth")) {
                parser[0].restart();
            }
        });
        String auth = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGEAYg==</auth>";
        parser[0].feed(HEADER + auth + "<?xml version='1.0'?>" + HEADER + "<iq type='get' id='1'/>");
        assertEquals(List.of("Opened", "Received", "Opened", "Received"), kinds);
    }

    @Test
    void forgetsAnUnfinishedStanzaOnRestart() {
        Events events = new Events(Framing.TCP);
        events.parser.feed(HEADER + "<message><bo");
        events.parser.restart();
        events.parser.feed(HEADER + "<presence/>");
        assertEquals("received <presence xmlns=\"jabber:client\"/>", events.lines.get(2));
    }

    @Test
    void opensAgainAfterTheEnd() {
        Events events = new Events(Framing.TCP);
        events.parser.feed(HEADER + "</stream:stream>");
        assertTrue(events.parser.isClosed());
        events.parser.restart();
        events.parser.feed(HEADER);
        assertEquals(3, events.lines.size());
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void holdsToItsLimits(Framing framing) {
        StreamParser parser = new StreamParser(framing, XmlLimits.DEFAULT.withStanzaLength(200), event -> {});
        StreamWriter writer = new StreamWriter(framing);
        parser.feed(writer.header(StreamHeader.to("a.example")));
        String body = "<message xmlns='jabber:client'><body>" + "x".repeat(200) + "</body></message>";
        String input = framing == Framing.BOSH ? "<body xmlns='" + Namespaces.BOSH + "'>" + body + "</body>" : body;
        XmlException exception = assertThrows(XmlException.class, () -> parser.feed(input));
        assertEquals("policy-violation", exception.streamErrorCondition());
    }

    @Test
    void bodiesFailAgainUntilRestarted() {
        Events events = new Events(Framing.BOSH);
        assertThrows(StreamException.class, () -> events.parser.feed("<html/>"));
        assertThrows(StreamException.class, () -> events.parser.feed("<body xmlns='" + Namespaces.BOSH + "'/>"));
        events.parser.restart();
        assertThrows(XmlException.class, () -> events.parser.feed("<body xmlns='" + Namespaces.BOSH + "'><a"));
        events.parser.restart();
        events.parser.feed("<body xmlns='" + Namespaces.BOSH + "' sid='1'/>");
        assertEquals(List.of("opened version=1.0"), events.lines);
    }

    @Test
    void restartsBetweenBodiesAndWithin() {
        String open = "<body xmlns='" + Namespaces.BOSH + "' to='a'>";
        List<String> kinds = new ArrayList<>();
        StreamParser[] parser = new StreamParser[1];
        parser[0] = new StreamParser(Framing.BOSH, event -> {
            kinds.add(event.getClass().getSimpleName());
            if (event instanceof StreamEvent.Received) {
                parser[0].restart();
            }
        });
        parser[0].feed(open + "<a xmlns='b'/><a xmlns='b'/></body>");
        parser[0].feed(open + "</body>");
        parser[0].feed(open + "</body>");
        parser[0].restart();
        parser[0].feed(open + "</body>");
        assertEquals(List.of("Opened", "Received", "Received", "Opened", "Opened"), kinds);
    }

    @Test
    void letsAListenerFail() {
        StreamParser parser = new StreamParser(Framing.TCP, event -> {
            throw new IllegalStateException("from the listener");
        });
        assertThrows(IllegalStateException.class, () -> parser.feed(HEADER));
    }

    /** Many senders leave the namespace of stanzas out, which then has to be put in, however deep they go. */
    @Test
    void takesDeepStanzasWithoutANamespaceInBodies() {
        int depth = 200_000;
        List<StreamEvent> events = new ArrayList<>();
        StreamParser parser = new StreamParser(
                Framing.BOSH, XmlLimits.DEFAULT.withDepth(depth + 10).withStanzaLength(10 * depth), events::add);
        parser.feed("<body xmlns='" + Namespaces.BOSH + "'><message><x xmlns='urn:x'/>" + "<a>".repeat(depth) + "t"
                + "</a>".repeat(depth) + "</message></body>");
        Element message = ((StreamEvent.Received) events.get(0)).element();
        assertTrue(message.is(Namespaces.CLIENT, "message"));
        assertEquals("urn:x", message.elements().get(0).namespace());
        Element inner = message.elements().get(1);
        int seen = 1;
        while (!inner.elements().isEmpty()) {
            inner = inner.elements().get(0);
            seen++;
        }
        assertEquals(depth, seen);
        assertTrue(inner.is(Namespaces.CLIENT, "a"));
        assertEquals("t", inner.text());
    }
}
