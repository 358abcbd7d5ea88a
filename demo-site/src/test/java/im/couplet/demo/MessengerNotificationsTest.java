package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told while the user looks at something else, and what is not. */
@Timeout(120)
class MessengerNotificationsTest {
    private static final String VERONA = "verona@rooms.localhost";

    /** A browser that would show notifications, and keeps what it was to show. */
    private static final String NOTIFICATIONS = """
            window.told = [];
            window.Notification = class {
              static permission = "default";
              static async requestPermission() { told.push("asked"); return (Notification.permission = "granted"); }
              constructor(title, { body }) { this.title = title; told.push(title + "|" + body); window.last = this; }
              close() { told.push("closed"); this.onclose?.(); }
            };
            addEventListener("unread", ({ detail }) => (window.unread = detail.count));
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

    /** Each test begins with a browser that has kept nothing. */
    @BeforeEach
    void forget() {
        browser.open(demo.port()).run("localStorage.clear(); arguments[0]();");
    }

    @AfterEach
    void closeTabs() {
        browser.closeTabs();
    }

    private static Browser.Tab enter(String who) {
        return browser.open(demo.port()).before(NOTIFICATIONS).go("/").logIn(who + "@localhost", Sandbox.PASSWORD);
    }

    private static Object told(Browser.Tab tab) {
        return tab.run("const done = arguments[0]; setTimeout(() => done(told.splice(0)), 600);");
    }

    private static Object unread(Browser.Tab tab) {
        return tab.run("arguments[0](window.unread);");
    }

    private static void settings(Browser.Tab tab, String who, String setting) {
        tab.menu("account " + who + "@localhost", "settings")
                .press("[data-setting='" + setting + "']")
                .press("dialog .bar button")
                .run("setTimeout(arguments[0], 100);");
    }

    @Test
    void tellOfWhatIsNotSeen() {
        Browser.Tab juliet = enter("juliet");
        Browser.Tab romeo = enter("romeo");
        romeo.choose("juliet@localhost").say("first");
        juliet.await(".unread", "first");
        assertEquals(List.of(), told(juliet), "nobody was asked, and nothing is shown");
        settings(juliet, "juliet", "notify");
        assertEquals(List.of("asked"), told(juliet));
        romeo.say("second");
        assertEquals(List.of("Romeo|second"), told(juliet));
        assertEquals(2L, unread(juliet));
        juliet.run("last.onclick(); arguments[0]();");
        juliet.await("#peer-name", "Romeo").await(".message .text", "second");
        assertEquals(List.of("closed"), told(juliet));
        assertEquals(0L, unread(juliet));
        romeo.say("third");
        juliet.await(".message .text", "third");
        assertEquals(List.of(), told(juliet), "it is before the user's eyes");
        juliet.choose("nurse@localhost");
        settings(juliet, "juliet", "preview");
        romeo.say("fourth");
        assertEquals(List.of("New message|"), told(juliet));
        juliet.choose("romeo@localhost").menu("chat", "notify-none").choose("nurse@localhost");
        told(juliet);
        romeo.say("fifth");
        juliet.await(".unread", "fifth");
        assertEquals(List.of(), told(juliet));
    }

    @Test
    void tellOfRoomsWhenTheUserIsNamed() {
        Browser.Tab juliet = enter("juliet").enter(VERONA).await("#peer-presence", "");
        Browser.Tab romeo = enter("romeo").enter(VERONA);
        settings(juliet, "juliet", "notify");
        juliet.choose("nurse@localhost");
        romeo.say("Soft!");
        juliet.await(".unread", "Soft!");
        assertEquals(List.of("asked"), told(juliet));
        romeo.say("Good morrow, Juliet");
        assertEquals(List.of("Verona|romeo: Good morrow, Juliet"), told(juliet));
    }

    /** The user's other client has shown it, and says so by marker (0333) or by node (0490). */
    @Test
    void areTakenBackWhenItIsReadElsewhere() {
        Browser.Tab desk = enter("juliet");
        Browser.Tab phone = enter("juliet");
        Browser.Tab romeo = enter("romeo");
        settings(desk, "juliet", "notify");
        told(desk);
        romeo.choose("juliet@localhost").say("O, speak again, bright angel");
        assertEquals(List.of("Romeo|O, speak again, bright angel"), told(desk));
        assertEquals(1L, unread(desk));
        phone.choose("romeo@localhost").await(".message .text", "bright angel");
        phone.run("setTimeout(arguments[0], 1500);");
        assertEquals(List.of("closed"), told(desk));
        assertEquals(0L, unread(desk));
        // A client that was not there then is told by the node.
        romeo.close();
        Browser.Tab later = enter("juliet");
        later.await("#contacts", "bright angel").run("setTimeout(arguments[0], 800);");
        assertEquals(0, later.count(".unread", ""));
    }
}
