package im.couplet.demo;

import static im.couplet.demo.BoshPage.await;
import static im.couplet.demo.BoshPage.body;
import static im.couplet.demo.BoshPage.element;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import im.couplet.xml.Element;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A page takes over a session that its backend has begun (prebinding), whatever has become of the request that the backend made
 * last: XEP-0124 1.11.2, sections 11, 12 and 14.
 */
@Timeout(120)
class PrebindTest {
    private static final String JULIET = "AGp1bGlldABjb3VwbGV0";
    private static final String ROMEO = "AHJvbWVvAGNvdXBsZXQ=";
    private static final String PING =
            "<iq xmlns='jabber:client' type='get' id='p' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>";

    private static RunningDemo demo;
    private static BoshPage romeo;

    @BeforeAll
    static void start() {
        demo = RunningDemo.with("--bosh");
        romeo = new BoshPage(demo.port()).open().logIn(ROMEO, "r");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static BoshPage backend(String resource) {
        return new BoshPage(demo.port()).open().logIn(JULIET, resource);
    }

    /** A page with connections of its own, and the two numbers. */
    private static BoshPage page(BoshPage backend) {
        BoshPage page = new BoshPage(demo.port());
        page.sid = backend.sid;
        page.rid = backend.rid;
        return page;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Romeo says something to Juliet. */
    private static void say(String resource, String id) {
        romeo.tell("", "<message xmlns='jabber:client' to='juliet@localhost/" + resource + "' id='" + id + "'/>");
    }

    private static void assertHears(String id, CompletableFuture<HttpResponse<String>> answer) {
        Element body = element(answer);
        assertFalse(body.elements().isEmpty(), body.toString());
        assertEquals(id, body.elements().get(0).attribute("id"), body.toString());
    }

    /** The request is answered, with nothing, and the session goes on. */
    private static void assertNothing(CompletableFuture<HttpResponse<String>> answer) {
        Element body = element(answer);
        assertNull(body.attribute("type"), body.toString());
        assertEquals(0, body.elements().size(), body.toString());
    }

    /** Makes a request on a connection that breaks before the answer; gives when the relay knows that. */
    private static void askInVain(BoshPage backend) {
        try (RawConnection gone = RawConnection.open(demo.port())) {
            String poll = body("rid='" + backend.rid++ + "' sid='" + backend.sid + "'", "");
            gone.send("POST /http-bind HTTP/1.1\r\nHost: a\r\nContent-Length: " + poll.length() + "\r\n\r\n" + poll);
            pause(200);
        }
        pause(200);
    }

    // ---- the backend's request is held

    @Test
    void whileTheBackendAsksThePageMayAskAtOnce() {
        BoshPage backend = backend("asks");
        CompletableFuture<HttpResponse<String>> last = backend.next("", "");
        pause(100);
        CompletableFuture<HttpResponse<String>> first = page(backend).next("", "");
        assertNothing(last);
        say("asks", "1");
        assertHears("1", first);
    }

    @Test
    void whileTheBackendAsksThePageMayTalkAtOnce() {
        BoshPage backend = backend("talks");
        CompletableFuture<HttpResponse<String>> last = backend.next("", "");
        pause(100);
        BoshPage page = page(backend);
        CompletableFuture<HttpResponse<String>> first = page.next("", PING);
        assertNothing(last);
        assertHears("p", first);
        CompletableFuture<HttpResponse<String>> second = page.next("", "");
        say("talks", "1");
        assertHears("1", second);
    }

    /** The page asks with nothing to say, and then has something to say. */
    @Test
    void whileTheBackendAsksThePageMayMakeTwoRequests() {
        BoshPage backend = backend("two");
        CompletableFuture<HttpResponse<String>> last = backend.next("", "");
        pause(100);
        BoshPage page = page(backend);
        CompletableFuture<HttpResponse<String>> first = page.next("", "");
        CompletableFuture<HttpResponse<String>> second = page.next("", PING);
        assertNothing(last);
        Element answer = element(first);
        assertHears("p", answer.elements().isEmpty() ? second : first);
    }

    /** The numbers say what comes first, not the network. */
    @Test
    void thePageMayBeFasterThanTheBackend() {
        BoshPage backend = backend("faster");
        BoshPage page = page(backend);
        page.rid++;
        CompletableFuture<HttpResponse<String>> first = page.next("", "");
        pause(100);
        CompletableFuture<HttpResponse<String>> last = backend.next("", "");
        assertNothing(last);
        say("faster", "1");
        assertHears("1", first);
    }

    // ---- the backend's request is answered

    @Test
    void whenTheBackendHasItsAnswerThePageGoesOn() {
        BoshPage backend = backend("answered");
        CompletableFuture<HttpResponse<String>> last = backend.next("", "");
        say("answered", "1");
        assertHears("1", last);
        BoshPage page = page(backend);
        CompletableFuture<HttpResponse<String>> first = page.next("", "");
        say("answered", "2");
        assertHears("2", first);
    }

    @Test
    void whatIsSaidWhileNobodyAsksWaitsForThePage() {
        BoshPage backend = backend("waits");
        CompletableFuture<HttpResponse<String>> last = backend.next("", "");
        pause(100);
        assertNothing(backend.next("pause='30'", ""));
        assertNothing(last);
        say("waits", "1");
        pause(200);
        assertHears("1", page(backend).next("", ""));
    }

    // ---- the backend's request is broken off

    @Test
    void whenTheBackendHasBrokenOffThePageMayAskAtOnce() {
        BoshPage backend = backend("broken");
        askInVain(backend);
        BoshPage page = page(backend);
        CompletableFuture<HttpResponse<String>> first = page.next("", "");
        say("broken", "1");
        assertHears("1", first);
        assertHears("p", page.next("", PING));
    }

    /** Nobody reads the answer to a request whose connection is gone. */
    @Test
    void whatWasSaidToABackendThatIsGoneIsSaidToThePage() {
        BoshPage backend = backend("gone");
        askInVain(backend);
        say("gone", "1");
        pause(200);
        BoshPage page = page(backend);
        assertHears("1", page.next("", ""));
        assertHears("p", page.next("", PING));
    }

    /** What it says is heard by the server as well. */
    @Test
    void whenTheBackendHasBrokenOffThePageMayTalkAtOnce() {
        BoshPage backend = backend("gone-talks");
        askInVain(backend);
        say("gone-talks", "1");
        pause(200);
        BoshPage page = page(backend);
        Element answer = element(page.next("", PING));
        assertEquals("1", answer.elements().get(0).attribute("id"), answer.toString());
        if (answer.elements().size() == 1) {
            assertHears("p", page.next("", ""));
        }
    }

    /** Who comes back with the number of the request that was broken off, which is a copy of it, gets the answer to that. */
    @Test
    void thePageMayRepeatWhatTheBackendHasBrokenOff() {
        BoshPage backend = backend("copy");
        askInVain(backend);
        say("copy", "1");
        pause(200);
        BoshPage page = page(backend);
        page.rid--;
        assertHears("1", page.next("", ""));
        assertHears("p", page.next("", PING));
    }

    /** The end is said to who can hear it. */
    @Test
    void thePageMayEndWhatTheBackendHasBrokenOff() {
        BoshPage backend = backend("end");
        askInVain(backend);
        BoshPage page = page(backend);
        Element answer = element(page.next("type='terminate'", ""));
        assertEquals("terminate", answer.attribute("type"), answer.toString());
        assertNull(answer.attribute("condition"), answer.toString());
    }

    // ---- where each request is answered at once

    @Test
    void thePageMayPollAtOnce() {
        BoshPage backend = new BoshPage(demo.port());
        backend.begin("to='localhost' wait='0' hold='0'");
        assertNothing(backend.next("", ""));
        BoshPage page = page(backend);
        assertNothing(page.next("", ""));
        assertEquals(200, await(page.next("type='terminate'", "")).statusCode());
    }
}
