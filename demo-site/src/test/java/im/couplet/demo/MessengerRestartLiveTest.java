package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.testing.Patience;
import im.couplet.testing.Ports;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The relay is killed and the server stopped while two people talk in the messenger: nothing is lost, doubled or out of order. */
@Timeout(180)
class MessengerRestartLiveTest {
    private static final String JULIET = LiveChat.address("juliet");
    private static final String ROMEO = LiveChat.address("romeo");
    private static final String ORCHARD = "orchard@" + LiveChat.ROOMS;

    private static final String SAY = """
            const [from, to, peer, room] = arguments;
            const { desk } = root.host;
            for (let i = from; i <= to; i++) {
                for (const key of [peer, "room " + room]) {
                    desk.choose(desk.accounts[0], key);
                    root.host.send("number " + i);
                }
            }
            done(true);
            """;

    /** What was said in both conversations by each, as soon as all is there. */
    private static final String HEARD = """
            const [last, peer, room, ordered, patience] = arguments;
            const { link } = root.host.desk.accounts[0];
            const said = (key) => {
                const by = {};
                for (const { from, sender, message } of link.conversations.get(key)?.entries ?? []) {
                    const who = key.startsWith("room ") ? (from ?? "me") : sender;
                    if (message?.body?.startsWith("number ")) (by[who] ??= []).push(message.body.slice(7));
                }
                return Object.values(by).map((all) => (ordered ? all : all.sort((one, other) => one - other)));
            };
            const until = Date.now() + patience;
            const look = () => {
                const all = [...said(peer), ...said("room " + room)];
                const there = all.length === 4 && all.every((one) => one.length >= last);
                if (there || Date.now() > until) done(all.map((one) => one.join(" ")).sort().join("\\n"));
                else setTimeout(look, 50);
            };
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

    private static DemoProcess relay(String port, JabberServer server) {
        return DemoProcess.start(port, "--tls=off", "--upstream=127.0.0.1:" + server.port());
    }

    private static ChatTab enter(DemoProcess demo, String who, String peer) {
        ChatTab tab = LiveChat.page(browser, demo.port()).logIn(who, JabberServer.PASSWORD);
        tab.type("#start-address", ORCHARD).click("[data-start='room']").await("#text", "");
        return tab.begin(peer);
    }

    private static void say(ChatTab juliet, ChatTab romeo, int from, int to) {
        juliet.run(SAY, from, to, ROMEO, ORCHARD);
        romeo.run(SAY, from, to, JULIET, ORCHARD);
    }

    private static void heardAll(ChatTab juliet, ChatTab romeo, boolean ordered, int last) {
        StringBuilder numbers = new StringBuilder("1");
        for (int i = 2; i <= last; i++) {
            numbers.append(' ').append(i);
        }
        String all = String.join("\n", numbers, numbers, numbers, numbers);
        assertEquals(all, juliet.run(HEARD, last, ROMEO, ORCHARD, ordered, Patience.SECONDS * 500));
        assertEquals(all, romeo.run(HEARD, last, JULIET, ORCHARD, ordered, Patience.SECONDS * 500));
    }

    @ParameterizedTest
    @MethodSource("im.couplet.demo.RealServerTest#servers")
    void nothingIsLostDoubledOrOutOfOrder(Supplier<JabberServer> program) {
        String port = "--port=" + Ports.unused();
        try (JabberServer server = program.get();
                DemoProcess demo = relay(port, server)) {
            // When it takes up a stream again, ejabberd 23.01 sends what it has held back behind what is said just
            // then.
            boolean ordered = !(server instanceof Ejabberd);
            ChatTab juliet = enter(demo, JULIET, ROMEO);
            ChatTab romeo = enter(demo, ROMEO, JULIET);
            say(juliet, romeo, 1, 5);
            demo.kill();
            say(juliet, romeo, 6, 10);
            try (DemoProcess again = relay(port, server)) {
                assertEquals(demo.port(), again.port());
                say(juliet, romeo, 11, 15);
                heardAll(juliet, romeo, ordered, 15);
                server.restart();
                say(juliet, romeo, 16, 20);
                heardAll(juliet, romeo, ordered, 20);
            }
            browser.closeTabs();
        }
    }
}
