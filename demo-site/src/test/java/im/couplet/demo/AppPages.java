package im.couplet.demo;

import im.couplet.demo.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What tests of the shop, the game and the text have in common. */
final class AppPages {
    private static final String AXE = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ["violations"], preload: false }).then(({ violations }) =>
              done(violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join("; "))));
            """;

    /** WebSockets that a test can cut, and that reach nothing while {@code window.offline} is set. */
    private static final String SOCKETS = """
            window.sockets = [];
            window.WebSocket = class extends WebSocket {
              constructor(url, protocol) {
                super(window.offline ? "ws://127.0.0.1:9/" : url, protocol);
                sockets.push(this);
              }
            };
            """;

    private AppPages() {}

    /** Opens a page and logs in there, at the sandbox. */
    static Browser.Tab enter(Browser browser, int port, String path, String user) {
        return enter(browser.open(port, path), user + "@localhost", Sandbox.PASSWORD);
    }

    static Browser.Tab enter(Browser.Tab tab, String jid, String password) {
        tab.run(SOCKETS + "arguments[0]();");
        return logIn(tab, jid, password).await("#status", "You are " + jid);
    }

    static Browser.Tab logIn(Browser.Tab tab, String jid, String password) {
        return tab.await("#login button.button", "Log in")
                .type("#login input[type=text]", jid)
                .type("#login input[type=password]", password)
                .click("#login button.button");
    }

    /** Has a page lose its connection, and find none until {@link #goOnline}. */
    static Browser.Tab goOffline(Browser.Tab tab) {
        tab.run("window.offline = true; sockets.at(-1).close(); arguments[0]();");
        return tab.await("#status", "Not connected");
    }

    static Browser.Tab goOnline(Browser.Tab tab) {
        tab.run("window.offline = false; arguments[0]();");
        return tab.await("#status", "You are");
    }

    /** What axe-core finds on a desk in the light and on a telephone in the dark, and where something is too wide. */
    static List<String> findings(Browser browser, Browser.Tab tab, String name) {
        List<String> found = new ArrayList<>();
        try {
            tab.run(Files.readString(Path.of("target", "docs-build", "node_modules", "axe-core", "axe.min.js"))
                    + "; arguments[0]();");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (boolean phone : new boolean[] {false, true}) {
            browser.look(phone, tab);
            ((List<?>) tab.run(AXE)).forEach(each -> found.add(name + ": " + each));
            if (!tab.fits()) {
                found.add(name + " is wider than the window");
            }
            tab.screenshot(name + (phone ? "-phone-dark" : "-desk-light"));
        }
        return found;
    }
}
