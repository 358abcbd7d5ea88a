package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

/** Emoji: found by words, by arrows, and by their names between colons; in another language too. */
@Timeout(120)
class MessengerEmojiTest {
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
    void areChosenAndCompleted() {
        Browser.Tab tab = browser.open(demo.port())
                .logIn("juliet@localhost", Sandbox.PASSWORD)
                .choose("romeo@localhost");
        tab.press("#emoji-open").await("#emoji .heading", "Smileys").typeOn("#emoji-search", "red heart");
        tab.await("#emoji [data-emoji='\u2764\ufe0f']", "").typeOn("#emoji-search", Keys.ENTER.toString());
        tab.awaitValue("#text", "\u2764\ufe0f");
        tab.typeOn("#text", " :tad").await(".proposals [aria-selected='true']", ":tada:");
        tab.typeOn("#text", Keys.ENTER.toString());
        assertEquals("\u2764\ufe0f \ud83c\udf89", tab.value("#text"));
        // A whole name is replaced as it ends, and what is no name is left.
        tab.typeOn("#text", " :+1: 10:30 a:b: :nosuchname:");
        assertEquals("\u2764\ufe0f \ud83c\udf89 \ud83d\udc4d 10:30 a:b: :nosuchname:", tab.value("#text"));
        tab.typeOn("#text", Keys.ENTER.toString()).await(".message.mine .text", ":nosuchname:");
        assertEquals("", tab.value("#text"));
        tab.press("#emoji-open").await("#emoji .heading", "Used last").typeOn("#emoji-search", Keys.ESCAPE.toString());
        assertEquals(0, tab.count("#emoji", ""));
        // Tones of skin stay chosen.
        tab.press("#emoji-open").await("#emoji-tone", "");
        tab.find("#emoji-tone").sendKeys(Keys.END);
        tab.typeOn("#emoji-search", "waving hand").await("#emoji [data-emoji='\ud83d\udc4b\ud83c\udfff']", "");
        tab.typeOn("#emoji-search", Keys.chord(Keys.ARROW_DOWN)).press("#emoji [data-emoji]");
        tab.awaitValue("#text", "\ud83d\udc4b\ud83c\udfff");
        tab.run("document.querySelector('couplet-chat').lang = 'de'; setTimeout(arguments[0], 300);");
        tab.press("#emoji-open").await("#emoji .heading", "Gesichter").typeOn("#emoji-search", "Katze");
        tab.await("#emoji [data-emoji='\ud83d\udc31']", "");
        assertEquals(List.of(), browser.complaints());
    }
}
