package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.servers.JabberServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** What two people do with messages in the messenger, on the servers that people run. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerTalkLiveTest {
    private static final String JULIET = LiveChat.address("juliet");
    private static final String ROMEO = LiveChat.address("romeo");
    private static final String NURSE = LiveChat.address("nurse");

    private static Browser browser;
    private static List<LiveChat> chats = List.of();

    @BeforeAll
    static void start() {
        chats = LiveChat.all();
        browser = new Browser();
        for (LiveChat chat : chats) {
            juliet(chat).begin(ROMEO);
            romeo(chat).begin(JULIET);
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        chats.forEach(LiveChat::close);
    }

    static Stream<Named<LiveChat>> servers() {
        return chats.stream().map(chat -> Named.of(chat.toString(), chat));
    }

    private static ChatTab juliet(LiveChat chat) {
        return chat.of(browser, "juliet");
    }

    private static ChatTab romeo(LiveChat chat) {
        return chat.of(browser, "romeo");
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("servers")
    void tellsWhatArrivedAndWhatWasSeen(LiveChat chat) {
        romeo(chat).begin(NURSE);
        juliet(chat).say("Art thou there?").await(".message.mine .state", "Delivered");
        romeo(chat).await("[data-jid='" + JULIET + "'] .badge", "1").choose(JULIET);
        romeo(chat).await(".message:not(.mine) .text", "Art thou there?");
        juliet(chat).await(".message.mine .state", "Seen");
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("servers")
    void tellsWhoIsTyping(LiveChat chat) {
        juliet(chat).keys("#text", "Wherefore");
        romeo(chat).await("#typing", "is typing");
        juliet(chat).keys("#text", Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        romeo(chat).awaitNo("#typing", "is typing");
    }

    @Order(3)
    @ParameterizedTest
    @MethodSource("servers")
    void correctsWhatWasSaid(LiveChat chat) {
        juliet(chat).say("Wherefore art thou Romoe?");
        romeo(chat).await(".message .text", "Romoe?");
        juliet(chat)
                .act("Romoe?", "correct")
                .await("#correcting", "Romoe?")
                .type("#text", "Wherefore *art* thou Romeo?");
        juliet(chat).click("#compose button[type=submit]");
        romeo(chat).await(".message .text strong", "art").await(".message .edited", "edited");
        assertEquals(1, romeo(chat).count("Wherefore"));
        assertEquals(0, romeo(chat).count("Romoe"));
    }

    @Order(4)
    @ParameterizedTest
    @MethodSource("servers")
    void answersACertainMessage(LiveChat chat) {
        romeo(chat).act("Romeo?", "reply").await("#answering", "Romeo?").say("I take thee at thy word");
        juliet(chat).await(".message .answers", "Romeo?").await(".message .text", "I take thee at thy word");
        assertEquals(
                "I take thee at thy word",
                juliet(chat).find(".message:not(.mine) .text", "I take").getText());
    }

    @Order(5)
    @ParameterizedTest
    @MethodSource("servers")
    void tellsWhatIsFelt(LiveChat chat) {
        juliet(chat).act("I take thee", "react").click(".offered button:nth-child(2)");
        romeo(chat).await(".message.mine .reaction", "1").click(".message.mine .reaction");
        juliet(chat).await(".message:not(.mine) .reaction", "2").click(".message:not(.mine) .reaction");
        romeo(chat).await(".message.mine .reaction", "1");
    }

    @Order(6)
    @ParameterizedTest
    @MethodSource("servers")
    void takesBackWhatWasSaid(LiveChat chat) {
        romeo(chat).say("By yonder blessed moon I swear");
        juliet(chat).await(".message .text", "yonder");
        romeo(chat).act("yonder", "retract").click("dialog .button.danger");
        juliet(chat).await(".message:not(.mine) .text", "taken back").awaitNo(".message", "yonder");
    }

    /** What is said or read in one page is said and read in the other (XEP-0280, XEP-0490); the archive has what was before. */
    @Order(7)
    @ParameterizedTest
    @MethodSource("servers")
    void isTheSameInAnotherPage(LiveChat chat) {
        ChatTab other = chat.another(browser, "juliet").choose(ROMEO);
        other.await(".message .text", "I take thee").await(".message .edited", "edited");
        other.await(".message:not(.mine) .reaction", "1").await(".message.mine .state", "Seen");
        assertEquals(juliet(chat).said(), other.said());
        other.say("From the balcony");
        romeo(chat).await(".message .text", "From the balcony");
        juliet(chat).await(".message.mine .text", "From the balcony").say("From the orchard");
        other.await(".message.mine .text", "From the orchard").begin(NURSE);
        juliet(chat).begin(NURSE);
        romeo(chat).say("To both");
        other.await("[data-jid='" + ROMEO + "'] .badge", "1");
        juliet(chat).choose(ROMEO).await(".message .text", "To both");
        other.awaitNo("[data-jid='" + ROMEO + "'] .badge", "").choose(ROMEO);
        assertEquals(juliet(chat).said(), other.said());
        other.tab().close();
    }

    @Order(8)
    @ParameterizedTest
    @MethodSource("servers")
    void countsWhatIsUnread(LiveChat chat) {
        romeo(chat).begin(NURSE);
        juliet(chat).say("Romeo!").say("Good night").say("Good night!");
        romeo(chat).await("[data-jid='" + JULIET + "'] .badge", "3").choose(JULIET);
        romeo(chat).await(".day.new", "New messages").awaitNo("[data-jid='" + JULIET + "'] .badge", "");
        juliet(chat).await(".message.mine .state", "Seen");
    }

    /** Who was away gets what was said meanwhile, once and in order, as new; the draft is there too. */
    @Order(9)
    @ParameterizedTest
    @MethodSource("servers")
    void catchesUpAfterBeingAway(LiveChat chat) {
        romeo(chat).keys("#text", "What shall I swear").tab().go("/");
        romeo(chat).await("#welcome", "");
        juliet(chat).say("first of away").say("second of away").act("first of", "react");
        juliet(chat).click(".offered button:nth-child(3)").await(".message.mine .reaction", "1");
        romeo(chat).logIn(ROMEO, JabberServer.PASSWORD).await("[data-jid='" + JULIET + "'] .badge", "2");
        romeo(chat)
                .await(".contact", "Draft: What shall I swear")
                .choose(JULIET)
                .await(".message .text", "second of away");
        romeo(chat).await(".message:not(.mine) .reaction", "1").await(".day.new", "New messages");
        assertEquals("What shall I swear", romeo(chat).find("#text", "").getDomProperty("value"));
        assertEquals(1, romeo(chat).count("first of away"));
        assertEquals(1, romeo(chat).count("second of away"));
        assertEquals(juliet(chat).said(), romeo(chat).said());
        romeo(chat).keys("#text", " by?").click("#compose button[type=submit]");
        juliet(chat).await(".message .text", "What shall I swear by?").await(".message.mine .state", "Seen");
    }

    @Order(10)
    @ParameterizedTest
    @MethodSource("servers")
    void fetchesWhatIsOlderWhenSomebodyScrollsUp(LiveChat chat) {
        ChatTab nurse = chat.of(browser, "nurse").begin(JULIET);
        nurse.run("for (let i = 1; i <= 230; i++) root.host.send(`line ${i}.`); done(true);");
        nurse.await(".message.mine .text", "line 230.");
        juliet(chat).choose(NURSE).await(".message .text", "line 230.");
        ChatTab other = chat.another(browser, "nurse").choose(JULIET).await(".message .text", "line 230.");
        other.run("""
                const list = root.querySelector("#messages");
                const until = Date.now() + 10000;
                const up = () => {
                    list.scrollTop = 0;
                    if ([...root.querySelectorAll(".text")].some((one) => one.innerText === "line 1.") || Date.now() > until) done(true);
                    else setTimeout(up, 50);
                };
                up();
                """);
        other.await(".message .text", "line 1.");
        other.tab().close();
        nurse.tab().close();
    }

    @Order(11)
    @ParameterizedTest
    @MethodSource("servers")
    void hearsNothingOfWhomItBlocks(LiveChat chat) {
        juliet(chat).choose(ROMEO).menu("chat", "block").click("#sure");
        juliet(chat).await(".banner.blocked", "You have blocked");
        romeo(chat).say("A word, a word!").await(".message.mine.failed", "A word");
        juliet(chat).click("#unblock").awaitNo(".banner.blocked", "");
        romeo(chat).say("And again.");
        juliet(chat).await(".message .text", "And again.");
        assertEquals(0, juliet(chat).count("A word"));
    }
}
