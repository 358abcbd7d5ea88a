package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

/** What can be done with messages in the messenger, by two people on the sandbox. */
@Timeout(300)
class MessengerMessagesTest {
    private static final String VERONA = "verona@rooms.localhost";
    private static final String THEIRS = ".message:not(.mine)";

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

    @AfterEach
    void closeTabs() {
        browser.closeTabs();
    }

    private static Browser.Tab enter(RunningDemo demo, String who) {
        return browser.open(demo.port()).logIn(who + "@localhost", Sandbox.PASSWORD);
    }

    /** Opens the menu of a message and chooses something in it. */
    private static void act(Browser.Tab tab, String message, String action) {
        tab.press(message + " > .menu button[aria-haspopup]").press("[data-action='" + action + "']");
    }

    @Test
    void areAnsweredCorrectedReactedToAndTakenBack() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab juliet = enter(demo, "juliet").choose("romeo@localhost");
            Browser.Tab romeo = enter(demo, "romeo").choose("juliet@localhost");
            juliet.say("Wherefore *art* thou Romoe?");
            romeo.await(THEIRS + " .text strong", "art");
            juliet.typeOn("#text", Keys.ARROW_UP.toString()).await("#correcting", "Romoe");
            juliet.type("#text", "Wherefore *art* thou Romeo?").press("#compose button[type='submit']:not(:disabled)");
            romeo.await(THEIRS + " .text", "Romeo?").await(THEIRS + " .edited", "edited");
            act(romeo, THEIRS, "reply");
            romeo.await("#answering", "Romeo?").say("I take thee at thy word");
            juliet.await(THEIRS + " .answers", "Romeo?");
            assertEquals("I take thee at thy word", juliet.text(THEIRS + " .text"));
            act(juliet, THEIRS, "react");
            juliet.press(".offered button:nth-child(2)");
            romeo.await(".message.mine .reaction", "1");
            romeo.press(".message.mine .reaction");
            juliet.await(THEIRS + " .reaction", "2");
            romeo.screenshot("messenger-messages");
            juliet.press(THEIRS + " .reaction");
            romeo.await(".message.mine .reaction", "1");
            act(romeo, ".message.mine", "retract");
            romeo.press(".dialog .button.danger");
            juliet.await(THEIRS + " .text", "taken back");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void inARoomNamePeopleAndAreModerated() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab juliet = enter(demo, "juliet").enter("garden@rooms.localhost");
            Browser.Tab romeo = enter(demo, "romeo").enter("garden@rooms.localhost");
            juliet.press("#people").await("#occupants", "romeo");
            juliet.menu("chat", "subject").type(".dialog input", "The orchard").press(".dialog [type='submit']");
            romeo.await("#peer-presence", "The orchard");
            juliet.typeOn("#text", "@ro").await(".suggestions", "romeo").press(".suggestions button");
            romeo.choose("juliet@localhost");
            juliet.say("wherefore?");
            romeo.await(".contact .badge", "@ 1").choose("garden@rooms.localhost");
            romeo.await(THEIRS + " mark", "romeo").say("Here, lady");
            juliet.await(THEIRS + " .text", "Here, lady");
            juliet.screenshot("messenger-room");
            act(juliet, THEIRS, "moderate");
            juliet.type(".dialog input", "too loud").press(".dialog .button.danger");
            romeo.await(".message.mine .text", "too loud");
            juliet.menu("occupant romeo", "kick").press(".dialog .button.danger");
            romeo.await(".outside", "put out").press(".outside button");
            juliet.await("#occupants", "romeo");
            romeo.say("Back again");
            juliet.await(THEIRS + " .text", "Back again");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void thatWereSaidBeforeComeWhenSomebodyScrollsUp() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab romeo = enter(demo, "romeo").choose("juliet@localhost");
            romeo.run("""
                    const [done] = arguments;
                    const chat = document.querySelector("couplet-chat");
                    for (let i = 1; i <= 450; i++) chat.send("line " + i + ".");
                    setTimeout(done, 500);
                    """);
            Browser.Tab juliet = enter(demo, "juliet").choose("romeo@localhost").await(".text", "line 450.");
            for (int i = 0; i < 6; i++) {
                juliet.run("""
                        const [done] = arguments;
                        const list = document.querySelector("couplet-chat").shadowRoot.querySelector("#messages");
                        list.scrollTop = 0;
                        setTimeout(done, 400);
                        """);
            }
            juliet.await(".text", "line 1.");
        }
    }

    @Test
    void areWrittenOnAfterAReload() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab juliet = enter(demo, "juliet").choose("romeo@localhost");
            juliet.typeOn("#text", "O Romeo, ");
            juliet.go("/").logIn("juliet@localhost", Sandbox.PASSWORD).await(".contact", "Draft: O Romeo,");
            juliet.choose("romeo@localhost").awaitValue("#text", "O Romeo, ");
            // Nothing that is kept has the password.
            String kept = String.valueOf(juliet.run("arguments[0](JSON.stringify(localStorage));"));
            assertEquals(-1, kept.indexOf(Sandbox.PASSWORD + "\""), kept);
        }
    }

    @Test
    void areFoundAndShownInTheirPlace() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab romeo = enter(demo, "romeo").choose("juliet@localhost");
            romeo.run("""
                    const [done] = arguments;
                    const chat = document.querySelector("couplet-chat");
                    for (let i = 1; i <= 120; i++) chat.send(i === 7 ? "A needle" : "hay " + i);
                    setTimeout(done, 500);
                    """);
            romeo.type("#start-address", "needle").await("#contacts .line", "A needle");
            romeo.press("#contacts .contact");
            romeo.await(".row.found .text", "A needle");
        }
    }

    @Test
    void ofTwoAccountsStandInOneList() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab both = enter(demo, "juliet");
            both.press(".me .menu button").press("[data-action='add-account']");
            both.logIn("nurse@localhost", Sandbox.PASSWORD);
            both.await("[data-account='juliet@localhost']", "").await("[data-account='nurse@localhost']", "");
            Browser.Tab romeo = enter(demo, "romeo");
            romeo.choose("juliet@localhost").say("To Juliet");
            romeo.choose("nurse@localhost").say("To the nurse");
            both.await(".contact .line", "To Juliet").await(".contact .line", "To the nurse");
            both.press("[data-account='nurse@localhost'] .menu button").press("[data-action='leave']");
            both.await("[data-account='juliet@localhost']", "");
            assertEquals(0, both.count(".me", "nurse"));
        }
    }

    @Test
    void inARoomThatThePageNamesNeedNoList() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab romeo = enter(demo, "romeo").enter(VERONA);
            Browser.Tab juliet = browser.open(demo.port());
            juliet.run("""
                    const [address, password, done] = arguments;
                    const old = document.querySelector("couplet-chat");
                    const chat = document.createElement("couplet-chat");
                    Object.assign(chat, { server: old.server, jid: address, password, room: "verona@rooms.localhost", nick: "Capulet" });
                    old.replaceWith(chat);
                    setTimeout(done, 100);
                    """, "juliet@localhost", Sandbox.PASSWORD);
            juliet.await("#peer-name", "").say("Single");
            romeo.await(THEIRS + " .author", "Capulet");
            assertEquals(0, juliet.count(".side", ""));
        }
    }
}
