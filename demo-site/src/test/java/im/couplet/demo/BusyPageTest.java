package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in Chromium, and more than it can look at one by one. */
@Timeout(300)
class BusyPageTest {
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

    /** A frame is shown in the console whatever the other end likes it to be. */
    @Test
    void tagsThatNeverEndAreShownAtOnce() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab page = browser.open(demo.port()).watchSockets().logIn("juliet@localhost", Sandbox.PASSWORD);
            page.menu("account juliet@localhost", "console").await("#console-frames", "");
            Number milliseconds = (Number) page.run("""
                    const done = arguments[arguments.length - 1];
                    const start = performance.now();
                    sockets.at(-1).dispatchEvent(new MessageEvent("message", { data: "<auth ".repeat(80_000) }));
                    setTimeout(() => done(performance.now() - start), 500);
                    """);
            assertTrue(milliseconds.doubleValue() < 3500, () -> "It took " + milliseconds + " ms");
        }
    }

    @Test
    void whatComesTogetherIsDrawnTogether() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab page = browser.open(demo.port()).watchSockets().logIn("juliet@localhost", Sandbox.PASSWORD);
            page.await("#contacts", "Romeo");
            Number drawn = (Number) page.run("""
                    const done = arguments[arguments.length - 1];
                    let drawn = 0;
                    new MutationObserver(changes => drawn += changes.length).observe(
                      document.querySelector("couplet-chat").shadowRoot.getElementById("contacts"),
                      { childList: true, subtree: true, characterData: true });
                    for (let i = 0; i < 500; i++) {
                      const data = `<presence xmlns="jabber:client" from="romeo@localhost/r"><status>${i}</status></presence>`;
                      sockets.at(-1).dispatchEvent(new MessageEvent("message", { data }));
                    }
                    setTimeout(() => done(drawn), 1000);
                    """);
            assertTrue(drawn.intValue() < 50, () -> "It was drawn " + drawn + " times");
            page.await("#contacts", "499");
        }
    }
}
