package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.testing.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The languages of the messenger: whole, changed while it runs, and in both directions. */
@Timeout(120)
class MessengerLanguagesTest {
    /** Tells which texts languages lack or have beyond English, and what a number of unread messages is in each. */
    private static final String COMPARE = """
            import { build } from "esbuild";
            const contents = ["en", "ar", "de", "es", "ru"].map((one) => `export { ${one} } from "./texts/${one}.ts";`).join("");
            const { outputFiles } = await build({ stdin: { contents, resolveDir: "." }, bundle: true, format: "esm", write: false });
            const { en, ...others } = await import("data:text/javascript;base64," + Buffer.from(outputFiles[0].text).toString("base64"));
            const keys = (value, path) => typeof value === "object" ? Object.entries(value).flatMap(([key, one]) => keys(one, path + "." + key)) : [path + ":" + typeof value];
            const english = keys(en, "");
            for (const [name, texts] of Object.entries(others)) {
              const known = keys(texts, "");
              for (const one of english) if (!known.includes(one)) console.log(name, "lacks", one);
              for (const one of known) if (!english.includes(one)) console.log(name, "has", one);
            }
            console.log([1, 2, 5, 21].map((count) => others.ru.list.unread(count)).join(", "));
            console.log([1, 2, 3, 11, 100].map((count) => others.ar.room.joined(count)).join(", "));
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
        browser.close();
        demo.close();
    }

    @Test
    void haveAllTextsAndTheirPlurals() throws Exception {
        Process node = new ProcessBuilder(Programs.require("node").toString(), "--input-type=module", "--eval", COMPARE)
                .directory(Path.of("target", "messenger-build").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("""
                1 непрочитанное сообщение, 2 непрочитанных сообщения, 5 непрочитанных сообщений, 21 непрочитанное сообщение
                شخص واحد, شخصان, 3 أشخاص, 11 شخصًا, 100 شخص
                """, said.replace('٣', '3').replace("١١", "11").replace("١٠٠", "100"));
    }

    @Test
    void changeWhileItRuns() {
        Browser.Tab tab = browser.open(demo.port())
                .logIn("juliet@localhost", Sandbox.PASSWORD)
                .choose("romeo@localhost")
                .say("Good night");
        tab.await("#peer-presence", "Offline");
        speak(tab, "document.documentElement.lang = 'de'");
        assertEquals("Nachricht an Romeo", tab.find("#text").getAttribute("placeholder"));
        speak(tab, "document.querySelector('couplet-chat').lang = 'ru'");
        tab.await("#peer-presence", "Не в сети");
        speak(tab, "document.querySelector('couplet-chat').lang = 'tlh'");
        tab.await(".day", "Heute");
        speak(tab, "document.querySelector('couplet-chat').lang = 'ar-EG'");
        tab.await(".day", "اليوم");
        assertEquals("rtl", tab.find(".app").getCssValue("direction"));
        assertEquals("رسالة إلى \u2068Romeo\u2069", tab.find("#text").getAttribute("placeholder"));
        int list = tab.find(".side").getLocation().getX();
        assertTrue(list > tab.find(".talk").getLocation().getX(), "the list is on the right");
        assertEquals("ltr", tab.find(".message .text").getCssValue("direction"));
        tab.screenshot("messenger-arabic");
    }

    private static void speak(Browser.Tab tab, String script) {
        tab.run(script + "; setTimeout(arguments[0], 300);");
    }

    /** Names of others turn nothing round, and what would hide in them is shown. */
    @Test
    void showWhatHidesInNames() {
        Browser.Tab tab = browser.open(demo.port()).logIn("nurse@localhost", Sandbox.PASSWORD);
        tab.run(
                "const { link } = document.querySelector('couplet-chat').desk.accounts[0];"
                        + "link.session.receive(`<iq xmlns='jabber:client' type='set' id='x'><query xmlns='jabber:iq:roster'>"
                        + "<item jid='mallory@localhost' name='Mallory \u202egpj.exe' subscription='both'/></query></iq>`); arguments[0]();");
        tab.await("[data-jid='mallory@localhost'] strong", "Mallory [U+202E]gpj.exe");
    }
}
