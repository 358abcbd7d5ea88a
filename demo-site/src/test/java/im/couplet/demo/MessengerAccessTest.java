package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

/** The messenger for everybody: no finding of axe-core in its states, and all of it by keyboard. */
@Timeout(120)
class MessengerAccessTest {
    private static final String AXE = """
            const [done] = arguments;
            axe.run(document, { resultTypes: ["violations"], preload: false }).then(({ violations }) =>
              done(violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join("; "))));
            """;

    /** Where the focus is. */
    private static final String FOCUS = "const { activeElement } = document.querySelector('couplet-chat').shadowRoot;"
            + "arguments[0](activeElement?.id || activeElement?.dataset.jid || activeElement?.dataset.menu || activeElement?.dataset.heading || '');";

    private static Browser browser;

    private RunningDemo demo;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    /** Each begins with a server where nothing was said yet. */
    @BeforeEach
    void startDemo() {
        demo = RunningDemo.sandbox();
    }

    @AfterEach
    void closeTabs() {
        browser.closeTabs();
        demo.close();
    }

    private final List<String> found = new ArrayList<>();

    private void look(Browser.Tab tab, String state) {
        tab.run("setTimeout(arguments[0], 200);");
        for (Object each : (List<?>) tab.run(AXE)) {
            found.add(state + " " + each);
        }
        if (!tab.fits()) {
            found.add(state + " is wider than the window");
        }
    }

    @Test
    void hasNoFindingOnADesk() throws Exception {
        walk(false);
    }

    @Test
    void hasNoFindingOnATelephoneInTheDark() throws Exception {
        walk(true);
    }

    private void walk(boolean phone) throws Exception {
        String axe = Files.readString(Path.of("target", "docs-build", "node_modules", "axe-core", "axe.min.js"));
        Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
        romeo.choose("juliet@localhost").say("> She speaks\n`O`, *speak* again").say("https://example.org/");
        Browser.Tab tab = browser.open(demo.port()).before(axe).go("/");
        browser.look(phone, tab);
        look(tab, "sign-in");
        tab.type("#address", "juliet@localhost").press("#look").await("#offer-mechanisms", "SCRAM");
        look(tab, "offer");
        tab.logIn("juliet@localhost", Sandbox.PASSWORD).await("#contacts", "Romeo");
        look(tab, "list");
        tab.type("#start-address", "verona@rooms.localhost").await("[data-start='room']", "");
        look(tab, "search");
        tab.typeOn("#start-address", Keys.chord(Keys.CONTROL, "a") + Keys.DELETE);
        for (String dialog : List.of("settings", "keyboard")) {
            tab.menu("account juliet@localhost", dialog).await("dialog", "");
            look(tab, dialog);
            tab.press("dialog .bar button");
        }
        tab.menu("account juliet@localhost", "console").await("#console-frames", "");
        look(tab, "console");
        tab.press("#console-close").choose("romeo@localhost").await(".message", "example.org");
        look(tab, "conversation");
        tab.press("[data-menu='chat']").await("[role=menu]", "");
        look(tab, "menu");
        tab.typeOn("[role=menu] button", Keys.ESCAPE.toString())
                .press("#emoji-open")
                .await("#emoji .heading", "");
        look(tab, "emoji");
        tab.typeOn("#emoji-search", Keys.ESCAPE.toString())
                .typeOn("#text", ":smil")
                .await(".proposals", ":smile:");
        look(tab, "proposals");
        if (phone) {
            tab.press("#back");
        }
        tab.enter("verona@rooms.localhost").press("#people").await("#occupants", "juliet");
        look(tab, "room");
        tab.screenshot("messenger-room-" + (phone ? "phone" : "desk"));
        assertEquals(List.of(), found);
    }

    @Test
    void isUsedByKeyboard() {
        Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
        Browser.Tab tab = browser.open(demo.port()).logIn("juliet@localhost", Sandbox.PASSWORD);
        tab.await("#contacts", "Romeo").choose("romeo@localhost");
        romeo.choose("juliet@localhost").say("one").say("two");
        tab.await(".message", "two").await("#announcer", "");
        assertEquals("Romeo: two", tab.find("#announcer").getAttribute("textContent"));
        tab.find("#text").sendKeys(Keys.F6);
        assertEquals("start-address", tab.run(FOCUS));
        tab.find("#start-address").sendKeys(Keys.F6);
        assertEquals("messages", tab.run(FOCUS));
        tab.find("#messages").sendKeys(Keys.F6);
        assertEquals("text", tab.run(FOCUS));
        tab.find("#text").sendKeys(Keys.chord(Keys.CONTROL, "k"));
        assertEquals("start-address", tab.run(FOCUS));
        // The list is one stop, which is where the user is; arrows go on from there.
        tab.find("[data-jid='romeo@localhost']").sendKeys(Keys.ARROW_DOWN);
        assertEquals("group Capulet", tab.run(FOCUS));
        tab.find("[data-heading='group Capulet']").sendKeys(Keys.ARROW_DOWN);
        assertEquals("nurse@localhost", tab.run(FOCUS));
        assertEquals("-1", tab.find("[data-jid='romeo@localhost']").getAttribute("tabindex"));
        tab.find("[data-jid='nurse@localhost']").sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
        tab.await("#peer-name", "Nurse");
        // A dialog takes the focus, and gives it back.
        tab.find("#text").sendKeys(Keys.chord(Keys.CONTROL, "/"));
        tab.await("[data-dialog='keyboard']", "F6").find("dialog .bar button").sendKeys(Keys.ESCAPE);
        tab.run("setTimeout(arguments[0], 200);");
        assertEquals(0, tab.count("dialog", ""));
        assertEquals("text", tab.run(FOCUS));
    }
}
