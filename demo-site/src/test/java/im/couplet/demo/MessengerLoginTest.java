package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.jid.Jid;
import im.couplet.session.SessionOutput;
import im.couplet.stream.BoshOptions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ways into the messenger beside the form: over HTTP, with a session that the page's backend has begun, and by what the page sets. */
@Timeout(300)
class MessengerLoginTest {
    private static final String JULIET = "juliet@localhost";

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

    private static Browser.Tab set(Browser.Tab tab, String script, Object... arguments) {
        tab.run(
                "const chat = document.querySelector('couplet-chat'); const done = arguments[arguments.length - 1];"
                        + script + "done();",
                arguments);
        return tab;
    }

    @Test
    void leadOverHttp() {
        try (RunningDemo demo = RunningDemo.with("--bosh")) {
            Browser.Tab juliet = set(browser.open(demo.port()), "chat.server = location.origin + '/http-bind';");
            juliet.logIn(JULIET, Sandbox.PASSWORD).choose("romeo@localhost");
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            romeo.choose(JULIET).say("By HTTP?");
            juliet.await(".message:not(.mine) .text", "By HTTP?").say("By HTTP.");
            romeo.await(".message:not(.mine) .text", "By HTTP.");
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** No password reaches the page. */
    @Test
    void leadThroughThePagesBackend() throws Exception {
        try (RunningDemo demo = RunningDemo.with("--bosh")) {
            URI uri = URI.create("http://127.0.0.1:" + demo.port() + "/http-bind");
            Jid bound;
            BoshOptions stream;
            try (BoshClient backend = BoshClient.open(uri, JULIET, Sandbox.PASSWORD)) {
                bound = backend.next(SessionOutput.Online.class).jid();
                stream = backend.handOver();
            }
            Browser.Tab juliet = set(browser.open(demo.port()), """
                    const [jid, sid, rid] = arguments;
                    chat.server = location.origin + "/http-bind";
                    chat.prebound = { jid, sid, rid };
                    chat.connect();
                    """, bound.toString(), stream.sid(), stream.rid());
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            juliet.choose("romeo@localhost").say("Here at once");
            romeo.choose(JULIET).await(".message:not(.mine) .text", "Here at once");
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** As when the page is written while the backend's last request waits for its answer. */
    @Test
    void leadThroughABackendThatStillAsks() throws Exception {
        try (RunningDemo demo = RunningDemo.with("--bosh")) {
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            Browser.Tab juliet = browser.open(demo.port());
            URI uri = URI.create("http://127.0.0.1:" + demo.port() + "/http-bind");
            try (BoshClient backend = BoshClient.open(uri, JULIET, Sandbox.PASSWORD)) {
                Jid bound = backend.next(SessionOutput.Online.class).jid();
                BoshOptions stream = backend.handOverAsking();
                set(juliet, """
                        const [jid, sid, rid] = arguments;
                        chat.server = location.origin + "/http-bind";
                        chat.prebound = { jid, sid, rid };
                        chat.connect();
                        """, bound.toString(), stream.sid(), stream.rid());
                juliet.choose("romeo@localhost").say("You still ask?");
                romeo.choose(JULIET)
                        .await(".message:not(.mine) .text", "You still ask?")
                        .say("No more.");
                juliet.await(".message:not(.mine) .text", "No more.");
            }
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** A page that has nothing to say at first asks with an empty request. */
    @Test
    void leadASilentPageThroughABackendThatStillAsks() throws Exception {
        try (RunningDemo demo = RunningDemo.with("--bosh")) {
            Browser.Tab juliet = browser.open(demo.port());
            URI uri = URI.create("http://127.0.0.1:" + demo.port() + "/http-bind");
            try (BoshClient backend = BoshClient.open(uri, JULIET, Sandbox.PASSWORD);
                    BoshClient romeo = BoshClient.open(uri, "romeo@localhost", Sandbox.PASSWORD)) {
                Jid bound = backend.next(SessionOutput.Online.class).jid();
                romeo.next(SessionOutput.Online.class);
                BoshOptions stream = backend.handOverAsking();
                assertEquals("online", juliet.run("""
                        const [jid, sid, rid, done] = arguments;
                        import("/couplet/browser.module.js").then(async ({ connectBosh }) => {
                          window.heard = [];
                          const { session, observer } = await connectBosh("/http-bind", { attach: { jid, sid, rid } });
                          observer.on("message", ({ body }) => heard.push(body));
                          for (const end of ["failed", "close", "disconnected"]) session.on(end, () => heard.push(end));
                          return session.state;
                        }).then(done, (error) => done(String(error)));
                        """, bound.toString(), stream.sid(), stream.rid()));
                romeo.send(
                        "<message xmlns='jabber:client' type='chat' to='" + bound + "'><body>Hear me</body></message>");
                juliet.awaitScript("return heard.join();", "Hear me");
            }
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void areToldToThePageAsEvents() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab juliet = set(browser.open(demo.port()), """
                    window.told = [];
                    for (const kind of ["online", "message", "unread", "open", "offline"]) {
                      document.addEventListener(kind, ({ detail }) => told.push(kind + " " + (detail.with ?? detail.count ?? "")));
                    }
                    """);
            juliet.logIn(JULIET, Sandbox.PASSWORD).await("#contacts", "Romeo");
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            romeo.choose(JULIET).say("Lady");
            juliet.await(".contact .badge", "1")
                    .choose("romeo@localhost")
                    .logOut()
                    .await("#welcome", "");
            assertEquals(
                    "online ,message romeo@localhost,unread 1,open romeo@localhost,unread 0,offline ",
                    juliet.run("arguments[0](told.join(','));"));
        }
    }
}
