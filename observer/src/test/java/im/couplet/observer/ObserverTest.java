package im.couplet.observer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.ext.ChatState;
import im.couplet.ext.Delay;
import im.couplet.ext.Extensions;
import im.couplet.ext.Receipts;
import im.couplet.jid.Jid;
import im.couplet.stanza.Message;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObserverTest {
    private static final Jid JULIET = Jid.parse("juliet@capulet.lit");
    private static final Jid BALCONY = Jid.parse("juliet@capulet.lit/balcony");

    private final List<String> calls = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private Observer<Element> observer = open();

    private Observer<Element> open() {
        return new Observer<>(
                element -> element,
                (error, event) -> failures.add(event.kind() + ": " + error.getMessage()),
                Extensions::find);
    }

    private static Element stanza(String xml) {
        return Element.parse(xml.replace("<message", "<message xmlns='jabber:client'")
                .replace("<presence", "<presence xmlns='jabber:client'")
                .replace("<iq", "<iq xmlns='jabber:client'"));
    }

    private Consumer<Element> says(String name) {
        return element -> calls.add(name);
    }

    private List<String> callsFor(String xml) {
        calls.clear();
        observer.dispatch(stanza(xml));
        return List.copyOf(calls);
    }

    // ---- what matches

    @Test
    void callsBackByKind() {
        observer.on(Observer.MESSAGE, says("message"));
        observer.on(Observer.PRESENCE, says("presence"));
        observer.on(Observer.IQ, says("iq"));
        assertEquals(List.of("message"), callsFor("<message/>"));
        assertEquals(List.of("presence"), callsFor("<presence/>"));
        assertEquals(List.of("iq"), callsFor("<iq type='get' id='1'/>"));
    }

    @Test
    void callsBackForEventsThatAreNoStanzas() {
        observer.on("online", says("online"));
        observer.on("online", Match.ANY.type("chat"), says("never"));
        observer.on("online", Match.ANY.from(JULIET), says("never"));
        observer.on("online", Match.ANY.has(Delay.TYPE), says("never"));
        observer.dispatchValue("online", Element.of("", "x"));
        observer.dispatchValue("offline", Element.of("", "x"));
        assertEquals(List.of("online"), calls);
    }

    @Test
    void elementsMayBeOfAnyKind() {
        observer.on("features", says("features"));
        assertFalse(observer.dispatch("features", Element.of("http://etherx.jabber.org/streams", "features")));
        assertEquals(List.of("features"), calls);
    }

    @Test
    void callsBackByType() {
        observer.on(Observer.MESSAGE, Match.ANY.type("chat"), says("chat"));
        observer.on(Observer.MESSAGE, Match.ANY.type("groupchat", "headline"), says("many"));
        assertEquals(List.of("chat"), callsFor("<message type='chat'/>"));
        assertEquals(List.of("many"), callsFor("<message type='groupchat'/>"));
        assertEquals(List.of("many"), callsFor("<message type='headline'/>"));
        assertEquals(List.of(), callsFor("<message type='error'/>"));
    }

    /** RFC 6121 section 5.2.2. */
    @Test
    void messagesWithoutAKnownTypeAreNormal() {
        observer.on(Observer.MESSAGE, Match.ANY.type("normal"), says("normal"));
        assertEquals(List.of("normal"), callsFor("<message/>"));
        assertEquals(List.of("normal"), callsFor("<message type='normal'/>"));
        assertEquals(List.of("normal"), callsFor("<message type='foo'/>"));
    }

    @Test
    void presenceWithoutATypeIsAvailable() {
        observer.on(Observer.PRESENCE, Match.ANY.type("available"), says("available"));
        observer.on(Observer.PRESENCE, Match.ANY.type("unavailable"), says("unavailable"));
        assertEquals(List.of("available"), callsFor("<presence/>"));
        assertEquals(List.of("unavailable"), callsFor("<presence type='unavailable'/>"));
    }

    @Test
    void callsBackForAllResourcesOfASender() {
        observer.on(Observer.MESSAGE, Match.ANY.from(JULIET), says("bare"));
        observer.on(Observer.MESSAGE, Match.ANY.from(BALCONY), says("bare, too"));
        assertEquals(List.of("bare", "bare, too"), callsFor("<message from='juliet@capulet.lit'/>"));
        assertEquals(List.of("bare", "bare, too"), callsFor("<message from='juliet@capulet.lit/balcony'/>"));
        assertEquals(List.of("bare", "bare, too"), callsFor("<message from='JULIET@Capulet.lit/chamber'/>"));
        assertEquals(List.of(), callsFor("<message from='romeo@capulet.lit'/>"));
        assertEquals(List.of(), callsFor("<message from='capulet.lit'/>"));
    }

    @Test
    void callsBackForOneResourceOfASender() {
        observer.on(Observer.MESSAGE, Match.ANY.fromFull(BALCONY), says("full"));
        observer.on(Observer.MESSAGE, Match.ANY.fromFull(JULIET), says("account"));
        assertEquals(List.of("full"), callsFor("<message from='juliet@capulet.lit/balcony'/>"));
        assertEquals(List.of("account"), callsFor("<message from='juliet@capulet.lit'/>"));
        assertEquals(List.of(), callsFor("<message from='juliet@capulet.lit/Balcony'/>"));
    }

    @Test
    void callsBackForADomain() {
        observer.on(Observer.MESSAGE, Match.ANY.fromDomain(JULIET), says("domain"));
        assertEquals(List.of("domain"), callsFor("<message from='romeo@capulet.lit/x'/>"));
        assertEquals(List.of("domain"), callsFor("<message from='capulet.lit'/>"));
        assertEquals(List.of(), callsFor("<message from='a.capulet.lit'/>"));
    }

    @Test
    void callsBackByAddresseeIdBodyPredicateAndWhatDoesNotMatch() {
        observer.on(Observer.MESSAGE, Match.ANY.to(BALCONY), says("to"));
        observer.on(Observer.MESSAGE, Match.ANY.id("1"), says("id"));
        observer.on(Observer.MESSAGE, Match.ANY.body(), says("body"));
        observer.on(Observer.MESSAGE, Match.ANY.where(event -> event.type().equals("headline")), says("where"));
        observer.on(Observer.MESSAGE, Match.ANY.not(Match.ANY.type("chat").from(JULIET)), says("not"));
        observer.on(Observer.MESSAGE, Match.ANY.not(Match.ANY.has("chatState")), says("quiet"));
        assertEquals(List.of("to", "not", "quiet"), callsFor("<message to='Juliet@capulet.lit/balcony'/>"));
        assertEquals(List.of("id", "not", "quiet"), callsFor("<message id='1' to='juliet@capulet.lit'/>"));
        assertEquals(
                List.of("body", "quiet"),
                callsFor("<message type='chat' from='juliet@capulet.lit/x'><body></body></message>"));
        assertEquals(
                List.of("where", "not"),
                callsFor("<message type='headline'><active xmlns='http://jabber.org/protocol/chatstates'/></message>"));
    }

    @Test
    void aMatchOfTwoAddressesNeedsBoth() {
        observer.on(Observer.MESSAGE, Match.ANY.from(JULIET).to(BALCONY), says("both"));
        observer.on(Observer.MESSAGE, Match.ANY.not(Match.ANY.to(BALCONY)), says("others"));
        observer.on(Observer.MESSAGE, Match.ANY.id("1").to(BALCONY), says("id"));
        assertEquals(
                List.of("both", "id"),
                callsFor("<message id='1' from='juliet@capulet.lit/x' to='juliet@capulet.lit/balcony'/>"));
        assertEquals(
                List.of("others"), callsFor("<message id='1' from='juliet@capulet.lit' to='juliet@capulet.lit'/>"));
        assertEquals(List.of(), callsFor("<message from='romeo@montague.lit' to='juliet@capulet.lit/balcony'/>"));
        assertEquals(List.of("others"), callsFor("<message to='♥@capulet.lit/balcony'/>"));
    }

    @Test
    void aBodyIsInTheNamespaceOfItsMessage() {
        Subscription body = observer.on(Observer.MESSAGE, Match.ANY.body(), says("body"));
        observer.on(Observer.MESSAGE, Match.ANY.body().type("error"), says("error"));
        observer.on(Observer.MESSAGE, Match.ANY.not(Match.ANY.body()), says("none"));
        assertEquals(List.of("body"), callsFor("<message><body/><body/></message>"));
        assertEquals(List.of("body", "error"), callsFor("<message type='error'><body/></message>"));
        assertEquals(List.of("none"), callsFor("<message><body xmlns='http://www.w3.org/1999/xhtml'/></message>"));
        body.close();
        assertEquals(List.of(), callsFor("<message><body/></message>"));
    }

    @Test
    void aStarIsForEveryKindInOrder() {
        observer.on(Observer.ANY, says("first"));
        observer.on(Observer.MESSAGE, says("message"));
        observer.on(Observer.ANY, Match.ANY.from(JULIET), says("last"));
        observer.on(Observer.ANY, Match.ANY.type("error"), says("error"));
        assertEquals(List.of("first", "message", "last"), callsFor("<message from='juliet@capulet.lit/x'/>"));
        assertEquals(List.of("first", "error"), callsFor("<iq type='error'/>"));
        observer.dispatchValue("online", Element.of("", "x"));
        assertEquals(List.of("first", "error", "first"), calls);
        assertThrows(
                IllegalArgumentException.class, () -> observer.on(Observer.ANY, Match.ANY.type("chats"), says("x")));
    }

    @Test
    void aPredicateThatThrowsIsReportedAndStopsNobody() {
        observer.once(
                Observer.MESSAGE,
                Match.ANY.where(event -> {
                    throw new IllegalStateException("oops");
                }),
                says("never"));
        observer.on(Observer.MESSAGE, says("all"));
        assertEquals(List.of("all"), callsFor("<message/>"));
        assertEquals(List.of("all"), callsFor("<message/>"));
        assertEquals(List.of("message: oops", "message: oops"), failures);
    }

    @Test
    void noSenderAndBadSendersMatchNoSender() {
        observer.on(Observer.MESSAGE, Match.ANY.fromDomain(JULIET), says("domain"));
        observer.on(Observer.MESSAGE, Match.ANY.from(JULIET), says("bare"));
        observer.on(Observer.MESSAGE, says("all"));
        assertEquals(List.of("all"), callsFor("<message/>"));
        assertEquals(List.of("all"), callsFor("<message from='@'/>"));
    }

    @Test
    void callsBackByChild() {
        observer.on(Observer.MESSAGE, Match.ANY.has(XmlName.of("urn:x", "a")), says("name"));
        observer.on(Observer.MESSAGE, Match.ANY.has(Receipts.Request.TYPE), says("type"));
        observer.on(Observer.MESSAGE, Match.ANY.has("delay"), says("key"));
        assertEquals(List.of("name"), callsFor("<message><a xmlns='urn:x'/></message>"));
        assertEquals(List.of("type"), callsFor("<message><request xmlns='urn:xmpp:receipts'/></message>"));
        assertEquals(List.of("key"), callsFor("<message><delay xmlns='urn:xmpp:delay'/></message>"));
        assertEquals(List.of(), callsFor("<message><b xmlns='urn:x'/><a xmlns='urn:y'/></message>"));
    }

    @Test
    void oneKeyMayStandForSeveralNames() {
        observer.on(Observer.MESSAGE, Match.ANY.has(ChatState.TYPE), says("state"));
        assertEquals(
                List.of("state"),
                callsFor("<message><active xmlns='http://jabber.org/protocol/chatstates'/></message>"));
        assertEquals(
                List.of("state"), callsFor("<message><gone xmlns='http://jabber.org/protocol/chatstates'/></message>"));
        assertEquals(List.of(), callsFor("<message><bored xmlns='http://jabber.org/protocol/chatstates'/></message>"));
    }

    @Test
    void childrenOfChildrenDoNotCount() {
        observer.on(Observer.MESSAGE, Match.ANY.has(Delay.TYPE), says("delay"));
        assertEquals(
                List.of(),
                callsFor(
                        "<message><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay'/></forwarded></message>"));
    }

    @Test
    void allConditionsMustHold() {
        observer.on(
                Observer.MESSAGE,
                Match.ANY.type("chat").from(JULIET).has(Delay.TYPE).has(Receipts.Request.TYPE),
                says("all"));
        String all =
                "<message type='chat' from='juliet@capulet.lit/x'><delay xmlns='urn:xmpp:delay'/><request xmlns='urn:xmpp:receipts'/></message>";
        assertEquals(List.of("all"), callsFor(all));
        assertEquals(List.of(), callsFor(all.replace("'chat'", "'normal'")));
        assertEquals(List.of(), callsFor(all.replace("juliet", "nurse")));
        assertEquals(List.of(), callsFor(all.replace("urn:xmpp:delay", "urn:x")));
        assertEquals(List.of(), callsFor(all.replace("urn:xmpp:receipts", "urn:x")));
    }

    @Test
    void callsBackOnceThoughAChildIsThereTwice() {
        observer.on(Observer.MESSAGE, Match.ANY.has(Delay.TYPE), says("delay"));
        assertEquals(
                List.of("delay"),
                callsFor("<message><delay xmlns='urn:xmpp:delay'/><delay xmlns='urn:xmpp:delay'/></message>"));
    }

    @Test
    void refusesKeysThatNobodyKnows() {
        Match unknown = Match.ANY.has("noSuchExtension");
        var e = assertThrows(
                IllegalArgumentException.class, () -> observer.on(Observer.MESSAGE, unknown, says("never")));
        assertTrue(String.valueOf(e.getMessage()).contains("noSuchExtension"));
        Observer<Element> withoutTable = new Observer<>(element -> element, (error, event) -> {});
        Match known = Match.ANY.has("delay");
        assertThrows(IllegalArgumentException.class, () -> withoutTable.on(Observer.MESSAGE, known, says("never")));
        assertThrows(IllegalArgumentException.class, Match.ANY::type);
    }

    /** RFC 6120 section 8.2.3, RFC 6121 sections 4.7.1 and 5.2.2. */
    @Test
    void refusesTypesThatStanzasCannotHave() {
        Consumer<Element> never = says("never");
        for (String[] wrong : new String[][] {
            {Observer.MESSAGE, "chatt"},
            {Observer.MESSAGE, "get"},
            {Observer.MESSAGE, "chat,error"},
            {Observer.PRESENCE, "subcribe"},
            {Observer.PRESENCE, "chat"},
            {Observer.IQ, "Get"},
            {Observer.IQ, ""}
        }) {
            Match match = Match.ANY.type(wrong[1]);
            var e = assertThrows(IllegalArgumentException.class, () -> observer.on(wrong[0], match, never));
            assertTrue(String.valueOf(e.getMessage()).contains("\"" + wrong[1] + "\""), e.getMessage());
        }
        Match second = Match.ANY.type("chat", "headlin");
        assertThrows(IllegalArgumentException.class, () -> observer.on(Observer.MESSAGE, second, never));
        assertEquals(0, observer.kinds());
        observer.on("my-own-kind", Match.ANY.type("any"), never);
        for (String type : Event.types(Observer.PRESENCE).split(",", -1)) {
            observer.on(Observer.PRESENCE, Match.ANY.type(type), says(type));
        }
        assertEquals(List.of("probe"), callsFor("<presence type='probe'/>"));
    }

    @Test
    void refusesASecondSenderAsOneWouldBeForgotten() {
        Match one = Match.ANY.from(JULIET);
        assertThrows(IllegalStateException.class, () -> one.fromFull(BALCONY));
        assertThrows(IllegalStateException.class, () -> one.fromDomain(JULIET));
        assertThrows(IllegalStateException.class, () -> one.from(JULIET));
        Match other = Match.ANY.to(JULIET);
        assertThrows(IllegalStateException.class, () -> other.to(BALCONY));
    }

    // ---- in what order, and who

    @Test
    void callsInTheOrderOfRegistration() {
        observer.on(Observer.MESSAGE, Match.ANY.has(Delay.TYPE), says("1"));
        observer.on(Observer.MESSAGE, says("2"));
        observer.on(Observer.MESSAGE, Match.ANY.from(JULIET), says("3"));
        observer.on(Observer.MESSAGE, Match.ANY.type("chat"), says("4"));
        observer.on(Observer.MESSAGE, Match.ANY.fromDomain(JULIET), says("5"));
        observer.on(Observer.MESSAGE, Match.ANY.has(XmlName.of("urn:x", "a")), says("6"));
        observer.on(Observer.MESSAGE, Match.ANY.type("chat", "normal"), says("7"));
        observer.on(Observer.MESSAGE, Match.ANY.has(Delay.TYPE), says("8"));
        observer.on(Observer.MESSAGE, says("9"));
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                callsFor(
                        "<message type='chat' from='juliet@capulet.lit/x'><a xmlns='urn:x'/><delay xmlns='urn:xmpp:delay'/></message>"));
    }

    @Test
    void oneCallbackMayBeRegisteredTwice() {
        Consumer<Element> callback = says("x");
        Subscription first = observer.on(Observer.MESSAGE, callback);
        observer.on(Observer.MESSAGE, callback);
        assertEquals(List.of("x", "x"), callsFor("<message/>"));
        first.close();
        assertEquals(List.of("x"), callsFor("<message/>"));
    }

    @Test
    void aClosedSubscriptionIsOver() {
        Subscription subscription = observer.on(Observer.MESSAGE, Match.ANY.from(JULIET), says("x"));
        assertFalse(subscription.isClosed());
        subscription.close();
        subscription.close();
        assertTrue(subscription.isClosed());
        assertEquals(List.of(), callsFor("<message from='juliet@capulet.lit'/>"));
    }

    @Test
    void onceIsForOneMatchingEvent() {
        Subscription subscription = observer.once(Observer.MESSAGE, Match.ANY.type("chat"), says("once"));
        assertEquals(List.of(), callsFor("<message/>"));
        assertFalse(subscription.isClosed());
        assertEquals(List.of("once"), callsFor("<message type='chat'/>"));
        assertTrue(subscription.isClosed());
        assertEquals(List.of(), callsFor("<message type='chat'/>"));
    }

    @Test
    void onceIsOverBeforeItsCallbackIsCalled() {
        observer.once(Observer.MESSAGE, Match.ANY, element -> {
            calls.add("once");
            observer.dispatch(element);
        });
        assertEquals(List.of("once"), callsFor("<message/>"));
    }

    @Test
    void callbacksAddedDuringAnEventWaitForTheNext() {
        observer.once(Observer.MESSAGE, Match.ANY, element -> {
            calls.add("first");
            observer.on(Observer.MESSAGE, says("added"));
        });
        assertEquals(List.of("first"), callsFor("<message/>"));
        assertEquals(List.of("added"), callsFor("<message/>"));
    }

    @Test
    void callbacksClosedDuringAnEventAreNotCalledAnyMore() {
        Subscription[] later = new Subscription[1];
        observer.on(Observer.MESSAGE, element -> {
            calls.add("first");
            later[0].close();
        });
        later[0] = observer.on(Observer.MESSAGE, says("closed"));
        observer.on(Observer.MESSAGE, says("last"));
        assertEquals(List.of("first", "last"), callsFor("<message/>"));
    }

    @Test
    void aCallbackMayCloseItself() {
        Subscription[] self = new Subscription[1];
        self[0] = observer.on(Observer.MESSAGE, element -> {
            calls.add("self");
            self[0].close();
        });
        observer.on(Observer.MESSAGE, says("other"));
        assertEquals(List.of("self", "other"), callsFor("<message/>"));
        assertEquals(List.of("other"), callsFor("<message/>"));
    }

    @Test
    void eventsWithinEventsAreOverFirst() {
        observer.on(Observer.MESSAGE, element -> {
            calls.add("before");
            observer.dispatch(stanza("<presence/>"));
            calls.add("after");
        });
        observer.on(Observer.PRESENCE, says("presence"));
        observer.on(Observer.MESSAGE, says("message"));
        assertEquals(List.of("before", "presence", "after", "message"), callsFor("<message/>"));
    }

    // ---- what goes wrong

    @Test
    void aThrowingCallbackIsReportedAndStopsNobody() {
        observer.on(Observer.MESSAGE, says("before"));
        observer.on(Observer.MESSAGE, element -> {
            throw new IllegalStateException("oops");
        });
        observer.on(Observer.MESSAGE, element -> {
            throw new AssertionError("oh no");
        });
        observer.on(Observer.MESSAGE, says("after"));
        assertEquals(List.of("before", "after"), callsFor("<message/>"));
        assertEquals(List.of("message: oops", "message: oh no"), failures);
    }

    @Test
    void aThrowingCallbackStaysRegistered() {
        observer.on(Observer.MESSAGE, element -> {
            throw new IllegalStateException("oops");
        });
        assertEquals(List.of(), callsFor("<message/>"));
        assertEquals(List.of(), callsFor("<message/>"));
        assertEquals(List.of("message: oops", "message: oops"), failures);
    }

    @Test
    void aSinkThatThrowsStopsNobody() {
        Observer<Element> throwing = new Observer<>(element -> element, (error, event) -> {
            throw new IllegalArgumentException("sink: " + error.getMessage());
        });
        throwing.on(Observer.MESSAGE, element -> {
            throw new IllegalStateException("oops");
        });
        throwing.on(Observer.MESSAGE, says("after"));
        Element message = stanza("<message/>");
        var e = assertThrows(IllegalArgumentException.class, () -> throwing.dispatch(message));
        assertEquals("sink: oops", e.getMessage());
        assertEquals(List.of("after"), calls);
    }

    @Test
    void aStanzaThatCannotBeReadIsReportedOnce() {
        Observer<Stanza> typed = new Observer<>(Stanza::read, (error, event) -> failures.add(event.kind()));
        typed.on(Observer.IQ, stanza -> calls.add("never"));
        typed.on(Observer.IQ, stanza -> calls.add("never"));
        assertFalse(typed.dispatch(stanza("<iq/>")));
        assertEquals(List.of(), calls);
        assertEquals(List.of("iq"), failures);
    }

    // ---- values

    @Test
    void valuesAreMadeOnceAndOnlyWhenSomebodyIsThere() {
        List<String> made = new ArrayList<>();
        Observer<String> counting = new Observer<>(
                element -> {
                    made.add(element.localName());
                    return "view";
                },
                (error, event) -> {});
        counting.on(Observer.MESSAGE, Match.ANY.type("chat"), calls::add);
        counting.on(Observer.MESSAGE, Match.ANY.type("chat"), calls::add);
        counting.dispatch(stanza("<presence/>"));
        counting.dispatch(stanza("<message/>"));
        assertEquals(List.of(), made);
        counting.dispatch(stanza("<message type='chat'/>"));
        assertEquals(List.of("message"), made);
        assertEquals(List.of("view", "view"), calls);
    }

    @Test
    void servesTypedStanzas() {
        Observer<Stanza> typed = new Observer<>(Stanza::read, (error, event) -> failures.add(error.getMessage()));
        typed.on(Observer.MESSAGE, Match.ANY.from(JULIET), stanza -> {
            if (stanza instanceof Message message) {
                calls.add(String.valueOf(message.body()));
            }
        });
        typed.dispatch(stanza("<message from='juliet@capulet.lit/balcony'><body>Wherefore?</body></message>"));
        assertEquals(List.of("Wherefore?"), calls);
        assertEquals(List.of(), failures);
    }

    @Test
    void eventsSayWhereTheyComeFrom() {
        Element element = stanza("<message from='juliet@capulet.lit/balcony'/>");
        Event[] seen = new Event[1];
        observer.onEvent(Observer.MESSAGE, Match.ANY, (value, event) -> seen[0] = event);
        observer.dispatch(element);
        assertSame(element, seen[0].element());
        assertEquals(BALCONY, seen[0].sender());
        assertEquals("normal", seen[0].type());
        assertEquals("message", seen[0].kind());
        observer.onEvent("online", Match.ANY, (value, event) -> seen[0] = event);
        observer.dispatchValue("online", element);
        assertNull(seen[0].element());
        assertNull(seen[0].sender());
        assertEquals("", seen[0].type());
    }

    // ---- requests

    @Test
    void saysWhetherSomebodyAnswersARequest() {
        observer.on(Observer.IQ, says("looks only"));
        assertFalse(observer.dispatch(stanza("<iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>")));
        observer.onEvent(Observer.IQ, Match.ANY.type("get").has("ping"), (value, event) -> assertTrue(event.claim()));
        assertTrue(observer.dispatch(stanza("<iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>")));
        assertFalse(observer.dispatch(stanza("<iq type='set' id='1'><ping xmlns='urn:xmpp:ping'/></iq>")));
        assertEquals(List.of(), failures);
    }

    @Test
    void onlyTheFirstAnswers() {
        for (int i = 0; i < 3; i++) {
            String name = "claimed " + i + ": ";
            observer.onEvent(Observer.IQ, Match.ANY, (value, event) -> calls.add(name + event.claim()));
        }
        observer.onEvent(Observer.IQ, Match.ANY, (value, event) -> assertTrue(event.isClaimed()));
        assertEquals(
                List.of("claimed 0: true", "claimed 1: false", "claimed 2: false"),
                callsFor("<iq type='set' id='1'/>"));
        assertEquals(List.of(), failures);
    }

    @Test
    void aRequestIsClaimedThoughTheCallbackThrowsLater() {
        observer.onEvent(Observer.IQ, Match.ANY, (value, event) -> {
            event.claim();
            throw new IllegalStateException("oops");
        });
        assertTrue(observer.dispatch(stanza("<iq type='get' id='1'/>")));
    }

    @Test
    void onlyRequestsCanBeClaimed() {
        observer.onEvent(Observer.IQ, Match.ANY, (value, event) -> event.claim());
        observer.onEvent(Observer.MESSAGE, Match.ANY, (value, event) -> event.claim());
        assertFalse(observer.dispatch(stanza("<iq type='result' id='1'/>")));
        assertFalse(observer.dispatch(stanza("<message type='get'/>")));
        assertEquals(2, failures.size());
    }

    // ---- cost

    @Test
    void aThousandCallbacksCostOnlyTheirMatches() {
        for (int i = 0; i < 1000; i++) {
            observer.on(Observer.MESSAGE, Match.ANY.from(Jid.parse("user" + i + "@a.example")), says("user" + i));
            observer.on(Observer.MESSAGE, Match.ANY.has(XmlName.of("urn:" + i, "x")), says("urn" + i));
            observer.on("kind" + i, says("kind"));
        }
        Index<Element> index = new Index<>(Observer.MESSAGE);
        Observer<Element> other = new Observer<>(element -> element, (error, event) -> {});
        int[] tried = new int[1];
        for (int i = 0; i < 1000; i++) {
            Match match = Match.ANY.from(Jid.parse("user" + i + "@a.example"));
            index.add(new Registration<>(other, Observer.MESSAGE, match, (value, event) -> tried[0]++, false, i));
        }
        Event event =
                new Event(Observer.MESSAGE, stanza("<message from='user7@a.example/x'><x xmlns='urn:9'/></message>"));
        assertEquals(1, index.matches(event).size());
        assertEquals(1, index.lastTried());
        assertEquals(
                List.of("user7", "urn9"), callsFor("<message from='user7@a.example/x'><x xmlns='urn:9'/></message>"));
    }

    /** Of many subscriptions that do not match, none is looked at, whatever they ask for. */
    @Test
    void noSubscriptionIsLookedAtThatDoesNotMatch() {
        Jid room = Jid.parse("room@muc.example");
        for (int i = 0; i < 5000; i++) {
            Jid occupant = room.withResource("nick" + i);
            XmlName one = XmlName.of("urn:x", "e" + i);
            add(Match.ANY.fromFull(occupant));
            add(Match.ANY.type("error", "headline"));
            add(Match.ANY.type("error", "headline", "headline").fromDomain(room));
            add(Match.ANY.has(one));
            add(Match.ANY.from(room).has(one));
            add(Match.ANY.from(room).type("chat").has(XmlName.of("urn:common", "c")));
            add(Match.ANY.has(XmlName.of("urn:common", "c")).has(one));
            add(Match.ANY.fromDomain(room).type("headline").has(ChatState.TYPE));
            add(Match.ANY.id("m" + i).from(room));
            add(Match.ANY.to(occupant));
            add(Match.ANY.to(BALCONY).from(occupant.withResource("x" + i).domain()));
            add(Match.ANY.to(BALCONY).type("chat").body());
            add(Match.ANY.to(BALCONY).body());
            add(Match.ANY.from(room).to(occupant));
            add(Match.ANY.not(Match.ANY.type("groupchat")));
            add(Match.ANY.not(Match.ANY.type("groupchat", i % 2 == 0 ? "chat" : "error")));
            add(Match.ANY.not(Match.ANY.from(room).to(BALCONY)).has(one));
            add(Match.ANY.type("groupchat").not(Match.ANY.has(XmlName.of("urn:common", "c"))));
            add(Match.ANY.not(Match.ANY.has(ChatState.TYPE).from(room)));
            add(Match.ANY.not(Match.ANY.id("other")).from(room));
            add(Match.ANY.not(Match.ANY.not(Match.ANY.body())));
            add(Match.ANY.not(Match.ANY));
        }
        String message =
                "<message type='groupchat' id='other' from='room@muc.example/nick7' to='juliet@capulet.lit/balcony'>"
                        + "<active xmlns='http://jabber.org/protocol/chatstates'/><c xmlns='urn:common'/></message>";
        // The one of the occupant, and the one for which "c" was as rare as "e0" when it came.
        assertEquals(
                1, index.matches(new Event(Observer.MESSAGE, stanza(message))).size());
        assertTrue(index.lastTried() <= 2, () -> "tried " + index.lastTried());
    }

    private final Index<Element> index = new Index<>(Observer.MESSAGE);
    private int added;

    private Registration<Element> add(Match match) {
        Registration<Element> registration =
                new Registration<>(observer, Observer.MESSAGE, match, (value, event) -> {}, false, added++);
        index.add(registration);
        return registration;
    }

    @Test
    void whatIsExcludedIsTheSameHoweverItIsLookedUp() {
        Match juliet = Match.ANY.from(JULIET);
        List<Match> plain = List.of(
                Match.ANY,
                juliet,
                Match.ANY.type("chat", "normal"),
                juliet.to(BALCONY).type("chat"),
                Match.ANY.id("1"),
                Match.ANY.id("1").type("chat"),
                Match.ANY.body(),
                Match.ANY.body().type("chat"),
                Match.ANY.has(ChatState.TYPE),
                juliet.has(XmlName.of("urn:a", "a")),
                Match.ANY.body().has(ChatState.TYPE),
                Match.ANY.where(event -> event.type().equals("chat")));
        List<String> stanzas = new ArrayList<>();
        for (String type : List.of("", " type='chat'", " type='headline'")) {
            for (String head : List.of("", " from='juliet@capulet.lit/x' to='juliet@capulet.lit/balcony'", " id='1'")) {
                for (String content : List.of(
                        "",
                        "<body>b</body>",
                        "<active xmlns='http://jabber.org/protocol/chatstates'/><a xmlns='urn:a'/>",
                        "<body/><gone xmlns='http://jabber.org/protocol/chatstates'/>")) {
                    stanzas.add("<message" + type + head + ">" + content + "</message>");
                }
            }
        }
        for (Match one : plain) {
            for (Match other : plain) {
                Match match = one.not(other);
                Match twice = one.not(other).not(Match.ANY.type("headline"));
                Match inner = Match.ANY.not(one.not(other));
                // A predicate is never looked up.
                Match asked = one.not(other.where(event -> true));
                for (Match[] pair : new Match[][] {
                    {match, asked},
                    {twice, asked.not(Match.ANY.type("headline").where(event -> true))},
                    {inner, Match.ANY.not(asked)}
                }) {
                    observer.on(Observer.MESSAGE, pair[0], says("it"));
                    observer.on(Observer.MESSAGE, pair[1], says("it"));
                    for (String stanza : stanzas) {
                        assertEquals(0, callsFor(stanza).size() % 2, stanza);
                    }
                    observer.close();
                    assertEquals(0, observer.kinds());
                    observer = open();
                }
            }
        }
    }

    @Test
    void registrationsComeAndGoFromEveryPlace() {
        List<Registration<Element>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(add(Match.ANY));
            all.add(add(Match.ANY.type("chat", "normal", "chat")));
            all.add(add(Match.ANY.from(JULIET).has(ChatState.TYPE).has(Delay.TYPE)));
            all.add(add(Match.ANY.has(XmlName.of("urn:x", "a"))));
            all.add(add(Match.ANY.not(Match.ANY.body()).not(Match.ANY.type("headline"))));
            all.add(add(Match.ANY.from(JULIET).not(Match.ANY.has(XmlName.of("urn:x", "b")))));
        }
        Event event = new Event(
                Observer.MESSAGE,
                stanza(
                        "<message from='juliet@capulet.lit/x' type='chat'><a xmlns='urn:x'/><delay xmlns='urn:xmpp:delay'/>"
                                + "<active xmlns='http://jabber.org/protocol/chatstates'/><a xmlns='urn:x'/></message>"));
        assertEquals(all, index.matches(event));
        int there = all.size();
        for (int i : new int[] {5, 0, 11, 6, 2, 16, 9, 14, 1, 12, 10, 17, 3, 8, 15, 4, 13, 7}) {
            Registration<Element> gone = all.get(i);
            index.remove(gone);
            index.remove(gone);
            List<Registration<Element>> left = new ArrayList<>(index.matches(event));
            assertFalse(left.contains(gone));
            assertEquals(--there, left.size());
        }
        assertTrue(index.isEmpty());
    }

    /** Issue: 40,000 children of as many namespaces took seconds. */
    @Test
    void aStanzaOfManyNamesTakesTimeAsItIsLong() {
        StringBuilder xml = new StringBuilder("<message>");
        for (int i = 0; i < 40_000; i++) {
            xml.append("<e xmlns='u:").append(i).append("'/>");
            if (i % 4 == 0) {
                observer.on(Observer.MESSAGE, Match.ANY.has(XmlName.of("u:" + i, "e")), says("x"));
            }
        }
        Element flood = stanza(xml.append("</message>").toString());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 20; i++) {
                calls.clear();
                observer.dispatch(flood);
            }
        });
        assertEquals(10_000, calls.size());
    }

    @Test
    void manySubscriptionsComeAndGoQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            List<Subscription> subscriptions = new ArrayList<>();
            for (int i = 0; i < 100_000; i++) {
                subscriptions.add(observer.on(Observer.MESSAGE, says("x")));
                observer.once(Observer.MESSAGE, Match.ANY.has(Delay.TYPE), says("once"));
            }
            assertEquals(
                    200_000,
                    callsFor("<message><delay xmlns='urn:xmpp:delay'/></message>")
                            .size());
            assertEquals(
                    100_000,
                    callsFor("<message><delay xmlns='urn:xmpp:delay'/></message>")
                            .size());
            subscriptions.forEach(Subscription::close);
        });
        assertEquals(0, observer.kinds());
    }

    // ---- the end

    @Test
    void aClosedObserverTellsNothingAndTakesNobody() {
        Subscription subscription = observer.on(Observer.MESSAGE, says("x"));
        observer.on(Observer.IQ, Match.ANY.type("get", "set"), says("iq"));
        observer.close();
        observer.close();
        assertTrue(observer.isClosed());
        assertTrue(subscription.isClosed());
        assertEquals(0, observer.kinds());
        assertEquals(List.of(), callsFor("<message/>"));
        Consumer<Element> late = says("late");
        assertThrows(IllegalStateException.class, () -> observer.on(Observer.MESSAGE, late));
    }

    @Test
    void closedDuringAnEventItCallsNobodyMore() {
        observer.on(Observer.MESSAGE, element -> observer.close());
        observer.on(Observer.MESSAGE, says("after"));
        assertEquals(List.of(), callsFor("<message/>"));
    }

    @Test
    void closedSubscriptionsLeaveNothingBehind() {
        List<Subscription> subscriptions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            subscriptions.add(observer.on("kind" + i, Match.ANY.has(XmlName.of("urn:" + i, "x")), says("x")));
        }
        assertEquals(100, observer.kinds());
        subscriptions.forEach(Subscription::close);
        assertEquals(0, observer.kinds());
    }

    @Test
    void anIdIsLookedUpWithAllElse() {
        observer.on(Observer.MESSAGE, Match.ANY.id("1"), says("id"));
        observer.on(
                Observer.MESSAGE,
                Match.ANY.id("1").type("chat").from(JULIET).has(XmlName.of("urn:a", "a")),
                says("all"));
        observer.on(Observer.MESSAGE, Match.ANY.id("1").type("headline"), says("type"));
        observer.on(Observer.MESSAGE, Match.ANY.id("1").fromFull(JULIET), says("sender"));
        observer.on(Observer.MESSAGE, Match.ANY.id("1").has(XmlName.of("urn:b", "b")), says("child"));
        observer.on(Observer.MESSAGE, says("any"));
        assertEquals(
                List.of("id", "all", "any"),
                callsFor("<message id='1' type='chat' from='juliet@capulet.lit/balcony'><a xmlns='urn:a'/></message>"));
        assertEquals(List.of("any"), callsFor("<message id='2' type='chat'/>"));
        observer.close();
        assertEquals(0, observer.kinds());
    }

    @Test
    void tellsWhoseCallbackThrew() {
        List<Subscription> failed = new ArrayList<>();
        Observer<Element> knowing = new Observer<>(element -> element, new ErrorSink() {
            @Override
            public void failed(Throwable error, Event event) {
                throw new AssertionError("not asked for the subscription");
            }

            @Override
            public void failed(Throwable error, Event event, @Nullable Subscription subscription) {
                failed.add(subscription);
            }
        });
        Subscription throwing = knowing.on(Observer.MESSAGE, element -> {
            throw new IllegalStateException();
        });
        knowing.on(Observer.MESSAGE, says("other"));
        knowing.dispatch(stanza("<message/>"));
        assertEquals(List.of(throwing), failed);
        assertEquals(List.of("other"), calls);
    }

    @Test
    void whatIsToBeDoneAtTheEndIsDoneInOrder() {
        Subscription subscription = observer.on(Observer.MESSAGE, says("message"));
        subscription.whenClosed(() -> calls.add("first"));
        subscription.whenClosed(() -> calls.add("second"));
        subscription.close();
        subscription.whenClosed(() -> calls.add("late"));
        assertEquals(List.of("first", "second", "late"), calls);
    }
}
