package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

/** The console of the messenger: what goes over the line, without secrets, and what is sent from there. */
@Timeout(120)
class MessengerConsoleTest {
    private static final String ROOT = "const root = document.querySelector('couplet-chat').shadowRoot; ";

    /** How far the frames are from their end, in pixels. */
    private static final String REST = ROOT
            + "const list = root.querySelector('#console-frames'); const done = arguments[0];"
            + "setTimeout(() => done(Math.round(list.scrollHeight - list.scrollTop - list.clientHeight)), 150);";

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

    private static Browser.Tab open(String who) {
        return browser.open(demo.port())
                .logIn(who + "@localhost", Sandbox.PASSWORD)
                .menu("account " + who + "@localhost", "console")
                .await("#console-frames", "");
    }

    private static long rest(Browser.Tab tab) {
        return ((Number) tab.run(REST)).longValue();
    }

    @Test
    void showsWhatComesAndGoesWithoutSecretsAndFollowsIt() {
        Browser.Tab juliet = open("juliet");
        assertEquals(0, rest(juliet));
        juliet.type("#console-filter", "initial-response").await("#console-frames", "███");
        juliet.type("#console-filter", "success xmlns").await("#console-frames", "additional-data");
        assertFalse(juliet.text("#console-frames").contains("biws"), "what SCRAM begins with");
        juliet.typeOn("#console-filter", Keys.chord(Keys.CONTROL, "a") + Keys.DELETE);
        Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
        romeo.choose("juliet@localhost").say("What light through yonder window breaks?");
        juliet.await("#console-frames", "yonder window");
        assertEquals(0, rest(juliet));
        // Who reads what was before is left there.
        juliet.run(ROOT + "root.querySelector('#console-frames').scrollTop = 0; setTimeout(arguments[0], 150);");
        romeo.say("It is the east");
        assertTrue(rest(juliet) > 100);
        juliet.press("#console-pause").type("#console-filter", "It is the sun");
        romeo.say("and Juliet: It is the sun");
        juliet.await("#contacts .unread", "It is the sun");
        assertEquals("", juliet.text("#console-frames"));
        juliet.press("#console-pause").await("#console-frames", "It is the sun");
        romeo.close();
        juliet.press("#console-close").close();
    }

    @Test
    void sendsXmlThatIsXml() {
        Browser.Tab nurse = open("nurse");
        nurse.type("#console-text", "<iq type='get' id='v1'><query xmlns='jabber:iq:version'/></ip>")
                .press("#console-write button")
                .await("#console-error", "line 1, column 5");
        nurse.type("#console-filter", "id=\"v1\"");
        assertEquals("", nurse.text("#console-frames"), "nothing was sent");
        nurse.type("#console-text", "<message/></stream>")
                .press("#console-write button")
                .await("#console-error", "cannot be sent");
        nurse.type("#console-text", "<iq type='get' to='localhost' id='v1'><query xmlns='jabber:iq:version'/></iq>")
                .typeOn("#console-text", Keys.chord(Keys.CONTROL, Keys.ENTER))
                .await("#console-frames", "type=\"result\"");
        assertEquals("", nurse.value("#console-text"));
        assertEquals("", nurse.text("#console-error"));
        nurse.close();
    }
}
