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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messenger's screens as others need them: forced colours, text twice as large (WCAG 1.4.4), reflowed (1.4.10), from right to left. */
@Timeout(180)
class MessengerDisplayTest {
    private static final String AXE = """
            const [done] = arguments;
            axe.run(document, { resultTypes: ["violations"], preload: false }).then(({ violations }) =>
              done(violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join("; "))));
            """;

    /** What can be used and is not within the window from left to right, or has text that is cut off without a sign of it. */
    private static final String CUT = """
            const [done] = arguments;
            const { shadowRoot } = document.querySelector("couplet-chat");
            const found = [];
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
            for (const one of shadowRoot.querySelectorAll("button, input, select, textarea, a, h2, p, dt, dd")) {
              const { left, right, width: own, height } = one.getBoundingClientRect();
              if (!one.checkVisibility() || own < 2 || height < 2 || one.closest(".visually-hidden")) continue;
              if (left < -1 || right > width + 1) found.push(`outside: ${one.outerHTML.slice(0, 120)} ${left} ${right}`);
              const { overflowX, textOverflow } = getComputedStyle(one);
              if (one.scrollWidth > one.clientWidth + 1 && overflowX === "hidden" && textOverflow !== "ellipsis") found.push(`cut: ${one.outerHTML.slice(0, 120)}`);
            }
            done(found);
            """;

    private static Browser browser;

    private RunningDemo demo;
    private final List<String> found = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void startDemo() {
        demo = RunningDemo.sandbox();
    }

    @AfterEach
    void closeTabs() {
        browser.closeTabs();
        demo.close();
    }

    private void look(Browser.Tab tab, String how, String screen) {
        tab.run("setTimeout(arguments[0], 250);");
        for (String script : List.of(AXE, CUT)) {
            for (Object each : (List<?>) tab.run(script)) {
                found.add(how + " " + screen + ": " + each);
            }
        }
        tab.screenshot("display-" + how + "-" + screen);
    }

    private Browser.Tab open() throws Exception {
        String axe = Files.readString(Path.of("target", "docs-build", "node_modules", "axe-core", "axe.min.js"));
        return browser.open(demo.port()).before(axe).go("/");
    }

    /** All screens, one after the other; each is looked at. */
    private void walk(Browser.Tab tab, String how, boolean narrow) {
        Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
        romeo.choose("juliet@localhost")
                .say("It is the east, and Juliet is the sun.")
                .say("https://example.org/a/rather/long/address/that/does/not/break.html");
        look(tab, how, "sign-in");
        tab.press("#look").run("setTimeout(arguments[0], 300);");
        tab.logIn("juliet@localhost", Sandbox.PASSWORD).await("#contacts", "Romeo");
        look(tab, how, "list");
        tab.press("[data-menu='account juliet@localhost']").await("[role=menu]", "");
        look(tab, how, "menu");
        tab.press("[role=menu] [data-action='settings']").await("dialog", "");
        look(tab, how, "settings");
        tab.press("dialog .bar button");
        for (String dialog : List.of("profile", "keyboard", "add-contact", "rooms", "blocked")) {
            tab.menu("account juliet@localhost", dialog).await("dialog", "");
            look(tab, how, dialog);
            tab.press("dialog .bar button");
        }
        tab.menu("account juliet@localhost", "console").await("#console-frames", "");
        look(tab, how, "console");
        tab.press("#console-close").choose("romeo@localhost").await(".message", "It is the east");
        look(tab, how, "conversation");
        tab.press("#about").await(".about-contact", "");
        look(tab, how, "contact");
        tab.press("#about").press("#emoji-open").await("#emoji .heading", "");
        look(tab, how, "emoji");
        tab.press("#emoji-open");
        if (narrow) {
            tab.press("#back");
        }
        tab.enter("verona@rooms.localhost").press("#people").await("#occupants", "juliet");
        look(tab, how, "room");
        assertEquals(List.of(), found);
    }

    @Test
    void worksWithForcedColours() throws Exception {
        Browser.Tab tab = open();
        browser.emulate(tab, 1280, 900, "forced-colors", "active");
        walk(tab, "forced", false);
    }

    /** A window of 1280 by 1024 points, magnified twice, has 640 by 512. */
    @Test
    void isReadWhenTwiceAsLarge() throws Exception {
        Browser.Tab tab = open();
        browser.emulate(tab, 640, 512, "prefers-color-scheme", "light");
        walk(tab, "twice", true);
    }

    /** 320 points wide, as a window of 1280 is when it is magnified four times. */
    @Test
    void flowsWhereThereIsLittleRoom() throws Exception {
        Browser.Tab tab = open();
        browser.emulate(tab, 320, 512, "prefers-color-scheme", "light");
        walk(tab, "narrow", true);
    }

    @Test
    void standsFromRightToLeft() throws Exception {
        Browser.Tab tab = open();
        browser.emulate(tab, 1280, 860, "prefers-color-scheme", "light");
        tab.run("document.querySelector('couplet-chat').lang = 'ar'; setTimeout(arguments[0], 200);");
        walk(tab, "arabic", false);
    }

    @Test
    void standsFromRightToLeftOnATelephone() throws Exception {
        Browser.Tab tab = open();
        browser.emulate(tab, 390, 844, "prefers-color-scheme", "dark");
        tab.run("document.querySelector('couplet-chat').lang = 'ar'; setTimeout(arguments[0], 200);");
        walk(tab, "arabic-phone", true);
    }

    @ParameterizedTest
    @CsvSource({"desk-light, 1280, light", "desk-dark, 1280, dark", "phone-light, 390, light", "phone-dark, 390, dark"})
    void looksAsItShould(String how, int width, String scheme) throws Exception {
        Browser.Tab tab = open();
        browser.emulate(tab, width, 844, "prefers-color-scheme", scheme);
        walk(tab, how, width < 700);
    }
}
