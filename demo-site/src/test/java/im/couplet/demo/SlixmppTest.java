package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.JabberServer;
import im.couplet.testing.Ports;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page in Chromium, through the relay and a real server, with somebody who has a client of another library: slixmpp. */
@Timeout(180)
class SlixmppTest {
    private static final String JULIET = "juliet@localhost";
    private static final String ROMEO = "romeo@localhost/slixmpp";
    private static final String ROOM = "orchard@rooms.localhost";

    /** What a page does with the library, as {@code window.me}. */
    private static final String PAGE = """
            const [jid, password, done] = arguments;
            (async () => {
              const { connect } = await import("/couplet/browser.module.js");
              const { ConversationsModel, PresenceModel, RoomsModel, RosterModel, Session } = await import("/couplet/full.module.js");
              const make = () => new WebSocket(`ws://${location.host}/xmpp-websocket`, "xmpp");
              const session = new Session({ jid, password, framing: "websocket", resume: true });
              session.on("undelivered", ({ stanzas }) => stanzas.forEach((stanza) => session.send(stanza)));
              const { observer, models: [chats, presence, rooms, roster] } = await connect(make(), { session, reconnect: make,
                wait: () => new Promise((resolve) => setTimeout(resolve, 200)), models: [ConversationsModel, PresenceModel, RoomsModel, RosterModel] });
              observer.on("message", { has: "receiptRequest" }, ({ id, from }) => observer.send({ kind: "message", to: from, receipt: { id } }));
              session.on("online", ({ resumed }) => resumed || observer.send({ kind: "presence" }));
              await observer.request({ kind: "iq", type: "get", roster: {} });
              observer.send({ kind: "presence" });
              window.me = { session, observer, chats, presence, rooms, roster };
              me.bodies = (key) => (chats.get(key)?.entries ?? []).map((entry) => `${entry.sender.split(/[@/]/)[0]}: ${entry.message?.body}`);
              done("online");
            })().catch((error) => done(String(error.stack)));
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

    @AfterEach
    void closeTabs() {
        browser.closeTabs();
    }

    private static Browser.Tab page(int port) {
        Browser.Tab page = browser.open(port);
        assertEquals("online", page.run(PAGE, JULIET + "/couplet", JabberServer.PASSWORD));
        return page;
    }

    private static Browser.Tab sends(Browser.Tab page, String stanza) {
        page.run("me.observer.send(" + stanza + "); arguments[0]();");
        return page;
    }

    private static void holds(Browser.Tab page, String expression) {
        page.awaitScript("return " + expression, true);
    }

    private static JsonObject command(String what, String... pairs) {
        JsonObject command = new JsonObject().put("do", what);
        for (int i = 0; i < pairs.length; i += 2) {
            command.put(pairs[i], pairs[i + 1]);
        }
        return command;
    }

    @ParameterizedTest
    @MethodSource("im.couplet.demo.RealServerTest#servers")
    void twoClientsUnderstandEachOther(Supplier<JabberServer> program) {
        String port = "--port=" + Ports.unused();
        try (JabberServer server = program.get();
                DemoProcess demo = relay(port, server);
                SlixmppPeer romeo = new SlixmppPeer(server, ROMEO)) {
            Browser.Tab juliet = page(demo.port());
            romeo.await("online");
            becomeContacts(juliet, romeo);
            talk(juliet, romeo);
            meetInARoom(juliet, romeo);
            interrupt(juliet, romeo, demo, server, port);
        }
    }

    private static DemoProcess relay(String port, JabberServer server) {
        return DemoProcess.start(port, "--tls=off", "--upstream=127.0.0.1:" + server.port());
    }

    private static void becomeContacts(Browser.Tab juliet, SlixmppPeer romeo) {
        romeo.tell(command("subscribe", "to", JULIET));
        holds(juliet, "me.roster.get('romeo@localhost')?.asked");
        sends(juliet, "{ kind: 'presence', type: 'subscribed', to: 'romeo@localhost' }");
        sends(juliet, "{ kind: 'presence', type: 'subscribe', to: 'romeo@localhost' }");
        romeo.await("subscribed");
        romeo.await("subscribe");
        romeo.tell(command("subscribe", "to", JULIET, "type", "subscribed"));
        holds(juliet, "me.roster.get('romeo@localhost')?.subscription === 'both'");
        holds(juliet, "me.presence.get('romeo@localhost') !== undefined");
        romeo.await("presence", event -> (JULIET + "/couplet").equals(event.getString("who")));
    }

    private static void talk(Browser.Tab juliet, SlixmppPeer romeo) {
        sends(juliet, "{ kind: 'message', type: 'chat', to: '" + ROMEO + "', chatState: 'composing' }");
        romeo.awaitMessage("composing", any -> true);
        sends(
                juliet,
                "{ kind: 'message', type: 'chat', to: '" + ROMEO
                        + "', id: 'j1', body: 'But <soft> & \\u{1F339}', receiptRequest: true, markable: true, chatState: 'active' }");
        romeo.awaitBody("But <soft> & \ud83c\udf39");
        holds(juliet, "me.chats.get('romeo@localhost').marks.received.some(({ key }) => key === 'j1')");
        romeo.tell(command("mark", "to", JULIET, "id", "j1"));
        holds(juliet, "me.chats.get('romeo@localhost').marks.displayed.some(({ value }) => value === 'j1')");
        sends(
                juliet,
                "{ kind: 'message', type: 'chat', to: '" + ROMEO
                        + "', id: 'j2', body: 'But soft!', replace: { id: 'j1' } }");
        romeo.awaitMessage("replace", replace -> "j1".equals(replace.getString("id")));
        String url = "https://example.org/a.png";
        sends(
                juliet,
                "{ kind: 'message', type: 'chat', to: '" + ROMEO + "', id: 'j3', body: '" + url + "', oob: { url: '"
                        + url + "' } }");
        romeo.awaitMessage("x", oob -> url.equals(oob.getJsonObject("parts").getString("url")));

        romeo.tell(command("types", "to", JULIET, "state", "composing"));
        holds(juliet, "me.chats.get('romeo@localhost').typing?.length === 1");
        romeo.tell(command("say", "to", JULIET, "id", "r1", "body", "What lite? <&>")
                .put("receipt", true)
                .put("markable", true));
        holds(juliet, "me.bodies('romeo@localhost').includes('romeo: What lite? <&>')");
        romeo.awaitMessage("received", receipt -> "r1".equals(receipt.getString("id")));
        sends(juliet, "{ kind: 'message', type: 'chat', to: '" + ROMEO + "', displayed: { id: 'r1' } }");
        romeo.awaitMessage("displayed", marker -> "r1".equals(marker.getString("id")));
        romeo.tell(command("say", "to", JULIET, "id", "r2", "body", "What light?", "correct", "r1"));
        holds(juliet, "me.bodies('romeo@localhost').includes('romeo: What light?')");
        romeo.tell(command("say", "to", JULIET, "id", "r3", "body", url, "url", url));
        holds(
                juliet,
                "me.chats.get('romeo@localhost').entries.some(({ message }) => message.oob?.url === '" + url
                        + "' && message.id === 'r3')");
        assertEquals(
                List.of("juliet: But soft!", "juliet: " + url, "romeo: What light?", "romeo: " + url),
                juliet.run("arguments[0](me.bodies('romeo@localhost'));"));
    }

    private static void meetInARoom(Browser.Tab juliet, SlixmppPeer romeo) {
        sends(juliet, "{ kind: 'presence', to: '" + ROOM + "/Juliet', muc: {} }");
        holds(juliet, "me.rooms.get('" + ROOM + "')?.state === 'joined'");
        // A server may lock a new room until somebody has taken its configuration (XEP-0045 section 10.1.2).
        juliet.run("const done = arguments[0]; me.observer.request({ kind: 'iq', type: 'set', to: '" + ROOM
                + "', mucOwner: { form: { type: 'submit' } } }).then(done, (error) => done(error.condition));");
        romeo.tell(command("join", "room", ROOM, "nick", "Romeo"));
        romeo.await("joined");
        holds(juliet, "me.rooms.get('" + ROOM + "').occupants.length === 2");
        sends(juliet, "{ kind: 'message', type: 'groupchat', to: '" + ROOM + "', id: 'g1', body: 'In the orchard' }");
        romeo.awaitBody("In the orchard");
        romeo.tell(command("say", "to", ROOM, "type", "groupchat", "id", "g2", "body", "By love"));
        holds(juliet, "me.bodies('room " + ROOM + "').length === 2");
        sends(juliet, "{ kind: 'presence', type: 'unavailable', to: '" + ROOM + "/Juliet' }");
    }

    // ---- in the middle of a conversation

    /** The relay is killed, and the server stopped, while both talk: each hears all, once and in order. */
    private static void interrupt(
            Browser.Tab juliet, SlixmppPeer romeo, DemoProcess demo, JabberServer server, String port) {
        say(juliet, romeo, 1, 10);
        demo.kill();
        say(juliet, romeo, 11, 20);
        try (DemoProcess again = relay(port, server)) {
            say(juliet, romeo, 21, 30);
            heardAll(juliet, romeo, 30);
            server.restart();
            say(juliet, 31, 40);
            // slixmpp forgets what it is told to send before it is back.
            romeo.awaitLogins(2);
            say(romeo, 31, 40);
            heardAll(juliet, romeo, 40);
            assertTrue(again.port() > 0);
        }
    }

    private static void say(Browser.Tab juliet, SlixmppPeer romeo, int from, int to) {
        say(juliet, from, to);
        say(romeo, from, to);
    }

    private static void say(Browser.Tab juliet, int from, int to) {
        juliet.run(
                "const [from, to, peer, done] = arguments; for (let i = from; i <= to; i++)"
                        + " me.observer.send({ kind: 'message', type: 'chat', to: peer, id: `n${i}`, body: `number ${i}` }); done();",
                from,
                to,
                "romeo@localhost");
    }

    private static void say(SlixmppPeer romeo, int from, int to) {
        for (int i = from; i <= to; i++) {
            romeo.tell(command("say", "to", JULIET, "id", "s" + i, "body", "number " + i));
        }
    }

    private static void heardAll(Browser.Tab juliet, SlixmppPeer romeo, int last) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            all.add("number " + i);
        }
        romeo.awaitBody("number " + last);
        assertEquals(
                all,
                romeo.bodies().stream()
                        .filter(body -> body.startsWith("number"))
                        .toList());
        holds(juliet, "me.bodies('romeo@localhost').includes('romeo: number " + last + "')");
        assertEquals(
                all.stream().map(text -> "romeo: " + text).toList(),
                juliet.run(
                        "arguments[0](me.bodies('romeo@localhost').filter((line) => /^romeo: number/.test(line)));"));
    }
}
