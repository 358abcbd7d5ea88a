package im.couplet.demo;

import static im.couplet.demo.SandboxClients.assertError;
import static im.couplet.demo.SandboxClients.drain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.Element;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Presence, rosters and requests at the sandbox server: RFC 6121. */
@Timeout(300)
class SandboxContactsTest {
    @RegisterExtension
    final SandboxClients sandbox = new SandboxClients();

    // ---- presence

    @Test
    void tellsContactsWhoComesAndGoes() {
        try (PageClient romeo = sandbox.available("romeo", "b")) {
            PageClient juliet = sandbox.available("juliet", "a");
            Element there = romeo.next("presence");
            assertEquals("juliet@localhost/a", there.attribute("from"));
            assertNull(there.attribute("type"));
            juliet.send("<presence xmlns='jabber:client'><show>away</show></presence>");
            assertEquals(
                    "away",
                    romeo.next("presence").child("jabber:client", "show").text());
            juliet.abort();
            Element gone = romeo.next("presence");
            assertEquals("unavailable", gone.attribute("type"));
            assertEquals("juliet@localhost/a", gone.attribute("from"));
        }
    }

    @Test
    void tellsStrangersNothing() {
        try (PageClient mercutio = sandbox.available("mercutio", "m");
                PageClient juliet = sandbox.available("juliet", "a")) {
            assertTrue(mercutio.isSilentFor(Duration.ofMillis(200)));
            juliet.send("<presence xmlns='jabber:client' to='mercutio@localhost'/>");
            assertEquals("juliet@localhost/a", mercutio.next("presence").attribute("from"));
            juliet.closeStream();
            assertEquals("unavailable", mercutio.next("presence").attribute("type"));
        }
    }

    @Test
    void subscribesInBothSteps() {
        try (PageClient mercutio = sandbox.available("mercutio", "m");
                PageClient juliet = sandbox.available("juliet", "a")) {
            juliet.send("<presence xmlns='jabber:client' type='subscribe' to='mercutio@localhost'/>");
            assertEquals("subscribe", item(juliet.next("iq")).attribute("ask"));
            Element request = mercutio.next("presence");
            assertEquals("subscribe", request.attribute("type"));
            assertEquals("juliet@localhost", request.attribute("from"));
            mercutio.send("<presence xmlns='jabber:client' type='subscribed' to='juliet@localhost'/>");
            assertEquals("from", item(mercutio.next("iq")).attribute("subscription"));
            assertEquals("subscribed", juliet.next("presence").attribute("type"));
            assertEquals("to", item(juliet.next("iq")).attribute("subscription"));
            assertEquals("mercutio@localhost/m", juliet.next("presence").attribute("from"));
        }
    }

    private static Element item(Element push) {
        return push.child("jabber:iq:roster", "query").child("jabber:iq:roster", "item");
    }

    // ---- roster and requests

    @Test
    void changesTheRosterAndTellsEveryClient() {
        try (PageClient one = sandbox.available("juliet", "1");
                PageClient two = sandbox.available("juliet", "2")) {
            drain(one);
            one.send("<iq xmlns='jabber:client' type='set' id='s1'><query xmlns='jabber:iq:roster'>"
                    + "<item jid='romeo@localhost' name='Montague'><group>Love</group></item></query></iq>");
            Element push = two.next("iq");
            assertEquals("set", push.attribute("type"));
            assertEquals("Montague", item(push).attribute("name"));
            assertEquals("both", item(push).attribute("subscription"));
            assertEquals("Montague", item(one.next("iq")).attribute("name"));
            assertEquals("result", one.next("iq").attribute("type"));
            one.send("<iq xmlns='jabber:client' type='set' id='s2'><query xmlns='jabber:iq:roster'>"
                    + "<item jid='romeo@localhost' subscription='remove'/></query></iq>");
            assertEquals("remove", item(skipToRemoval(two)).attribute("subscription"));
        }
    }

    private static Element skipToRemoval(PageClient client) {
        Element iq = client.skipTo("iq");
        while (!"remove".equals(item(iq).attribute("subscription"))) {
            iq = client.skipTo("iq");
        }
        return iq;
    }

    @Test
    void refusesBadRosterChanges() {
        try (PageClient juliet = sandbox.logIn("juliet", "a")) {
            juliet.send("<iq xmlns='jabber:client' type='set' id='1'><query xmlns='jabber:iq:roster'/></iq>");
            assertError("bad-request", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='set' id='2'><query xmlns='jabber:iq:roster'>"
                    + "<item jid='@'/></query></iq>");
            assertError("jid-malformed", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='set' id='3'><query xmlns='jabber:iq:roster'>"
                    + "<item jid='x@y' subscription='remove'/></query></iq>");
            assertError("item-not-found", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='get' id='4' to='romeo@localhost'>"
                    + "<query xmlns='jabber:iq:roster'/></iq>");
            assertError("service-unavailable", juliet.next("iq"));
        }
    }

    @Test
    void answersEveryRequest() {
        try (PageClient juliet = sandbox.logIn("juliet", "a")) {
            juliet.send("<iq xmlns='jabber:client' type='get' id='1' to='localhost'>"
                    + "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
            Element info = juliet.next("iq").child("http://jabber.org/protocol/disco#info", "query");
            Element identity = info.child("http://jabber.org/protocol/disco#info", "identity");
            assertEquals("server", identity.attribute("category"));
            juliet.send("<iq xmlns='jabber:client' type='get' id='2' to='localhost'><x xmlns='urn:x'/></iq>");
            assertError("service-unavailable", juliet.next("iq"));
            juliet.send(
                    "<iq xmlns='jabber:client' type='get' id='3' to='romeo@localhost/none'><x xmlns='urn:x'/></iq>");
            assertError("service-unavailable", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='get' id='4'/>");
            assertError("bad-request", juliet.next("iq"));
            juliet.send("<iq xmlns='jabber:client' type='result' id='5' to='romeo@localhost/none'/>");
            assertTrue(juliet.isSilentFor(Duration.ofMillis(200)));
        }
    }

    @Test
    void refusesElementsThatAreNoStanzas() {
        try (PageClient juliet = sandbox.logIn("juliet", "a")) {
            juliet.send("<active xmlns='urn:xmpp:csi:0'/>");
            juliet.expectFailure("unsupported-stanza-type");
        }
    }
}
