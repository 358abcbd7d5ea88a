package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.RelayTimes;
import im.couplet.demo.sandbox.Sandbox;
import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.testing.Ports;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in Chromium: two people talk through the relay, and what goes wrong is said clearly. */
@Timeout(300)
class ChatPageTest {
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

    // ---- two people

    @Test
    void twoPeopleTalkThroughTheSandbox() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab juliet = browser.open(demo.port());
            juliet.await("#sandbox", "romeo").screenshot("welcome");
            juliet.credentials("juliet@localhost", Sandbox.PASSWORD).click("#look");
            juliet.await("#offer-mechanisms", "SCRAM-SHA-256");
            juliet.screenshot("offer");
            juliet.logIn("juliet@localhost", Sandbox.PASSWORD).await("#contacts", "Romeo");
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            juliet.await(".contact.available", "Romeo");
            talk(juliet, romeo);
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** The connection is cut twice; what was said meanwhile comes all the same, once. */
    @Test
    void goesOnAfterTheConnectionWasCut() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab juliet = browser.open(demo.port()).watchSockets().logIn("juliet@localhost", Sandbox.PASSWORD);
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            talk(juliet, romeo);
            juliet.cutSocket();
            romeo.say("Are you still there?");
            juliet.await(".message:not(.mine) .text", "Are you still there?");
            juliet.cutSocket().say("I am.");
            romeo.await(".message:not(.mine) .text", "I am.");
            juliet.await(".message.mine .state", "Seen");
            assertEquals(1, juliet.count(".message:not(.mine) .text", "Are you still there?"));
            assertEquals(1, romeo.count(".message:not(.mine) .text", "I am."));
            romeo.await(".contact.available", "Juliet");
        }
    }

    /** Who is not looked at is told that it came, and not that it was seen. */
    @Test
    void whatArrivesIsNotSeenBeforeItIsShown() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab juliet = browser.open(demo.port()).logIn("juliet@localhost", Sandbox.PASSWORD);
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            juliet.choose("romeo@localhost").say("Art thou there?");
            juliet.await(".message.mine .state", "Delivered");
            romeo.choose("juliet@localhost").await(".message .text", "Art thou there?");
            juliet.await(".message.mine .state", "Seen");
        }
    }

    @Test
    void twoPeopleTalkThroughProsody() {
        talkThrough(Prosody::new);
    }

    @Test
    void twoPeopleTalkThroughEjabberd() {
        talkThrough(Ejabberd::new);
    }

    private static void talkThrough(Supplier<JabberServer> program) {
        try (JabberServer server = program.get();
                RunningDemo demo = RunningDemo.upstream(server.upstream(), RelayLimits.DEFAULT)) {
            Browser.Tab juliet = browser.open(demo.port());
            juliet.credentials("juliet@localhost", "").click("#look").await("#offer-mechanisms", "SCRAM-SHA-1");
            juliet.screenshot("offer-" + server.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
            juliet.logIn("juliet@localhost", JabberServer.PASSWORD);
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", JabberServer.PASSWORD);
            juliet.address("romeo@localhost");
            romeo.address("juliet@localhost");
            speak(juliet, romeo);
        }
    }

    /** Typing, a message, its receipt, and an answer. */
    private static void talk(Browser.Tab juliet, Browser.Tab romeo) {
        romeo.choose("juliet@localhost");
        juliet.choose("romeo@localhost");
        speak(juliet, romeo);
    }

    private static void speak(Browser.Tab juliet, Browser.Tab romeo) {
        juliet.typeOn("#text", "Wherefore <b>art</b> thou");
        romeo.await("#typing", "is typing");
        romeo.screenshot("typing");
        juliet.say(" & why?");
        romeo.await(".message:not(.mine) .text", "Wherefore <b>art</b> thou & why?");
        juliet.await(".message.mine .state", "Seen");
        assertEquals("", romeo.text("#typing"));
        romeo.say("Shall I hear more, or shall I speak at this? \ud83c\udf39");
        juliet.await(".message:not(.mine) .text", "\ud83c\udf39");
        romeo.await(".message.mine .state", "Seen");
        juliet.screenshot("chat");
    }

    @Test
    void countsWhatIsUnreadAndShowsWhoComesAndGoes() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            Browser.Tab nurse = browser.open(demo.port()).logIn("nurse@localhost", Sandbox.PASSWORD);
            romeo.await(".contact.available", "Nurse");
            nurse.choose("romeo@localhost").say("Sir, a word?").say("Anon!");
            romeo.await(".contact .badge", "2");
            romeo.screenshot("unread");
            romeo.choose("nurse@localhost").await(".message .text", "Anon!");
            nurse.find("#me-presence").sendKeys("Do not disturb");
            romeo.await("#peer-presence", "Do not disturb");
            nurse.logOut().await("#welcome", "");
            romeo.await("#peer-presence", "Offline");
        }
    }

    @Test
    void showsWhenAMessageThatWaitedWasSent() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            romeo.choose("juliet@localhost").say("Good night, good night!");
            romeo.await(".message.mine .state", "Sent");
            Browser.Tab juliet = browser.open(demo.port()).logIn("juliet@localhost", Sandbox.PASSWORD);
            juliet.await(".contact .badge", "1").choose("romeo@localhost").await(".day.new", "New messages");
            juliet.await(".message footer time", ":");
            romeo.await(".message.mine .state", "Seen");
        }
    }

    @Test
    void makesContactsOfStrangers() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab juliet = browser.open(demo.port()).logIn("juliet@localhost", Sandbox.PASSWORD);
            Browser.Tab mercutio = browser.open(demo.port()).logIn("mercutio@localhost", Sandbox.PASSWORD);
            juliet.address("mercutio@localhost");
            juliet.await("#peer-presence", "Not one of your contacts").click("#add");
            juliet.await("#peer-presence", "Asked to be a contact");
            mercutio.await(".contact", "Wants to be a contact")
                    .choose("juliet@localhost")
                    .click("#add");
            mercutio.await("#peer-presence", "Available");
            juliet.await("#peer-presence", "Available");
        }
    }

    @Test
    void saysThatAMessageDidNotArrive() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab romeo = browser.open(demo.port()).logIn("romeo@localhost", Sandbox.PASSWORD);
            romeo.address("rosaline@localhost").say("Alas");
            romeo.await(".message.mine.failed .state", "Not delivered");
            romeo.await("#chat-error", "did not get");
        }
    }

    // ---- what goes wrong

    private static Browser.Tab tryingToLogIn(int port, String address, String password) {
        return browser.open(port).credentials(address, password).click("#enter");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab tab = tryingToLogIn(demo.port(), "juliet@localhost", "rosaline");
            tab.await("#login-error", "does not accept this address and password");
            tab.screenshot("wrong-password");
            tab.logIn("juliet@localhost", Sandbox.PASSWORD);
        }
    }

    @Test
    void saysThatTheHostIsUnknown() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            tryingToLogIn(demo.port(), "juliet@example.org", "x").await("#login-error", "no server for example.org");
        }
    }

    @Test
    void saysWhatIsNoAddress() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            tryingToLogIn(demo.port(), "juliet@@localhost", "x").await("#login-error", "not an address");
            tryingToLogIn(demo.port(), "", "x").await("#login-error", "Type your address");
            tryingToLogIn(demo.port(), "juliet@localhost", "").await("#login-error", "Type your password");
        }
    }

    @Test
    void saysThatTheServerIsNotRunning() {
        try (RunningDemo demo = RunningDemo.upstream(Ports.unused(), RelayLimits.DEFAULT)) {
            tryingToLogIn(demo.port(), "juliet@localhost", "x").await("#login-error", "is not running");
        }
    }

    @Test
    void saysThatTheRelayIsNotRunning() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab tab = browser.open(demo.port());
            tab.click(".more summary").type("#relay", "ws://127.0.0.1:" + Ports.unused() + "/xmpp-websocket");
            tab.credentials("juliet@localhost", "x").click("#enter").await("#login-error", "cannot be reached");
        }
    }

    @Test
    void saysThatTheServerClosedMidway() {
        try (FakeUpstream fake = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    conversation.readUntil("<auth");
                });
                RunningDemo demo = RunningDemo.upstream(fake.port(), RelayLimits.DEFAULT)) {
            tryingToLogIn(demo.port(), "juliet@localhost", "x").await("#login-error", "closed the connection");
        }
    }

    @Test
    void saysThatTheServerSentMalformedXml() {
        try (FakeUpstream fake = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    conversation.readUntil("<auth");
                    conversation.write("<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'></oops>");
                    conversation.readToEnd();
                });
                RunningDemo demo = RunningDemo.upstream(fake.port(), RelayLimits.DEFAULT)) {
            tryingToLogIn(demo.port(), "juliet@localhost", "x").await("#login-error", "XML that is not allowed");
        }
    }

    @Test
    void saysThatTheServerSendsATextWithoutEnd() {
        String megabyte = "x".repeat(1 << 20);
        try (FakeUpstream fake = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    conversation.readUntil("<auth");
                    conversation.write("<message><body>");
                    for (int i = 0; i < 300; i++) {
                        conversation.write(megabyte);
                    }
                });
                RunningDemo demo = RunningDemo.upstream(fake.port(), RelayLimits.DEFAULT)) {
            tryingToLogIn(demo.port(), "juliet@localhost", "x").await("#login-error", "longer than 1048576 characters");
        }
    }

    @Test
    void saysThatTheServerNeverAnswers() {
        try (FakeUpstream fake = FakeUpstream.that(FakeUpstream.Conversation::readToEnd);
                RunningDemo demo = RunningDemo.upstream(
                        fake.port(),
                        RelayLimits.DEFAULT.withTimes(RelayTimes.DEFAULT.withPatience(Duration.ofSeconds(1))))) {
            tryingToLogIn(demo.port(), "juliet@localhost", "x").await("#login-error", "did not answer");
        }
    }

    @Test
    void saysThatTheConnectionWasLost() {
        RunningDemo demo = RunningDemo.sandbox();
        Browser.Tab tab = browser.open(demo.port()).logIn("juliet@localhost", Sandbox.PASSWORD);
        demo.close();
        tab.await("#chat-error", "Trying again");
        tab.logOut().await("#welcome", "");
    }

    // ---- how it looks

    @Test
    void fitsOnAPhone() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab nurse = browser.open(demo.port());
            browser.phone();
            nurse.screenshot("phone-welcome");
            nurse.logIn("nurse@localhost", Sandbox.PASSWORD).await("#contacts", "Romeo");
            nurse.screenshot("phone-contacts");
            nurse.choose("romeo@localhost")
                    .say("Faith, here it is.")
                    .say("Romeo is banished; and all the world to nothing.");
            nurse.await(".message.mine", "banished");
            nurse.screenshot("phone-chat");
            assertFalse(nurse.find(".side").isDisplayed());
            nurse.click("#back");
            assertTrue(nurse.find(".side").isDisplayed());
        }
    }

    @Test
    void isReadableInTheDark() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab romeo = browser.open(demo.port());
            browser.dark();
            romeo.screenshot("dark-welcome");
            romeo.logIn("romeo@localhost", Sandbox.PASSWORD)
                    .choose("juliet@localhost")
                    .say("But soft!");
            romeo.await(".message.mine", "But soft!");
            romeo.menu("account romeo@localhost", "console").await("#console-frames", "But soft!");
            romeo.screenshot("dark-chat");
            assertFalse(romeo.text("#console-frames").contains("Y291cGxldA"), "The password is in the console");
        }
    }
}
