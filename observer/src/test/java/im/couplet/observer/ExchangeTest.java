package im.couplet.observer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Reason;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers of one session: RFC 6120 section 8.2.3. */
class ExchangeTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");
    private static final XmlName PING = XmlName.of("urn:xmpp:ping", "ping");

    private final List<String> sent = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private @Nullable RuntimeException refuses;
    private int nonces;
    private final Exchange exchange = new Exchange(
            this::transmit,
            () -> SELF,
            () -> "n" + ++nonces,
            (error, event) -> failures.add(event.kind() + ": " + error.getMessage()));
    private final Observer<Element> observer =
            new Observer<>(element -> element, (error, event) -> failures.add(String.valueOf(error.getMessage())));

    ExchangeTest() {
        exchange.add(observer);
        observer.onEvent(Observer.ANY, Match.ANY, (stanza, event) -> told.add(event.kind() + " " + event.type()));
        observer.onEvent(
                Observer.REJECTED,
                Match.ANY,
                (stanza, event) -> told.add("rejected "
                        + (event.rejection() == null ? "" : event.rejection().reason())));
    }

    private void transmit(Element stanza) {
        if (refuses != null) {
            throw refuses;
        }
        Element error = stanza.child("jabber:client", "error");
        sent.add(stanza.attribute("type") + " " + stanza.attribute("id") + " to " + stanza.attribute("to")
                + (error == null ? "" : ": " + error.elements().get(0).localName()));
    }

    private static Element stanza(String xml) {
        return Element.parse(xml.replaceFirst("<(iq|message|presence)", "<$1 xmlns='jabber:client'"));
    }

    private PendingRequest ask(String to, long timeout) {
        return exchange.request(
                stanza("<iq type='get'" + (to.isEmpty() ? "" : " to='" + to + "'")
                        + "><ping xmlns='urn:xmpp:ping'/></iq>"),
                timeout,
                settlement -> settled.add(String.valueOf(settlement.kind())));
    }

    private void arrives(String xml) {
        exchange.received(stanza(xml));
    }

    // ---- asking

    @Test
    void aRequestHasAnIdThatIsHandedInAndIsAnsweredOnce() {
        ask("romeo@montague.lit/orchard", 1000);
        assertEquals(List.of("get n1 to romeo@montague.lit/orchard"), sent);
        arrives("<iq type='result' id='n1' from='mallory@evil.example'/>");
        arrives("<iq type='result' id='n1'/>");
        arrives("<iq type='result' id='n2' from='romeo@montague.lit/orchard'/>");
        arrives("<iq type='get' id='n1' from='romeo@montague.lit/orchard'><x xmlns='u:x'/></iq>");
        assertEquals(List.of(), settled);
        arrives("<iq type='result' id='n1' from='romeo@montague.lit/orchard'/>");
        arrives("<iq type='result' id='n1' from='romeo@montague.lit/orchard'/>");
        assertEquals(List.of("RESULT"), settled);
        assertEquals(
                List.of(
                        "rejected ANSWER",
                        "rejected ANSWER",
                        "rejected ANSWER",
                        "iq get",
                        "iq result",
                        "rejected ANSWER"),
                told);
    }

    @Test
    void anErrorIsAnAnswerToo() {
        ask("", 0);
        arrives("<iq type='error' id='n1'><error type='cancel'/></iq>");
        assertEquals(List.of("ERROR"), settled);
    }

    @Test
    void timeIsHandedIn() {
        ask("", 1000);
        ask("", 0);
        exchange.tick(50_000);
        exchange.tick(50_999);
        assertEquals(List.of(), settled);
        exchange.tick(51_000);
        exchange.tick(90_000);
        assertEquals(List.of("TIMEOUT"), settled);
    }

    @Test
    void anAnswerThatComesTooLateIsStillFromWhomWasAskedAndSettlesNothing() {
        ask("", 1000);
        exchange.tick(0);
        exchange.tick(1000);
        arrives("<iq type='result' id='n1'/>");
        assertEquals(List.of("TIMEOUT"), settled);
        assertEquals(List.of("iq result"), told);
    }

    @Test
    void whoDoesNotWantToKnowIsNotTold() {
        PendingRequest asked = ask("", 1000);
        asked.cancel();
        asked.cancel();
        arrives("<iq type='result' id='n1'/>");
        assertEquals(List.of("CANCELLED"), settled);
        assertTrue(asked.isOver());
    }

    @Test
    void allThatWaitsEndsWithTheSession() {
        ask("", 1000);
        ask("romeo@montague.lit", 0);
        exchange.ended();
        exchange.tick(5000);
        assertEquals(List.of("ENDED", "ENDED"), settled);
    }

    @Test
    void whatCannotBeSentIsToldAtOnceAndNotAwaited() {
        refuses = new IllegalStateException("offline");
        assertThrows(IllegalStateException.class, () -> ask("", 1000));
        refuses = null;
        exchange.ended();
        assertEquals(List.of(), settled);
        arrives("<iq type='result' id='n1'/>");
        assertEquals(List.of("rejected ANSWER"), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<iq type='result' id='1'/>", "<iq id='1'/>", "<message type='get'/>"})
    void onlyRequestsAreAsked(String xml) {
        assertThrows(IllegalArgumentException.class, () -> exchange.request(stanza(xml), 0, settlement -> {}));
    }

    @Test
    void twoThatWaitDoNotShareAnId() {
        Element iq = stanza("<iq type='get' id='mine'><ping xmlns='urn:xmpp:ping'/></iq>");
        exchange.request(iq, 0, settlement -> settled.add("one"));
        assertThrows(IllegalArgumentException.class, () -> exchange.request(iq, 0, settlement -> settled.add("two")));
        arrives("<iq type='result' id='mine'/>");
        assertEquals(List.of("one"), settled);
    }

    @Test
    void whatARepliesThrowsIsReportedAndStopsNobody() {
        exchange.request(stanza("<iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>"), 0, settlement -> {
            throw new IllegalStateException("oops");
        });
        ask("", 0);
        exchange.ended();
        assertEquals(List.of("iq: oops"), failures);
        assertEquals(List.of("ENDED"), settled);
    }

    @Test
    void futuresCompleteFailAndCancel() {
        Element iq = stanza("<iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>");
        CompletableFuture<Element> good = Stages.request(exchange, iq, 0);
        CompletableFuture<Element> bad = Stages.request(exchange, iq, 0);
        CompletableFuture<Element> cancelled = Stages.request(exchange, iq, 0);
        cancelled.cancel(false);
        arrives("<iq type='result' id='n1'/>");
        arrives("<iq type='error' id='n2'><error type='cancel'><conflict "
                + "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
        arrives("<iq type='result' id='n3'/>");
        assertEquals("n1", good.join().attribute("id"));
        Throwable cause = assertThrows(CompletionException.class, bad::join).getCause();
        assertEquals("The request was answered by an error: conflict", cause.getMessage());
        assertTrue(cancelled.isCancelled());
    }

    // ---- answering

    private static String ping(String id) {
        return "<iq type='get' id='" + id + "' from='romeo@montague.lit/orchard'><ping xmlns='urn:xmpp:ping'/></iq>";
    }

    @Test
    void aRequestIsAnsweredByWhoIsThereForItOnce() {
        exchange.respond(PING, (iq, answer) -> {
            assertTrue(answer.result(null));
            assertFalse(answer.result(null));
            assertFalse(answer.error("item-not-found"));
        });
        arrives(ping("1"));
        assertEquals(List.of("result 1 to romeo@montague.lit/orchard"), sent);
        Element second = stanza("<iq type='result' id='1' to='romeo@montague.lit/orchard'/>");
        assertThrows(IllegalStateException.class, () -> exchange.send(second));
    }

    @Test
    void whoThrowsHasAnsweredWithAnInternalError() {
        exchange.respond(PING, (iq, answer) -> {
            throw new IllegalArgumentException("oops");
        });
        arrives(ping("1"));
        assertEquals(List.of("error 1 to romeo@montague.lit/orchard: internal-server-error"), sent);
        assertEquals(List.of("iq: oops"), failures);
    }

    @Test
    void whoAnswersAndThrowsHasAnswered() {
        exchange.respond(PING, (iq, answer) -> {
            answer.result(null);
            throw new IllegalArgumentException("oops");
        });
        arrives(ping("1"));
        assertEquals(List.of("result 1 to romeo@montague.lit/orchard"), sent);
    }

    @Test
    void whoNeverAnswersHasAnsweredAtTheLimit() {
        List<Answer> kept = new ArrayList<>();
        exchange.respond(PING, (iq, answer) -> kept.add(answer), 1000);
        arrives(ping("1"));
        arrives(ping("2"));
        exchange.tick(0);
        kept.get(1).result(null);
        exchange.tick(999);
        assertEquals(List.of("result 2 to romeo@montague.lit/orchard"), sent);
        exchange.tick(1000);
        assertFalse(kept.get(0).result(null));
        exchange.tick(5000);
        assertEquals("error 1 to romeo@montague.lit/orchard: internal-server-error", sent.get(1));
        assertEquals(2, sent.size());
    }

    @Test
    void whatNobodyAnswersIsRefusedAndWhatIsImpossibleTooWithoutAsking() {
        exchange.respond(PING, (iq, answer) -> failures.add("asked"));
        arrives("<iq type='get' id='1' from='a@b'><x xmlns='u:x'/></iq>");
        arrives("<iq type='get' id='2' from='a@b'><ping xmlns='urn:xmpp:ping'/><x xmlns='u:x'/></iq>");
        assertEquals(List.of("error 1 to a@b: service-unavailable", "error 2 to a@b: bad-request"), sent);
        assertEquals(List.of(), failures);
        exchange.refusesUnclaimed(false);
        arrives("<iq type='get' id='3' from='a@b'><x xmlns='u:x'/></iq>");
        assertEquals(2, sent.size());
    }

    @Test
    void thereIsOneResponderForEachPayload() {
        Runnable end = exchange.respond(PING, (iq, answer) -> answer.result(null));
        assertThrows(IllegalArgumentException.class, () -> exchange.respond(PING, (iq, answer) -> answer.result(null)));
        end.run();
        arrives(ping("1"));
        assertEquals(List.of("error 1 to romeo@montague.lit/orchard: service-unavailable"), sent);
        exchange.respond(PING, (iq, answer) -> answer.result(null));
    }

    @Test
    void callbacksSeeWhatAResponderAnswersAndCannotClaimIt() {
        List<Boolean> claims = new ArrayList<>();
        observer.onEvent(Observer.IQ, Match.ANY, (iq, event) -> claims.add(event.claim()));
        exchange.respond(PING, (iq, answer) -> answer.result(null));
        arrives(ping("1"));
        assertEquals(List.of(false), claims);
        assertEquals(1, sent.size());
    }

    /** A forged push is ignored by all, and refused as any request that nobody takes. */
    @Test
    void aForgedPushIsNotToldAndIsRefused() {
        arrives("<iq type='set' id='1' from='mallory@evil.example'><query xmlns='jabber:iq:roster'>"
                + "<item jid='mallory@evil.example' subscription='both'/></query></iq>");
        assertEquals(List.of("rejected " + Reason.ROSTER_PUSH), told);
        assertEquals(List.of("error 1 to mallory@evil.example: service-unavailable"), sent);
    }

    @Test
    void provenanceComesWithTheEvent() {
        List<String> ways = new ArrayList<>();
        observer.onEvent(
                Observer.MESSAGE,
                Match.ANY.from(Jid.parse("romeo@montague.lit")),
                (message, event) -> ways.add(String.valueOf(event.provenance())));
        arrives("<message from='juliet@capulet.lit'><received xmlns='urn:xmpp:carbons:2'>"
                + "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' to='juliet@capulet.lit/home' "
                + "from='romeo@montague.lit/orchard'><body>b</body></message></forwarded></received></message>");
        assertEquals(
                List.of("Provenance[way=CARBON_RECEIVED, by=juliet@capulet.lit, queryId=null, archiveId=null, at=null, "
                        + "stanzaId=null, occupantId=null]"),
                ways);
    }

    @Test
    void whatCameAndWentBeforeCounts() {
        exchange.past(
                stanza("<presence to='room@muc.example/me'><x xmlns='http://jabber.org/protocol/muc'/></presence>"),
                true);
        exchange.past(stanza("<message from='a@b' id='1'><body>x</body></message>"), false);
        assertEquals(List.of(), told);
        arrives("<message type='groupchat' from='room@muc.example/you'/>");
        arrives("<message from='a@b'><body>y</body><replace xmlns='urn:xmpp:message-correct:0' id='1'/></message>");
        assertEquals(List.of("message groupchat", "message normal"), told);
    }

    // ---- ready answers

    private String answerTo(String payload) {
        List<Element> answers = new ArrayList<>();
        Exchange other = new Exchange(answers::add, () -> SELF, () -> "n", (error, event) -> failures.add("" + error));
        ReadyResponders ready = new ReadyResponders(other);
        ready.ping();
        ready.version("Couplet", "1.0", "<os>");
        ready.time(() -> 1_136_073_600_999L, () -> -390);
        ready.lastActivity(() -> 903);
        Element identity = Element.builder("http://jabber.org/protocol/disco#info", "identity")
                .attribute("category", "client")
                .attribute("type", "web")
                .build();
        ready.disco(List.of(identity), List.of("urn:xmpp:receipts", "urn:xmpp:ping"), List.of("node#ver"));
        other.received(stanza("<iq type='get' id='1' from='a@b'>" + payload + "</iq>"));
        return answers.get(0).elements().toString().replace('"', '\'');
    }

    @Test
    void readyResponders() {
        assertEquals("[]", answerTo("<ping xmlns='urn:xmpp:ping'/>"));
        assertEquals(
                "[<query xmlns='jabber:iq:version'><name>Couplet</name><version>1.0</version><os>&lt;os></os></query>]",
                answerTo("<query xmlns='jabber:iq:version'/>"));
        assertEquals(
                "[<time xmlns='urn:xmpp:time'><tzo>-06:30</tzo><utc>2006-01-01T00:00:00Z</utc></time>]",
                answerTo("<time xmlns='urn:xmpp:time'/>"));
        assertEquals("[<query xmlns='jabber:iq:last' seconds='903'/>]", answerTo("<query xmlns='jabber:iq:last'/>"));
        String features =
                "<identity category='client' type='web'/><feature var='http://jabber.org/protocol/disco#info'/>"
                        + "<feature var='jabber:iq:last'/><feature var='jabber:iq:version'/><feature var='urn:xmpp:ping'/>"
                        + "<feature var='urn:xmpp:receipts'/><feature var='urn:xmpp:time'/></query>]";
        assertEquals(
                "[<query xmlns='http://jabber.org/protocol/disco#info'>" + features,
                answerTo("<query xmlns='http://jabber.org/protocol/disco#info'/>"));
        assertEquals(
                "[<query xmlns='http://jabber.org/protocol/disco#info' node='node#ver'>" + features,
                answerTo("<query xmlns='http://jabber.org/protocol/disco#info' node='node#ver'/>"));
        assertTrue(answerTo("<query xmlns='http://jabber.org/protocol/disco#info' node='other'/>")
                .contains("item-not-found"));
    }
}
