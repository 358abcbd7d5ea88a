package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.sandbox.Sandbox;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is there when the page is loaded anew, and what is not when somebody has logged out. */
@Timeout(120)
class MessengerStayTest {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @AfterEach
    void closeTabs() {
        browser.closeTabs();
    }

    private static String kept(Browser.Tab tab) {
        return String.valueOf(tab.run("arguments[0](JSON.stringify({ ...localStorage }));"));
    }

    @Test
    void draftsAndSettingsStayUntilTheUserLogsOut() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab tab = browser.open(demo.port()).logIn("juliet@localhost", Sandbox.PASSWORD);
            tab.menu("account juliet@localhost", "settings").press("[data-setting='sound']");
            tab.press("dialog .bar button").choose("romeo@localhost").typeOn("#text", "Parting is such");
            tab.go("/").await("#welcome", "").logIn("juliet@localhost", Sandbox.PASSWORD);
            tab.await(".draft", "Draft").choose("romeo@localhost").awaitValue("#text", "Parting is such");
            tab.menu("account juliet@localhost", "settings");
            assertEquals("true", tab.find("[data-setting='sound']").getAttribute("checked"));
            tab.press("dialog .bar button")
                    .menu("account juliet@localhost", "leave")
                    .await("#welcome", "");
            tab.run("setTimeout(arguments[0], 300);");
            assertEquals("{}", kept(tab));
        }
    }

    /** Only who asks for it stays, by a token in place of the password (XEP-0484). */
    @Test
    void whoAsksForItStays() {
        try (JabberServer server = new Prosody();
                RunningDemo demo = RunningDemo.upstream(server.upstream(), RelayLimits.DEFAULT)) {
            Browser.Tab tab = browser.open(demo.port()).logIn("romeo@localhost", JabberServer.PASSWORD);
            assertEquals("", tab.text("#chat-error"));
            tab.go("/").await("#welcome", "").press("#stay").logIn("romeo@localhost", JabberServer.PASSWORD);
            assertEquals("", tab.text("#chat-error"));
            assertTrue(!kept(tab).contains(JabberServer.PASSWORD), "no password is kept");
            tab.go("/").await("#chat", "").await("#me-name", "romeo");
            tab.go("/").await("#chat", "").await("#me-name", "romeo");
            tab.menu("account romeo@localhost", "leave").await("#welcome", "");
            tab.run("setTimeout(arguments[0], 300);");
            assertEquals("{}", kept(tab));
            tab.go("/").await("#welcome", "");
        }
    }

    /** What was kept of a login is of no use to anybody who has found it, once its owner has logged out. */
    @Test
    void whoLogsOutTakesTheTokenBack() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab tab = browser.open(demo.port()).press("#stay").logIn("romeo@localhost", Sandbox.PASSWORD);
            assertEquals("", tab.text("#chat-error"));
            String pass = String.valueOf(tab.run("arguments[0](localStorage.getItem('couplet-chat::passes'));"));
            assertTrue(pass.contains("HT-SHA-256-NONE") && !pass.contains(Sandbox.PASSWORD), pass);
            tab.go("/").await("#chat", "").await("#me-name", "romeo");
            tab.menu("account romeo@localhost", "leave").await("#welcome", "");
            tab.run("setTimeout(arguments[0], 1000);");
            assertEquals("{}", kept(tab));
            tab.run("localStorage.setItem('couplet-chat::passes', arguments[0]); arguments[1]();", pass);
            tab.go("/").await("#welcome", "").run("setTimeout(arguments[0], 1500);");
            assertEquals(0, tab.count("#me-name", ""));
        }
    }

    /** A token that the server takes no more asks for the password again, and is not kept. */
    @Test
    void whoHasNoTokenAnyMoreLogsInByPassword() {
        String pass;
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab tab = browser.open(demo.port()).press("#stay").logIn("juliet@localhost", Sandbox.PASSWORD);
            pass = String.valueOf(tab.run("arguments[0](localStorage.getItem('couplet-chat::passes'));"));
            tab.run("localStorage.clear(); arguments[0]();");
            browser.closeTabs();
        }
        try (RunningDemo demo = RunningDemo.sandbox()) {
            String here = pass.replaceAll("127.0.0.1:\\d+", "127.0.0.1:" + demo.port());
            Browser.Tab tab = browser.open(demo.port());
            tab.run("localStorage.setItem('couplet-chat::passes', arguments[0]); arguments[1]();", here);
            tab.go("/").await("#login-error", "does not accept");
            assertEquals(
                    "null", String.valueOf(tab.run("arguments[0](localStorage.getItem('couplet-chat::passes'));")));
            tab.run("localStorage.clear(); arguments[0]();");
        }
    }
}
