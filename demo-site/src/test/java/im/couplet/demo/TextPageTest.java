package im.couplet.demo;

import static im.couplet.demo.AppPages.enter;
import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The text by two in Chromium: what both write comes together, with and without a connection. */
@Timeout(120)
class TextPageTest {
    /**
     * Three writers, whose messages are lost, doubled and delayed at random until they ask each other for what they missed. Gives in how
     * many rounds they do not agree, and what one alone made of its own edits that is not what it wrote.
     */
    private static final String INTERLEAVINGS = """
            const { SharedText } = await import("/text/shared-text.js");
            let seed = 11;
            const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
            const words = ["a", "bc", "\\n", "", "\\u{1F339}", "\\u{1F33A}x", "e\\u0301", "\\u05D0\\u05D1"];
            const faults = [];
            for (let round = 0; round < 150; round++) {
              const network = [];
              const texts = [];
              const writer = (i, state) => new SharedText({ state, send: (sync) => {
                for (let to = 0; to < 3; to++) if (to !== i) network.push({ to, sync });
              } });
              for (let i = 0; i < 3; i++) texts.push(writer(i));
              const deliver = () => {
                const [{ to, sync }] = network.splice(random(network.length), 1);
                texts[to].receive(sync);
              };
              for (let step = 0; step < 60; step++) {
                const i = random(3);
                const action = random(10);
                const text = texts[i];
                if (action < 6) {
                  const points = [...text.value];
                  points.splice(random(points.length + 1), random(4), words[random(words.length)]);
                  text.write(points.join(""));
                  if (text.value !== points.join("")) faults.push("written: " + points.join(""));
                  if (random(3)) text.flush();
                } else if (network.length && action < 8) deliver();
                else if (network.length && action === 8) network.splice(random(network.length), 1);
                else if (network.length) network.push(network[random(network.length)]);
                // One of them goes away and comes back with what it had kept.
                if (random(40) === 0) texts[i] = writer(i, text.state);
              }
              for (const text of texts) text.flush();
              for (let again = 0; again < 2; again++) {
                for (const text of texts) text.hello();
                while (network.length) deliver();
              }
              const [one, ...others] = texts.map(({ value }) => value);
              if (others.some((other) => other !== one) || /\\uFFFD/.test(one)) faults.push(JSON.stringify(texts.map(({ value }) => value)));
            }
            done(faults.slice(0, 3));
            """;

    /** What somebody hostile hands to a text, which stays as it was. */
    private static final String HOSTILE = """
            const { SharedText } = await import("/text/shared-text.js");
            const Y = await import("/vendor/yjs.js");
            const text = new SharedText({ send() {} });
            text.write("But soft");
            const other = new Y.Doc();
            other.getText("text").insertEmbed(0, { picture: "x" });
            const long = new Y.Doc();
            long.getText("text").insert(0, "y".repeat(30000));
            const huge = new Y.Doc();
            huge.getText("text").insert(0, "y".repeat(200000));
            const wrong = [new Uint8Array(0), new Uint8Array([1]), new Uint8Array([255, 255, 255, 255, 255, 255, 1]),
              crypto.getRandomValues(new Uint8Array(5000)), ...[other, long, huge].map((doc) => Y.encodeStateAsUpdate(doc))];
            const said = wrong.map((update) => {
              try {
                text.receive({ update });
                return "taken";
              } catch (error) {
                return error.message ? "refused" : "no reason";
              }
            });
            for (const vector of [new Uint8Array(0), new Uint8Array([255, 255]), crypto.getRandomValues(new Uint8Array(5000))]) {
              try {
                text.receive({ vector, ask: true });
              } catch { /* That is as good. */ }
            }
            text.write("But soft!");
            done([...said, text.value]);
            """;

    private static RunningDemo demo;
    private static Browser browser;

    @BeforeAll
    static void start() {
        demo = RunningDemo.sandbox();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        demo.close();
    }

    @AfterEach
    void closeTabs() {
        browser.closeTabs();
    }

    private static Browser.Tab write(Browser.Tab tab, String other) {
        return tab.type("#other", other + "@localhost").click("#choose button").await("#whose", other);
    }

    private static Object run(String script) {
        return browser.open(demo.port(), "/text/")
                .run("const done = arguments[arguments.length - 1]; (async () => {" + script
                        + "})().catch((error) => done([String(error.stack)]));");
    }

    @Test
    void twoPeopleWriteOneText() {
        Browser.Tab juliet = write(enter(browser, demo.port(), "/text/", "juliet"), "romeo");
        Browser.Tab romeo = write(enter(browser, demo.port(), "/text/", "romeo"), "juliet");
        juliet.typeOn("#words", "Arise, fair sun");
        romeo.awaitValue("#words", "Arise, fair sun");
        // Where somebody writes stays where it is, whatever is written in front.
        romeo.run("const done = arguments[0]; const field = document.querySelector('#words');"
                + " field.setSelectionRange(6, 6); done();");
        juliet.run("const field = document.querySelector('#words'); field.setRangeText('O! ', 0, 0);"
                + " field.dispatchEvent(new Event('input')); arguments[0]();");
        romeo.awaitValue("#words", "O! Arise, fair sun");
        assertEquals(9L, romeo.run("arguments[0](document.querySelector('#words').selectionStart);"));
        AppPages.goOffline(juliet).typeOn("#words", ", and kill");
        AppPages.goOffline(romeo)
                .run("const field = document.querySelector('#words'); field.setRangeText('But soft! ', 0, 0);"
                        + " field.dispatchEvent(new Event('input')); arguments[0]();");
        // Who goes away altogether has it still.
        juliet = write(enter(juliet.go("/text/"), "juliet@localhost", Sandbox.PASSWORD), "romeo");
        juliet.awaitValue("#words", "and kill");
        AppPages.goOnline(romeo);
        String all = "But soft! O! Arise, fair sun, and kill";
        juliet.awaitValue("#words", all);
        romeo.awaitValue("#words", all);
        assertEquals(List.of(), AppPages.findings(browser, juliet, "text"));
    }

    @Test
    void whatIsNoChangeOfATextChangesNothing() {
        Browser.Tab juliet = write(enter(browser, demo.port(), "/text/", "juliet"), "nurse");
        juliet.typeOn("#words", "Anon, good nurse!");
        try (PageClient nurse = PageClient.connect(demo.port()).logIn("nurse", Sandbox.PASSWORD, "x");
                PageClient mercutio = PageClient.connect(demo.port()).logIn("mercutio", Sandbox.PASSWORD, "x")) {
            for (PageClient one : List.of(nurse, mercutio)) {
                for (String inner :
                        List.of("<update>AQ==</update>", "<update>!</update>", "<vector>/w==</vector><ask/>", "")) {
                    one.send(
                            "<message xmlns='jabber:client' type='chat' to='juliet@localhost'><sync xmlns='urn:example:text'>"
                                    + inner + "</sync></message>");
                }
            }
            juliet.await("#problem", "that came from nurse@localhost was left out");
        }
        juliet.typeOn("#words", " Sweet");
        assertEquals("Anon, good nurse! Sweet", juliet.value("#words"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void writersAgreeWhateverTheNetworkDoes() {
        assertEquals(List.of(), run(INTERLEAVINGS));
    }

    @Test
    void hostileChangesAreRefused() {
        List<?> said = (List<?>) run(HOSTILE);
        assertEquals("But soft!", said.get(said.size() - 1));
        assertEquals(List.of("refused", "refused", "refused"), said.subList(4, 7), said.toString());
        assertEquals(0, said.stream().filter("no reason"::equals).count());
    }
}
