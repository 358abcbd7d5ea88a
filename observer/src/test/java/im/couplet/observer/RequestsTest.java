package im.couplet.observer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly one answer to a request, whatever callbacks do: RFC 6120 section 8.2.3. */
class RequestsTest {
    private static final Jid SELF = Jid.parse("victim@example.org/web");
    private static final String PING = "<iq type='get' id='1' from='m@x.example/y'><ping xmlns='urn:xmpp:ping'/></iq>";

    private final List<String> sent = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Requests requests = new Requests(element -> sent.add(shown(element)), () -> SELF);
    private final List<Observer<Element>> observers = List.of(observer(), observer());
    private boolean online = true;

    private Observer<Element> observer() {
        return new Observer<>(element -> element, (error, event) -> failures.add(String.valueOf(error.getMessage())));
    }

    private String shown(Element iq) {
        if (!online) {
            throw new IllegalStateException("offline");
        }
        Element error = iq.child("jabber:client", "error");
        return iq.attribute("type") + " " + iq.attribute("id") + " to " + iq.attribute("to")
                + (error == null
                        ? ""
                        : ": " + error.attribute("type") + " "
                                + error.elements().get(0).localName());
    }

    private static Element stanza(String xml) {
        return Element.parse(xml.replaceFirst("<(iq|message)", "<$1 xmlns='jabber:client'"));
    }

    private static Element result(String id, String to) {
        return stanza("<iq type='result' id='" + id + "'" + (to.isEmpty() ? "" : " to='" + to + "'") + "/>");
    }

    /** What is sent when {@code xml} has come. */
    private List<String> answersTo(String xml) {
        sent.clear();
        Element stanza = stanza(xml);
        Request request = requests.received(stanza);
        observers.forEach(observer -> observer.dispatch(stanza.localName(), stanza, request));
        requests.refuseUnclaimed(request);
        return List.copyOf(sent);
    }

    @Test
    void refusesWhatNobodyClaims() {
        assertEquals(List.of("error 1 to m@x.example/y: cancel service-unavailable"), answersTo(PING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x@@y", "\u2665@evil.example/x", "room@muc.example/\u3164"})
    void answersWhomItCannotReadOnceAndAsItStands(String from) {
        Element ping = stanza(PING).withAttribute("from", from);
        Element own = stanza(PING).withAttribute("from", null);
        Request request = requests.received(ping);
        Request another = requests.received(own);
        requests.send(result("1", "").withAttribute("to", from));
        assertTrue(Objects.requireNonNull(request).isClaimed());
        assertFalse(Objects.requireNonNull(another).isClaimed());
        requests.refuseUnclaimed(request);
        requests.refuseUnclaimed(another);
        assertEquals(List.of("result 1 to " + from, "error 1 to null: cancel service-unavailable"), sent);
    }

    @Test
    void onlyOneOfSeveralObserversCanClaim() {
        List<Boolean> claims = new ArrayList<>();
        for (Observer<Element> observer : observers) {
            observer.onEvent(Observer.IQ, Match.ANY, (iq, event) -> {
                claims.add(event.claim());
                if (claims.get(claims.size() - 1)) {
                    requests.send(result("1", "m@x.example/y"));
                }
            });
        }
        assertEquals(List.of("result 1 to m@x.example/y"), answersTo(PING));
        assertEquals(List.of(true, false), claims);
    }

    @Test
    void answersForWhoClaimsAndThrows() {
        observers.get(0).onEvent(Observer.IQ, Match.ANY, (iq, event) -> {
            assertTrue(event.claim());
            throw new IllegalStateException("oops");
        });
        assertEquals(List.of("error 1 to m@x.example/y: cancel internal-server-error"), answersTo(PING));
        assertEquals(List.of("oops"), failures);
    }

    @Test
    void anAnswerBeforeTheExceptionIsTheAnswer() {
        observers.get(0).onEvent(Observer.IQ, Match.ANY, (iq, event) -> {
            assertTrue(event.claim());
            requests.send(result("1", "M@X.example/y"));
            throw new IllegalStateException("oops");
        });
        assertEquals(List.of("result 1 to M@X.example/y"), answersTo(PING));
    }

    @Test
    void whoThrowsWithoutAClaimChangesNothing() {
        observers.get(0).onEvent(Observer.IQ, Match.ANY, (iq, event) -> assertTrue(event.claim()));
        observers.get(1).onEvent(Observer.IQ, Match.ANY, (iq, event) -> {
            assertFalse(event.claim());
            throw new IllegalStateException("oops");
        });
        assertEquals(List.of(), answersTo(PING));
    }

    @Test
    void aLateClaimIsFalse() {
        Event[] seen = new Event[1];
        observers.get(0).onEvent(Observer.IQ, Match.ANY, (iq, event) -> seen[0] = event);
        answersTo(PING);
        assertFalse(seen[0].claim());
        assertTrue(seen[0].isClaimed());
        assertFalse(Objects.requireNonNull(seen[0].request()).answer(result("1", "m@x.example/y")));
        assertEquals(1, sent.size());
    }

    @Test
    void aSecondAnswerIsRefused() {
        answersTo(PING);
        Element second = result("1", "m@x.example/y");
        assertThrows(IllegalStateException.class, () -> requests.send(second));
        requests.send(result("1", "other@x.example"));
        requests.send(result("2", "m@x.example/y"));
        assertEquals(3, sent.size());
        answersTo(PING.replace("'get'", "'result'"));
        assertEquals(List.of("error 1 to m@x.example/y: cancel service-unavailable"), answersTo(PING));
    }

    @Test
    void whoClaimedMayAnswerLater() {
        observers.get(0).onEvent(Observer.IQ, Match.ANY, (iq, event) -> assertTrue(event.claim()));
        assertEquals(List.of(), answersTo(PING));
        requests.send(result("1", "m@x.example/y"));
        assertEquals(List.of("result 1 to m@x.example/y"), sent);
        Element second = result("1", "m@x.example/y");
        assertThrows(IllegalStateException.class, () -> requests.send(second));
    }

    @Test
    void whatCannotBeSentIsNoAnswer() {
        Request request = Objects.requireNonNull(requests.received(stanza(PING)));
        online = false;
        Element answer = result("1", "m@x.example/y");
        assertThrows(IllegalStateException.class, () -> requests.send(answer));
        assertThrows(IllegalStateException.class, () -> request.answer(answer));
        assertFalse(request.isAnswered());
        online = true;
        requests.send(answer);
        assertTrue(request.isAnswered());
    }

    /** RFC 6120 section 8.2.3: rules 1, 2 and 5; the answer to what has no id has an empty one by rule 3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='get' id='1' from='m@x.example'><a xmlns='u:1'/><b xmlns='u:2'/></iq>",
                "<iq type='set' id='1' from='m@x.example'/>",
                "<iq type='frobnicate' id='1' from='m@x.example'><a xmlns='u:1'/></iq>",
                "<iq id='1' from='m@x.example'><a xmlns='u:1'/></iq>",
                "<iq type='GET' id='1' from='m@x.example'><a xmlns='u:1'/></iq>",
                "<iq type='get' from='m@x.example'><a xmlns='u:1'/></iq>"
            })
    void impossibleRequestsAreBad(String xml) {
        assertEquals(
                List.of("error " + (xml.contains("id=") ? "1" : "") + " to m@x.example: modify bad-request"),
                answersTo(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='result' id='1'><a xmlns='u:1'/><b xmlns='u:2'/></iq>",
                "<iq type='error' id='1'/>",
                "<iq type='error'/>",
                "<message type='get' id='1'/>",
            })
    void whatIsNoRequestIsNotAnswered(String xml) {
        assertNull(requests.received(stanza(xml)));
        assertEquals(List.of(), answersTo(xml));
    }

    /** It goes back as it came: to leave the address out would be to answer oneself. */
    @Test
    void anAddressThatCannotBeReadIsAnsweredAsItStands() {
        assertEquals(
                List.of("error 1 to x@@y: cancel service-unavailable"),
                answersTo("<iq type='get' id='1' from='x@@y'><ping xmlns='urn:xmpp:ping'/></iq>"));
    }

    /** RFC 6120 section 10.3: the account's server handles what has no address. */
    @Test
    void noAddressIsTheOwnAccount() {
        Request request = requests.received(stanza("<iq type='set' id='1'><a xmlns='u:1'/></iq>"));
        requests.send(result("1", "Victim@example.org"));
        assertTrue(assertNotNullRequest(request).isAnswered());
        request = requests.received(stanza("<iq type='set' id='2' from='victim@example.org'><a xmlns='u:1'/></iq>"));
        requests.send(result("2", ""));
        assertTrue(assertNotNullRequest(request).isAnswered());
    }

    private static Request assertNotNullRequest(Request request) {
        assertNotNull(request);
        return request;
    }

    @Test
    void requestsThatShareAnIdAreAnsweredOneByOne() {
        for (int i = 0; i < 3; i++) {
            requests.received(stanza(PING));
        }
        for (int i = 0; i < 3; i++) {
            requests.send(result("1", "m@x.example/y"));
        }
        Element fourth = result("1", "m@x.example/y");
        assertThrows(IllegalStateException.class, () -> requests.send(fourth));
    }

    /** A flood is answered, and does not grow in memory; it cannot claim for others. */
    @Test
    void aFloodOfRequestsIsAnsweredOneByOne() {
        String id = "x".repeat(1000);
        for (int i = 0; i < 20_000; i++) {
            Request request = requests.received(stanza(PING.replace("'1'", "'" + id + i + "'")));
            requests.refuseUnclaimed(request);
        }
        assertEquals(20_000, sent.size());
        for (int i = 0; i < 20_000; i++) {
            requests.received(stanza(PING));
        }
        assertEquals(List.of("error 1 to m@x.example/y: cancel service-unavailable"), answersTo(PING));
    }
}
