package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.sasl.SaslPolicy;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamCondition;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a server can do wrong ends in a failure that says so. */
final class SessionFailureTest {
    private static final String OPEN = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>";
    private static final String MECHANISMS = "<s:features xmlns:s='http://etherx.jabber.org/streams'>"
            + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms>"
            + "</s:features>";
    private static final String NONCE = "oMsTAAwAAAAMAAAANP0TAAAAAABPU0AA";

    private static SessionFailure failure(String... frames) {
        Recorder client = Recorder.of(Framing.WEBSOCKET, UnaryOperator.identity());
        client.session.open();
        for (String frame : frames) {
            client.session.receive(frame);
        }
        assertEquals(SessionState.FAILED, client.session.state());
        List<String> sent = client.sent();
        assertTrue(sent.get(sent.size() - 1).startsWith("<close "), sent::toString);
        return client.failure();
    }

    private static String sasl(String name, String message) {
        return "<" + name + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                + Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8))
                + "</" + name + ">";
    }

    private static String error(String condition) {
        return "<error xmlns='http://etherx.jabber.org/streams'><" + condition
                + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></error>";
    }

    /** Whatever ends a session, nothing that stands behind it in the chunk is looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>",
                "<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>",
                "<stream:error><system-shutdown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>",
                "</stream:stream>",
                "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
                "<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>cj1u</challenge>",
                "<presence/>"
            })
    void endsOnce(String end) {
        String more = "<message/><!-- --></a>";
        for (boolean resumes : new boolean[] {false, true}) {
            Recorder client = Recorder.of(Framing.TCP, o -> o.withResumption(resumes));
            client.session.open();
            client.session.receive("<stream:stream xmlns='jabber:client' version='1.0'"
                    + " xmlns:stream='http://etherx.jabber.org/streams'><stream:features><mechanisms"
                    + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms>"
                    + "</stream:features>");
            client.outputs.clear();
            client.session.receive(end + more);
            client.session.receive(more);
            client.session.tick(1);
            List<SessionOutput> ends = client.outputs.stream()
                    .filter(o -> !(o instanceof SessionOutput.Send))
                    .toList();
            assertEquals(1, ends.size(), client.outputs::toString);
            assertEquals(ends.get(0), client.outputs.get(client.outputs.size() - 1));
            assertFalse(client.outputs.toString().contains("bad XML"), client.outputs::toString);
        }
    }

    @Test
    void badXml() {
        SessionFailure failure = failure(OPEN, "<a><!-- -->");
        assertEquals(Kind.BAD_XML, failure.kind());
        assertEquals("restricted-xml", failure.condition());
        assertEquals(SessionState.OPENED, failure.state());
    }

    @Test
    void tellsTheServerOfItsBadXml() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        client.session.open();
        client.sent();
        client.session.receive("<html>");
        List<String> sent = client.sent();
        assertEquals(2, sent.size());
        assertTrue(sent.get(0).startsWith("<stream:error><invalid-namespace "), sent::toString);
        assertEquals("</stream:stream>", sent.get(1));
        assertEquals(Kind.NOT_A_STREAM, client.failure().kind());
    }

    @Test
    void memoryIsBounded() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        client.session.open();
        client.session.receive("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
                + " version='1.0'><stream:features>");
        String chunk = "x".repeat(1 << 16);
        for (int i = 0; i < 300 * 16 && !client.session.state().isFinal(); i++) {
            client.session.receive(chunk);
        }
        assertEquals(Kind.BAD_XML, client.failure().kind());
        assertEquals("policy-violation", client.failure().condition());
    }

    @ParameterizedTest
    @CsvSource({"'', older", "version='0.9', 0.9", "version='2.0', 2.0", "version='x', x"})
    void unsupportedVersion(String attribute, String said) {
        SessionFailure failure = failure("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' " + attribute + "/>");
        assertEquals(Kind.UNSUPPORTED_VERSION, failure.kind());
        assertTrue(failure.message().contains(said), failure.message());
    }

    @Test
    void aStreamBetweenServers() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        client.session.open();
        client.session.receive("<s:stream xmlns='jabber:server' xmlns:s='http://etherx.jabber.org/streams'>");
        assertEquals(Kind.NOT_A_STREAM, client.failure().kind());
    }

    @ParameterizedTest
    @CsvSource({
        "host-unknown, HOST_UNKNOWN, NO",
        "host-gone, HOST_UNKNOWN, NO",
        "conflict, REPLACED, NO",
        "system-shutdown, STREAM_ERROR, LATER",
        "reset, STREAM_ERROR, LATER",
        "never-heard-of, STREAM_ERROR, NO"
    })
    void streamErrors(String condition, Kind kind, Retry retry) {
        SessionFailure failure = failure(OPEN, error(condition));
        assertEquals(kind, failure.kind());
        assertEquals(retry, failure.retry());
        assertEquals(condition, failure.condition());
        assertEquals(StreamCondition.of(condition), failure.streamError().condition());
    }

    @Test
    void anotherHost() {
        SessionFailure failure = failure("<error xmlns='http://etherx.jabber.org/streams'><see-other-host"
                + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'>b.example:5222</see-other-host></error>");
        assertEquals(Kind.SEE_OTHER_HOST, failure.kind());
        assertEquals(Retry.ELSEWHERE, failure.retry());
        assertEquals("b.example:5222", failure.elsewhere());
        SessionFailure framed =
                failure("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='wss://b.example/'/>");
        assertEquals("wss://b.example/", framed.elsewhere());
        assertEquals("ws://b.example/", closedFor("ws://b.example/", false).elsewhere());
    }

    private static SessionFailure closedFor(String uri, boolean encrypted) {
        Recorder client = Recorder.of(Framing.WEBSOCKET, o -> o.withPolicy(SaslPolicy.of(encrypted)));
        client.session.open();
        client.session.receive(OPEN);
        client.session.receive("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='" + uri + "'/>");
        return client.failure();
    }

    /** RFC 7395 section 3.6.1. */
    @ParameterizedTest
    @ValueSource(strings = {"ws://b.example/", "WS://b.example/", "http://b.example/bosh"})
    void goesNowhereWithLessSecurity(String uri) {
        SessionFailure failure = closedFor(uri, true);
        assertEquals(Kind.SEE_OTHER_HOST, failure.kind());
        assertEquals(Retry.NO, failure.retry());
        assertNull(failure.elsewhere());
        assertTrue(failure.message().endsWith("\"" + uri + "\""), failure.message());
    }

    @Test
    void closedMidway() {
        SessionFailure failure = failure(OPEN, MECHANISMS, "<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
        assertEquals(Kind.CLOSED_BY_SERVER, failure.kind());
        assertEquals(SessionState.AUTHENTICATING, failure.state());
        assertEquals(Retry.LATER, failure.retry());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<presence xmlns='jabber:client'/>",
                "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
                "<iq xmlns='jabber:client' type='result' id='bind'/>",
                "<success xmlns='urn:xmpp:sasl:2'/>",
                "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>"
            })
    void somethingUnexpected(String frame) {
        assertEquals(Kind.UNEXPECTED_ELEMENT, failure(OPEN, frame).kind());
    }

    @Test
    void speaksOutOfTurn() {
        Recorder client = Recorder.of(Framing.WEBSOCKET, UnaryOperator.identity());
        client.session.receive(OPEN);
        assertEquals(Kind.UNEXPECTED_ELEMENT, client.failure().kind());
        assertEquals(List.of(), client.sent());
    }

    @Test
    void noMechanism() {
        SessionFailure failure = failure(OPEN, "<features xmlns='http://etherx.jabber.org/streams'/>");
        assertEquals(Kind.NO_MECHANISM, failure.kind());
        assertEquals(List.of(), failure.mechanisms());
    }

    @Test
    void encryptionDemanded() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        client.session.open();
        client.session.receive("<s:stream xmlns='jabber:client' xmlns:s='http://etherx.jabber.org/streams'"
                + " version='1.0'><s:features><starttls"
                + " xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></s:features>");
        assertEquals(Kind.TLS_REQUIRED, client.failure().kind());
    }

    /** RFC 6120 section 6.5. */
    @ParameterizedTest
    @CsvSource({
        "aborted, LATER",
        "account-disabled, WITH_OTHER_CREDENTIALS",
        "credentials-expired, WITH_OTHER_CREDENTIALS",
        "encryption-required, NO",
        "incorrect-encoding, NO",
        "invalid-authzid, WITH_OTHER_CREDENTIALS",
        "invalid-mechanism, NO",
        "malformed-request, NO",
        "mechanism-too-weak, NO",
        "not-authorized, WITH_OTHER_CREDENTIALS",
        "temporary-auth-failure, LATER",
        "bad-hair-day, NO"
    })
    void rejected(String condition, Retry retry) {
        SessionFailure failure = failure(
                OPEN,
                MECHANISMS,
                "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><" + condition + "/><text>No way</text></failure>");
        assertEquals(Kind.AUTHENTICATION_REJECTED, failure.kind());
        assertEquals(retry, failure.retry());
        assertEquals(condition, failure.condition());
        assertEquals("No way", failure.text());
        assertEquals("The server rejected the login: " + condition + " (No way)", failure.message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r=other,s=QUFB,i=4096|SERVER_NOT_AUTHENTIC",
                "r=" + NONCE + ",s=QUFB,i=4096|SERVER_NOT_AUTHENTIC",
                "r=" + NONCE + "x,s=QUFB,i=1|AUTHENTICATION_BROKEN",
                "r=" + NONCE + "x,s=QUFB,i=2000000000|AUTHENTICATION_BROKEN",
                "nonsense|AUTHENTICATION_BROKEN",
                "e=unknown-user|AUTHENTICATION_REJECTED"
            })
    void badChallenge(String challenge, Kind kind) {
        Recorder client = Recorder.of(Framing.WEBSOCKET, UnaryOperator.identity());
        client.session.open();
        client.session.receive(OPEN);
        client.session.receive(MECHANISMS);
        client.sent();
        client.session.receive(sasl("challenge", challenge));
        assertEquals(kind, client.failure().kind());
        List<String> sent = client.sent();
        assertEquals(2, sent.size());
        assertTrue(sent.get(0).startsWith("<abort "), sent::toString);
        assertTrue(sent.get(1).startsWith("<close "), sent::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "v=", "", "nonsense"})
    void anImpostor(String data) {
        Recorder client = Recorder.of(Framing.WEBSOCKET, UnaryOperator.identity());
        client.session.open();
        client.session.receive(OPEN);
        client.session.receive(MECHANISMS);
        client.session.receive(sasl("challenge", "r=" + NONCE + "x,s=QUFB,i=4096"));
        client.sent();
        client.session.receive(sasl("success", data));
        assertTrue(
                List.of(Kind.SERVER_NOT_AUTHENTIC, Kind.AUTHENTICATION_BROKEN)
                        .contains(client.failure().kind()),
                client.failure()::toString);
        assertEquals(1, client.sent().size());
    }

    @Test
    void badCredentials() {
        Recorder client = Recorder.of(Framing.WEBSOCKET, options -> options.withPassword(""));
        client.session.open();
        client.session.receive(OPEN);
        client.session.receive(MECHANISMS);
        assertEquals(Kind.BAD_CREDENTIALS, client.failure().kind());
        assertEquals(Retry.WITH_OTHER_CREDENTIALS, client.failure().retry());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<iq xmlns='jabber:client' type='result' id='bind'/>|BINDING_REJECTED",
                "<iq xmlns='jabber:client' type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                        + "<jid>juliet@im.example.com</jid></bind></iq>|BINDING_REJECTED",
                "<iq xmlns='jabber:client' type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                        + "<jid>@@/</jid></bind></iq>|BINDING_REJECTED",
                "<iq xmlns='jabber:client' type='error' id='bind'/>|BINDING_REJECTED",
                "<iq xmlns='jabber:client' type='get' id='bind'/>|UNEXPECTED_ELEMENT",
                "<iq xmlns='jabber:client' type='result' id='other'/>|UNEXPECTED_ELEMENT",
                "<features xmlns='http://etherx.jabber.org/streams'/>|UNEXPECTED_ELEMENT"
            })
    void badBinding(String frame, Kind kind) {
        Recorder client = binding();
        client.session.receive(frame);
        assertEquals(kind, client.failure().kind());
    }

    @Test
    void resourceTakenTwice() {
        Recorder client = binding();
        String conflict = "<iq xmlns='jabber:client' type='error' id='bind'><error type='cancel'>"
                + "<conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>";
        client.session.receive(conflict);
        assertEquals(SessionState.BINDING, client.session.state());
        client.session.receive(conflict);
        assertEquals(Kind.BINDING_REJECTED, client.failure().kind());
        assertEquals("conflict", client.failure().condition());
    }

    @Test
    void noBinding() {
        Recorder client = Recorder.of(Framing.WEBSOCKET, UnaryOperator.identity());
        HonestServer server = HonestServer.of(Framing.WEBSOCKET, "SCRAM-SHA-1");
        client.session.open();
        while (client.session.state() != SessionState.REOPENING) {
            client.sent().forEach(text -> server.receive(text).forEach(client.session::receive));
        }
        client.session.receive(OPEN);
        client.session.receive(MECHANISMS);
        assertEquals(Kind.NO_BINDING, client.failure().kind());
    }

    private static Recorder binding() {
        Recorder client = Recorder.of(Framing.WEBSOCKET, UnaryOperator.identity());
        HonestServer server = HonestServer.of(Framing.WEBSOCKET, "SCRAM-SHA-1");
        client.session.open();
        while (client.session.state() != SessionState.BINDING) {
            client.sent().forEach(text -> server.receive(text).forEach(client.session::receive));
        }
        return client;
    }

    @Test
    void quotesNoNovels() {
        String novel = "x".repeat(100_000);
        SessionFailure failure = failure(
                OPEN,
                error("conflict")
                        .replace(
                                "</error>",
                                "<text" + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'>" + novel + "</text></error>"));
        assertTrue(failure.message().length() < 1000);
        assertEquals(novel, failure.text());
        assertFalse(failure(OPEN, "<a xmlns='" + novel + "'/>").message().length() > 1000);
    }
}
