package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Framing;
import im.couplet.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of single words of a server: counts, conditions, numbers, places. */
final class AnswersTest {
    private static final String SM = " xmlns='urn:xmpp:sm:3'";

    private static Recorder online() {
        Recorder client = Recorder.of(Framing.WEBSOCKET, o -> o.withResumption(true));
        ModernServer server = new ModernServer(Framing.WEBSOCKET, "r0m30myr0m30", "sm");
        TestServer.connect(client, server);
        assertEquals(SessionState.ONLINE, client.session.state());
        for (int i = 0; i < 3; i++) {
            client.session.send(Element.of("jabber:client", "presence"));
        }
        client.outputs.clear();
        return client;
    }

    // ---- XEP-0198 section 4: h is xs:unsignedInt

    @ParameterizedTest
    @ValueSource(strings = {"2", " 2 ", "\t2\n", "002"})
    void acknowledges(String h) {
        Recorder client = online();
        client.session.receive("<a" + SM + " h='" + h + "'/>");
        assertEquals(
                2,
                client.outputs.stream()
                        .filter(SessionOutput.Acknowledged.class::isInstance)
                        .count());
        assertEquals(SessionState.ONLINE, client.session.state());
    }

    @ParameterizedTest
    @CsvSource({
        "h='+2', h=\"+2\"",
        "h='abc', h=\"abc\"",
        "h='', h=\"\"",
        "h='-1', h=\"-1\"",
        "h='2.0', h=\"2.0\"",
        "h='1 2', h=\"1 2\"",
        "h='4294967296', h=\"4294967296\"",
        "'', no h"
    })
    void tellsOfABadCount(String attribute, String said) {
        for (String name : List.of("a", "resumed")) {
            Recorder client = online();
            if (name.equals("resumed")) {
                resuming(client);
            }
            client.session.receive("<" + name + SM + " previd='sm' " + attribute + "/>");
            assertEquals(Kind.UNEXPECTED_ELEMENT, client.failure().kind());
            assertEquals("invalid-xml", client.failure().condition());
            assertEquals(
                    "The server sent {urn:xmpp:sm:3}" + name + " with " + said
                            + ", where a count from 0 to 4294967295 must stand",
                    client.failure().message());
            assertFalse(client.sent().toString().contains("handled-count-too-high"));
        }
    }

    private static void resuming(Recorder client) {
        client.session.disconnected("cut");
        client.session.open();
        ModernServer server = new ModernServer(Framing.WEBSOCKET, "r0m30myr0m30", "sm");
        for (List<String> sent = client.sent(); client.session.state() != SessionState.RESUMING; sent = client.sent()) {
            for (String text : sent) {
                server.receive(text).forEach(client.session::receive);
            }
        }
        client.outputs.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "resumed"})
    void tellsOfAcknowledgementsOfMoreThanWasSent(String name) {
        Recorder client = online();
        if (name.equals("resumed")) {
            resuming(client);
        }
        client.session.receive("<" + name + SM + " previd='sm' h=' 4 '/>");
        assertTrue(client.failure().message().contains("counts 4, and 3 were sent"), client.failure()::message);
        assertTrue(client.sent()
                .get(0)
                .contains("<handled-count-too-high xmlns=\"urn:xmpp:sm:3\" h=\"4\" send-count=\"3\"/>"));
    }

    // ---- XEP-0124 section 17.2

    private static SessionFailure terminated(String attributes, String content) {
        Recorder client = Recorder.of(Framing.BOSH, o -> o);
        client.session.open();
        client.session.receive("<body xmlns='http://jabber.org/protocol/httpbind' type='terminate' " + attributes + ">"
                + content + "</body>");
        return client.failure();
    }

    @ParameterizedTest
    @CsvSource({
        "bad-request, STREAM_ERROR, NO",
        "host-gone, HOST_UNKNOWN, NO",
        "host-unknown, HOST_UNKNOWN, NO",
        "improper-addressing, STREAM_ERROR, NO",
        "internal-server-error, STREAM_ERROR, LATER",
        "item-not-found, STREAM_ERROR, LATER",
        "other-request, STREAM_ERROR, LATER",
        "policy-violation, STREAM_ERROR, NO",
        "remote-connection-failed, STREAM_ERROR, LATER",
        "remote-stream-error, STREAM_ERROR, LATER",
        "see-other-uri, STREAM_ERROR, NO",
        "system-shutdown, STREAM_ERROR, LATER",
        "undefined-condition, STREAM_ERROR, LATER"
    })
    void tellsTheWordThatBoshGave(String condition, Kind kind, Retry retry) {
        SessionFailure failure = terminated("condition='" + condition + "'", "");
        assertEquals(condition, failure.condition());
        assertEquals(kind, failure.kind());
        assertEquals(retry, failure.retry());
        assertTrue(failure.message().endsWith(": " + condition), failure.message());
    }

    @Test
    void tellsTheStreamErrorThatBoshCarries() {
        SessionFailure failure = terminated(
                "condition='remote-stream-error'",
                "<error xmlns='http://etherx.jabber.org/streams'><conflict"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></error>");
        assertEquals("conflict", failure.condition());
        assertEquals(Kind.REPLACED, failure.kind());
    }

    // ---- where to go

    @ParameterizedTest
    @ValueSource(strings = {"https://b.example/bosh", "HTTPS://b.example:5281/"})
    void goesWhereBoshGoes(String uri) {
        SessionFailure failure = terminated("condition='see-other-uri'", "<uri>" + uri + "</uri>");
        assertEquals(uri, failure.elsewhere());
        assertEquals("see-other-uri", failure.condition());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "wss://b.example/",
                "https://u@b.example/",
                " https://b.example/",
                "b.example"
            })
    void goesNowhereElse(String uri) {
        SessionFailure failure = terminated("condition='see-other-uri'", "<uri>" + uri + "</uri>");
        assertNull(failure.elsewhere());
        assertEquals(Kind.SEE_OTHER_HOST, failure.kind());
        assertEquals(Retry.NO, failure.retry());
        assertTrue(failure.message().endsWith("\"" + uri + "\""), failure.message());
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), false",
        "wss://b.example/, false",
        "a@b.example, false",
        "b.example:99999, false",
        "'', false",
        "b.example, true",
        "203.0.113.7:5222, true"
    })
    void takesNoAnyTextForAHost(String host, boolean isOne) {
        Recorder client = Recorder.of(Framing.TCP, o -> o);
        client.session.open();
        client.session.receive("<s:stream xmlns='jabber:client' xmlns:s='http://etherx.jabber.org/streams'"
                + " version='1.0'><s:error><see-other-host xmlns='urn:ietf:params:xml:ns:xmpp-streams'>" + host
                + "</see-other-host></s:error>");
        assertEquals(Kind.SEE_OTHER_HOST, client.failure().kind());
        assertEquals(isOne ? host : null, client.failure().elsewhere());
        assertEquals(isOne ? Retry.ELSEWHERE : Retry.NO, client.failure().retry());
        assertEquals("see-other-host", client.failure().condition());
    }

    @Test
    void takesNoAnyTextForALocation() {
        Recorder client = Recorder.of(Framing.WEBSOCKET, o -> o.withResumption(true));
        ModernServer server = new ModernServer(Framing.WEBSOCKET, "r0m30myr0m30", "sm");
        client.session.open();
        for (List<String> sent = client.sent(); !sent.isEmpty(); sent = client.sent()) {
            for (String text : sent) {
                server.receive(text)
                        .forEach(t -> client.session.receive(t.replace("[::1]:5222", "javascript:alert(1)")));
            }
        }
        client.session.disconnected("cut");
        SessionOutput.Disconnected gone = client.last(SessionOutput.Disconnected.class);
        assertTrue(gone.resumable());
        assertNull(gone.location());
    }

    // ---- numbers are told as they came

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "2147483648", "4095", "1000001"})
    void tellsTheIterationsThatCame(String digits) {
        Recorder client = Recorder.of(Framing.WEBSOCKET, o -> o);
        client.session.open();
        client.session.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>");
        client.session.receive(
                "<features xmlns='http://etherx.jabber.org/streams'><mechanisms"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms></features>");
        String challenge = "r=oMsTAAwAAAAMAAAANP0TAAAAAABPU0AAx,s=QUFB,i=" + digits;
        client.session.receive("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                + Base64.getEncoder().encodeToString(challenge.getBytes(StandardCharsets.UTF_8)) + "</challenge>");
        assertTrue(
                client.failure().message().contains(" asks for " + digits + " iterations"), client.failure()::message);
    }

    // ---- a call that throws

    private static void overflow(Runnable call) {
        assertThrows(StackOverflowError.class, () -> deeper(call, 0));
    }

    @SuppressWarnings("InfiniteRecursion") // that is the point
    private static int deeper(Runnable call, int depth) {
        call.run();
        return deeper(call, depth + 1) + 1;
    }

    @Test
    void endsAStreamThatNobodyKnowsTheRestOf() {
        Recorder client = Recorder.of(Framing.TCP, o -> o);
        HonestServer.connect(client, HonestServer.of(Framing.TCP, "SCRAM-SHA-1"));
        overflow(() -> client.session.receive("<message id='1'/>"));
        client.session.receive("<message id='2'/>");
        assertEquals(Kind.CONNECTION_LOST, client.failure().kind());
        assertEquals(Retry.LATER, client.failure().retry());
    }
}
