package im.couplet.demo;

import static im.couplet.demo.BoshPage.await;
import static im.couplet.demo.BoshPage.body;
import static im.couplet.demo.BoshPage.element;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Ports;
import im.couplet.xml.Element;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams over HTTP through the relay: XEP-0124 1.11.2 and XEP-0206 1.4, in front of the sandbox. */
@Timeout(120)
class BoshRelayTest {
    private static final String JULIET = "AGp1bGlldABjb3VwbGV0";
    private static final String ROMEO = "AHJvbWVvAGNvdXBsZXQ=";

    private static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = RunningDemo.with("--bosh");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static BoshPage page() {
        return new BoshPage(demo.port());
    }

    private static void assertEnds(String condition, CompletableFuture<HttpResponse<String>> answer) {
        assertEnds(condition, element(answer));
    }

    private static void assertEnds(String condition, Element answer) {
        assertEquals("terminate", answer.attribute("type"), answer.toString());
        assertEquals(condition, answer.attribute("condition"), answer.toString());
    }

    // ---- sessions

    @Test
    void saysWhatItAgreesTo() {
        BoshPage page = page();
        Element answer = page.begin("to='localhost' wait='900' hold='5' ack='1'");
        assertEquals("50", answer.attribute("wait"));
        assertEquals("1", answer.attribute("hold"));
        assertEquals("2", answer.attribute("requests"));
        assertEquals("2", answer.attribute("polling"));
        assertEquals("60", answer.attribute("inactivity"));
        assertEquals("120", answer.attribute("maxpause"));
        assertEquals("1.11", answer.attribute("ver"));
        assertEquals("1000000", answer.attribute("ack"));
        assertEquals("localhost", answer.attribute("from"));
        assertTrue(answer.toString().contains("restartlogic=\"true\""), answer.toString());
        assertTrue(page.sid.length() >= 24, page.sid);
        assertEquals("features", answer.elements().get(0).localName());
        BoshPage other = page();
        other.open();
        assertNotEquals(page.sid, other.sid);
    }

    @Test
    void carriesAConversation() {
        BoshPage juliet = page().open().logIn(JULIET, "a");
        BoshPage romeo = page().open().logIn(ROMEO, "b");
        CompletableFuture<HttpResponse<String>> heard = romeo.next("", "");
        // As many pages do, without the namespace of stanzas (XEP-0206 section 3).
        juliet.tell(
                "",
                "<message to='romeo@localhost/b' id='1'><body>a &lt; &#x1F600;</body></message>"
                        + "<message to='romeo@localhost/b' id='2'/>");
        Element answer = element(heard);
        assertEquals(
                "<message xmlns=\"jabber:client\" to=\"romeo@localhost/b\" id=\"1\" from=\"juliet@localhost/a\">"
                        + "<body>a &lt; \ud83d\ude00</body></message>",
                answer.elements().get(0).without("urn:xmpp:sid:0", "stanza-id").toString());
        assertEquals(2, answer.elements().size());
        assertEnds(null, juliet.next("type='terminate'", "<presence xmlns='jabber:client' type='unavailable'/>"));
        assertEnds("item-not-found", juliet.next("", ""));
    }

    @Test
    void answersInTimeThoughThereIsNothing() {
        BoshPage page = page();
        page.begin("to='localhost' wait='1' hold='1'");
        long start = System.nanoTime();
        Element answer = element(page.next("", ""));
        assertTrue(answer.elements().isEmpty());
        assertNull(answer.attribute("type"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis >= 950, millis + " ms");
    }

    @Test
    void holdsOneRequest() {
        BoshPage page = page().open().logIn(JULIET, "held");
        CompletableFuture<HttpResponse<String>> first = page.next("", "");
        CompletableFuture<HttpResponse<String>> second = page.next("", "<presence xmlns='jabber:client'/>");
        assertEquals(200, await(first).statusCode());
        page.tell("type='terminate'", "");
        assertEquals(200, await(second).statusCode());
    }

    // ---- numbers

    @Test
    void takesRequestsInTurn() {
        BoshPage juliet = page().open().logIn(JULIET, "turn-a");
        BoshPage romeo = page().open().logIn(ROMEO, "turn-b");
        long rid = juliet.rid;
        CompletableFuture<HttpResponse<String>> early =
                juliet.at(rid + 1, "", "<message xmlns='jabber:client' to='romeo@localhost/turn-b' id='2'/>");
        pause(300);
        CompletableFuture<HttpResponse<String>> late =
                juliet.at(rid, "", "<message xmlns='jabber:client' to='romeo@localhost/turn-b' id='1'/>");
        assertEquals("1", element(romeo.next("", "")).elements().get(0).attribute("id"));
        assertFalse(answered(late, "terminate"));
        juliet.rid = rid + 2;
        juliet.tell("type='terminate'", "");
        assertEquals(200, await(early).statusCode());
    }

    @Test
    void refusesNumbersBeyondTheWindow() {
        for (long beyond : new long[] {2, 3, 1_000_000_000L, -2, -100}) {
            BoshPage page = page().open();
            assertEnds("item-not-found", page.at(page.rid + beyond, "", "<presence xmlns='jabber:client'/>"));
            assertEnds("item-not-found", page.next("", ""));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givesALostAnswerAgain() {
        BoshPage page = page().open();
        String auth = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + JULIET + "</auth>";
        String first = await(page.next("", auth)).body();
        assertTrue(first.contains("<success"), first);
        assertEquals(first, await(page.at(page.rid - 1, "", auth)).body());
        assertEquals(first, await(page.at(page.rid - 1, "", auth)).body());
        element(page.next("xmlns:xmpp='urn:xmpp:xbosh' to='localhost' xmpp:restart='true'", ""));
        element(page.next(
                "",
                "<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>"));
        assertEnds("item-not-found", page.at(page.rid - 3, "", auth));
    }

    @Test
    void answersACopyInPlaceOfTheFirst() {
        BoshPage page = page().open();
        CompletableFuture<HttpResponse<String>> first = page.at(page.rid, "", "");
        pause(300);
        CompletableFuture<HttpResponse<String>> copy = page.next("", "");
        assertEquals("error", element(first).attribute("type"));
        page.tell("type='terminate'", "");
        assertEquals(200, await(copy).statusCode());
    }

    @Test
    void hasEnoughOfCopies() {
        BoshPage page = page().open();
        String last = "";
        for (int i = 0; i < 40 && !last.contains("terminate"); i++) {
            last = await(page.at(page.rid - 1, "", "")).body();
        }
        assertTrue(last.contains("item-not-found"), last);
    }

    @Test
    void keepsWhatWasSaidToNobody() throws Exception {
        BoshPage juliet = page().open().logIn(JULIET, "lost-a");
        BoshPage romeo = page().open().logIn(ROMEO, "lost-b");
        try (RawConnection gone = RawConnection.open(demo.port())) {
            String poll = body("rid='" + romeo.rid + "' sid='" + romeo.sid + "'", "");
            gone.send("POST /http-bind HTTP/1.1\r\nHost: a\r\nContent-Length: " + poll.length() + "\r\n\r\n" + poll);
            pause(300);
        }
        pause(300);
        juliet.tell("", "<message xmlns='jabber:client' to='romeo@localhost/lost-b' id='kept'/>");
        pause(300);
        assertEquals("kept", element(romeo.next("", "")).elements().get(0).attribute("id"));
    }

    // ---- rules

    @Test
    void refusesTooManyRequestsAtATime() {
        // They pile up where the server takes nothing.
        try (FakeUpstream deaf = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    conversation.stay();
                });
                RunningDemo slow = RunningDemo.with("--bosh", "--upstream=127.0.0.1:" + deaf.port())) {
            BoshPage page = new BoshPage(slow.port()).open();
            String much = "<a xmlns='urn:x'>" + "x".repeat(200_000) + "</a>";
            CompletableFuture<HttpResponse<String>> last = page.next("", much);
            for (int i = 0; i < 100 && !answered(last, "terminate"); i++) {
                last = page.next("", much);
                pause(60);
            }
            assertEnds("policy-violation", last);
            slow.awaitNoConnections();
        }
    }

    private static boolean answered(CompletableFuture<HttpResponse<String>> request, String word) {
        return request.isDone() && await(request).body().contains(word);
    }

    @Test
    void refusesHastyPolls() {
        BoshPage page = page();
        Element answer = page.begin("to='localhost' wait='0' hold='0'");
        assertEquals("0", answer.attribute("hold"));
        assertEquals("1", answer.attribute("requests"));
        // Three times it may be somebody else who has taken the session over.
        for (int i = 0; i < 4; i++) {
            assertNull(element(page.next("", "")).attribute("type"));
        }
        assertEnds("policy-violation", page.next("", ""));
    }

    @Test
    void refusesEmptyRequestsInARow() {
        BoshPage page = page().open();
        CompletableFuture<HttpResponse<String>> held = page.next("", "");
        // Three times it may be somebody else who has taken the session over.
        for (int i = 0; i < 3; i++) {
            pause(200);
            CompletableFuture<HttpResponse<String>> next = page.next("", "");
            assertNull(element(held).attribute("type"));
            held = next;
        }
        pause(200);
        assertEnds("policy-violation", page.next("", ""));
        assertEquals(200, await(held).statusCode());
    }

    @Test
    void refusesEmptyRequestsThatAreBrokenOffInARow() {
        BoshPage page = page().open();
        for (int i = 0; i < 4; i++) {
            try (RawConnection gone = RawConnection.open(demo.port())) {
                String poll = body("rid='" + page.rid++ + "' sid='" + page.sid + "'", "");
                gone.send(
                        "POST /http-bind HTTP/1.1\r\nHost: a\r\nContent-Length: " + poll.length() + "\r\n\r\n" + poll);
                pause(100);
            }
            pause(100);
        }
        assertEnds("policy-violation", page.next("", ""));
    }

    @Test
    void rests() {
        BoshPage page = page().open().logIn(JULIET, "resting");
        CompletableFuture<HttpResponse<String>> held = page.next("", "");
        pause(100);
        assertTrue(element(page.next("pause='100'", "")).elements().isEmpty());
        assertTrue(element(held).elements().isEmpty());
        pause(500);
        assertEquals(
                "p",
                element(
                                page.next(
                                        "",
                                        "<iq xmlns='jabber:client' type='get' id='p' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>"))
                        .elements()
                        .get(0)
                        .attribute("id"));
        assertEnds("policy-violation", page.next("pause='121'", ""));
    }

    @Test
    void forgetsWhoDoesNotAsk() {
        try (RunningDemo other = RunningDemo.with("--bosh")) {
            BoshPage page = new BoshPage(other.port()).open().logIn(JULIET, "silent");
            other.awaitConnections(1);
            element(page.next("pause='1'", ""));
            other.awaitNoConnections();
            other.awaitNoSandboxClients();
            assertEnds("item-not-found", page.next("", ""));
        }
    }

    @Test
    void wantsTheKeys() {
        // SHA-1 of "b" and of that, as hexadecimal.
        String one = "e9d71f5ee7c92d6dc9e92ffdad17b8bd49418f98";
        String two = sha1(one);
        String three = sha1(two);
        BoshPage page = page();
        page.begin("to='localhost' wait='20' hold='1' newkey='" + three.toUpperCase(java.util.Locale.ROOT) + "'");
        String stanza = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X'/>";
        assertNull(element(page.next("key='" + two + "'", stanza)).attribute("type"));
        assertNull(element(page.next("key='" + one + "' newkey='" + three + "'", stanza))
                .attribute("type"));
        assertNull(element(page.next("key='" + two + "'", stanza)).attribute("type"));
        assertEnds("item-not-found", page.next("key='" + two + "'", stanza));
        BoshPage other = page();
        other.begin("to='localhost' wait='20' hold='1' newkey='" + three + "'");
        assertEnds("item-not-found", other.next("", stanza));
    }

    private static String sha1(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tellsOldPagesByHttp() {
        BoshPage page = page();
        Element answer = element(page.post(body("rid='7' to='localhost' wait='20' hold='1'", "")));
        assertNull(answer.attribute("ver"));
        page.sid = answer.attribute("sid");
        assertEquals(404, await(page.at(100, "", "")).statusCode());
    }

    // ---- what is wrong

    @Test
    void refusesWhatIsNoBody() {
        for (String bad : new String[] {
            "",
            "nothing",
            "<body/>",
            "<body xmlns='http://jabber.org/protocol/httpbind'/>",
            "<body xmlns='http://jabber.org/protocol/httpbind' rid='x'/>",
            "<body xmlns='http://jabber.org/protocol/httpbind' rid='9007199254740992'/>",
            "<body xmlns='http://jabber.org/protocol/httpbind' rid='1' rid='2'/>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><body xmlns='http://jabber.org/protocol/httpbind' rid='1'/>",
        }) {
            assertEnds("bad-request", page().post(bad));
        }
        for (String bad : new String[] {"<a>", "</a>", "<a/><!-- -->", "&b;", "<a><a/></b>"}) {
            BoshPage page = page().open();
            assertEnds("bad-request", page.next("", bad));
            assertEnds("item-not-found", page.next("", ""));
        }
    }

    @Test
    void refusesWhatIsNotUtf8() {
        HttpRequest request = page().request()
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'<', (byte) 0xC0, (byte) 0x80, '>'}))
                .build();
        assertTrue(page().send(request).body().contains("bad-request"));
    }

    @Test
    void refusesBodiesThatAreTooLong() {
        BoshPage page = page().open();
        assertEquals(
                413, await(page.next("", "<a>" + "x".repeat(300_000) + "</a>")).statusCode());
        try (RawConnection endless = RawConnection.open(demo.port())) {
            endless.send("POST /http-bind HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\n\r\n");
            assertTrue(endless.sendAsMuchAsPossible(new byte[65_536], 1L << 28) < 1L << 26);
        }
    }

    @Test
    void refusesOtherMethodsAndEncodings() {
        BoshPage page = page();
        assertEquals(405, page.send(page.request().GET().build()).statusCode());
        assertEquals(
                415,
                page.send(page.request()
                                .header("Content-Encoding", "gzip")
                                .POST(HttpRequest.BodyPublishers.ofString("x"))
                                .build())
                        .statusCode());
    }

    @Test
    void answersPagesOfItsOwnAndOfThoseItWasTold() {
        try (RunningDemo other = RunningDemo.with("--bosh", "--allow-origin=https://chat.example.org")) {
            BoshPage page = new BoshPage(other.port());
            HttpResponse<String> preflight = page.send(page.request()
                    .header("Origin", "https://chat.example.org")
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .build());
            assertEquals(204, preflight.statusCode());
            assertEquals(
                    "https://chat.example.org",
                    preflight
                            .headers()
                            .firstValue("Access-Control-Allow-Origin")
                            .orElseThrow());
            assertEquals(
                    403,
                    page.send(page.request()
                                    .header("Origin", "https://evil.example")
                                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                                    .build())
                            .statusCode());
        }
    }

    /** A page of somebody else's could otherwise have its script written back by this server. */
    @Test
    void isNeverHtml() {
        BoshPage page = page();
        HttpResponse<String> answer =
                await(page.post(body("rid='1' to='localhost' content='text/html' wait='5' hold='1'", "")));
        assertEquals(
                "text/xml; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
    }

    @Test
    void saysWhyThereIsNoStream() {
        assertEnds("improper-addressing", page().begin("wait='5' hold='1'"));
        assertEnds("improper-addressing", page().begin("to='a@b/c' wait='5' hold='1'"));
        assertEnds("remote-stream-error", page().begin("to='example.org' wait='5' hold='1'"));
        try (RunningDemo other = RunningDemo.with("--bosh", "--domain=localhost@127.0.0.1:" + Ports.unused())) {
            assertEnds("host-unknown", new BoshPage(other.port()).begin("to='example.org' wait='5' hold='1'"));
            Element down = new BoshPage(other.port()).begin("to='localhost' wait='5' hold='1'");
            assertEnds("remote-connection-failed", down);
            assertTrue(down.toString().contains("is not running"), down.toString());
            other.awaitNoConnections();
        }
    }

    @Test
    void keepsTlsToItself() {
        BoshPage page = page().open();
        Element answer = element(page.next("", "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"));
        assertEnds("remote-stream-error", answer);
    }

    // ---- many

    @Test
    void whoWaitsLongestGivesWay() {
        try (RunningDemo small = RunningDemo.with("--bosh", "--max-connections=3", "--max-per-address=3")) {
            BoshPage settled = new BoshPage(small.port()).open().logIn(JULIET, "settled");
            BoshPage waiting = new BoshPage(small.port()).open();
            CompletableFuture<HttpResponse<String>> held = waiting.next("", "");
            pause(300);
            for (int i = 0; i < 30; i++) {
                new BoshPage(small.port()).open();
                assertTrue(small.server().connections() <= 4);
            }
            assertEnds("remote-stream-error", held);
            assertFalse(element(settled.next(
                            "",
                            "<iq xmlns='jabber:client' type='get' id='p' to='localhost'>"
                                    + "<ping xmlns='urn:xmpp:ping'/></iq>"))
                    .elements()
                    .isEmpty());
        }
    }

    @Test
    void aPageThatDoesNotAskMakesTheServerWait() {
        byte[] stanza = ("<message><body>" + "y".repeat(10_000) + "</body></message>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long[] written = new long[1];
        try (FakeUpstream flood = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    while (written[0] < 300L << 20) {
                        conversation.write(stanza);
                        written[0] += stanza.length;
                    }
                });
                RunningDemo other = RunningDemo.with("--bosh", "--upstream=127.0.0.1:" + flood.port())) {
            BoshPage page = new BoshPage(other.port()).open();
            long last = -1;
            for (int i = 0; i < 50 && last != written[0]; i++) {
                last = written[0];
                pause(300);
            }
            assertTrue(written[0] < 64L << 20, "It took in " + written[0] + " bytes that nobody asked for");
            assertFalse(element(page.next("", "")).elements().isEmpty());
            page.tell("type='terminate'", "");
            other.awaitNoConnections();
            flood.awaitFinished();
        }
    }

    @Test
    void tellsThatItStops() {
        CompletableFuture<HttpResponse<String>> held;
        try (RunningDemo other = RunningDemo.with("--bosh")) {
            BoshPage page = new BoshPage(other.port()).open().logIn(JULIET, "stopped");
            held = page.next("", "");
            pause(300);
        }
        assertEquals("terminate", element(held).attribute("type"));
    }
}
