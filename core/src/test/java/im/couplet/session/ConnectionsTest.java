package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.sasl.ChannelBinding;
import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Framing;
import im.couplet.stream.HostPort;
import im.couplet.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session takes from each connection of its own, and what it says in the first request. */
final class ConnectionsTest {
    private static final String TOKENS =
            "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>PLAIN</mechanism><inline><fast xmlns='urn:xmpp:fast:0'%s>"
                    + "<mechanism>HT-SHA-256-NONE</mechanism></fast></inline></authentication>";
    private static final String SCRAM =
            "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-256-PLUS</mechanism></mechanisms>";

    private final List<SessionOutput> outputs = new ArrayList<>();

    private Session session(UnaryOperator<SessionOptions> change) {
        SessionOptions options = SessionOptions.of(Jid.parse("juliet@example.com"), Framing.WEBSOCKET, () -> "nonce")
                .withPassword("secret")
                .withPolicy(SaslPolicy.of(true));
        return new Session(change.apply(options), outputs::add);
    }

    /** Has the server offer this, and gives the answer. */
    private Element answer(Session session, String features) {
        session.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0' id='1' from='example.com'/>");
        session.receive(
                "<stream:features xmlns:stream='http://etherx.jabber.org/streams'>" + features + "</stream:features>");
        return sent();
    }

    private Element sent() {
        for (int i = outputs.size() - 1; i >= 0; i--) {
            if (outputs.get(i) instanceof SessionOutput.Send send) {
                return Element.parse(send.text());
            }
        }
        throw new AssertionError(outputs);
    }

    private static String decoded(Element element) {
        return new String(Base64.getDecoder().decode(element.text()), StandardCharsets.UTF_8);
    }

    // ---- channel bindings

    @Test
    void bindsToTheConnectionOfNow() {
        Session session = session(o -> o.withResumption(true));
        for (String data : List.of("one", "two")) {
            session.open(List.of(ChannelBinding.of("tls-exporter", data.getBytes(StandardCharsets.US_ASCII))));
            Element auth = answer(session, SCRAM);
            assertEquals("SCRAM-SHA-256-PLUS", auth.attribute("mechanism"));
            assertEquals("p=tls-exporter,,n=juliet,r=nonce", decoded(auth));
            session.receive("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                    + Base64.getEncoder().encodeToString("r=nonce2,s=c2FsdA==,i=4096".getBytes(StandardCharsets.UTF_8))
                    + "</challenge>");
            SessionOutput.KeyWanted wanted = (SessionOutput.KeyWanted) outputs.get(outputs.size() - 1);
            session.derived(wanted.request().derive());
            String header =
                    Base64.getEncoder().encodeToString(("p=tls-exporter,," + data).getBytes(StandardCharsets.US_ASCII));
            String response = decoded(sent());
            assertTrue(response.startsWith("c=" + header + ",r=nonce2,p="), response);
            session.disconnected("cut");
        }
        session.open(List.of());
        answer(session, SCRAM);
        assertTrue(session.state().isFinal());
    }

    @Test
    void beginsOnlyOnce() {
        Session session = session(o -> o);
        session.open();
        assertThrows(IllegalStateException.class, () -> session.open(List.of()));
    }

    // ---- certificates

    @Test
    void namesTheAccountThatACertificateIsFor() {
        String external =
                "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>";
        Session session = session(o -> o.withSecret(Kind.CERTIFICATE, ""));
        session.open();
        assertEquals("juliet@example.com", decoded(answer(session, external)));
        Session server = new Session(
                SessionOptions.of(Jid.parse("example.com"), Framing.WEBSOCKET, () -> "nonce")
                        .withSecret(Kind.CERTIFICATE, ""),
                outputs::add);
        server.open();
        assertEquals("=", answer(server, external).text());
    }

    // ---- octets

    @Test
    void takesOctetsCutAnywhere() {
        List<SessionOutput> came = new ArrayList<>();
        Session session =
                new Session(SessionOptions.of(Jid.parse("juliet@example.com"), Framing.TCP, () -> "nonce"), came::add);
        session.open();
        String text =
                "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'"
                        + " id='\u00e9\ud83d\ude00'>";
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            session.receive(new byte[] {octet});
        }
        assertEquals(
                "\u00e9\ud83d\ude00",
                ((SessionOutput.Opened) came.get(1)).header().id());
        session.receive(new byte[] {(byte) 0xC0, (byte) 0x80});
        SessionOutput last = came.get(came.size() - 1);
        assertEquals(
                SessionFailure.Kind.BAD_XML,
                ((SessionOutput.Failed) last).failure().kind());
    }

    // ---- tokens

    private Element tokenLogin(Session session, String attributes) {
        session.open();
        Element request = answer(session, TOKENS.replace("%s", attributes));
        assertEquals("HT-SHA-256-NONE", request.attribute("mechanism"));
        return Objects.requireNonNull(request.child("urn:xmpp:fast:0", "fast"));
    }

    private @org.jspecify.annotations.Nullable FastToken changed() {
        for (int i = outputs.size() - 1; i >= 0; i--) {
            if (outputs.get(i) instanceof SessionOutput.TokenChanged changed) {
                return changed.token();
            }
        }
        throw new AssertionError(outputs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void countsTheLoginsWhereTheyMayComeEarly(String early) {
        FastToken token = new FastToken("HT-SHA-256-NONE", "t", null, 122);
        Session session = session(o -> o.withToken(token).withResumption(true));
        assertEquals("123", tokenLogin(session, " tls-0rtt='" + early + "'").attribute("count"));
        assertEquals(new FastToken("HT-SHA-256-NONE", "t", null, 123), changed());
        session.disconnected("cut");
        session.open();
        // The features of before are taken for granted.
        assertEquals(
                "124",
                Objects.requireNonNull(sent().child("urn:xmpp:fast:0", "fast")).attribute("count"));
    }

    @Test
    void countsNothingElsewhere() {
        Session session = session(o -> o.withToken(new FastToken("HT-SHA-256-NONE", "t", null)));
        assertEquals(
                "<fast xmlns=\"urn:xmpp:fast:0\"/>", tokenLogin(session, "").toString());
        assertFalse(outputs.stream().anyMatch(SessionOutput.TokenChanged.class::isInstance));
        assertThrows(IllegalArgumentException.class, () -> new FastToken("HT-SHA-256-NONE", "t", null, -1));
    }

    @Test
    void dropsATokenThatIsNotToBeUsedAgain() {
        ModernServer server = new ModernServer(Framing.WEBSOCKET, "secret", "sasl2", "bind2", "fast");
        Recorder first =
                new Recorder(SessionOptions.of(Jid.parse("juliet@im.example.com"), Framing.WEBSOCKET, () -> "nonce")
                        .withPassword("secret")
                        .withPolicy(SaslPolicy.of(true))
                        .withUserAgent(new UserAgent("d4565fa7-4d72-4749-b3d3-740edbf87770", null, null))
                        .withTokenRequest(true));
        TestServer.connect(first, server);
        FastToken token = first.last(SessionOutput.TokenChanged.class).token();
        server.reconnect();
        Recorder second =
                new Recorder(SessionOptions.of(Jid.parse("juliet@im.example.com"), Framing.WEBSOCKET, () -> "nonce")
                        .withPolicy(SaslPolicy.of(true))
                        .withToken(token)
                        .withTokenInvalidation(true));
        TestServer.connect(second, server);
        assertEquals(SessionState.ONLINE, second.session.state());
        assertEquals(
                "true",
                Objects.requireNonNull(server.requests.get(1).child("urn:xmpp:fast:0", "fast"))
                        .attribute("invalidate"));
        assertNull(second.last(SessionOutput.TokenChanged.class).token());
    }

    // ---- resumption

    @Test
    void asksTheServerToKeepTheStreamForSoLong() {
        ModernServer server = new ModernServer(Framing.TCP, "secret", "sasl2", "bind2", "sm");
        Recorder client = new Recorder(SessionOptions.of(Jid.parse("juliet@im.example.com"), Framing.TCP, () -> "nonce")
                .withPassword("secret")
                .withPolicy(SaslPolicy.of(true))
                .withResumption(true)
                .withResumptionTime(300));
        TestServer.connect(client, server);
        assertTrue(server.requests
                .get(0)
                .toString()
                .contains("<enable xmlns=\"urn:xmpp:sm:3\" resume=\"true\" max=\"300\"/>"));
        assertThrows(
                IllegalArgumentException.class,
                () -> SessionOptions.of(Jid.parse("a"), Framing.TCP, () -> "").withResumptionTime(-1));
    }

    // ---- elsewhere

    @Test
    void saysWhereToGoInParts() {
        Session session = session(o -> o);
        session.open();
        session.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>");
        session.receive("<error xmlns='http://etherx.jabber.org/streams'><see-other-host"
                + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'>[2001:41D0:1:A49b::1]:9222</see-other-host></error>");
        SessionFailure failure = ((SessionOutput.Failed) outputs.get(outputs.size() - 1)).failure();
        assertEquals(new HostPort("2001:41D0:1:A49b::1", 9222), failure.elsewhereHostPort());
    }
}
