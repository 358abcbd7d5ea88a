package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import im.couplet.demo.sandbox.Sandbox;
import im.couplet.testing.Programs;
import im.couplet.xml.Element;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The messenger in pages of others, who know nothing of it: styles that are against everything, strict policies, React. */
@Timeout(120)
class ForeignPageTest {
    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src @SERVER@; "
                    + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types couplet-chat";

    private static HttpServer site;
    private static RunningDemo demo;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        site.setExecutor(Executors.newCachedThreadPool());
        site.createContext("/", ForeignPageTest::serve);
        site.start();
        demo = RunningDemo.sandboxAllowing(
                "http://127.0.0.1:" + site.getAddress().getPort());
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (demo != null) {
            demo.close();
        }
        site.stop(0);
    }

    @AfterEach
    void closeTabs() {
        browser.closeTabs();
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        byte[] octets = file(name);
        exchange.getResponseHeaders().set("Content-Type", type(name));
        if (name.equals("strict.html")) {
            exchange.getResponseHeaders().set("Content-Security-Policy", STRICT.replace("@SERVER@", server()));
        }
        if (name.equals("favicon.ico")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(octets.length == 0 ? 404 : 200, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private static String type(String name) {
        return name.endsWith(".html")
                ? "text/html; charset=utf-8"
                : name.endsWith(".css") ? "text/css" : "text/javascript";
    }

    private static String server() {
        return "ws://127.0.0.1:" + demo.port() + "/xmpp-websocket";
    }

    /** What the site has: the messenger's script, and pages with its address of the relay. */
    private static byte[] file(String name) throws IOException {
        for (String folder : new String[] {"messenger", "foreign"}) {
            Path built = Path.of("target", folder, name);
            if (!name.isEmpty() && Files.isRegularFile(built)) {
                return Files.readAllBytes(built);
            }
        }
        try (InputStream in = ForeignPageTest.class.getResourceAsStream("foreign/" + name)) {
            return in == null
                    ? new byte[0]
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("@SERVER@", server())
                            .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Browser.Tab open(String page) {
        return browser.open(site.getAddress().getPort(), "/" + page);
    }

    /** Somebody logs in by the form, and talks to whom the sandbox has made a contact. */
    private static void talk(ChatTab juliet, PageClient romeo, String words) {
        juliet.choose("romeo@localhost").say(words);
        Element body;
        do {
            // Before it came that somebody is typing.
            body = romeo.skipTo("message").child("jabber:client", "body");
        } while (body == null);
        assertEquals(words, body.text());
        romeo.send("<message xmlns='jabber:client' type='chat' to='juliet@localhost' id='" + words.hashCode()
                + "'><body>Echo: " + words + "</body></message>");
        juliet.await(".message .text", "Echo: " + words);
    }

    private static PageClient romeo() {
        PageClient romeo = PageClient.connect(demo.port()).logIn("romeo", Sandbox.PASSWORD, "r");
        return romeo.send("<presence xmlns='jabber:client'/>");
    }

    @Test
    void aThemeDoesNotReachIt() {
        Browser.Tab tab = open("theme.html");
        ChatTab juliet = ChatTab.in(tab, "document.querySelector('couplet-chat')");
        try (PageClient romeo = romeo()) {
            juliet.logIn("juliet@localhost", Sandbox.PASSWORD);
            talk(juliet, romeo, "Under a theme");
        }
        juliet.screenshot("foreign-theme");
        Object style = juliet.run("""
                const seen = getComputedStyle(root.querySelector(".message .text"));
                done([seen.textTransform, seen.letterSpacing, seen.wordSpacing, seen.visibility, seen.direction, seen.textIndent,
                  String(parseFloat(seen.lineHeight) < 40), String(seen.fontFamily.includes("cursive")), String(seen.color === "rgb(0, 255, 0)")]);
                """);
        assertEquals(List.of("none", "normal", "0px", "visible", "ltr", "0px", "true", "false", "false"), style);
        // Its own style does not reach the page.
        assertEquals(
                "3px",
                tab.run("arguments[0](getComputedStyle(document.querySelector('#page-button')).borderTopWidth);"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aStrictPolicyIsEnough() {
        Browser.Tab tab = open("strict.html");
        ChatTab juliet = ChatTab.in(tab, "document.querySelector('couplet-chat')");
        try (PageClient romeo = romeo()) {
            juliet.logIn("juliet@localhost", Sandbox.PASSWORD);
            talk(juliet, romeo, "Under a *policy* https://example.org/");
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void severalOnAPageKnowNothingOfEachOther() {
        Browser.Tab tab = open("several.html");
        ChatTab juliet = ChatTab.in(tab, "document.querySelector('#one')");
        ChatTab romeo = ChatTab.in(tab, "document.querySelector('#other')");
        juliet.logIn("juliet@localhost", Sandbox.PASSWORD)
                .choose("romeo@localhost")
                .say("From one to the other");
        romeo.await(".message:not(.mine) .text", "From one to the other").say("And back");
        juliet.await(".message:not(.mine) .text", "And back");
        tab.run("document.querySelector('#one').remove(); arguments[0]();");
        romeo.say("Are you there?").await(".message.mine .text", "Are you there?");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void itWorksWithinAnElementOfSomebodyElse() {
        Browser.Tab tab = open("inside.html");
        ChatTab juliet =
                ChatTab.in(tab, "document.querySelector('support-window').shadowRoot.querySelector('couplet-chat')");
        try (PageClient romeo = romeo()) {
            juliet.logIn("juliet@localhost", Sandbox.PASSWORD);
            tab.awaitScript(
                    "return document.querySelector('support-window').getAttribute('who')?.startsWith('juliet@localhost/')",
                    true);
            talk(juliet, romeo, "Within");
            juliet.choose("nurse@localhost");
            romeo.send("<message xmlns='jabber:client' type='chat' to='juliet@localhost' id='" + UUID.randomUUID()
                    + "'><body>Unread</body></message>");
            tab.awaitScript("return document.body.dataset.unread", "support-window 1");
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void reactShowsItAndHearsOfIt() throws Exception {
        bundleReact();
        Browser.Tab tab = open("react.html").await("#who", "juliet@localhost/");
        ChatTab juliet = ChatTab.in(tab, "document.querySelector('couplet-chat')");
        try (PageClient romeo = romeo()) {
            juliet.await("#chat", "");
            talk(juliet, romeo, "In React");
            juliet.choose("nurse@localhost");
            romeo.send("<message xmlns='jabber:client' type='chat' to='juliet@localhost' id='" + UUID.randomUUID()
                    + "'><body>Unread</body></message>");
            tab.await("#unread", "1 unread");
            tab.click("#toggle");
            // Who leaves the page leaves the server.
            Element presence;
            do {
                presence = romeo.skipTo("presence");
            } while (!"unavailable".equals(presence.attribute("type")));
            tab.awaitCount("couplet-chat", "", 0).click("#toggle").await("#who", "juliet@localhost/");
            juliet.await("#contacts", "Romeo");
        }
        assertEquals(List.of(), browser.complaints());
    }

    private static void bundleReact() throws Exception {
        Process esbuild = new ProcessBuilder(
                        Programs.require("node").toString(),
                        "--input-type=module",
                        "-e",
                        "import { buildSync } from 'esbuild'; buildSync({ entryPoints: [process.argv[1]], outfile: process.argv[2], bundle: true, "
                                + "jsx: 'automatic', nodePaths: ['node_modules'], define: { 'process.env.NODE_ENV': '\"production\"' } });",
                        Path.of("src/test/resources/im/couplet/demo/foreign/react.jsx")
                                .toAbsolutePath()
                                .toString(),
                        Path.of("target/foreign/react.js").toAbsolutePath().toString())
                .inheritIO()
                .directory(Path.of("target/vendor-build").toFile())
                .start();
        assertTrue(esbuild.waitFor(1, TimeUnit.MINUTES), "esbuild does not end");
        assertEquals(0, esbuild.exitValue());
    }
}
