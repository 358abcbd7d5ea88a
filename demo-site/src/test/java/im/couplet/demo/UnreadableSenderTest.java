package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import im.couplet.cases.Json;
import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.xml.Element;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Prosody 0.12 prepares addresses by RFC 6122: who logs in as ♥, or enters a room by U+3164, cannot be read by RFC 7622. */
@Timeout(120)
class UnreadableSenderTest {
    private static final String CLIENT = " xmlns='jabber:client'";
    private static final String PUSH = "<query xmlns='jabber:iq:roster' ver='4'>"
            + "<item jid='evil@evil.example' name='Romeo' subscription='both'/></query>";

    /** A page of one's own: a session, an observer, the list of contacts and a conversation. */
    private static final String PAGE = """
            const [password, done] = arguments;
            import(location.origin + "/couplet.js").then(({ Session, Observer, Roster, Jid, reply }) => {
              const socket = new WebSocket(`ws://${location.host}/xmpp-websocket`, "xmpp");
              const session = new Session({ jid: "juliet@localhost/balcony", password, framing: "websocket", encrypted: true });
              const seen = window.seen = { froms: [], own: 0, pushes: 0, refused: 0 };
              session.on("send", text => socket.send(text));
              session.on("online", () => {
                session.send({ kind: "presence" });
                session.send({ kind: "presence", to: "garden@rooms.localhost/juliet", muc: {} });
                done("online");
              });
              session.on("failed", failure => done(failure.message));
              const observer = new Observer({ session, answerUnclaimed: true });
              for (const from of ["juliet@localhost", "localhost"]) {
                observer.on("message", { from }, () => seen.own++);
                observer.on("iq", { from, type: "set" }, () => seen.own++);
              }
              observer.on("iq", { type: "set", has: "roster" }, () => seen.pushes++);
              observer.on("rejected", ({ reason, stanza }) => {
                if (reason !== "roster-push") return;
                if (stanza.from.unreadable && Roster.pushed({}, stanza, session.jid) === undefined) seen.refused++;
              });
              observer.on("message", message => {
                if (message.body === undefined) return;
                seen.froms.push(message.from);
                if (message.body !== "answer me") return;
                session.send(reply(message, { body: "who are you?" }));
              });
              socket.onopen = () => session.open();
              socket.onmessage = event => session.receive(event.data);
            });
            """;

    private static final String SEEN = """
            const [count, done] = arguments;
            const look = () => seen.froms.length >= count ? done(JSON.stringify(seen)) : setTimeout(look, 50);
            look();
            """;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void isNobodyToASessionAndItsObserver() {
        try (Prosody server = new Prosody();
                RunningDemo demo = RunningDemo.upstream(server.upstream(), RelayLimits.DEFAULT);
                PageClient evil = PageClient.connect(demo.port())) {
            Browser.Tab page = browser.open(demo.port());
            assertEquals("online", page.run(PAGE, JabberServer.PASSWORD));
            evil.logIn(Prosody.UNREADABLE, JabberServer.PASSWORD, "x");
            // A roster push is refused, and answered once all the same.
            evil.send("<iq" + CLIENT + " type='set' id='p1' to='juliet@localhost/balcony'>" + PUSH + "</iq>");
            Element answer = evil.skipTo("iq");
            assertEquals("p1", answer.attribute("id"));
            assertEquals("error", answer.attribute("type"));
            evil.send(message("juliet@localhost/balcony", "chat", "answer me"));
            assertEquals("who are you?", body(evil.skipTo("message")));
            evil.send("<presence" + CLIENT + " to='garden@rooms.localhost/\u3164'>"
                    + "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
            evil.skipTo("message");
            evil.send(message("garden@rooms.localhost", "groupchat", "answer me"));
            Element own = evil.skipTo("message");
            String occupant = own.attribute("from");
            assertEquals("who are you?", body(evil.skipTo("message")));
            Map<?, ?> seen = (Map<?, ?>) Json.parse((String) page.run(SEEN, 3));
            assertEquals(
                    List.of(
                            Map.of("unreadable", Prosody.UNREADABLE + "@localhost/x"),
                            Map.of("unreadable", occupant),
                            "garden@rooms.localhost/juliet"),
                    seen.get("froms"));
            assertEquals(List.of(0L, 0L, 1L), List.of(seen.get("own"), seen.get("pushes"), seen.get("refused")));
        }
    }

    @Test
    void isLeftOutByThePage() {
        try (Prosody server = new Prosody();
                RunningDemo demo = RunningDemo.upstream(server.upstream(), RelayLimits.DEFAULT);
                PageClient evil = PageClient.connect(demo.port());
                PageClient romeo = PageClient.connect(demo.port())) {
            Browser.Tab page = browser.open(demo.port()).logIn("juliet@localhost", JabberServer.PASSWORD);
            evil.logIn(Prosody.UNREADABLE, JabberServer.PASSWORD, "x");
            romeo.logIn("romeo", JabberServer.PASSWORD, "orchard");
            for (PageClient one : List.of(evil, romeo)) {
                one.send("<presence" + CLIENT + "/>");
                one.send("<presence" + CLIENT + " to='juliet@localhost' type='subscribe'/>");
                one.send(message("juliet@localhost", "chat", one == evil ? "pay 1000" : "good night"));
            }
            page.await("#contacts", "romeo").choose("romeo@localhost");
            page.await(".message:not(.mine) .text", "good night");
            assertEquals(0, page.count("#contacts", Prosody.UNREADABLE));
            assertEquals(0, page.count("#contacts", "evil"));
            assertEquals(0, page.count(".message", "pay 1000"));
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static String message(String to, String type, String body) {
        return "<message" + CLIENT + " to='" + to + "' type='" + type + "' id='m'><body>" + body + "</body></message>";
    }

    private static String body(Element message) {
        Element body = message.child("jabber:client", "body");
        assertNotNull(body, message::toString);
        return body.text();
    }
}
