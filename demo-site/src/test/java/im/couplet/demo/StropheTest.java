package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Strophe, in Chromium, logs in over the relay's BOSH and its WebSocket, pings the server and talks to itself. */
@Timeout(120)
class StropheTest {
    private static final String TALK = """
            const [path, jid, password, done] = arguments;
            const connection = new Strophe.Connection(path);
            const said = [];
            const heard = (stanza) => {
              said.push(stanza.querySelector("body").textContent);
              if (said.length === 3) connection.disconnect();
              return true;
            };
            connection.connect(jid, password, (status, condition) => {
              if (status === Strophe.Status.CONNECTED) {
                connection.addHandler(heard, null, "message");
                connection.send($pres());
                connection.sendIQ($iq({ type: "get", to: Strophe.getDomainFromJid(jid) }).c("ping", { xmlns: "urn:xmpp:ping" }), () => {
                  for (const text of ["one", "two & <b>", "three \\u{1F339}"]) connection.send($msg({ to: connection.jid, type: "chat" }).c("body").t(text));
                }, (error) => done(["the ping was refused: " + error?.outerHTML]));
              } else if (status === Strophe.Status.DISCONNECTED) done([...said, "disconnected"]);
              else if ([Strophe.Status.AUTHFAIL, Strophe.Status.CONNFAIL, Strophe.Status.ERROR].includes(status)) {
                done([...said, "refused"]);
              }
            });
            """;

    private static List<?> talk(Browser.Tab tab, String path, String jid, String password) {
        return (List<?>) tab.run(TALK, path, jid, password);
    }

    /** Loads it as a script of the driver's; it makes documents of text, which the page's policy forbids. */
    private static Browser.Tab open(Browser browser, int port) throws Exception {
        Path strophe = Path.of("target", "vendor-build", "node_modules", "strophe.js", "dist", "strophe.umd.min.js");
        Browser.Tab tab = browser.openWithoutPolicy(port);
        tab.run(Files.readString(strophe) + "; arguments[0]();");
        return tab;
    }

    @Test
    void talksThroughTheRelay() throws Exception {
        List<String> all = List.of("one", "two & <b>", "three \uD83C\uDF39", "disconnected");
        try (Browser browser = new Browser();
                JabberServer server = new Prosody();
                RunningDemo sandbox = RunningDemo.with("--bosh");
                RunningDemo relay = RunningDemo.with(
                        "--bosh", "--upstream=127.0.0.1:" + server.port(), "--trust", server.certificate())) {
            for (String path : new String[] {"/http-bind", "ws://127.0.0.1:" + sandbox.port() + "/xmpp-websocket"}) {
                Browser.Tab tab = open(browser, sandbox.port());
                assertEquals(all, talk(tab, path, "juliet@localhost", Sandbox.PASSWORD), path);
                assertEquals(List.of("refused"), talk(tab, path, "juliet@localhost", "wrong"), path);
            }
            Browser.Tab tab = open(browser, relay.port());
            for (String path : new String[] {"/http-bind", "ws://127.0.0.1:" + relay.port() + "/xmpp-websocket"}) {
                assertEquals(all, talk(tab, path, "juliet@localhost", JabberServer.PASSWORD), path);
            }
        }
    }
}
